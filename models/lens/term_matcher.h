#pragma once

#include "lens/bits.h"
#include "lens/facts_data.h"
#include "lens/query.h"

namespace kagami {

/// One condition of a query, made ready for a case. Making it costs O(items of the kinds it names), for words
/// O(names).
class TermMatcher {
public:
    TermMatcher(const Facts& facts, const QueryTerm& term);

    /// Incidents that match, by position in Facts::incidents(). O(incidents).
    [[nodiscard]] Bits incidents() const;
    /// Does this item match by what is said of itself? O(its claims).
    [[nodiscard]] bool matches(ItemIndex item) const;
    /// Is this something that items of this kind have through the incidents that touch them?
    [[nodiscard]] bool comesFromIncidents(ItemKind kind) const;

private:
    void prepareItems();
    void prepareKeys();
    template <class Predicate>
    [[nodiscard]] Bits where(Predicate predicate) const;
    [[nodiscard]] Bits whereAny(std::span<const ItemIndex> IncidentFacts::*items) const;
    [[nodiscard]] Bits whereNamed() const;
    [[nodiscard]] Bits whereAuthor() const;
    [[nodiscard]] Bits whereCountry() const;
    [[nodiscard]] Bits whereStatus() const;
    [[nodiscard]] Bits whereType() const;
    [[nodiscard]] bool inItems(std::span<const ItemIndex> items) const;
    [[nodiscard]] bool isTied(ItemIndex item) const;
    [[nodiscard]] bool says(ItemIndex item) const;
    [[nodiscard]] bool claimSays(const Claim& claim) const;
    [[nodiscard]] bool overlaps(const InstantRange& range) const
    {
        return range.from < m_term.when.to && m_term.when.from < range.to;
    }
    [[nodiscard]] bool tagMatches(const QString& technique, const QString& tactic) const;
    [[nodiscard]] bool textMatches(const QString& key, const QString& label) const;
    [[nodiscard]] bool nameMatches(ItemIndex item) const;
    [[nodiscard]] bool idMatches(ItemIndex item) const;
    [[nodiscard]] quint64 gradeMask() const;
    [[nodiscard]] quint64 gradesOf(ItemIndex item) const;
    [[nodiscard]] bool tlpMatches(Tlp tlp) const;

    const Facts& m_facts;
    const FactsData& d;
    QueryTerm m_term;
    QString m_folded;
    bool m_exact = false;
    std::vector<quint8> m_items; ///< per item, for conditions that name items or words
    std::vector<quint8> m_keys; ///< per sector, technique, tactic, country or author key
    quint64 m_grades = 0;
};

} // namespace kagami

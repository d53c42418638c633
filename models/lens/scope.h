#pragma once

#include "lens/facts.h"
#include "lens/lens.h"

#include <memory>
#include <span>
#include <vector>

namespace kagami {

class QueryMatch;

/// A case seen through a lens: what every projection is made from. Refers to `state`, which must outlive it,
/// or belong to `owner`, and not change. Cost of making one: O(incidents) and O(items) for the query; 100,000
/// incidents well under 30 ms.
class Scope {
public:
    /// `reuse`: facts of the case, of its present content or an earlier one, where they are at hand.
    [[nodiscard]] static std::shared_ptr<const Scope> make(const Case& state, const Lens& lens,
        std::shared_ptr<const Facts> reuse = {}, std::shared_ptr<const void> owner = {});
    [[nodiscard]] const Case& state() const { return m_facts->state(); }
    [[nodiscard]] const Lens& lens() const { return m_lens; }
    [[nodiscard]] const Facts& facts() const { return *m_facts; }
    [[nodiscard]] std::shared_ptr<const Facts> sharedFacts() const { return m_facts; }

    [[nodiscard]] bool shows(ItemIndex item) const
    {
        return size_t(item) < m_shown.size() && m_shown[size_t(item)] != 0;
    }
    /// Shown incidents by time, undated last; positions in facts().incidents().
    [[nodiscard]] std::span<const qint32> incidents() const { return m_incidents; }
    /// Shown items of a kind in the order of the case. Items other than incidents show when a shown incident
    /// touches them, directly or through its campaign or actor (then as far as target:, sector:, malware: …
    /// of the query admit); or, when the query names their kind, as they match it themselves, with what only
    /// incidents have (when, campaign …) taken from the incidents that touch them. With an empty query all
    /// show. The case, hypotheses, judgements and saved views show always, as do notes, assumptions and the
    /// like that are tied to no thing of the case.
    [[nodiscard]] std::vector<ItemIndex> items(ItemKind kind) const;
    [[nodiscard]] int incidentTotal() const { return int(m_incidents.size()); }
    /// How the query matched, by condition; for facet().
    [[nodiscard]] const QueryMatch& match() const { return *m_match; }

private:
    Lens m_lens;
    std::shared_ptr<const Facts> m_facts;
    std::shared_ptr<const QueryMatch> m_match;
    std::vector<quint8> m_shown; ///< per item
    std::vector<qint32> m_incidents;
};

/// Calls `visit(position, incident)` for each shown incident, in their order. `ahead(incident)` is called
/// some incidents before its turn, to ask for memory that the visit will need: incidents and what they point
/// to lie far from each other, and waiting for them would be most of the work.
template <class Ahead, class Visit>
void forEachIncident(const Scope& scope, const Ahead& ahead, const Visit& visit)
{
    constexpr size_t far = 24, near = 12;
    const std::span<const qint32> positions = scope.incidents();
    const std::span<const IncidentFacts> all = scope.facts().incidents();
    for (size_t i = 0; i < positions.size(); ++i) {
        if (i + far < positions.size()) {
            const auto* bytes = reinterpret_cast<const char*>(&all[size_t(positions[i + far])]);
            for (size_t line = 0; line < sizeof(IncidentFacts); line += 64)
                __builtin_prefetch(bytes + line);
        }
        if (i + near < positions.size())
            ahead(all[size_t(positions[i + near])]);
        visit(positions[i], all[size_t(positions[i])]);
    }
}

/// A facet: the values of one field among the shown incidents, with counts, most frequent first.
struct FacetValue {
    QString
        value; ///< as toggled() and isOn() take it; with a leading '=' where another title contains this one
    QString label;
    ItemIndex item = noIndex; ///< for fields whose values are items
    int count = 0; ///< incidents that a click would show
    int own
        = 0; ///< of these, without those that count for its parts only: a campaign's own lane on a timeline
    ItemIndex partOf = noIndex; ///< the campaign, one of the values before, that this one is part of
    QueryField field = QueryField::Text; ///< of the condition: context stands among the campaigns, too
    bool on = false; ///< selected in the query
};
/// Counts as if this field's own conditions were lifted, so that other values stay clickable. Parts of a
/// campaign stand below it; last among campaigns stand incidents that are context, attributed to nobody.
[[nodiscard]] std::vector<FacetValue> facet(const Scope& scope, QueryField field);

/// Completions for a query being typed: field names, then values of that field in this case. At most `limit`.
[[nodiscard]] std::vector<Completion> completions(
    const Facts& facts, QStringView text, int cursor, int limit);

} // namespace kagami

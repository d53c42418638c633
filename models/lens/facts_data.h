#pragma once

#include "lens/facts.h"
#include "lens/rows.h"
#include "lens/text_table.h"

#include <mutex>
#include <unordered_map>

namespace kagami {

/// The names of every existing item in one folded text, so that a word is found in all of them in one sweep.
/// Names are the title, aliases, ids elsewhere, the publisher of a source, the value of an indicator; one a
/// line.
struct NameIndex {
    QString text;
    std::vector<qsizetype> begins; ///< per item, and the end of the last

    [[nodiscard]] QStringView of(ItemIndex item) const
    {
        return QStringView(text).mid(begins[size_t(item)], begins[size_t(item) + 1] - begins[size_t(item)]);
    }
    /// Marks in `found` (one a item) the items one of whose names contains `folded`.
    void find(const QString& folded, std::vector<quint8>& found) const;
};

struct AuthorIndex {
    std::vector<QString> names;
    Rows<quint16> byIncident; ///< distinct, by position
};

/// An item that a claim names.
struct ClaimedItem {
    ItemIndex item;
    ClaimIndex claim;
};

/// What incidents take over from targets and campaigns.
struct CaseFrame {
    using KeysOfItem = std::unordered_map<ItemIndex, std::vector<quint16>>;
    KeysOfItem sectors; ///< of targets, as sectorKeys
    KeysOfItem countries; ///< of targets, as countryKeys
    std::unordered_map<ItemIndex, std::vector<ItemIndex>>
        actors; ///< of campaigns: their own, else of those above
    std::unordered_map<ItemIndex, std::vector<ItemIndex>>
        campaignsAbove; ///< what a campaign is part of, directly
};

/// The part of facts that a newer revision of the case takes over and changes where needed.
struct FactsTables {
    const Case* state = nullptr;
    std::shared_ptr<const void> owner; ///< of the case; may be null
    quint64 revision = 0;
    std::optional<Tlp> ceiling;
    std::vector<ItemId> sourcesOff;

    std::vector<quint8> off; ///< per item: a source that is switched off
    std::vector<quint8> exists; ///< per item
    std::vector<quint8> counts; ///< per claim
    std::vector<quint8> reliability; ///< per item: of a source, 0 when nobody graded it
    std::vector<ClaimIndex> nameClaims; ///< counting claims that give names, in rising order
    std::vector<ClaimIndex> evidence; ///< counting claims with that predicate, in rising order
    std::vector<ClaimIndex> onClaims; ///< claims that stand on other claims, counting or not, in rising order
    CaseFrame frame;

    Rows<ItemIndex> campaigns, targets, actors, tools, vulnerabilities, sources;
    Rows<ClaimIndex> techniques;
    Rows<TechniqueTag> techniqueTags;
    Rows<IncidentLink> links;
    Rows<quint16> sectors;
    Rows<quint16> countries; ///< of the incident itself and of its targets
    /// Items that claims tie an incident to: objects, sources, and subjects of claims that point to it,
    /// distinct. Without campaigns and actors, which are as IncidentFacts has them.
    Rows<ItemIndex> touched;
    TextTable sectorKeys, techniqueKeys, tacticKeys, attackVersionKeys, typeKeys, countryKeys;
};

/// What Facts are made of. The rows are what the spans of the incidents point into.
struct FactsData : FactsTables {
    FactsData() = default;
    /// For other facts to begin with: without incidents.
    explicit FactsData(const FactsTables& tables)
        : FactsTables(tables)
    {
    }

    std::vector<IncidentFacts> incidents;
    std::vector<qint32> position; ///< per item: in `incidents`, -1 for others
    std::vector<quint32> rowOf; ///< by position: the row of an incident in the tables
    size_t incidentsRead = 0; ///< from their claims, to make these facts

    [[nodiscard]] std::span<const ItemIndex> touchedBy(size_t at) const
    {
        return touched[rowOf[at]];
    } ///< by position
    /// Points the spans of an incident to its row.
    void setSpans(IncidentFacts& facts, size_t row) const;
    /// Made on first use, which any thread may do.
    [[nodiscard]] const NameIndex& names() const;
    [[nodiscard]] const AuthorIndex& authors() const;

    [[nodiscard]] bool showsBefore(ClaimIndex a, ClaimIndex b) const;
    [[nodiscard]] ClaimIndex best(std::span<const ClaimIndex> claims) const; ///< noIndex for none
    /// Each item once, that of the claim that shows first at the front.
    void bestFirst(std::vector<ClaimedItem>& items) const;
    /// The campaign and those above it, nearest first.
    [[nodiscard]] std::vector<ItemIndex> campaignAndAbove(ItemIndex campaign) const;
    [[nodiscard]] ItemKind kindOf(ItemIndex item) const { return state->items()[size_t(item)].kind; }
    [[nodiscard]] quint64 gradeBitOf(ClaimIndex claim) const;

private:
    mutable std::once_flag m_namesOnce, m_authorsOnce;
    mutable NameIndex m_names;
    mutable AuthorIndex m_authors;
};

} // namespace kagami

#pragma once

#include "lens/facts.h"
#include "lens/rows.h"

#include <QHash>
#include <mutex>
#include <unordered_map>

namespace kagami {

/// Distinct texts by number. Past 65,535 of them all further ones share the last number.
class TextTable {
public:
    quint16 add(const QString& text);
    [[nodiscard]] const std::vector<QString>& texts() const { return m_texts; }

private:
    std::vector<QString> m_texts;
    QHash<QString, quint16> m_numbers;
};

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

/// What Facts are made of. The arrays after `incidents` are what its spans point into.
struct FactsData {
    const Case* state = nullptr;
    quint64 revision = 0;
    std::optional<Tlp> ceiling;
    std::vector<ItemId> sourcesOff;

    std::vector<quint8> exists; ///< per item
    std::vector<quint8> counts; ///< per claim
    std::vector<quint8> reliability; ///< per item: of a source, 0 when nobody graded it
    std::vector<qint32> position; ///< per item: in `incidents`, -1 for others
    std::vector<IncidentFacts> incidents;
    std::vector<ClaimIndex> nameClaims; ///< counting claims that give names
    std::vector<ClaimIndex> evidence; ///< counting claims with that predicate

    Rows<ItemIndex> campaigns, targets, actors, tools, vulnerabilities, sources;
    Rows<ClaimIndex> techniques;
    Rows<TechniqueTag> techniqueTags;
    Rows<quint16> sectors;
    Rows<quint16> countries; ///< of the incident itself and of its targets
    /// Items that claims tie an incident to: objects, sources, and subjects of claims that point to it,
    /// distinct. Without campaigns and actors, which are as IncidentFacts has them.
    Rows<ItemIndex> touched;
    std::vector<quint32> rowOf; ///< by position: the row of an incident in the arrays above
    TextTable sectorKeys, techniqueKeys, tacticKeys, typeKeys, countryKeys;
    std::unordered_map<ItemIndex, std::vector<ItemIndex>>
        campaignsAbove; ///< what a campaign is part of, directly

    [[nodiscard]] std::span<const ItemIndex> touchedBy(size_t at) const
    {
        return touched[rowOf[at]];
    } ///< by position
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

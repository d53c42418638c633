#include "attack/technique_matrix.h"

#include "attack/index_collector.h"
#include "attack/technique_number.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace kagami {

// Terms: a *place* is one technique under one tactic, numbered technique × tactics + column. An *entry* is
// one hit in one place. Step 1 finds the places of each kind of tag (KindPlaces), step 2 makes the entries
// (collect), step 3 groups them by place (group, a counting sort that keeps their order), step 4 makes the
// columns from the places that ATT&CK's matrix has (columnOf).

namespace {

using Columns = quint32; ///< bit per tactic

/// Where tags of a kind stand in a catalogue.
class KindPlaces {
public:
    struct Place {
        qint32 technique = -1; ///< -1: the catalogue has no place for it
        Columns columns = 0;
        quint32 otherId
            = 0; ///< TechniqueNumber::value() of an id that is not in use in this catalogue, else 0
    };

    KindPlaces(const Catalogue& catalogue, std::span<const TechniqueKind> kinds);
    [[nodiscard]] const Place& operator[](quint32 kind) const { return m_places[kind]; }
    [[nodiscard]] Columns columnsOf(qint32 technique) const { return m_columnsOf[size_t(technique)]; }

private:
    [[nodiscard]] Place placeOf(const TechniqueKind& kind) const;
    [[nodiscard]] Columns columnsFor(const TechniqueKind& kind, qint32 technique) const;
    [[nodiscard]] Columns columnNamed(QStringView shortname) const;
    [[nodiscard]] Columns columnOfOtherVersion(const TechniqueKind& kind) const;

    const Catalogue& m_catalogue;
    std::vector<Columns> m_columnsOf; ///< by technique
    std::vector<Place> m_places; ///< by kind
};

KindPlaces::KindPlaces(const Catalogue& catalogue, std::span<const TechniqueKind> kinds)
    : m_catalogue(catalogue)
{
    m_columnsOf.reserve(catalogue.techniques().size());
    for (const Technique& technique : catalogue.techniques()) {
        Columns columns = 0;
        for (const QString& id : technique.tactics)
            columns |= columnNamed(id);
        m_columnsOf.push_back(columns);
    }
    m_places.reserve(kinds.size());
    for (const TechniqueKind& kind : kinds)
        m_places.push_back(placeOf(kind));
}

KindPlaces::Place KindPlaces::placeOf(const TechniqueKind& kind) const
{
    Place place;
    const Technique* technique = m_catalogue.find(kind.techniqueId);
    if (!technique) {
        const auto number = parseTechniqueNumber(kind.techniqueId);
        if (!number)
            return place;
        place.otherId = number->value();
        technique = m_catalogue.counterpart(kind.techniqueId);
    }
    if (technique) {
        place.technique = qint32(technique - m_catalogue.techniques().data());
        place.columns = columnsFor(kind, place.technique);
    }
    return place;
}

Columns KindPlaces::columnNamed(QStringView shortname) const
{
    const Tactic* tactic = m_catalogue.tactic(shortname);
    return tactic ? Columns(1) << unsigned(tactic - m_catalogue.tactics().data()) : 0;
}

Columns KindPlaces::columnOfOtherVersion(const TechniqueKind& kind) const
{
    if (kind.attackVersion.isEmpty() || kind.attackVersion == m_catalogue.version())
        return 0;
    const auto other = catalogue(m_catalogue.domain(), kind.attackVersion.toString());
    const Tactic* tactic = other ? (*other)->tactic(kind.tacticShortname) : nullptr;
    return tactic ? columnNamed(tactic->id) : 0;
}

Columns KindPlaces::columnsFor(const TechniqueKind& kind, qint32 technique) const
{
    const Columns all = columnsOf(technique);
    const bool single = (all & (all - 1)) == 0;
    if (single || kind.tacticShortname.isEmpty())
        return all; // whatever the tag says
    for (Columns left = all; left != 0; left &= left - 1)
        if (m_catalogue.tactics()[size_t(std::countr_zero(left))].shortname == kind.tacticShortname)
            return left & ~(left - 1);
    const Columns others = columnOfOtherVersion(kind) & all;
    return others ? others : all;
}

class MatrixBuilder {
public:
    MatrixBuilder(const Catalogue& catalogue, std::span<const TechniqueKind> kinds, size_t hits);
    void collect(const TechniqueHit& hit);
    [[nodiscard]] TechniqueMatrix build(bool onlyUsed);

private:
    struct Entry {
        quint32 place;
        ItemIndex incident;
        ClaimIndex claim;
        TechniqueMode mode;
    };

    /// An id that is not in use in this catalogue, and stands for a technique that is.
    struct OtherId {
        qint32 technique = -1;
        int hits = 0;
    };

    [[nodiscard]] qint32 positionOf(const Technique& technique) const
    {
        return qint32(&technique - m_catalogue.techniques().data());
    }
    [[nodiscard]] size_t placeOf(qint32 technique, size_t column) const
    {
        return size_t(technique) * m_catalogue.tactics().size() + column;
    }
    [[nodiscard]] std::span<const Entry> entriesOf(const Technique& technique, size_t column) const
    {
        const size_t place = placeOf(positionOf(technique), column);
        return std::span(m_entries).subspan(
            m_firstEntry[place], m_firstEntry[place + 1] - m_firstEntry[place]);
    }
    void addUnmapped(const TechniqueHit& hit);
    void group();
    [[nodiscard]] std::vector<ItemIndex> incidentsOf(std::span<const Entry> entries);
    [[nodiscard]] TacticColumn columnOf(size_t column, bool onlyUsed);
    [[nodiscard]] TechniqueCell cellOf(const Technique& technique, size_t column);
    [[nodiscard]] TechniqueCell familyOf(const Technique& technique, size_t column, bool onlyUsed);
    void nameOtherIds(TechniqueMatrix& matrix) const;
    void listUnmapped(TechniqueMatrix& matrix);

    const Catalogue& m_catalogue;
    std::span<const TechniqueKind> m_kinds;
    KindPlaces m_places;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_firstEntry; ///< by place, and the end; counts until group() is done
    IndexCollector m_collector;
    IndexCollector m_familyIncidents;
    IndexCollector m_columnIncidents;
    QHash<quint32, OtherId> m_otherIds; ///< by TechniqueNumber::value()
    std::map<std::pair<QString, QString>, UnmappedTechnique> m_unmapped;
};

MatrixBuilder::MatrixBuilder(const Catalogue& catalogue, std::span<const TechniqueKind> kinds, size_t hits)
    : m_catalogue(catalogue)
    , m_kinds(kinds)
    , m_places(catalogue, kinds)
    , m_firstEntry(catalogue.techniques().size() * catalogue.tactics().size() + 1)
{
    m_entries.reserve(hits);
}

void MatrixBuilder::addUnmapped(const TechniqueHit& hit)
{
    const TechniqueKind& kind = m_kinds[hit.kind];
    UnmappedTechnique& unmapped = m_unmapped[{kind.techniqueId.toString(), kind.attackVersion.toString()}];
    unmapped.reason = m_catalogue.isDeprecated(kind.techniqueId) ? UnmappedTechnique::Reason::Deprecated
                                                                 : UnmappedTechnique::Reason::Unknown;
    if (hit.incident != noIndex)
        unmapped.incidents.push_back(hit.incident);
    if (hit.claim != noIndex)
        unmapped.claims.push_back(hit.claim);
}

void MatrixBuilder::collect(const TechniqueHit& hit)
{
    const KindPlaces::Place& kind = m_places[hit.kind];
    if (kind.technique < 0)
        return addUnmapped(hit);
    if (kind.otherId != 0) {
        OtherId& other = m_otherIds[kind.otherId];
        other.technique = kind.technique;
        ++other.hits;
    }
    for (Columns left = kind.columns; left != 0; left &= left - 1) {
        const size_t place = placeOf(kind.technique, size_t(std::countr_zero(left)));
        ++m_firstEntry[place];
        m_entries.push_back({quint32(place), hit.incident, hit.claim, hit.mode});
    }
}

void MatrixBuilder::group()
{
    quint32 first = 0;
    for (quint32& count : m_firstEntry)
        first += std::exchange(count, first);
    std::vector<quint32> next = m_firstEntry;
    std::vector<Entry> grouped(m_entries.size());
    for (const Entry& entry : m_entries)
        grouped[next[entry.place]++] = entry;
    m_entries = std::move(grouped);
}

std::vector<ItemIndex> MatrixBuilder::incidentsOf(std::span<const Entry> entries)
{
    for (const Entry& entry : entries) {
        // What a tool could have done, and what the actor does elsewhere, happened in no incident.
        if (entry.incident == noIndex || entry.mode != TechniqueMode::Observed)
            continue;
        m_collector.add(entry.incident);
        m_familyIncidents.add(entry.incident);
        m_columnIncidents.add(entry.incident);
    }
    return m_collector.take();
}

TechniqueCell MatrixBuilder::cellOf(const Technique& technique, size_t column)
{
    const std::span<const Entry> entries = entriesOf(technique, column);
    std::array<int, 3> byMode{};
    for (const Entry& entry : entries) {
        ++byMode[size_t(entry.mode)];
        if (entry.claim != noIndex)
            m_collector.add(entry.claim);
    }
    TechniqueCell cell;
    cell.id = technique.id;
    cell.name = technique.name;
    cell.japaneseName = japaneseName(technique);
    cell.claims = m_collector.take();
    cell.incidents = incidentsOf(entries);
    cell.observed = byMode[size_t(TechniqueMode::Observed)];
    cell.capability = byMode[size_t(TechniqueMode::Capability)];
    cell.actorLevel = byMode[size_t(TechniqueMode::ActorLevel)];
    return cell;
}

TechniqueCell MatrixBuilder::familyOf(const Technique& technique, size_t column, bool onlyUsed)
{
    TechniqueCell cell = cellOf(technique, column);
    for (const Technique& sub : m_catalogue.subTechniquesOf(technique.id)) {
        const bool ofThisTactic = m_places.columnsOf(positionOf(sub)) >> column & 1U;
        if (!ofThisTactic || (onlyUsed && entriesOf(sub, column).empty()))
            continue;
        TechniqueCell below = cellOf(sub, column);
        below.foldedIncidents = below.incidents;
        cell.usedBelow = cell.usedBelow || below.isUsed();
        cell.subTechniques.push_back(std::move(below));
    }
    cell.foldedIncidents = m_familyIncidents.take();
    return cell;
}

TacticColumn MatrixBuilder::columnOf(size_t column, bool onlyUsed)
{
    const Tactic& tactic = m_catalogue.tactics()[column];
    TacticColumn result{tactic.id, tactic.shortname, tactic.name, japaneseName(tactic), {}, {}, 0};
    for (const Technique* technique : m_catalogue.techniquesOf(tactic.id)) {
        TechniqueCell cell = familyOf(*technique, column, onlyUsed);
        const bool used = cell.isUsed();
        result.usedTechniques += used ? 1 : 0;
        if (used || !onlyUsed)
            result.cells.push_back(std::move(cell));
    }
    result.incidents = m_columnIncidents.take();
    return result;
}

TechniqueMatrix MatrixBuilder::build(bool onlyUsed)
{
    group();
    TechniqueMatrix matrix;
    matrix.domain = m_catalogue.domain();
    matrix.version = m_catalogue.version();
    matrix.onlyUsed = onlyUsed;
    for (size_t column = 0; column < m_catalogue.tactics().size(); ++column) {
        matrix.columns.push_back(columnOf(column, onlyUsed));
        for (const TechniqueCell& cell : matrix.columns.back().cells)
            matrix.maxIncidents = std::max(matrix.maxIncidents, cell.foldedCount());
    }
    const auto heat = [&](const TechniqueCell& cell) {
        return matrix.maxIncidents > 0 ? double(cell.foldedCount()) / double(matrix.maxIncidents) : 0.0;
    };
    for (TacticColumn& column : matrix.columns)
        for (TechniqueCell& cell : column.cells) {
            cell.heat = heat(cell);
            for (TechniqueCell& sub : cell.subTechniques)
                sub.heat = heat(sub);
        }
    nameOtherIds(matrix);
    listUnmapped(matrix);
    return matrix;
}

void MatrixBuilder::nameOtherIds(TechniqueMatrix& matrix) const
{
    for (auto other = m_otherIds.cbegin(); other != m_otherIds.cend(); ++other) {
        const Technique& technique = m_catalogue.techniques()[size_t(other->technique)];
        matrix.mapped.push_back({techniqueId(other.key()), technique.id, other->hits});
    }
    std::sort(matrix.mapped.begin(), matrix.mapped.end(),
        [](const MappedTechnique& a, const MappedTechnique& b) { return a.from < b.from; });
}

void MatrixBuilder::listUnmapped(TechniqueMatrix& matrix)
{
    for (auto& [key, unmapped] : m_unmapped) {
        for (std::vector<qint32>* list : {&unmapped.incidents, &unmapped.claims}) {
            for (const qint32 index : *list)
                m_collector.add(index);
            *list = m_collector.take();
        }
        unmapped.technique = key.first;
        unmapped.attackVersion = key.second;
        matrix.unmapped.push_back(std::move(unmapped));
    }
}

} // namespace

TechniqueMatrix techniqueMatrix(const Catalogue& catalogue, std::span<const TechniqueKind> kinds,
    std::span<const TechniqueHit> hits, bool onlyUsed)
{
    MatrixBuilder builder(catalogue, kinds, hits.size());
    for (const TechniqueHit& hit : hits)
        builder.collect(hit);
    return builder.build(onlyUsed);
}

std::vector<int> incidentsByTactic(
    const Catalogue& catalogue, std::span<const TechniqueKind> kinds, std::span<const TechniqueHit> hits)
{
    const KindPlaces places(catalogue, kinds);
    const auto last = std::max_element(hits.begin(), hits.end(),
        [](const TechniqueHit& a, const TechniqueHit& b) { return a.incident < b.incident; });
    std::vector<Columns> columnsOf(last == hits.end() ? 0 : size_t(last->incident + 1)); // by incident
    for (const TechniqueHit& hit : hits) {
        if (hit.incident != noIndex)
            columnsOf[size_t(hit.incident)] |= places[hit.kind].columns;
    }
    std::vector<int> totals(catalogue.tactics().size());
    for (Columns columns : columnsOf) {
        for (; columns != 0; columns &= columns - 1)
            ++totals[size_t(std::countr_zero(columns))];
    }
    return totals;
}

} // namespace kagami

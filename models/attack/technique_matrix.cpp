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
// one hit in one place. Step 1 makes the entries (collect), step 2 groups them by place (group, a counting
// sort that keeps their order), step 3 makes the columns from the places that ATT&CK's matrix has (columnOf).

namespace {

constexpr size_t prefetchDistance = 24;

class MatrixBuilder {
public:
    MatrixBuilder(const Catalogue& catalogue, size_t hits);
    void collect(const TechniqueHit& hit);
    [[nodiscard]] TechniqueMatrix build(bool onlyUsed);

private:
    using Columns = quint32; ///< bit per tactic

    struct Entry {
        quint32 place;
        ItemIndex incident;
        ClaimIndex claim;
        TechniqueMode mode;
    };

    /// An id that is not in use in this catalogue.
    struct OtherId {
        const Technique* technique; ///< what it stands for; nullptr for nothing
        int hits;
    };

    [[nodiscard]] qint32 positionOf(const Technique* technique) const
    {
        return technique ? qint32(technique - m_catalogue.techniques().data()) : -1;
    }
    [[nodiscard]] size_t placeOf(qint32 technique, size_t column) const
    {
        return size_t(technique) * m_catalogue.tactics().size() + column;
    }
    [[nodiscard]] std::span<const Entry> entriesOf(const Technique& technique, size_t column) const
    {
        const size_t place = placeOf(positionOf(&technique), column);
        return std::span(m_entries).subspan(
            m_firstEntry[place], m_firstEntry[place + 1] - m_firstEntry[place]);
    }
    [[nodiscard]] qint32 resolve(const TechniqueHit& hit);
    [[nodiscard]] Columns columnsFor(const TechniqueHit& hit, qint32 technique);
    [[nodiscard]] Columns columnNamed(QStringView shortname) const;
    [[nodiscard]] Columns columnOfOtherVersion(const TechniqueHit& hit);
    void addUnmapped(const TechniqueHit& hit);
    void group();
    [[nodiscard]] std::vector<ItemIndex> incidentsOf(std::span<const Entry> entries);
    [[nodiscard]] TacticColumn columnOf(size_t column, bool onlyUsed);
    [[nodiscard]] TechniqueCell cellOf(const Technique& technique, size_t column);
    [[nodiscard]] TechniqueCell familyOf(const Technique& technique, size_t column, bool onlyUsed);

    const Catalogue& m_catalogue;
    std::vector<Columns> m_columnsOf; ///< by technique
    std::vector<Entry> m_entries;
    std::vector<quint32> m_firstEntry; ///< by place, and the end; counts until group() is done
    IndexCollector m_collector;
    IndexCollector m_familyIncidents;
    IndexCollector m_columnIncidents;
    QHash<quint32, OtherId> m_otherIds; ///< by TechniqueNumber::value()
    QHash<QString, Columns> m_otherTactics;
    std::map<std::pair<QString, QString>, UnmappedTechnique> m_unmapped;
};

MatrixBuilder::MatrixBuilder(const Catalogue& catalogue, size_t hits)
    : m_catalogue(catalogue)
    , m_firstEntry(catalogue.techniques().size() * catalogue.tactics().size() + 1)
{
    m_entries.reserve(hits);
    m_columnsOf.reserve(catalogue.techniques().size());
    for (const Technique& technique : catalogue.techniques()) {
        Columns columns = 0;
        for (const QString& id : technique.tactics)
            columns |= columnNamed(id);
        m_columnsOf.push_back(columns);
    }
}

MatrixBuilder::Columns MatrixBuilder::columnNamed(QStringView shortname) const
{
    const Tactic* tactic = m_catalogue.tactic(shortname);
    return tactic ? Columns(1) << unsigned(tactic - m_catalogue.tactics().data()) : 0;
}

qint32 MatrixBuilder::resolve(const TechniqueHit& hit)
{
    if (const Technique* technique = m_catalogue.find(hit.techniqueId))
        return positionOf(technique);
    const auto number = parseTechniqueNumber(hit.techniqueId);
    if (!number)
        return -1;
    auto known = m_otherIds.find(number->value());
    if (known == m_otherIds.end())
        known = m_otherIds.insert(number->value(), {m_catalogue.counterpart(hit.techniqueId), 0});
    ++known->hits;
    return positionOf(known->technique);
}

MatrixBuilder::Columns MatrixBuilder::columnOfOtherVersion(const TechniqueHit& hit)
{
    if (hit.attackVersion.isEmpty() || hit.attackVersion == m_catalogue.version())
        return 0;
    const QString key = hit.attackVersion.toString() % u'\t' % hit.tacticShortname;
    const auto known = m_otherTactics.constFind(key);
    if (known != m_otherTactics.constEnd())
        return *known;
    const auto other = catalogue(m_catalogue.domain(), hit.attackVersion.toString());
    const Tactic* tactic = other ? (*other)->tactic(hit.tacticShortname) : nullptr;
    const Columns columns = tactic ? columnNamed(tactic->id) : 0;
    m_otherTactics.insert(key, columns);
    return columns;
}

MatrixBuilder::Columns MatrixBuilder::columnsFor(const TechniqueHit& hit, qint32 technique)
{
    const Columns all = m_columnsOf[size_t(technique)];
    const bool single = (all & (all - 1)) == 0;
    if (single || hit.tacticShortname.isEmpty())
        return all; // whatever the tag says; most techniques have one tactic, and comparing texts is slow
    for (Columns left = all; left != 0; left &= left - 1)
        if (m_catalogue.tactics()[size_t(std::countr_zero(left))].shortname == hit.tacticShortname)
            return left & ~(left - 1);
    const Columns others = columnOfOtherVersion(hit) & all;
    return others ? others : all;
}

void MatrixBuilder::addUnmapped(const TechniqueHit& hit)
{
    UnmappedTechnique& unmapped = m_unmapped[{hit.techniqueId.toString(), hit.attackVersion.toString()}];
    unmapped.reason = m_catalogue.isDeprecated(hit.techniqueId) ? UnmappedTechnique::Reason::Deprecated
                                                                : UnmappedTechnique::Reason::Unknown;
    if (hit.incident != noIndex)
        unmapped.incidents.push_back(hit.incident);
    if (hit.claim != noIndex)
        unmapped.claims.push_back(hit.claim);
}

void MatrixBuilder::collect(const TechniqueHit& hit)
{
    const qint32 technique = resolve(hit);
    if (technique < 0) {
        addUnmapped(hit);
        return;
    }
    for (Columns left = columnsFor(hit, technique); left != 0; left &= left - 1) {
        const size_t place = placeOf(technique, size_t(std::countr_zero(left)));
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
        if (entry.incident == noIndex)
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
        const bool ofThisTactic = m_columnsOf[size_t(positionOf(&sub))] >> column & 1U;
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
    for (auto other = m_otherIds.cbegin(); other != m_otherIds.cend(); ++other)
        if (other->technique)
            matrix.mapped.push_back({techniqueId(other.key()), other->technique->id, other->hits});
    std::sort(matrix.mapped.begin(), matrix.mapped.end(),
        [](const MappedTechnique& a, const MappedTechnique& b) { return a.from < b.from; });
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
    return matrix;
}

} // namespace

TechniqueMatrix techniqueMatrix(const Catalogue& catalogue, std::span<const TechniqueHit> hits, bool onlyUsed)
{
    MatrixBuilder builder(catalogue, hits.size());
    for (size_t i = 0; i < hits.size(); ++i) {
        // The time goes into waiting for the texts of the hits, which lie anywhere in memory.
        __builtin_prefetch(hits[std::min(i + prefetchDistance, hits.size() - 1)].techniqueId.data());
        builder.collect(hits[i]);
    }
    return builder.build(onlyUsed);
}

} // namespace kagami

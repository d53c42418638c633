#include "attack/technique_matrix.h"

#include <QHash>
#include <algorithm>
#include <bit>
#include <map>

namespace kagami {

// Terms: a *place* is one technique under one tactic; it is numbered technique × tactics + column.
// Step 1 sorts every hit into its places (collect), step 2 makes the columns from the places that ATT&CK's matrix has
// (columnOf). Lists are kept sorted while they grow, which is free when the hits come by incident; a list that came
// out of order is sorted at the end.

namespace {

template <class Index>
class IndexList {
public:
    void add(Index index)
    {
        if (!m_list.empty() && m_list.back() >= index) {
            if (m_list.back() == index)
                return;
            m_sorted = false;
        }
        m_list.push_back(index);
    }
    [[nodiscard]] std::vector<Index> take()
    {
        if (!m_sorted) {
            std::sort(m_list.begin(), m_list.end());
            m_list.erase(std::unique(m_list.begin(), m_list.end()), m_list.end());
        }
        return std::move(m_list);
    }

private:
    std::vector<Index> m_list;
    bool m_sorted = true;
};

struct Place {
    IndexList<ItemIndex> incidents;
    IndexList<ItemIndex> foldedIncidents; ///< used for techniques that have sub-techniques
    IndexList<ClaimIndex> claims;
    std::array<int, 3> byMode {};
};

class MatrixBuilder {
public:
    explicit MatrixBuilder(const Catalogue& catalogue);
    void collect(const TechniqueHit& hit);
    [[nodiscard]] TechniqueMatrix build(bool onlyUsed);

private:
    using Columns = quint32; ///< bit per tactic

    [[nodiscard]] qint32 positionOf(const Technique* technique) const
    {
        return technique ? qint32(technique - m_catalogue.techniques().data()) : -1;
    }
    [[nodiscard]] Place& place(qint32 technique, size_t column)
    {
        return m_places[size_t(technique) * m_columns.size() + column];
    }
    [[nodiscard]] qint32 resolve(const TechniqueHit& hit);
    [[nodiscard]] Columns columnsFor(const TechniqueHit& hit, qint32 technique);
    [[nodiscard]] Columns columnNamed(QStringView shortname) const;
    [[nodiscard]] Columns columnOfOtherVersion(const TechniqueHit& hit);
    void addTo(Place& own, const TechniqueHit& hit);
    void addUnmapped(const TechniqueHit& hit);
    [[nodiscard]] TacticColumn columnOf(size_t column, bool onlyUsed);
    [[nodiscard]] TechniqueCell cellOf(const Technique& technique, size_t column);
    [[nodiscard]] TechniqueCell familyOf(const Technique& technique, size_t column, bool onlyUsed);

    struct Unmapped {
        UnmappedTechnique entry;
        IndexList<ItemIndex> incidents;
        IndexList<ClaimIndex> claims;
    };

    const Catalogue& m_catalogue;
    std::vector<IndexList<ItemIndex>> m_columns; ///< incidents by tactic
    std::vector<Columns> m_columnsOf;            ///< by technique
    std::vector<qint32> m_parentOf;              ///< by technique; -1 for none
    std::vector<Place> m_places;
    QHash<QString, qint32> m_resolved; ///< ids of other versions
    QHash<QString, Columns> m_otherTactics;
    std::map<QString, MappedTechnique> m_mapped;
    std::map<std::pair<QString, QString>, Unmapped> m_unmapped;
};

MatrixBuilder::MatrixBuilder(const Catalogue& catalogue)
    : m_catalogue(catalogue)
    , m_columns(catalogue.tactics().size())
    , m_places(catalogue.techniques().size() * catalogue.tactics().size())
{
    for (const Technique& technique : catalogue.techniques()) {
        Columns columns = 0;
        for (const QString& id : technique.tactics)
            columns |= columnNamed(id);
        m_columnsOf.push_back(columns);
        m_parentOf.push_back(positionOf(catalogue.find(technique.parent)));
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
    const auto known = m_resolved.constFind(hit.techniqueId);
    const qint32 position
        = known != m_resolved.constEnd() ? *known : positionOf(m_catalogue.counterpart(hit.techniqueId));
    if (known == m_resolved.constEnd())
        m_resolved.insert(hit.techniqueId, position);
    if (position >= 0) {
        MappedTechnique& mapped = m_mapped[hit.techniqueId];
        mapped.from = hit.techniqueId;
        mapped.to = m_catalogue.techniques()[size_t(position)].id;
        ++mapped.hits;
    }
    return position;
}

MatrixBuilder::Columns MatrixBuilder::columnOfOtherVersion(const TechniqueHit& hit)
{
    if (hit.attackVersion.isEmpty() || hit.attackVersion == m_catalogue.version())
        return 0;
    const QString key = hit.attackVersion % u'\t' % hit.tacticShortname;
    const auto known = m_otherTactics.constFind(key);
    if (known != m_otherTactics.constEnd())
        return *known;
    const auto other = catalogue(m_catalogue.domain(), hit.attackVersion);
    const Tactic* tactic = other ? (*other)->tactic(hit.tacticShortname) : nullptr;
    const Columns columns = tactic ? columnNamed(tactic->id) : 0;
    m_otherTactics.insert(key, columns);
    return columns;
}

MatrixBuilder::Columns MatrixBuilder::columnsFor(const TechniqueHit& hit, qint32 technique)
{
    const Columns all = m_columnsOf[size_t(technique)];
    if (hit.tacticShortname.isEmpty())
        return all;
    for (Columns left = all; left != 0; left &= left - 1)
        if (m_catalogue.tactics()[size_t(std::countr_zero(left))].shortname == hit.tacticShortname)
            return left & ~(left - 1);
    const Columns others = columnOfOtherVersion(hit) & all;
    return others ? others : all;
}

void MatrixBuilder::addTo(Place& own, const TechniqueHit& hit)
{
    if (hit.incident != noIndex)
        own.incidents.add(hit.incident);
    if (hit.claim != noIndex)
        own.claims.add(hit.claim);
    ++own.byMode[size_t(hit.mode)];
}

void MatrixBuilder::addUnmapped(const TechniqueHit& hit)
{
    Unmapped& unmapped = m_unmapped[{hit.techniqueId, hit.attackVersion}];
    unmapped.entry.technique = hit.techniqueId;
    unmapped.entry.attackVersion = hit.attackVersion;
    unmapped.entry.reason = m_catalogue.isDeprecated(hit.techniqueId) ? UnmappedTechnique::Reason::Deprecated
                                                                      : UnmappedTechnique::Reason::Unknown;
    if (hit.incident != noIndex)
        unmapped.incidents.add(hit.incident);
    if (hit.claim != noIndex)
        unmapped.claims.add(hit.claim);
}

void MatrixBuilder::collect(const TechniqueHit& hit)
{
    const qint32 technique = resolve(hit);
    if (technique < 0) {
        addUnmapped(hit);
        return;
    }
    const qint32 parent = m_parentOf[size_t(technique)];
    for (Columns left = columnsFor(hit, technique); left != 0; left &= left - 1) {
        const auto column = size_t(std::countr_zero(left));
        addTo(place(technique, column), hit);
        if (hit.incident == noIndex)
            continue;
        place(parent < 0 ? technique : parent, column).foldedIncidents.add(hit.incident);
        m_columns[column].add(hit.incident);
    }
}

TechniqueCell MatrixBuilder::cellOf(const Technique& technique, size_t column)
{
    Place& from = place(positionOf(&technique), column);
    TechniqueCell cell;
    cell.id = technique.id;
    cell.name = technique.name;
    cell.japaneseName = japaneseName(technique);
    cell.incidents = from.incidents.take();
    cell.foldedIncidents = technique.isSubTechnique() ? cell.incidents : from.foldedIncidents.take();
    cell.claims = from.claims.take();
    cell.observed = from.byMode[size_t(TechniqueMode::Observed)];
    cell.capability = from.byMode[size_t(TechniqueMode::Capability)];
    cell.actorLevel = from.byMode[size_t(TechniqueMode::ActorLevel)];
    return cell;
}

TechniqueCell MatrixBuilder::familyOf(const Technique& technique, size_t column, bool onlyUsed)
{
    TechniqueCell cell = cellOf(technique, column);
    for (const Technique& sub : m_catalogue.subTechniquesOf(technique.id)) {
        if (!(m_columnsOf[size_t(positionOf(&sub))] >> column & 1U))
            continue;
        TechniqueCell below = cellOf(sub, column);
        cell.usedBelow = cell.usedBelow || below.isUsed();
        if (below.isUsed() || !onlyUsed)
            cell.subTechniques.push_back(std::move(below));
    }
    return cell;
}

TacticColumn MatrixBuilder::columnOf(size_t column, bool onlyUsed)
{
    const Tactic& tactic = m_catalogue.tactics()[column];
    TacticColumn result {tactic.id, tactic.shortname, tactic.name, japaneseName(tactic), {}, m_columns[column].take(), 0};
    for (const Technique* technique : m_catalogue.techniquesOf(tactic.id)) {
        TechniqueCell cell = familyOf(*technique, column, onlyUsed);
        const bool used = cell.isUsed();
        result.usedTechniques += used ? 1 : 0;
        if (used || !onlyUsed)
            result.cells.push_back(std::move(cell));
    }
    return result;
}

TechniqueMatrix MatrixBuilder::build(bool onlyUsed)
{
    TechniqueMatrix matrix;
    matrix.domain = m_catalogue.domain();
    matrix.version = m_catalogue.version();
    matrix.onlyUsed = onlyUsed;
    for (size_t column = 0; column < m_columns.size(); ++column) {
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
    for (auto& [id, mapped] : m_mapped)
        matrix.mapped.push_back(std::move(mapped));
    for (auto& [key, unmapped] : m_unmapped) {
        unmapped.entry.incidents = unmapped.incidents.take();
        unmapped.entry.claims = unmapped.claims.take();
        matrix.unmapped.push_back(std::move(unmapped.entry));
    }
    return matrix;
}

} // namespace

TechniqueMatrix techniqueMatrix(const Catalogue& catalogue, std::span<const TechniqueHit> hits, bool onlyUsed)
{
    MatrixBuilder builder(catalogue);
    for (const TechniqueHit& hit : hits)
        builder.collect(hit);
    return builder.build(onlyUsed);
}

} // namespace kagami

#include "items/item_table_model.h"

#include <algorithm>
#include <numeric>

namespace kagami {

ItemTableModel::ItemTableModel(ItemKind kind, QObject* parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_columns(columnsOf(kind))
{
}

std::vector<ItemIndex> ItemTableModel::rowsOf(const Scope& scope) const
{
    if (m_kind != ItemKind::Incident)
        return scope.items(m_kind);
    std::vector<ItemIndex> rows;
    rows.reserve(scope.incidents().size());
    for (const qint32 position : scope.incidents())
        rows.push_back(scope.facts().incidents()[size_t(position)].item);
    return rows;
}

std::vector<ItemIndex> ItemTableModel::everyRow(const Facts& facts) const
{
    std::vector<ItemIndex> rows;
    if (m_kind == ItemKind::Incident) {
        for (const IncidentFacts& incident : facts.incidents())
            rows.push_back(incident.item);
        return rows;
    }
    for (const ItemIndex item : facts.state().itemsOfKind(m_kind)) {
        if (facts.exists(item))
            rows.push_back(item);
    }
    return rows;
}

std::vector<CellKey> ItemTableModel::keysOf(const std::vector<ItemIndex>& rows, const ItemCells& cells)
{
    std::vector<CellKey> keys;
    keys.reserve(rows.size());
    std::vector<QString> texts;
    for (const ItemIndex item : rows) {
        keys.push_back(cells.key(item, m_columns[size_t(m_sortColumn)]));
        if (!keys.back().text.isEmpty())
            texts.push_back(keys.back().text);
    }
    m_texts.add(texts);
    for (CellKey& key : keys) {
        if (!key.text.isEmpty())
            key.number = m_texts.rankOf(key.text);
    }
    return keys;
}

std::vector<ItemIndex> ItemTableModel::sortedByKeys(std::vector<ItemIndex> rows, const ItemCells& cells)
{
    const std::vector<CellKey> keys = keysOf(rows, cells);
    std::vector<quint32> order(rows.size());
    std::iota(order.begin(), order.end(), quint32(0));
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const CellKey& one = keys[a];
        const CellKey& other = keys[b];
        if (one.empty != other.empty)
            return other.empty;
        if (one.number != other.number)
            return descending ? one.number > other.number : one.number < other.number;
        return descending ? one.second > other.second : one.second < other.second;
    });
    std::vector<ItemIndex> result;
    result.reserve(rows.size());
    for (const quint32 row : order)
        result.push_back(rows[row]);
    return result;
}

std::vector<ItemIndex> ItemTableModel::sorted(
    std::vector<ItemIndex> rows, const Scope& scope, const ItemCells& cells)
{
    if (m_sortColumn < 0)
        return rows;
    // How many incidents touch an item follows from the query; all else from the facts, so that a filter
    // leaves out rows of an order that is known.
    if (m_columns[size_t(m_sortColumn)] == ItemColumn::Incidents)
        return sortedByKeys(std::move(rows), cells);
    if (m_orderFacts != scope.sharedFacts()) {
        m_order = sortedByKeys(everyRow(scope.facts()), cells);
        m_orderFacts = scope.sharedFacts();
    }
    std::vector<quint8> isRow(scope.state().items().size());
    for (const ItemIndex item : rows)
        isRow[size_t(item)] = 1;
    rows.clear();
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(rows),
        [&](ItemIndex item) { return isRow[size_t(item)] != 0; });
    return rows;
}

void ItemTableModel::setRows(std::vector<ItemIndex> rows)
{
    m_rows = std::move(rows);
    m_rowOf.assign(m_scope->state().items().size(), -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[size_t(m_rows[row])] = qint32(row);
}

void ItemTableModel::setScope(std::shared_ptr<const Scope> scope)
{
    auto cells = std::make_shared<const ItemCells>(scope, m_zone);
    std::vector<ItemIndex> rows = sorted(rowsOf(*scope), *scope, *cells);
    if (m_scope && rows == m_rows) {
        m_cells = std::move(cells);
        m_scope = std::move(scope);
        m_rowOf.resize(m_scope->state().items().size(), -1);
        announceCells();
        return;
    }
    beginResetModel();
    m_cells = std::move(cells);
    m_scope = std::move(scope);
    setRows(std::move(rows));
    endResetModel();
}

void ItemTableModel::announceCells()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_columns.size()) - 1));
}

void ItemTableModel::setDisplayZone(const QTimeZone& zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    if (!m_scope)
        return;
    m_cells = std::make_shared<const ItemCells>(m_scope, m_zone);
    announceCells();
}

int ItemTableModel::columnOf(ItemColumn column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

ItemIndex ItemTableModel::itemAt(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? m_rows[size_t(index.row())] : noIndex;
}

ItemId ItemTableModel::idAt(const QModelIndex& index) const
{
    const ItemIndex item = itemAt(index);
    return item == noIndex ? ItemId{} : m_scope->state().items()[size_t(item)].id;
}

int ItemTableModel::rowOf(ItemIndex item) const
{
    return size_t(item) < m_rowOf.size() ? m_rowOf[size_t(item)] : -1;
}
int ItemTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ItemTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ItemTableModel::data(const QModelIndex& index, int role) const
{
    const ItemIndex item = itemAt(index);
    if (item == noIndex)
        return {};
    const ItemColumn column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return m_cells->text(item, column);
    case Qt::ToolTipRole: return m_cells->toolTip(item, column);
    case Qt::TextAlignmentRole:
        return info(column).number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                   : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return QString(label(column) % QStringLiteral(": ") % m_cells->text(item, column));
    case IdRole: return m_scope->state().items()[size_t(item)].id.toString();
    case SortRole: {
        const CellKey key = m_cells->key(item, column);
        return key.empty ? QVariant() : key.text.isEmpty() ? QVariant(key.number) : QVariant(key.text);
    }
    case TlpRole: return int(m_scope->state().items()[size_t(item)].tlp);
    case DisputedRole: return m_cells->isDisputed(item, column);
    default: return {};
    }
}

QVariant ItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const ItemColumn column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return label(column);
    if (role == Qt::TextAlignmentRole)
        return info(column).number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                   : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags ItemTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled : flags;
}

void ItemTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= 0 && column < int(m_columns.size()) ? column : -1;
    m_sortOrder = order;
    if (!m_scope)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<ItemIndex> items;
    items.reserve(size_t(before.size()));
    for (const QModelIndex& persistent : before)
        items.push_back(itemAt(persistent));
    m_orderFacts.reset();
    setRows(sorted(rowsOf(*m_scope), *m_scope, *m_cells));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(items[size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace kagami

#include "items/item_table_model.h"

#include <QCollator>
#include <QHash>
#include <algorithm>

namespace kagami {

namespace {

/// Keys of all rows, made once a sort: texts become numbers in the order of the language.
std::vector<CellKey> keysOf(const std::vector<ItemIndex>& rows, const ItemCells& cells, ItemColumn column)
{
    std::vector<CellKey> keys;
    keys.reserve(rows.size());
    QHash<QString, qint64> ranks;
    for (const ItemIndex item : rows) {
        keys.push_back(cells.key(item, column));
        if (!keys.back().text.isEmpty())
            ranks.insert(keys.back().text, 0);
    }
    if (ranks.isEmpty())
        return keys;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, QString>> texts;
    texts.reserve(size_t(ranks.size()));
    for (auto it = ranks.cbegin(); it != ranks.cend(); ++it)
        texts.emplace_back(collator.sortKey(it.key()), it.key());
    std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) {
        const int order = a.first.compare(b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    for (size_t i = 0; i < texts.size(); ++i)
        ranks[texts[i].second] = qint64(i);
    for (CellKey& key : keys) {
        if (!key.text.isEmpty())
            key.number = ranks.value(key.text);
    }
    return keys;
}

} // namespace

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

std::vector<ItemIndex> ItemTableModel::sorted(std::vector<ItemIndex> rows, const ItemCells& cells) const
{
    if (m_sortColumn < 0)
        return rows;
    const std::vector<CellKey> keys = keysOf(rows, cells, m_columns[size_t(m_sortColumn)]);
    std::vector<quint32> order(rows.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = quint32(i);
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
    std::vector<ItemIndex> rows = sorted(rowsOf(*scope), *cells);
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
    setRows(sorted(rowsOf(*m_scope), *m_cells));
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(items[size_t(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace kagami

#pragma once

#include "items/item_cells.h"
#include "items/text_order.h"
#include "lens/scope.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <memory>
#include <vector>

namespace kagami {

/// The items of one kind that a scope shows: one row an item, columns as columnsOf() has them. Read-only;
/// edits go through the workspace, which answers with a new scope. Holds row numbers only; texts are made
/// when a view asks for them. Sorts by itself (sort()), because a proxy over 100,000 rows would ask for
/// millions of variants.
class ItemTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString: the id of the item
        SortRole, ///< what sort() compares: numbers and times as qint64 or double, else text
        TlpRole, ///< int: Tlp of the item
        DisputedRole ///< bool: counting claims differ on what this cell shows
    };

    explicit ItemTableModel(ItemKind kind, QObject* parent = nullptr);

    /// One reset when the rows change; when they stay the same the cells are announced as changed and rows,
    /// selection and scroll position stay. The present sorting is kept. O(rows), with a sort O(rows log
    /// rows) after an edit or by the number of incidents.
    void setScope(std::shared_ptr<const Scope> scope);
    void setDisplayZone(const QTimeZone& zone);

    [[nodiscard]] ItemKind kind() const { return m_kind; }
    [[nodiscard]] ItemColumn columnAt(int column) const { return m_columns[size_t(column)]; }
    [[nodiscard]] int columnOf(ItemColumn column) const; ///< -1 when this kind has none
    [[nodiscard]] ItemIndex itemAt(
        const QModelIndex& index) const; ///< noIndex for foreign and invalid indexes
    [[nodiscard]] ItemId idAt(const QModelIndex& index) const; ///< null for foreign and invalid indexes
    [[nodiscard]] int rowOf(ItemIndex item) const; ///< -1 when it has none. O(1)

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Column -1 brings back the order of the scope: incidents by time, other items as in the case.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] std::vector<ItemIndex> rowsOf(const Scope& scope) const;
    [[nodiscard]] std::vector<ItemIndex> everyRow(const Facts& facts) const; ///< in the order of a scope
    [[nodiscard]] std::vector<CellKey> keysOf(const std::vector<ItemIndex>& rows, const ItemCells& cells);
    [[nodiscard]] std::vector<ItemIndex> sortedByKeys(std::vector<ItemIndex> rows, const ItemCells& cells);
    [[nodiscard]] std::vector<ItemIndex> sorted(
        std::vector<ItemIndex> rows, const Scope& scope, const ItemCells& cells);
    void setRows(std::vector<ItemIndex> rows);
    void announceCells();

    ItemKind m_kind;
    std::span<const ItemColumn> m_columns;
    std::shared_ptr<const Scope> m_scope;
    std::shared_ptr<const ItemCells> m_cells;
    std::vector<ItemIndex> m_rows;
    std::vector<qint32> m_rowOf; ///< per item, -1 without a row
    QTimeZone m_zone = QTimeZone::utc();
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    TextOrder m_texts;
    std::vector<ItemIndex> m_order; ///< every row of m_orderFacts in the present sorting
    std::shared_ptr<const Facts> m_orderFacts;
};

} // namespace kagami

#pragma once

#include "items/item_columns.h"
#include "lens/scope.h"

#include <QTimeZone>
#include <QVariant>
#include <mutex>

namespace kagami {

/// What one cell is worth when rows are put in order. Empty cells stand last in either order.
struct CellKey {
    bool empty = true;
    qint64 number = 0; ///< also times in ms, and the rank of a grade
    qint64 second = 0; ///< breaks ties of `number`: the end of a span
    QString text; ///< for cells that are sorted as text
};

/// Answers what the cells of an item table show, from a scope. Holds nothing but counts that need a pass over
/// the incidents.
class ItemCells {
public:
    ItemCells(std::shared_ptr<const Scope> scope, const QTimeZone& zone);

    [[nodiscard]] QString text(ItemIndex item, ItemColumn column) const;
    [[nodiscard]] QString toolTip(
        ItemIndex item, ItemColumn column) const; ///< empty when the cell says it all
    [[nodiscard]] CellKey key(ItemIndex item, ItemColumn column) const;
    [[nodiscard]] bool isDisputed(ItemIndex item, ItemColumn column) const;

private:
    [[nodiscard]] const TimeSpan* time(ItemIndex item, ItemColumn column) const;
    [[nodiscard]] std::optional<double> number(ItemIndex item, ItemColumn column) const;
    [[nodiscard]] QString typeText(ItemIndex item) const;
    [[nodiscard]] QString statement(ItemIndex item) const;
    [[nodiscard]] QString likelihoodText(ItemIndex item) const;
    [[nodiscard]] QString confidenceText(ItemIndex item) const;
    [[nodiscard]] QString gradeText(ItemIndex item) const;
    [[nodiscard]] QString papText(ItemIndex item) const;
    [[nodiscard]] QString observableText(ItemIndex item) const;
    [[nodiscard]] QStringList list(ItemIndex item, ItemColumn column) const;
    [[nodiscard]] std::optional<qint64> rank(ItemIndex item, ItemColumn column) const;
    [[nodiscard]] QStringList titles(std::span<const ItemIndex> items) const;
    [[nodiscard]] QStringList texts(
        ItemIndex item, Predicate predicate) const; ///< of all counting claims, each once
    [[nodiscard]] QStringList objects(ItemIndex item, Predicate predicate) const;
    [[nodiscard]] QStringList techniques(ItemIndex item) const;
    [[nodiscard]] int techniqueTotal(ItemIndex item) const;
    [[nodiscard]] std::vector<ItemIndex> sources(ItemIndex item) const;
    [[nodiscard]] int incidentTotal(ItemIndex item) const;
    template <class T>
    [[nodiscard]] std::optional<T> chosen(ItemIndex item, Predicate predicate) const;

    std::shared_ptr<const Scope> m_scope;
    const Facts& m_facts;
    const Case& m_state;
    QTimeZone m_zone;
    mutable std::once_flag m_countOnce;
    mutable std::vector<qint32> m_incidents; ///< shown incidents per item
};

} // namespace kagami

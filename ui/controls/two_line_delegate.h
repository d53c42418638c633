#pragma once

#include <QStyledItemDelegate>

namespace kagami {

/// A row of two lines: what (DisplayRole), and small print below it (DetailRole). Rows with OffRole are dim.
class TwoLineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 100, OffRole, MarkRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kagami

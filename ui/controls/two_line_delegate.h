#pragma once

#include <QStyledItemDelegate>

namespace kagami {

/// A row of two lines: what (DisplayRole), and small print below it (DetailRole). Rows with OffRole are dim.
/// BadgeRole: an icon at the right of the small print; what it means belongs into the tooltip.
class TwoLineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 100, OffRole, MarkRole, BadgeRole };
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kagami

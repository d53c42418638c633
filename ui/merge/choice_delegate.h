#pragma once

#include <QStyledItemDelegate>

namespace kagami {

/// A cell of two lines; an answer has a ring before it that is filled when it is chosen.
class ChoiceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowPx = 46; ///< at 100 %
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kagami

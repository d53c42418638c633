#include "ui/merge/choice_delegate.h"

#include "ui/merge/choice_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace kagami {

namespace {

constexpr int paddingPx = 12;
constexpr int ringPx = 13;

void paintRing(QPainter& painter, const QRect& cell, bool chosen, const Palette& palette)
{
    const double side = themePx(ringPx);
    const QRectF ring(cell.left() + themePx(paddingPx), cell.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette[chosen ? Ink::Accent : Ink::Faint], 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring.adjusted(0.75, 0.75, -0.75, -0.75));
    if (chosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette[Ink::Accent]);
        painter.drawEllipse(ring.center(), side / 4, side / 4);
    }
    painter.restore();
}

void paintLines(
    QPainter& painter, const QRect& room, const QModelIndex& index, bool strong, const Palette& palette)
{
    const QString detail = index.data(ChoiceModel::DetailRole).toString();
    const int half = room.height() / 2;
    const QRect above = detail.isEmpty() ? room : room.adjusted(0, themePx(5), 0, -half);
    painter.setFont(themeFont(strong ? FontRole::Strong : FontRole::Body));
    painter.setPen(palette[Ink::Text]);
    const QString text = index.data().toString().simplified();
    painter.drawText(above, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
        painter.fontMetrics().elidedText(text, Qt::ElideRight, above.width()));
    if (detail.isEmpty())
        return;
    const QRect below = room.adjusted(0, half, 0, -themePx(5));
    painter.setFont(themeFont(FontRole::Small));
    painter.setPen(palette[Ink::Secondary]);
    painter.drawText(below, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
        painter.fontMetrics().elidedText(detail.simplified(), Qt::ElideRight, below.width()));
}

} // namespace

void ChoiceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& palette = inks(option.widget);
    const QVariant state = index.data(Qt::CheckStateRole);
    const bool chosen = state.toInt() == Qt::Checked;
    if (option.state & QStyle::State_Selected || chosen)
        painter->fillRect(option.rect, palette[Ink::Selection]);
    else if (option.state & QStyle::State_MouseOver && state.isValid())
        painter->fillRect(option.rect, palette[Ink::Lane]);
    const int left = themePx(state.isValid() ? 2 * paddingPx + ringPx - 4 : paddingPx);
    if (state.isValid())
        paintRing(*painter, option.rect, chosen, palette);
    paintLines(*painter, option.rect.adjusted(left, 0, -themePx(8), 0), index, chosen, palette);
    painter->setPen(palette[Ink::Grid]);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette[Ink::Accent], 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {themePx(180), themePx(rowPx)};
}

} // namespace kagami

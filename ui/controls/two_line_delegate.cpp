#include "ui/controls/two_line_delegate.h"

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace kagami {

namespace {

constexpr int twoLinesPx = 42;
constexpr int oneLinePx = 26;
constexpr int paddingPx = 14;
constexpr int badgePx = 14;

} // namespace

void TwoLineDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& palette = inks(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, palette[Ink::Selection]);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, palette[Ink::Lane]);
    if (index.data(MarkRole).toBool())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), themePx(3), option.rect.height()),
            palette[Ink::Accent]);
    const QString detail = index.data(DetailRole).toString();
    const bool off = index.data(OffRole).toBool();
    const QRect inner = option.rect.adjusted(themePx(paddingPx), 0, -themePx(8), 0);
    const int half = inner.height() / 2;
    const QRect above = detail.isEmpty() ? inner : inner.adjusted(0, themePx(4), 0, -half + themePx(1));
    painter->setFont(detail.isEmpty() ? themeFont(FontRole::Caption) : option.font);
    painter->setPen(palette[detail.isEmpty() ? Ink::Secondary : off ? Ink::Faint : Ink::Text]);
    painter->drawText(above, int(Qt::AlignVCenter | Qt::AlignLeft),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, above.width()));
    if (!detail.isEmpty()) {
        QRect below = inner.adjusted(0, half, 0, -themePx(4));
        if (const auto badge = index.data(BadgeRole).value<QIcon>(); !badge.isNull()) {
            const int side = themePx(badgePx);
            const QRect place(below.right() - side, below.center().y() - side / 2, side, side);
            badge.paint(painter, place);
            below.setRight(place.left() - themePx(4));
        }
        painter->setFont(themeFont(FontRole::Small));
        painter->setPen(palette[off ? Ink::Faint : Ink::Secondary]);
        painter->drawText(below, int(Qt::AlignVCenter | Qt::AlignLeft),
            painter->fontMetrics().elidedText(detail, Qt::ElideRight, below.width()));
    }
    painter->setPen(palette[Ink::Grid]);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {themePx(120), themePx(index.data(DetailRole).toString().isEmpty() ? oneLinePx : twoLinesPx)};
}

} // namespace kagami

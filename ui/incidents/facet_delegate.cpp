#include "ui/incidents/facet_delegate.h"

#include "ui/incidents/facet_model.h"
#include "ui/incidents/item_delegate.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace kagami {

namespace {

constexpr int valueHeightPx = 21;
constexpr int fieldHeightPx = 24;
constexpr int leftPx = 12;
constexpr int boxPx = 11;
constexpr int markPx = 8;
constexpr int partIndentPx = 10; ///< of a campaign that is part of the one above

/// Filled: counts now. Ticked: because somebody chose it.
void paintBox(QPainter& painter, const QRectF& box, const Palette& palette, bool counts, bool chosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette[counts ? Ink::Accent : Ink::Faint], 1));
    painter.setBrush(counts ? QBrush(palette[Ink::Accent]) : Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (chosen) {
        painter.setPen(QPen(palette[Ink::OnAccent], 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double w = box.width();
        painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(w * 0.24, w * 0.52),
            box.topLeft() + QPointF(w * 0.43, w * 0.71), box.topLeft() + QPointF(w * 0.77, w * 0.32)}));
    }
    painter.restore();
}

/// Own incidents, and those of what is part of it: "19 + 4".
QString countText(const FacetValue& value)
{
    const QString parts = value.own == value.count
        ? QString()
        : QStringLiteral(" + ") + QLocale().toString(value.count - value.own);
    return QLocale().toString(value.own) + parts;
}

/// At the right edge of `rect`; the width that it takes.
int paintCount(QPainter& painter, const QRect& rect, const FacetValue& value, const Palette& palette)
{
    const QString count = countText(value);
    painter.setFont(tabularFont(FontRole::Label));
    painter.setPen(palette[Ink::Secondary]);
    const int width = painter.fontMetrics().horizontalAdvance(count);
    painter.drawText(
        rect.adjusted(rect.width() - width - 1, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignRight), count);
    return width;
}

} // namespace

void FacetDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const FacetModel*>(index.model());
    if (!model)
        return;
    const Palette& palette = inks(option.widget);
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(option.rect, palette[Ink::Selection]);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, palette[Ink::Lane]);
    const FacetValue* value = model->valueAt(index);
    if (!value) {
        paintField(*painter, option, index);
        return;
    }
    int x = option.rect.left() + themePx(leftPx + (value->partOf == noIndex ? 0 : partIndentPx));
    const auto square = [&](int px) {
        const double size = themePx(px);
        return QRectF(x, option.rect.center().y() - size / 2 + 0.5, size, size);
    };
    const bool all = !model->isFiltered(model->fieldAt(index));
    paintBox(*painter, square(boxPx), palette, all || value->on, value->on);
    x += themePx(boxPx + 8);
    if (model->fieldAt(index) == QueryField::Campaign && model->facts()) {
        const bool isContext = value->item == noIndex;
        const int ink = isContext ? -1 : m_inks.ofCampaign(*model->facts(), value->item);
        paintCampaignMark(*painter, square(markPx), palette, ink,
            isContext ? AttributionStatus::Context : AttributionStatus::Attributed);
        x += themePx(markPx + 8);
    }
    const QRect inner = option.rect.adjusted(x - option.rect.left(), 0, -themePx(12), 0);
    const int countWidth = paintCount(*painter, inner, *value, palette);
    // Names of campaigns explain themselves in brackets; the tooltip has them in full.
    const QString label = model->fieldAt(index) == QueryField::Campaign
        ? value->label.section(QStringLiteral(" ("), 0, 0)
        : value->label;
    const QRect text = inner.adjusted(0, 0, -countWidth - themePx(8), 0);
    painter->setFont(option.font);
    painter->setPen(palette[Ink::Text]);
    painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft),
        painter->fontMetrics().elidedText(label, Qt::ElideRight, text.width()));
}

void FacetDelegate::paintField(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const FacetModel*>(index.model());
    painter.setFont(themeFont(FontRole::Caption));
    painter.setPen(inks(option.widget)[Ink::Secondary]);
    const QRect inner = option.rect.adjusted(themePx(leftPx), 0, -themePx(10), 0);
    painter.drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft), index.data().toString().toUpper());
    const int size = themePx(12);
    const bool open = model->isOpen(model->fieldAt(index));
    themeIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Ink::Faint)
        .paint(&painter, QRect(inner.right() - size, inner.center().y() - size / 2, size, size));
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {themePx(120), themePx(index.internalId() == 0 ? fieldHeightPx : valueHeightPx)};
}

} // namespace kagami

#include "ui/incidents/item_delegate.h"

#include "items/item_table_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>

namespace kagami {

namespace {

constexpr int rowHeightPx = 25;
constexpr int markPx = 8;
constexpr int paddingPx = 8;

bool isDim(ItemColumn column)
{
    return column == ItemColumn::When || column == ItemColumn::Published || column == ItemColumn::FirstSeen
        || column == ItemColumn::LastSeen;
}

/// The begin of a span as a table wants it: "2023-06", "2022-06-28~", "2019-12 –" for what lasted. Seasons
/// keep their words, but not those of doubt; sets of bounds have no short form that people read.
QString shortDate(const TimeSpan& span, const QString& words)
{
    const Precision precision = span.begin.precision;
    if (span.begin.kind != TimeEnd::Kind::Known)
        return words;
    TimeSpan begin = span;
    begin.end = begin.begin;
    begin.interval = false;
    const QString lasted = span.interval ? QStringLiteral(" –") : QString();
    if (precision == Precision::Day || precision == Precision::Month || precision == Precision::Year)
        return toEdtf(begin) + lasted;
    if (precision != Precision::Season && precision != Precision::Quarter)
        return words;
    const bool isDoubtful = begin.begin.qualifier != Qualifier::None;
    begin.begin.qualifier = begin.end.qualifier = Qualifier::None;
    begin.original.clear();
    const QDate day
        = QDateTime::fromMSecsSinceEpoch(begin.begin.earliest.time_since_epoch().count(), Qt::UTC).date();
    const QString period = precision == Precision::Quarter
        ? QStringLiteral("%1-Q%2").arg(day.year()).arg((day.month() + 2) / 3)
        : displayText(begin, QTimeZone::utc(), QLocale());
    return period + (isDoubtful ? QStringLiteral("~") : QString()) + lasted;
}

std::optional<Predicate> dateOf(ItemColumn column)
{
    switch (column) {
    case ItemColumn::When: return Predicate::When;
    case ItemColumn::Published: return Predicate::Published;
    default: return {};
    }
}

/// Whether this row is the one that keys act on.
bool isCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

bool isTabular(ItemColumn column)
{
    return isDim(column) || info(column).number;
}

} // namespace

void paintCampaignMark(
    QPainter& painter, const QRectF& square, const Palette& palette, int ink, AttributionStatus status)
{
    const QColor colour = palette[ink < 0 ? Ink::Context : campaignInk(ink)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(status == AttributionStatus::Suspected ? Qt::NoBrush : QBrush(colour));
    if (status == AttributionStatus::Reporting) {
        const QPointF c = square.center();
        const double r = square.width() / 2;
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}));
    } else {
        painter.drawEllipse(square.adjusted(0.75, 0.75, -0.75, -0.75));
    }
    painter.restore();
}

void ItemDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const ItemTableModel*>(index.model());
    if (!model)
        return;
    const Palette& palette = inks(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, palette[Ink::Selection]);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, palette[Ink::Lane]);
    QRect inner = option.rect.adjusted(themePx(paddingPx), 0, -themePx(4), 0);
    const ItemIndex item = model->itemAt(index);
    const bool marked
        = index.column() == 0 && (model->kind() == ItemKind::Incident || model->kind() == ItemKind::Campaign);
    if (marked && m_facts && item != noIndex) {
        const IncidentFacts* incident = m_facts->incident(item);
        const int ink = incident ? m_inks.ofIncident(*m_facts, *incident) : m_inks.ofCampaign(*m_facts, item);
        const double size = themePx(markPx);
        paintCampaignMark(*painter, QRectF(inner.left(), inner.center().y() - size / 2 + 0.5, size, size),
            palette, ink, incident ? incident->status : AttributionStatus::Attributed);
        inner.setLeft(inner.left() + themePx(markPx + 8));
    }
    const ItemColumn column = model->columnAt(index.column());
    const bool disputed = index.data(ItemTableModel::DisputedRole).toBool();
    painter->setFont(isTabular(column) ? tabularFont(FontRole::Label) : option.font);
    painter->setPen(palette[disputed ? Ink::Warning : isDim(column) ? Ink::Secondary : Ink::Text]);
    QString words = index.data(Qt::DisplayRole).toString();
    const std::optional<Predicate> dated = dateOf(column);
    if (const TimeSpan* when = dated && m_facts && item != noIndex ? m_facts->time(item, *dated) : nullptr)
        words = shortDate(*when, words);
    const QString text = words + (disputed ? QStringLiteral(" ≠") : QString());
    const Qt::Alignment align = Qt::AlignVCenter | (info(column).number ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(
        inner, int(align), painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    if (isCurrentRow(option, index)) {
        painter->setPen(QPen(palette[Ink::Accent], 1));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {option.fontMetrics.horizontalAdvance(text)
            + themePx(2 * paddingPx + (index.column() == 0 ? markPx + 8 : 0)),
        themePx(rowHeightPx)};
}

} // namespace kagami

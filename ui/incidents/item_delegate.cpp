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

QDate dateAt(Instant instant, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), zone).date();
}

/// The month, else the year, that both bounds lie in; empty when there is none.
QString coarseDate(const TimeEnd& end)
{
    const QDate from = dateAt(end.earliest, QTimeZone::utc());
    const QDate to = dateAt(end.latest - std::chrono::milliseconds(1), QTimeZone::utc());
    if (from.year() != to.year())
        return {};
    return from.toString(from.month() == to.month() ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy"));
}

/// The begin of a span as a table wants it: "2023-06", "2022-06-28~", "2019-12 –" for what lasted; never
/// more exact than it is known, often less. Seasons keep their words, but not those of doubt.
QString shortDate(const TimeSpan& span, const QString& words, const QTimeZone& zone)
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
    if (precision < Precision::Day)
        return dateAt(begin.begin.earliest, zone).toString(Qt::ISODate) + lasted;
    if (precision == Precision::TenDays || precision == Precision::Custom) {
        const QString coarse = coarseDate(begin.begin);
        return coarse.isEmpty() ? words : coarse + lasted;
    }
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
    // Grey is for what is nobody's: an attributed incident without a campaign is as dark as text.
    const bool isGrey = status == AttributionStatus::Context || status == AttributionStatus::Reporting;
    const QColor colour = palette[isGrey ? Ink::Context : ink < 0 ? Ink::Secondary : campaignInk(ink)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(status == AttributionStatus::Suspected ? Qt::NoBrush : QBrush(colour));
    if (status == AttributionStatus::Reporting) {
        const QPointF c = square.center();
        const double r = square.width() / 2;
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}));
    } else if (status == AttributionStatus::Context) {
        const double thickness = square.height() / 3;
        painter.fillRect(
            QRectF(square.left(), square.center().y() - thickness / 2, square.width(), thickness), colour);
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
    const QString text = shownText(index);
    const Qt::Alignment align = Qt::AlignVCenter | (info(column).number ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(
        inner, int(align), painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    if (isCurrentRow(option, index)) {
        painter->setPen(QPen(palette[Ink::Accent], 1));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

QString ItemDelegate::shownText(const QModelIndex& index) const
{
    QString words = index.data(Qt::DisplayRole).toString();
    const auto* model = qobject_cast<const ItemTableModel*>(index.model());
    const ItemIndex item = model ? model->itemAt(index) : noIndex;
    const std::optional<Predicate> dated = model ? dateOf(model->columnAt(index.column())) : std::nullopt;
    if (const TimeSpan* when = dated && m_facts && item != noIndex ? m_facts->time(item, *dated) : nullptr)
        words = shortDate(*when, words, m_zone);
    return index.data(ItemTableModel::DisputedRole).toBool() ? words + QStringLiteral(" ≠") : words;
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const ItemTableModel*>(index.model());
    const bool tabular = model && isTabular(model->columnAt(index.column()));
    const QFontMetrics metrics = tabular ? QFontMetrics(tabularFont(FontRole::Label)) : option.fontMetrics;
    return {metrics.horizontalAdvance(shownText(index))
            + themePx(2 * paddingPx + (index.column() == 0 ? markPx + 8 : 0)),
        themePx(rowHeightPx)};
}

} // namespace kagami

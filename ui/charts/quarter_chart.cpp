#include "ui/charts/quarter_chart.h"

#include "ui/charts/chart_style.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/flow_layout.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCursor>
#include <QGraphicsRectItem>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLegend>
#include <QPainter>
#include <QPen>
#include <QPixmap>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace kagami {

namespace {

constexpr double barWidth = 0.72;
constexpr int minimumHeightPx = 240;
constexpr double frameZ = 20; ///< above the bars

/// The year of "2019 Q4" where it begins, else nothing: a label a quarter would not fit.
QString yearLabel(const std::vector<QString>& quarters, size_t at)
{
    const auto begins = [&](size_t i) { return i < quarters.size() && quarters[i].endsWith(u"Q1"); };
    const bool isFirst = at == 0 && !begins(1) && !begins(2);
    return isFirst || begins(at) ? quarters[at].section(u' ', 0, 0) : QString();
}

QPixmap swatch(const QBrush& brush)
{
    QPixmap pixmap(themePx(9), themePx(9));
    pixmap.fill(Qt::transparent);
    QPainter(&pixmap).fillRect(pixmap.rect(), brush);
    return pixmap;
}

/// What the parts of the bars are. Not Qt's own legend, which shortens names where it could use a second
/// line.
QWidget* makeLegend(const QStackedBarSeries& bars)
{
    auto* legend = new QWidget;
    auto* flow = new FlowLayout(legend);
    flow->setContentsMargins(themePx(4), 0, 0, 0);
    flow->setSpacing(themePx(14));
    for (const QBarSet* set : bars.barSets()) {
        auto* entry = new QWidget;
        auto* row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(themePx(5));
        auto* mark = new QLabel;
        mark->setPixmap(swatch(set->brush()));
        row->addWidget(mark);
        row->addWidget(roleLabel(set->label(), "secondary"));
        flow->addWidget(entry);
    }
    return legend;
}

int fullestQuarter(const std::vector<QuarterSeries>& all, size_t quarters)
{
    int most = 0;
    for (size_t i = 0; i < quarters; ++i) {
        int sum = 0;
        for (const QuarterSeries& series : all)
            sum += series.counts[i];
        most = std::max(most, sum);
    }
    return most;
}

/// An axis of categories wants different names; a zero-width run before each makes repeated labels different.
QStringList axisLabels(const std::vector<QString>& quarters)
{
    QStringList labels;
    for (size_t i = 0; i < quarters.size(); ++i)
        labels.append(yearLabel(quarters, i) + QString(qsizetype(i), QChar(0x200B)));
    return labels;
}

} // namespace

QuarterChart::QuarterChart(const Statistics& statistics, const Palette& palette, QWidget* parent)
    : QWidget(parent)
    , m_quarters(statistics.quarters)
    , m_series(statistics.series)
    , m_bars(new QStackedBarSeries)
{
    setAccessibleName(tr("Incidents per quarter by campaign"));
    setFocusPolicy(m_quarters.empty() ? Qt::NoFocus : Qt::StrongFocus);
    makeBars(palette);
    QChartView* view = makeView(palette);
    connectBars(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLegend(*m_bars));
    column->addWidget(view);
}

void QuarterChart::makeBars(const Palette& palette)
{
    m_bars->setBarWidth(barWidth);
    for (int i = 0; i < int(m_series.size()); ++i) {
        const QuarterSeries& series = m_series[size_t(i)];
        auto* set = new QBarSet(seriesName(i));
        // Context is hatched: grey alone would be taken for incidents without a campaign.
        set->setBrush(QBrush(seriesColour(palette, series.context ? -1 : series.ink),
            series.context ? Qt::BDiagPattern : Qt::SolidPattern));
        set->setBorderColor(palette[Ink::Panel]);
        for (const int value : series.counts)
            *set << value;
        m_bars->append(set);
    }
}

QChartView* QuarterChart::makeView(const Palette& palette)
{
    QChart* chart = plainChart(palette);
    chart->addSeries(m_bars);
    chart->legend()->hide();
    auto* quarters = new QBarCategoryAxis;
    quarters->append(axisLabels(m_quarters));
    styleAxis(*quarters, palette, false);
    quarters->setTruncateLabels(false);
    chart->addAxis(quarters, Qt::AlignBottom);
    m_bars->attachAxis(quarters);
    auto* counts = new QValueAxis;
    const int most = std::max(1, fullestQuarter(m_series, m_quarters.size()));
    counts->setRange(0, most <= 5 ? most : (most + 4) / 5 * 5);
    counts->setTickCount(most <= 5 ? most + 1 : 6);
    counts->setLabelFormat(QStringLiteral("%d"));
    styleAxis(*counts, palette, true);
    chart->addAxis(counts, Qt::AlignLeft);
    m_bars->attachAxis(counts);
    m_frame = new QGraphicsRectItem(chart);
    m_frame->setPen(QPen(palette[Ink::Accent], 2));
    m_frame->setZValue(frameZ);
    m_frame->hide();
    connect(chart, &QChart::plotAreaChanged, this, &QuarterChart::showCurrent);
    QChartView* view = plainView(chart, tr("Incidents per quarter by campaign"), palette);
    view->setMinimumHeight(themePx(minimumHeightPx));
    return view;
}

void QuarterChart::connectBars(QChartView* view)
{
    connect(m_bars, &QAbstractBarSeries::clicked, this, [this](int, QBarSet* set) {
        const QuarterSeries& series = m_series[size_t(m_bars->barSets().indexOf(set))];
        if (series.campaign != noIndex)
            emit campaignClicked(series.name);
    });
    connect(m_bars, &QAbstractBarSeries::hovered, this, [this, view](bool on, int index, QBarSet* set) {
        if (on)
            QToolTip::showText(QCursor::pos(),
                tr("%1, %2: %n incident(s)", nullptr, int(set->at(index)))
                    .arg(set->label(), m_quarters[size_t(index)]),
                view);
        else
            QToolTip::hideText();
    });
}

QString QuarterChart::seriesName(int series) const
{
    return m_series[size_t(series)].name.section(QStringLiteral(" ("), 0, 0);
}

int QuarterChart::count(Place place) const
{
    if (place.quarter < 0 || place.quarter >= int(m_quarters.size()))
        return 0;
    int sum = 0;
    for (int i = 0; i < int(m_series.size()); ++i) {
        if (place.series < 0 || place.series == i)
            sum += m_series[size_t(i)].counts[size_t(place.quarter)];
    }
    return sum;
}

void QuarterChart::setCurrent(Place place)
{
    if (m_quarters.empty())
        return;
    place.quarter = std::clamp(place.quarter, 0, int(m_quarters.size()) - 1);
    for (int off = 0; count({place.quarter, -1}) == 0 && off < int(m_quarters.size()); ++off)
        place.quarter = (place.quarter + 1) % int(m_quarters.size());
    m_current = count(place) > 0 ? place : Place{place.quarter, -1};
    setAccessibleDescription(currentText());
    showCurrent();
}

QString QuarterChart::currentText() const
{
    if (m_current.quarter < 0)
        return {};
    const QString& quarter = m_quarters[size_t(m_current.quarter)];
    const int incidents = count(m_current);
    return m_current.series < 0
        ? tr("%1: %n incident(s)", nullptr, incidents).arg(quarter)
        : tr("%1, %2: %n incident(s)", nullptr, incidents).arg(quarter, seriesName(m_current.series));
}

void QuarterChart::stepQuarter(int by)
{
    for (int at = m_current.quarter + by; at >= 0 && at < int(m_quarters.size()); at += by) {
        if (count({at, -1}) > 0)
            return setCurrent({at, m_current.series});
    }
}

void QuarterChart::stepPart(int by)
{
    for (int at = m_current.series + by; at >= -1 && at < int(m_series.size()); at += by) {
        if (count({m_current.quarter, at}) > 0)
            return setCurrent({m_current.quarter, at});
    }
}

void QuarterChart::showCurrent()
{
    const bool isShown = hasFocus() && m_current.quarter >= 0;
    m_frame->setVisible(isShown);
    if (!isShown)
        return;
    double bottom = 0;
    for (int i = 0; i < m_current.series; ++i)
        bottom += m_series[size_t(i)].counts[size_t(m_current.quarter)];
    QChart* chart = m_bars->chart();
    const QPointF low(m_current.quarter - barWidth / 2, bottom);
    const QPointF high(m_current.quarter + barWidth / 2, bottom + count(m_current));
    m_frame->setRect(
        QRectF(chart->mapToPosition(low, m_bars), chart->mapToPosition(high, m_bars)).normalized());
}

void QuarterChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: return stepQuarter(-1);
    case Qt::Key_Right: return stepQuarter(1);
    case Qt::Key_Up: return stepPart(1);
    case Qt::Key_Down: return stepPart(-1);
    case Qt::Key_Home: return setCurrent({0, m_current.series});
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current.quarter >= 0)
            emit incidentsRequested(m_current.quarter, m_current.series);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void QuarterChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    setCurrent(m_current.quarter < 0 ? Place{int(m_quarters.size()) - 1, -1} : m_current);
}

void QuarterChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    showCurrent();
}

} // namespace kagami

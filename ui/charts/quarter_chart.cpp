#include "ui/charts/quarter_chart.h"

#include "ui/charts/chart_style.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/flow_layout.h"
#include "ui/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCursor>
#include <QHBoxLayout>
#include <QLabel>
#include <QLegend>
#include <QPainter>
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

int fullestQuarter(const Statistics& statistics)
{
    int most = 0;
    for (size_t i = 0; i < statistics.quarters.size(); ++i) {
        int sum = 0;
        for (const QuarterSeries& series : statistics.series)
            sum += series.counts[i];
        most = std::max(most, sum);
    }
    return most;
}

} // namespace

QuarterChart::QuarterChart(const Statistics& statistics, const Palette& palette, QWidget* parent)
    : QWidget(parent)
{
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(barWidth);
    for (const QuarterSeries& series : statistics.series) {
        auto* set = new QBarSet(series.name.section(QStringLiteral(" ("), 0, 0));
        // Context is hatched: grey alone would be taken for incidents without a campaign.
        set->setBrush(QBrush(seriesColour(palette, series.context ? -1 : series.ink),
            series.context ? Qt::BDiagPattern : Qt::SolidPattern));
        set->setBorderColor(palette[Ink::Panel]);
        for (const int count : series.counts)
            *set << count;
        bars->append(set);
    }
    // An axis of categories wants different names; a zero-width run before each makes repeated labels
    // different.
    QStringList labels;
    for (size_t i = 0; i < statistics.quarters.size(); ++i)
        labels.append(yearLabel(statistics.quarters, i) + QString(qsizetype(i), QChar(0x200B)));

    QChart* chart = plainChart(palette);
    chart->addSeries(bars);
    chart->legend()->hide();
    auto* quarters = new QBarCategoryAxis;
    quarters->append(labels);
    styleAxis(*quarters, palette, false);
    quarters->setTruncateLabels(false);
    chart->addAxis(quarters, Qt::AlignBottom);
    bars->attachAxis(quarters);
    auto* counts = new QValueAxis;
    const int most = std::max(1, fullestQuarter(statistics));
    counts->setRange(0, most <= 5 ? most : (most + 4) / 5 * 5);
    counts->setTickCount(most <= 5 ? most + 1 : 6);
    counts->setLabelFormat(QStringLiteral("%d"));
    styleAxis(*counts, palette, true);
    chart->addAxis(counts, Qt::AlignLeft);
    bars->attachAxis(counts);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QChartView* view = plainView(chart, tr("Incidents per quarter by campaign"), palette);
    view->setMinimumHeight(themePx(minimumHeightPx));
    column->addWidget(makeLegend(*bars));
    column->addWidget(view);
    QStringList campaigns;
    for (const QuarterSeries& series : statistics.series)
        campaigns.append(series.campaign == noIndex ? QString() : series.name);
    connect(bars, &QAbstractBarSeries::clicked, this, [this, bars, campaigns](int, QBarSet* set) {
        if (const QString& campaign = campaigns[bars->barSets().indexOf(set)]; !campaign.isEmpty())
            emit campaignClicked(campaign);
    });
    connect(bars, &QAbstractBarSeries::hovered, this,
        [view, quartersOf = statistics.quarters](bool on, int index, QBarSet* set) {
            if (on)
                QToolTip::showText(QCursor::pos(),
                    tr("%1, %2: %n incident(s)", nullptr, int(set->at(index)))
                        .arg(set->label(), quartersOf[size_t(index)]),
                    view);
            else
                QToolTip::hideText();
        });
}

} // namespace kagami

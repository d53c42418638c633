#include "ui/charts/statistics_view.h"

#include "statistics/statistics.h"
#include "ui/charts/quarter_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace kagami {

namespace {

QStringList valuesOn(const Query& query, QueryField field, const std::vector<NamedCount>& counts)
{
    QStringList on;
    for (const NamedCount& count : counts)
        if (isOn(query, field, count.key))
            on.append(count.key);
    return on;
}

} // namespace

StatisticsView::StatisticsView(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
{
    setAccessibleName(tr("Statistics"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    connect(&m_workspace, &Workspace::lensChanged, this, &StatisticsView::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &StatisticsView::refresh);
}

void StatisticsView::toggle(QueryField field, const QString& value)
{
    const Query& query = m_workspace.lens().query;
    (void)m_workspace.setQuery(toggled(query, field, value, !isOn(query, field, value)));
}

void StatisticsView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void StatisticsView::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_stale)
        rebuild();
}

void StatisticsView::refresh()
{
    m_stale = true;
    if (isVisible())
        rebuild();
}

QWidget* StatisticsView::emptyPage()
{
    auto* note = new EmptyNote;
    const bool filtered = !m_workspace.lens().query.isEmpty();
    note->setTexts(tr("Nothing to count"),
        filtered ? tr("The filter “%1” leaves no incident.").arg(m_workspace.queryText())
                 : tr("Here incidents are counted by quarter, sector and tactic, once there are some."),
        filtered ? tr("Lift the filter") : QString());
    connect(note, &EmptyNote::stepRequested, this, [this] { (void)m_workspace.setQuery({}); });
    return note;
}

void StatisticsView::rebuild()
{
    m_stale = false;
    const Statistics statistics = makeStatistics(m_workspace.scope(), *m_workspace.catalogue());
    if (statistics.incidents == 0) {
        replacePage(*this, emptyPage());
        return;
    }
    // The bar that keys act on stays, though its chart is made anew.
    const auto* focused = qobject_cast<const RankChart*>(focusWidget());
    const QString focusedTitle = focused && focused->hasFocus() ? focused->title() : QString();
    const int focusedBar = focused ? focused->current() : -1;
    const Palette& palette = inks(this);
    auto* page = new QWidget;
    page->setProperty("role", QStringLiteral("page"));
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(themePx(20), themePx(14), themePx(20), themePx(14));
    grid->setHorizontalSpacing(themePx(28));
    grid->setVerticalSpacing(themePx(10));
    QLabel* head = roleLabel(tr("Incidents per quarter, by campaign"), "title");
    grid->addWidget(head, 0, 0, 1, 2);
    grid->addWidget(
        roleLabel(tr("%1 shown: %2 attributed, %3 suspected, %4 reporting, %5 context, %6 without a date")
                      .arg(statistics.incidents)
                      .arg(statistics.attributed)
                      .arg(statistics.suspected)
                      .arg(statistics.reporting)
                      .arg(statistics.context)
                      .arg(statistics.undated),
            "secondary"),
        1, 0, 1, 2);
    auto* quarters = new QuarterChart(statistics, palette);
    connect(quarters, &QuarterChart::campaignClicked, this,
        [this](const QString& name) { toggle(QueryField::Campaign, name); });
    grid->addWidget(quarters, 2, 0, 1, 2);
    const auto add = [&](const QString& title, QueryField field, const std::vector<NamedCount>& counts,
                         int row, int column) {
        auto* chart
            = new RankChart(title, counts, valuesOn(m_workspace.lens().query, field, counts), palette);
        connect(
            chart, &RankChart::valueClicked, this, [this, field](const QString& key) { toggle(field, key); });
        grid->addWidget(chart, row, column, Qt::AlignTop);
    };
    add(tr("Sectors"), QueryField::Sector, statistics.sectors, 3, 0);
    add(tr("Tactics"), QueryField::Tactic, statistics.tactics, 3, 1);
    add(tr("Targets"), QueryField::Target, statistics.targets, 4, 0);
    add(tr("Malware and tools"), QueryField::Malware, statistics.malware, 4, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(5, 1);
    replacePage(*this, page);
    for (RankChart* chart : page->findChildren<RankChart*>()) {
        if (focusedTitle.isEmpty() || chart->title() != focusedTitle)
            continue;
        chart->setCurrent(focusedBar);
        chart->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace kagami

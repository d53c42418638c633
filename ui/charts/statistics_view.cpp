#include "ui/charts/statistics_view.h"

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
    m_statistics = makeStatistics(m_workspace.scope(), *m_workspace.catalogue());
    const FocusedBar focused = focusedBar();
    replacePage(*this, m_statistics.incidents == 0 ? emptyPage() : countsPage());
    focusBar(focused);
}

QWidget* StatisticsView::countsPage()
{
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
                      .arg(m_statistics.incidents)
                      .arg(m_statistics.attributed)
                      .arg(m_statistics.suspected)
                      .arg(m_statistics.reporting)
                      .arg(m_statistics.context)
                      .arg(m_statistics.undated),
            "secondary"),
        1, 0, 1, 2);
    auto* quarters = new QuarterChart(m_statistics, inks(this));
    connect(quarters, &QuarterChart::campaignClicked, this,
        [this](const QString& name) { toggle(QueryField::Campaign, name); });
    connect(quarters, &QuarterChart::incidentsRequested, this, &StatisticsView::selectBar);
    grid->addWidget(quarters, 2, 0, 1, 2);
    addRankings(*grid);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(5, 1);
    return page;
}

void StatisticsView::addRankings(QGridLayout& grid)
{
    const auto add = [&](const QString& title, QueryField field, const std::vector<NamedCount>& counts,
                         int row, int column) {
        auto* chart
            = new RankChart(title, counts, valuesOn(m_workspace.lens().query, field, counts), inks(this));
        connect(
            chart, &RankChart::valueClicked, this, [this, field](const QString& key) { toggle(field, key); });
        grid.addWidget(chart, row, column, Qt::AlignTop);
    };
    add(tr("Sectors"), QueryField::Sector, m_statistics.sectors, 3, 0);
    add(tr("Tactics"), QueryField::Tactic, m_statistics.tactics, 3, 1);
    add(tr("Targets"), QueryField::Target, m_statistics.targets, 4, 0);
    add(tr("Malware and tools"), QueryField::Malware, m_statistics.malware, 4, 1);
}

void StatisticsView::selectBar(int quarter, int series)
{
    std::vector<Uuid> records;
    for (const ItemIndex item : incidentsOfQuarter(m_workspace.scope(), m_statistics, quarter, series))
        records.push_back(m_workspace.state().items()[size_t(item)].id.uuid);
    m_workspace.select(std::move(records));
}

StatisticsView::FocusedBar StatisticsView::focusedBar() const
{
    const QWidget* focused = focusWidget();
    if (!focused || !focused->hasFocus())
        return {};
    if (const auto* ranking = qobject_cast<const RankChart*>(focused))
        return {ranking->title(), ranking->current(), -1, -1};
    const auto* quarters = qobject_cast<const QuarterChart*>(focused);
    return quarters ? FocusedBar{{}, -1, quarters->current().quarter, quarters->current().series}
                    : FocusedBar{};
}

void StatisticsView::focusBar(const FocusedBar& bar)
{
    for (RankChart* chart : widget()->findChildren<RankChart*>()) {
        if (bar.ranking.isEmpty() || chart->title() != bar.ranking)
            continue;
        chart->setCurrent(bar.bar);
        chart->setFocus(Qt::OtherFocusReason);
    }
    auto* quarters = widget()->findChild<QuarterChart*>();
    if (!quarters || bar.quarter < 0)
        return;
    quarters->setCurrent({bar.quarter, bar.series});
    quarters->setFocus(Qt::OtherFocusReason);
}

} // namespace kagami

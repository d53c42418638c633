#include "ui/timeline/timeline_menu.h"

#include "ui/canvas/figure_clipboard.h"
#include "ui/theme/theme.h"
#include "ui/timeline/bar_words.h"
#include "ui/timeline/lane_filter.h"
#include "ui/timeline/timeline_canvas.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::TimelineMenu)
};

QIcon icon(const char* name)
{
    return themeIcon(QString::fromLatin1(name), Ink::Text);
}

/// A title in a menu: '&' shown as it is, and not too long.
QString menuText(const QString& text)
{
    constexpr double widthPx = 260;
    return elided(FontRole::Label, text, widthPx).replace(QChar(u'&'), QStringLiteral("&&"));
}

void addFilter(QMenu& menu, Workspace& workspace, const LaneFilter& filter)
{
    const bool on = isOn(workspace.lens().query, filter.field, filter.value);
    const QString text = (on ? Words::tr("Lift the filter to “%1”") : Words::tr("Filter to “%1”"))
                             .arg(menuText(filter.name));
    menu.addAction(icon("filter"), text, &workspace,
        [&workspace, filter] { toggleFilter(workspace, filter.field, filter.value); });
}

void addIncidentActions(
    QMenu& menu, Workspace& workspace, TimelineCanvas& canvas, const std::vector<ItemIndex>& incidents)
{
    const std::span<const Item> items = workspace.state().items();
    if (incidents.size() == 1)
        menu.addAction(icon("inspector"), Words::tr("Open"), &canvas,
            [&canvas, item = incidents.front()] { emit canvas.opened(item); });
    const auto bounds = boundsOf(canvas.scene().timeline, incidents);
    if (bounds)
        menu.addAction(
            Words::tr("Zoom to it"), &canvas, [&canvas, range = *bounds] { canvas.zoomTo(range); });
    if (incidents.size() == 1) {
        for (const LaneFilter& filter : filtersOf(workspace.scope().facts(), incidents.front()))
            addFilter(menu, workspace, filter);
        menu.addAction(
            icon("copy"), Words::tr("Copy title"), &canvas, [title = items[size_t(incidents.front())].title] {
                QGuiApplication::clipboard()->setText(title);
            });
    }
    menu.addAction(icon("copy"), Words::tr("Copy as table"), &canvas,
        [table = BarWords(workspace.scope().facts(), workspace.displayZone()).table(incidents)] {
            QGuiApplication::clipboard()->setText(table);
        });
    menu.addSeparator();
}

void addLaneActions(QMenu& menu, Workspace& workspace, TimelineCanvas& canvas, int lane)
{
    if (const auto filter = filterOf(workspace.scope().facts(), canvas.scene().timeline, lane))
        addFilter(menu, workspace, *filter);
    menu.addAction(Words::tr("Select the incidents of this lane"), &canvas, [&canvas, lane] {
        const TimelineLane& own = canvas.scene().timeline.lanes[size_t(lane)];
        std::vector<ItemIndex> items;
        for (const TimelineBar& bar : own.bars)
            items.push_back(bar.item);
        items.insert(items.end(), own.undated.begin(), own.undated.end());
        emit canvas.chosen(items, false);
    });
    menu.addSeparator();
}

} // namespace

void toggleFilter(Workspace& workspace, QueryField field, const QString& value)
{
    const Query& query = workspace.lens().query;
    const Status done = workspace.setQuery(toggled(query, field, value, !isOn(query, field, value)));
    if (!done)
        emit workspace.failed(done.error());
}

void fillTimelineMenu(QMenu& menu, Workspace& workspace, TimelineCanvas& canvas,
    const std::vector<ItemIndex>& incidents, int lane)
{
    if (!incidents.empty())
        addIncidentActions(menu, workspace, canvas, incidents);
    else if (lane >= 0)
        addLaneActions(menu, workspace, canvas, lane);
    if (canvas.marked())
        menu.addAction(Words::tr("Zoom to the marked range"), &canvas, &TimelineCanvas::zoomToMarked);
    menu.addAction(icon("fit"), Words::tr("Show everything"), &canvas, &TimelineCanvas::fit);
    QAction* fiscal = menu.addAction(Words::tr("Fiscal years from April"));
    fiscal->setCheckable(true);
    fiscal->setChecked(canvas.fiscalYears());
    QObject::connect(fiscal, &QAction::toggled, &canvas, &TimelineCanvas::setFiscalYears);
    menu.addAction(icon("copy"), Words::tr("Copy the timeline as a picture"), &canvas,
        [&canvas, &workspace] { copyFigure(canvas.figure(), lightPalette(), toKey(workspace.marking())); });
}

} // namespace kagami

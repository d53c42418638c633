#include "ui/timeline/timeline_view.h"

#include "ui/canvas/canvas_pane.h"
#include "ui/controls/pane_header.h"
#include "ui/theme/theme.h"
#include "ui/timeline/lane_filter.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_menu.h"

#include <QComboBox>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

TimelineView::TimelineView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_canvas(new TimelineCanvas)
    , m_pane(new CanvasPane(m_canvas,
          {.nothingYet = tr("No incidents yet"),
              .explanation
              = tr("Incidents stand here in time, one lane for each campaign. Add one, or import a case."),
              .step = {},
              .filteredOut = tr("The filter leaves no incident")}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pane, 1);
    setFocusProxy(m_canvas);
    m_canvas->setZone(workspace.displayZone());
    connectCanvas();
    connect(m_pane, &CanvasPane::liftRequested, this, [this] { (void)m_workspace.setQuery({}); });
    connect(&m_workspace, &Workspace::lensChanged, this, &TimelineView::refresh);
    connect(&m_workspace, &Workspace::selectionChanged, this, &TimelineView::showSelection);
    connect(&m_workspace, &Workspace::displayChanged, this, [this] {
        m_canvas->setZone(m_workspace.displayZone());
        if (m_key == LaneKey::Technique)
            refresh();
    });
}

PaneHeader* TimelineView::makeHeader()
{
    auto* header = new PaneHeader(tr("Timeline"));
    m_laneChoice = new QComboBox;
    for (const LaneKey key :
        {LaneKey::Campaign, LaneKey::Sector, LaneKey::Target, LaneKey::Actor, LaneKey::Technique})
        m_laneChoice->addItem(tr("Lanes: %1").arg(label(key)));
    m_laneChoice->setAccessibleName(tr("Lanes"));
    connect(m_laneChoice, &QComboBox::activated, this, [this](int index) { setLaneKey(LaneKey(index)); });
    header->add(m_laneChoice);
    header->addHint(
        tr("Soft ends: date not exact · Hatched: suspected · Dashed: sources differ · Grey: context"));
    m_zoomToMarked = header->addButton(tr("Zoom to range"), tr("Show the marked range (Z)"));
    m_zoomToMarked->hide();
    connect(m_zoomToMarked, &QToolButton::clicked, m_canvas, &TimelineCanvas::zoomToMarked);
    QToolButton* fit = header->addButton(
        tr("Fit"), tr("Show everything (F)"), themeIcon(QStringLiteral("fit"), Ink::Secondary));
    connect(fit, &QToolButton::clicked, m_canvas, &TimelineCanvas::fit);
    return header;
}

void TimelineView::connectCanvas()
{
    connect(m_canvas, &TimelineCanvas::chosen, this, &TimelineView::choose);
    connect(
        m_canvas, &TimelineCanvas::emptyClicked, this, [this] { m_workspace.select(std::vector<Uuid>{}); });
    connect(m_canvas, &TimelineCanvas::opened, this, [this](ItemIndex item) {
        choose({item}, false);
        emit openRequested(m_workspace.state().items()[size_t(item)].id.uuid);
    });
    connect(m_canvas, &TimelineCanvas::laneClicked, this, &TimelineView::chooseLane);
    connect(m_canvas, &TimelineCanvas::laneActivated, this, &TimelineView::filterToLane);
    connect(m_canvas, &TimelineCanvas::markedChanged, this,
        [this] { m_zoomToMarked->setVisible(m_canvas->marked().has_value()); });
    connect(m_canvas, &TimelineCanvas::menuRequested, this,
        [this](const std::vector<ItemIndex>& incidents, int lane, QPoint global) {
            QMenu menu(this);
            fillTimelineMenu(menu, m_workspace, *m_canvas, incidents, lane);
            menu.exec(global);
        });
}

void TimelineView::setLaneKey(LaneKey key)
{
    m_laneChoice->setCurrentIndex(int(key));
    if (std::exchange(m_key, key) != key)
        refresh();
}

void TimelineView::refresh()
{
    if (!isVisible()) {
        m_isStale = true;
        m_canvas->forgetFacts();
        return;
    }
    m_isStale = false;
    auto scene = std::make_shared<TimelineScene>();
    scene->facts = m_workspace.scope().sharedFacts();
    const auto catalogue = m_workspace.catalogue();
    const bool isJapanese = QLocale().language() == QLocale::Japanese;
    scene->timeline = makeTimeline(m_workspace.scope(), m_key, [&](const QString& id) {
        const Technique* technique = catalogue ? catalogue->counterpart(id) : nullptr;
        if (!technique)
            return QString();
        const QString japanese = isJapanese ? japaneseName(*technique) : QString();
        return japanese.isEmpty() ? technique->name : japanese;
    });
    m_canvas->setScene(std::move(scene));
    m_pane->setEmpty(m_canvas->scene().timeline.lanes.empty(), m_workspace.queryText());
    showSelection();
}

void TimelineView::showSelection()
{
    if (!isVisible() || !m_canvas->scene().facts)
        return;
    const Case& state = m_workspace.state();
    // A claim stands for the incident it is about.
    std::vector<Uuid> incidents;
    for (const Uuid& record : m_workspace.selection()) {
        const ClaimIndex claim = state.indexOf(ClaimId{record});
        const ItemIndex item = claim == noIndex ? state.indexOf(ItemId{record}) : state.links(claim).subject;
        if (item != noIndex && state.items()[size_t(item)].kind == ItemKind::Incident)
            incidents.push_back(state.items()[size_t(item)].id.uuid);
    }
    m_canvas->setSelection(incidents);
    if (m_isChoosing)
        return;
    const auto place = incidents.empty()
        ? std::nullopt
        : placeOf(m_canvas->scene().timeline, state.indexOf(ItemId{incidents.front()}),
            m_canvas->current() ? m_canvas->current()->lane : -1);
    m_canvas->setCurrent(place);
    if (place)
        m_canvas->reveal(*place);
}

void TimelineView::choose(const std::vector<ItemIndex>& incidents, bool add)
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    std::vector<Uuid> all = add ? m_workspace.selection() : std::vector<Uuid>{};
    const size_t before = all.size();
    for (const ItemIndex item : incidents) {
        const Uuid record = m_workspace.state().items()[size_t(item)].id.uuid;
        if (std::find(all.begin(), all.begin() + std::ptrdiff_t(before), record)
            == all.begin() + std::ptrdiff_t(before))
            all.push_back(record);
    }
    // Adding what is all there already takes it away.
    if (add && all.size() == before) {
        for (const ItemIndex item : incidents)
            std::erase(all, m_workspace.state().items()[size_t(item)].id.uuid);
    }
    m_workspace.select(std::move(all));
}

void TimelineView::chooseLane(int lane)
{
    const TimelineLane& own = m_canvas->scene().timeline.lanes[size_t(lane)];
    if (own.item != noIndex)
        m_workspace.select(m_workspace.state().items()[size_t(own.item)].id.uuid);
}

void TimelineView::filterToLane(int lane)
{
    if (const auto filter = filterOf(m_workspace.scope().facts(), m_canvas->scene().timeline, lane))
        toggleFilter(m_workspace, filter->field, filter->value);
}

void TimelineView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
    else
        showSelection();
}

} // namespace kagami

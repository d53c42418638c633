#include "ui/graph/graph_view.h"

#include "graph/graph_emphasis.h"
#include "ui/canvas/canvas_pane.h"
#include "ui/canvas/figure_clipboard.h"
#include "ui/controls/pane_header.h"
#include "ui/graph/node_filter.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <limits>

namespace kagami {

namespace {
constexpr size_t largeGraph = 2000; ///< nodes from which on the layout may take longer than a blink
constexpr size_t mostFitted = 200; ///< nodes up to which a map may fit a screen at a size that can be read
constexpr double sizeTolerancePx = 8;

/// The map as it fits a room, at the zoom that goes with it: with whole names if it can be read so, else with
/// shortened ones, as large as the whole can be shown at. What would be too small to read even so is shown at
/// full size, to be scrolled.
GraphLayout layoutIn(QSizeF room, const TargetGraph& graph, GraphLayoutKind kind, double* zoom)
{
    *zoom = 1;
    if (kind == GraphLayoutKind::Force || graph.nodes.size() > mostFitted)
        return layoutGraph(graph, kind, room.width());
    for (const CardNames names : {CardNames::Whole, CardNames::OneLine}) {
        for (int percent = 100; percent >= qRound(100 * smallestReadableZoom); percent -= 3) {
            const double smaller = percent / 100.0;
            GraphLayout fitting
                = layoutGraph(graph, kind, room.width() / smaller, room.height() / smaller, names);
            if (fitting.size.height() * smaller <= room.height()) {
                *zoom = smaller;
                return fitting;
            }
        }
    }
    // As high as it takes, but no wider than it must be.
    return layoutGraph(graph, kind, room.width(), std::numeric_limits<double>::max());
}
} // namespace

GraphView::GraphView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_canvas(new GraphCanvas)
    , m_pane(new CanvasPane(m_canvas,
          {.nothingYet = tr("No targets yet"),
              .explanation
              = tr("Add an incident and say whom it targets; the map of campaigns and targets grows here."),
              .step = {},
              .filteredOut = tr("The filter leaves nothing")}))
{
    m_options.malware = false;
    m_options.targetRelations = false;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pane, 1);
    setFocusProxy(m_canvas);
    connectCanvas();
    connect(m_pane, &CanvasPane::liftRequested, this, [this] { (void)m_workspace.setQuery({}); });
    connect(&m_workspace, &Workspace::lensChanged, this, &GraphView::refresh);
    connect(&m_workspace, &Workspace::selectionChanged, this, &GraphView::showSelection);
}

PaneHeader* GraphView::makeHeader()
{
    auto* header = new PaneHeader(tr("Target map"));
    m_layoutChoice = new QComboBox;
    m_layoutChoice->addItems({tr("Sectors"), tr("Force")});
    m_layoutChoice->setAccessibleName(tr("Layout"));
    m_layoutChoice->setToolTip(tr("Layout of the map (L)"));
    connect(m_layoutChoice, &QComboBox::activated, this,
        [this](int index) { setLayoutKind(GraphLayoutKind(index)); });
    header->add(m_layoutChoice);
    const auto option = [&](const QString& text, const QString& tip, bool GraphOptions::*wanted) {
        QToolButton* toggle = header->addToggle(text, tip, m_options.*wanted);
        m_toggles.emplace_back(toggle, wanted);
        connect(toggle, &QToolButton::toggled, this, [this, wanted](bool on) {
            m_options.*wanted = on;
            refresh();
        });
    };
    option(tr("Malware"), tr("Malware and tools that campaigns use"), &GraphOptions::malware);
    option(tr("Flaws"), tr("Vulnerabilities that campaigns exploit"), &GraphOptions::vulnerabilities);
    option(tr("Relations"), tr("What sources say targets have to do with each other"),
        &GraphOptions::targetRelations);
    header->addHint(tr("Edges: claims, width by independent sources, dashed: suspected or disputed"));
    QToolButton* fit = header->addButton(
        tr("Fit"), tr("Show the whole map (F)"), themeIcon(QStringLiteral("fit"), Ink::Secondary));
    connect(fit, &QToolButton::clicked, m_canvas, &GraphCanvas::fit);
    return header;
}

void GraphView::connectCanvas()
{
    connect(m_canvas, &GraphCanvas::nodeChosen, this, &GraphView::chooseNode);
    connect(m_canvas, &GraphCanvas::edgeChosen, this, &GraphView::chooseEdge);
    connect(m_canvas, &GraphCanvas::emptyClicked, this, [this] { m_workspace.select(std::vector<Uuid>{}); });
    connect(m_canvas, &GraphCanvas::nodeActivated, this, &GraphView::filterTo);
    connect(m_canvas, &GraphCanvas::nodeOpened, this, &GraphView::openNode);
    connect(m_canvas, &GraphCanvas::menuRequested, this, &GraphView::openMenu);
}

void GraphView::setLayoutKind(GraphLayoutKind kind)
{
    m_layoutChoice->setCurrentIndex(int(kind));
    if (std::exchange(m_kind, kind) == kind)
        return;
    refresh();
    if (kind == GraphLayoutKind::Force)
        m_canvas->fit();
    else
        m_canvas->showAsMade(m_canvas->scene().zoom);
}

void GraphView::setOptions(const GraphOptions& options)
{
    m_options = options;
    for (const auto& [toggle, option] : m_toggles) {
        const QSignalBlocker quiet(toggle);
        toggle->setChecked(m_options.*option);
    }
    refresh();
}

void GraphView::refresh()
{
    m_job.cancel();
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    place(makeTargetGraph(m_workspace.scope(), m_options));
}

void GraphView::place(TargetGraph graph)
{
    m_placedIn = m_canvas->availableSize();
    const bool isLarge = graph.nodes.size() > largeGraph;
    auto work = [graph = std::move(graph), facts = m_workspace.scope().sharedFacts(), kind = m_kind,
                    room = m_placedIn] {
        auto scene = std::make_shared<GraphScene>();
        scene->layout = layoutIn(room, graph, kind, &scene->zoom);
        scene->graph = graph;
        scene->facts = facts;
        return std::shared_ptr<const GraphScene>(std::move(scene));
    };
    if (!isLarge) {
        showScene(work());
        return;
    }
    using Made = std::shared_ptr<const GraphScene>;
    m_job = runJob<Made>(
        this, [work = std::move(work)](QPromise<Result<Made>>&) -> Result<Made> { return work(); },
        [this](const Result<Made>& made) {
            if (made)
                showScene(*made);
        });
}

void GraphView::showScene(std::shared_ptr<const GraphScene> scene)
{
    m_canvas->setScene(std::move(scene));
    if (m_canvas->isAsMade() && m_kind == GraphLayoutKind::Sectors)
        m_canvas->showAsMade(m_canvas->scene().zoom);
    m_pane->setEmpty(m_canvas->scene().graph.nodes.empty(), m_workspace.queryText());
    showSelection();
}

void GraphView::showSelection()
{
    if (!isVisible() || !m_canvas->scene().facts)
        return;
    GraphEmphasis emphasis
        = emphasisOf(m_canvas->scene().graph, *m_canvas->scene().facts, m_workspace.selection());
    m_canvas->setEmphasis(std::move(emphasis.nodes), std::move(emphasis.edges));
}

std::vector<Uuid> GraphView::recordsOf(int node) const
{
    const GraphNode& own = m_canvas->scene().graph.nodes[size_t(node)];
    const std::span<const Item> items = m_workspace.state().items();
    if (own.item != noIndex)
        return {items[size_t(own.item)].id.uuid};
    std::vector<Uuid> records;
    for (ItemIndex incident : incidentsOf(m_workspace.scope(), m_canvas->scene().graph, node))
        records.push_back(items[size_t(incident)].id.uuid);
    return records;
}

void GraphView::chooseNode(int node, bool add)
{
    std::vector<Uuid> records = recordsOf(node);
    if (add) {
        std::vector<Uuid> all = m_workspace.selection();
        const auto isIn
            = [&all](const Uuid& record) { return std::find(all.begin(), all.end(), record) != all.end(); };
        const bool takeAway = std::all_of(records.begin(), records.end(), isIn);
        for (const Uuid& record : records) {
            if (takeAway)
                all.erase(std::find(all.begin(), all.end(), record));
            else if (!isIn(record))
                all.push_back(record);
        }
        records = std::move(all);
    }
    m_workspace.select(std::move(records));
}

void GraphView::chooseEdge(int edge, bool add)
{
    std::vector<Uuid> records = add ? m_workspace.selection() : std::vector<Uuid>{};
    for (ClaimIndex claim : m_canvas->scene().graph.edges[size_t(edge)].claims) {
        const Uuid record = m_workspace.state().claims()[size_t(claim)].id.uuid;
        if (std::find(records.begin(), records.end(), record) == records.end())
            records.push_back(record);
    }
    m_workspace.select(std::move(records));
}

void GraphView::filterTo(int node)
{
    const auto filter = filterOf(m_workspace.state(), m_canvas->scene().graph.nodes[size_t(node)]);
    if (!filter)
        return;
    const Query& query = m_workspace.lens().query;
    const bool on = !isOn(query, filter->field, filter->value);
    if (const Status done = m_workspace.setQuery(toggled(query, filter->field, filter->value, on)); !done)
        emit m_workspace.failed(done.error());
}

void GraphView::openNode(int node)
{
    const std::vector<Uuid> records = recordsOf(node);
    m_workspace.select(records);
    if (!records.empty())
        emit openRequested(records.front());
}

void GraphView::openMenu(int node, int edge, QPoint global)
{
    QMenu menu(this);
    const TargetGraph& graph = m_canvas->scene().graph;
    if (node >= 0) {
        const GraphNode& own = graph.nodes[size_t(node)];
        menu.addAction(themeIcon(QStringLiteral("inspector"), Ink::Text), tr("Open"), this,
            [this, node] { openNode(node); });
        if (const auto filter = filterOf(m_workspace.state(), own)) {
            const bool on = isOn(m_workspace.lens().query, filter->field, filter->value);
            menu.addAction(themeIcon(QStringLiteral("filter"), Ink::Text),
                on ? tr("Lift the filter to this") : tr("Filter to this"), this,
                [this, node] { filterTo(node); });
        }
        menu.addAction(tr("Select its incidents"), this, [this, node] {
            std::vector<Uuid> records;
            for (ItemIndex incident : incidentsOf(m_workspace.scope(), m_canvas->scene().graph, node))
                records.push_back(m_workspace.state().items()[size_t(incident)].id.uuid);
            m_workspace.select(std::move(records));
        });
        menu.addAction(themeIcon(QStringLiteral("copy"), Ink::Text), tr("Copy name"), this,
            [name = own.name] { QGuiApplication::clipboard()->setText(name); });
        menu.addSeparator();
    } else if (edge >= 0) {
        menu.addAction(tr("Select its claims"), this, [this, edge] { chooseEdge(edge, false); });
        menu.addAction(tr("Select its incidents"), this, [this, edge] {
            std::vector<Uuid> records;
            for (ItemIndex incident : incidentsOf(m_workspace.scope(), m_canvas->scene().graph,
                     m_canvas->scene().graph.edges[size_t(edge)]))
                records.push_back(m_workspace.state().items()[size_t(incident)].id.uuid);
            m_workspace.select(std::move(records));
        });
        menu.addSeparator();
    }
    menu.addAction(themeIcon(QStringLiteral("copy"), Ink::Text), tr("Copy the map as a picture"), this,
        [this] { copyFigure(m_canvas->figure(), lightPalette(), toKey(m_workspace.marking())); });
    menu.addAction(
        themeIcon(QStringLiteral("fit"), Ink::Text), tr("Show the whole map"), m_canvas, &GraphCanvas::fit);
    menu.exec(global);
}

void GraphView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
    else
        showSelection();
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_kind != GraphLayoutKind::Sectors || !isVisible())
        return;
    const QSizeF changed = m_canvas->availableSize() - m_placedIn;
    if (std::abs(changed.width()) >= sizeTolerancePx || std::abs(changed.height()) >= sizeTolerancePx)
        place(m_canvas->scene().graph);
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_L)
        setLayoutKind(m_kind == GraphLayoutKind::Sectors ? GraphLayoutKind::Force : GraphLayoutKind::Sectors);
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_F)
        m_canvas->fit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kagami

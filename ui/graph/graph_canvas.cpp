#include "ui/graph/graph_canvas.h"

#include "graph/graph_words.h"
#include "ui/graph/graph_walk.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <utility>

namespace kagami {

namespace {
constexpr double edgeTolerancePx = 4;
constexpr int reasonsShown = 6;

HoverText explain(const GraphNode& node)
{
    return {node.role == GraphRole::Sector ? node.note : node.name, nodeSummary(node), {}, 0};
}

HoverText explain(const TargetGraph& graph, const GraphEdge& edge, const Facts& facts)
{
    HoverText text{edgeTitle(graph, edge), edgeSummary(edge), {}, 0};
    for (const GraphReason& reason : edgeReasons(edge, facts, reasonsShown))
        text.lines.push_back({reason.grade, reason.source, reason.statement, reason.quote});
    text.further = edge.claimTotal - int(text.lines.size());
    return text;
}
} // namespace

GraphCanvas::GraphCanvas(QWidget* parent)
    : ZoomArea(parent)
    , m_card(this)
{
    setAccessibleName(tr("Target map"));
}

void GraphCanvas::setScene(std::shared_ptr<const GraphScene> scene)
{
    const QString currentKey = m_current >= 0 ? m_scene->graph.nodes[size_t(m_current)].key : QString();
    m_scene = std::move(scene);
    m_style = {};
    m_style.titled = false;
    m_anchor = -1;
    m_current = -1;
    m_card.dismiss();
    for (size_t i = 0; i < m_scene->graph.nodes.size() && !currentKey.isEmpty(); ++i) {
        if (m_scene->graph.nodes[i].key == currentKey)
            m_current = int(i);
    }
    setContentSize(m_scene->layout.size);
    restyle();
}

void GraphCanvas::setEmphasis(std::vector<int> nodes, std::vector<int> edges)
{
    m_style.nodes = std::move(nodes);
    m_style.edges = std::move(edges);
    restyle();
}

void GraphCanvas::setCurrentNode(int node)
{
    m_current = node;
    m_anchor = node;
    if (node >= 0)
        ensureVisible(partRect(node));
    viewport()->update();
    announceCurrent();
}

void GraphCanvas::restyle()
{
    m_isFigureStale = true; // made when it is painted: a change of the lens styles more than once
    viewport()->update();
}

Figure GraphCanvas::figure() const
{
    GraphStyle style = m_style;
    style.hoveredNode = -1;
    style.hoveredEdge = -1;
    style.printed = true;
    style.titled = true;
    return m_scene->facts ? graphFigure(m_scene->graph, m_scene->layout, *m_scene->facts, style) : Figure();
}

QString GraphCanvas::partName(int part) const
{
    const GraphNode& node = m_scene->graph.nodes[size_t(part)];
    return node.role == GraphRole::Sector ? node.note : node.name;
}

QString GraphCanvas::partDescription(int part) const
{
    QStringList lines{nodeSummary(m_scene->graph.nodes[size_t(part)])};
    for (const GraphEdge& edge : m_scene->graph.edges) {
        if (edge.from == part || edge.to == part)
            lines += edgeTitle(m_scene->graph, edge) + QStringLiteral(": ") + edgeSummary(edge);
    }
    return lines.join(u'\n');
}

void GraphCanvas::activatePart(int part)
{
    setCurrentNode(part);
    emit nodeChosen(part, false);
}

int GraphCanvas::edgeUnder(QPointF pos) const
{
    return nodeAt(m_scene->layout, pos) >= 0 ? -1 : edgeAt(m_scene->layout, pos, edgeTolerancePx);
}

void GraphCanvas::paintContent(QPainter& painter, const QRectF& clip)
{
    if (std::exchange(m_isFigureStale, false)) {
        m_figure = m_scene->facts ? graphFigure(m_scene->graph, m_scene->layout, *m_scene->facts, m_style)
                                  : Figure();
        m_edges.takeFrom(m_figure);
    }
    if (!m_edges.isEmpty())
        m_edges.paint(painter, viewport()->size(), inks(this), inks(this)[Ink::Panel]);
    kagami::paint(painter, m_figure, inks(this), clip);
    if (m_current < 0 || !hasFocus())
        return;
    QPen pen(inks(this)[Ink::Accent], 1.4, Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(partRect(m_current).adjusted(-4, -4, 4, 4), 8, 8);
}

void GraphCanvas::clickedAt(QPointF pos, Qt::KeyboardModifiers modifiers)
{
    const bool add = modifiers & Qt::ControlModifier;
    if (const int node = nodeAt(m_scene->layout, pos); node >= 0) {
        m_current = m_anchor = node;
        emit nodeChosen(node, add);
    } else if (const int edge = edgeUnder(pos); edge >= 0) {
        emit edgeChosen(edge, add);
    } else {
        m_current = m_anchor = -1;
        viewport()->update();
        emit emptyClicked();
    }
}

void GraphCanvas::doubleClickedAt(QPointF pos)
{
    if (const int node = nodeAt(m_scene->layout, pos); node >= 0)
        emit nodeActivated(node);
}

void GraphCanvas::hoveredAt(std::optional<QPointF> pos)
{
    const int node = pos ? nodeAt(m_scene->layout, *pos) : -1;
    const int edge = pos && node < 0 ? edgeUnder(*pos) : -1;
    if (node == m_style.hoveredNode && edge == m_style.hoveredEdge)
        return;
    m_style.hoveredNode = node;
    m_style.hoveredEdge = edge;
    restyle();
    viewport()->setCursor(node >= 0 || edge >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const auto onScreen = [this](const QRectF& content) {
        const QRect shown = toViewport(content).toAlignedRect();
        return QRect(viewport()->mapToGlobal(shown.topLeft()), shown.size());
    };
    if (node >= 0)
        m_card.explain(explain(m_scene->graph.nodes[size_t(node)]), onScreen(partRect(node)));
    else if (edge >= 0)
        m_card.explain(explain(m_scene->graph, m_scene->graph.edges[size_t(edge)], *m_scene->facts),
            onScreen(QRectF(*pos - QPointF(4, 4), QSizeF(8, 8))));
    else
        m_card.dismiss();
}

void GraphCanvas::menuAt(QPointF pos, QPoint global)
{
    m_card.dismiss();
    emit menuRequested(nodeAt(m_scene->layout, pos), edgeUnder(pos), global);
}

void GraphCanvas::walkTo(int node, bool add)
{
    if (node < 0)
        return;
    const int anchor = m_anchor;
    setCurrentNode(node);
    emit nodeChosen(node, add);
    m_anchor = anchor < 0 ? node : anchor;
}

void GraphCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto arrow = [&](WalkDirection direction) {
        m_anchor = -1;
        walkTo(walk(m_scene->graph, m_scene->layout, m_current, direction),
            event->modifiers() & Qt::ControlModifier);
        m_anchor = m_current;
    };
    if (zoomByKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Left: arrow(WalkDirection::Left); return;
    case Qt::Key_Right: arrow(WalkDirection::Right); return;
    case Qt::Key_Up: arrow(WalkDirection::Up); return;
    case Qt::Key_Down: arrow(WalkDirection::Down); return;
    case Qt::Key_BracketRight:
    case Qt::Key_BracketLeft:
        if (m_anchor >= 0)
            walkTo(nextNeighbour(m_scene->graph, m_anchor, m_current, event->key() == Qt::Key_BracketRight),
                false);
        return;
    case Qt::Key_Space:
        if (m_current >= 0)
            emit nodeChosen(m_current, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit nodeOpened(m_current);
        return;
    case Qt::Key_Escape:
        if (m_current < 0 && m_style.nodes.empty() && m_style.edges.empty())
            break;
        setCurrentNode(-1);
        m_card.dismiss();
        emit emptyClicked();
        return;
    default: break;
    }
    ZoomArea::keyPressEvent(event);
}

void GraphCanvas::focusOutEvent(QFocusEvent* event)
{
    m_card.dismiss();
    viewport()->update();
    ZoomArea::focusOutEvent(event);
}

bool GraphCanvas::focusNextPrevChild(bool next)
{
    // While a node is current, Tab goes round its neighbours; Esc lets go of it, and Tab leaves the view
    // again.
    if (m_current < 0 || neighbours(m_scene->graph, m_anchor < 0 ? m_current : m_anchor).empty())
        return ZoomArea::focusNextPrevChild(next);
    if (m_anchor < 0)
        m_anchor = m_current;
    walkTo(nextNeighbour(m_scene->graph, m_anchor, m_current, next), false);
    return true;
}

} // namespace kagami

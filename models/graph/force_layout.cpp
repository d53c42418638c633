#include "graph/force_layout.h"

#include "graph/box_spread.h"
#include "graph/springs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kagami {

namespace {
constexpr double marginPx = 24;
constexpr double boxMargin = 8;
constexpr double roomPerBox = 7.5; ///< area of the picture, as a multiple of all boxes
constexpr double aspect = 1.7;     ///< labels are wide, and so are screens

QSizeF boxSize(const GraphNode& node)
{
    if (node.kind == ItemKind::Actor)
        return {std::clamp(textWidth(FontRole::Strong, node.name) + 28, 90.0, 200.0), 40};
    if (node.kind == ItemKind::Campaign)
        return {std::clamp(textWidth(FontRole::Strong, node.name) + 24, 80.0, 200.0), 28};
    return {forceDotPx + forceLabelGapPx + std::clamp(textWidth(FontRole::Label, node.name), 20.0, 160.0) + 4, 20};
}

/// Stretches points so that the boxes have room, with `aspect` between width and height.
void stretch(std::vector<QPointF>& points, double boxArea)
{
    QRectF bounds(points.front(), QSizeF(0, 0));
    for (QPointF point : points) {
        bounds.setLeft(std::min(bounds.left(), point.x()));
        bounds.setRight(std::max(bounds.right(), point.x()));
        bounds.setTop(std::min(bounds.top(), point.y()));
        bounds.setBottom(std::max(bounds.bottom(), point.y()));
    }
    const double height = std::sqrt(boxArea * roomPerBox / aspect);
    const double scaleX = height * aspect / std::max(bounds.width(), 1e-6);
    const double scaleY = height / std::max(bounds.height(), 1e-6);
    for (QPointF& point : points)
        point = {(point.x() - bounds.left()) * scaleX, (point.y() - bounds.top()) * scaleY};
}

/// Where an edge meets a node: the border of a box, or the rim of a dot.
QPointF anchorOf(const GraphNode& node, const QRectF& rect, QPointF towards)
{
    if (node.kind != ItemKind::Actor && node.kind != ItemKind::Campaign) {
        const QPointF middle(rect.left() + forceDotPx / 2, rect.center().y());
        const QPointF way = towards - middle;
        const double length = std::hypot(way.x(), way.y());
        return length > 0 ? middle + way * (forceDotPx / 2 / length) : middle;
    }
    const QPointF middle = rect.center();
    const QPointF way = towards - middle;
    const double x = way.x() == 0 ? 1e9 : rect.width() / 2 / std::abs(way.x());
    const double y = way.y() == 0 ? 1e9 : rect.height() / 2 / std::abs(way.y());
    return middle + way * std::min({x, y, 1.0});
}

QPointF centreOf(const GraphNode& node, const QRectF& rect)
{
    const bool isBox = node.kind == ItemKind::Actor || node.kind == ItemKind::Campaign;
    return isBox ? rect.center() : QPointF(rect.left() + forceDotPx / 2, rect.center().y());
}

void drawEdges(const TargetGraph& graph, GraphLayout& layout)
{
    std::map<std::pair<int, int>, int> parallel;
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        const auto ends = std::minmax(edge.from, edge.to);
        const int nth = parallel[{ends.first, ends.second}]++;
        const GraphNode& fromNode = graph.nodes[size_t(edge.from)];
        const GraphNode& toNode = graph.nodes[size_t(edge.to)];
        const QRectF fromRect = layout.nodes[size_t(edge.from)].rect;
        const QRectF toRect = layout.nodes[size_t(edge.to)].rect;
        CurveShape curve;
        curve.from = anchorOf(fromNode, fromRect, centreOf(toNode, toRect));
        curve.to = anchorOf(toNode, toRect, centreOf(fromNode, fromRect));
        const QPointF way = curve.to - curve.from;
        // The first edge between two nodes is nearly straight, further ones bow to alternate sides.
        const double side = (nth % 2 ? -1 : 1) * (0.04 + 0.12 * ((nth + 1) / 2));
        const QPointF across(-way.y() * side, way.x() * side);
        curve.control1 = curve.from + way / 3 + across;
        curve.control2 = curve.from + way * 2 / 3 + across;
        layout.edges[i] = {{curve}, int(i)};
    }
}

/// Rows from left to right below `top`, for nodes that nothing connects.
void placeInRows(const std::vector<size_t>& nodes, GraphLayout& layout, double top, double width)
{
    double x = 0;
    double y = top;
    for (size_t node : nodes) {
        QRectF& rect = layout.nodes[node].rect;
        if (x > 0 && x + rect.width() > width) {
            x = 0;
            y += 44;
        }
        rect.moveTo(x, y);
        x += rect.width() + 2 * boxMargin;
    }
}

/// Positions of the connected nodes' rectangles, from the origin on. Returns what they cover.
QSizeF placeConnected(const TargetGraph& graph, const std::vector<size_t>& connected, const std::vector<int>& place,
                      GraphLayout& layout)
{
    std::vector<std::pair<int, int>> links;
    for (const GraphEdge& edge : graph.edges)
        links.emplace_back(place[size_t(edge.from)], place[size_t(edge.to)]);
    std::vector<QPointF> points = springPoints(connected.size(), links);
    double area = 0;
    for (size_t node : connected)
        area += layout.nodes[node].rect.width() * (layout.nodes[node].rect.height() + boxMargin);
    stretch(points, area);
    std::vector<QRectF> boxes;
    for (size_t i = 0; i < connected.size(); ++i) {
        QRectF box = layout.nodes[connected[i]].rect;
        box.moveCenter(points[i]);
        boxes.push_back(box);
    }
    spreadBoxes(boxes, boxMargin);
    QRectF bounds = boxes.front();
    for (const QRectF& box : boxes)
        bounds |= box;
    for (size_t i = 0; i < connected.size(); ++i)
        layout.nodes[connected[i]].rect = boxes[i].translated(-bounds.topLeft());
    return bounds.size();
}
} // namespace

GraphLayout layoutForce(const TargetGraph& graph, double width)
{
    GraphLayout layout;
    layout.kind = GraphLayoutKind::Force;
    layout.nodes.resize(graph.nodes.size());
    layout.edges.resize(graph.edges.size());
    std::vector<int> place(graph.nodes.size(), -1);
    std::vector<size_t> connected, alone;
    for (const GraphEdge& edge : graph.edges)
        place[size_t(edge.from)] = place[size_t(edge.to)] = 0;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        layout.nodes[i] = {QRectF(QPointF(), boxSize(graph.nodes[i])), int(i)};
        (place[i] < 0 ? alone : connected).push_back(i);
        place[i] = place[i] < 0 ? -1 : int(connected.size()) - 1;
    }
    QSizeF covered(0, 0);
    if (!connected.empty())
        covered = placeConnected(graph, connected, place, layout);
    placeInRows(alone, layout, connected.empty() ? 0 : covered.height() + 28, std::max({320.0, width - 2 * marginPx, covered.width()}));
    QRectF bounds;
    for (PlacedNode& placed : layout.nodes) {
        placed.rect.translate(marginPx, marginPx);
        bounds |= placed.rect;
    }
    layout.size = QSizeF(bounds.right() + marginPx, bounds.bottom() + marginPx);
    drawEdges(graph, layout);
    return layout;
}

} // namespace kagami

#include "graph/force_layout.h"

#include "graph/box_spread.h"
#include "graph/card_text.h"
#include "graph/springs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace kagami {

namespace {
constexpr double marginPx = 24;
constexpr double boxMargin = 8;
constexpr double narrowestBox = 84;
constexpr double widestBox = 170;
constexpr double roomPerBox = 3.4; ///< area of the picture, as a multiple of all boxes
constexpr double aspect = 1.6; ///< labels are wide, and so are screens

QSizeF boxSize(const GraphNode& node)
{
    const auto boxed = [&node](double padding, double height) {
        const QString name = fittingName(FontRole::Strong, node.name, widestBox - padding);
        return QSizeF(std::max(textWidth(FontRole::Strong, name) + padding, narrowestBox), height);
    };
    if (node.kind == ItemKind::Actor)
        return boxed(28, 40);
    if (node.kind == ItemKind::Campaign)
        return boxed(20, 28);
    return {forceDotPx + forceLabelGapPx + std::clamp(textWidth(FontRole::Label, node.name), 20.0, 160.0) + 4,
        20};
}

/// Springs leave the middle crowded and the rim empty. Half of each coordinate comes from where the point
/// stands among the others instead, which evens that out and keeps who is left of and above whom.
void even(std::vector<QPointF>& points, double coordinate(const QPointF&), void set(QPointF&, double))
{
    std::vector<size_t> order(points.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&](size_t a, size_t b) { return coordinate(points[a]) < coordinate(points[b]); });
    const double low = coordinate(points[order.front()]);
    const double span = std::max(coordinate(points[order.back()]) - low, 1e-6);
    const double last = std::max(1.0, double(points.size()) - 1);
    for (size_t i = 0; i < order.size(); ++i) {
        QPointF& point = points[order[i]];
        set(point, ((coordinate(point) - low) / span + double(i) / last) / 2);
    }
}

/// Spreads points over an area in which the boxes have room, with `aspect` between width and height.
void stretch(std::vector<QPointF>& points, double boxArea)
{
    even(
        points, [](const QPointF& p) { return p.x(); }, [](QPointF& p, double x) { p.setX(x); });
    even(
        points, [](const QPointF& p) { return p.y(); }, [](QPointF& p, double y) { p.setY(y); });
    const double height = std::sqrt(boxArea * roomPerBox / aspect);
    for (QPointF& point : points)
        point = {point.x() * height * aspect, point.y() * height};
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
        const int bow = (nth + 1) / 2;
        const double side = (nth % 2 ? -1 : 1) * (0.04 + 0.12 * bow);
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
QSizeF placeConnected(const TargetGraph& graph, const std::vector<size_t>& connected,
    const std::vector<int>& place, GraphLayout& layout)
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
    placeInRows(alone, layout, connected.empty() ? 0 : covered.height() + 28,
        std::max({320.0, width - 2 * marginPx, covered.width()}));
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

#include "graph/graph_layout.h"

#include "graph/force_layout.h"
#include "graph/sector_layout.h"

#include <algorithm>
#include <cmath>

namespace kagami {

namespace {
constexpr int steps = 24; ///< straight pieces a curve is measured in

double distanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF way = b - a;
    const double square = QPointF::dotProduct(way, way);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0) : 0;
    const QPointF off = p - (a + way * t);
    return std::hypot(off.x(), off.y());
}

double distanceTo(const CurveShape& curve, QPointF pos, double most)
{
    const auto [left, right]
        = std::minmax({curve.from.x(), curve.control1.x(), curve.control2.x(), curve.to.x()});
    const auto [top, bottom]
        = std::minmax({curve.from.y(), curve.control1.y(), curve.control2.y(), curve.to.y()});
    if (pos.x() < left - most || pos.x() > right + most || pos.y() < top - most || pos.y() > bottom + most)
        return most + 1;
    double nearest = most + 1;
    QPointF before = curve.from;
    for (int i = 1; i <= steps; ++i) {
        const QPointF next = pointOn(curve, double(i) / steps);
        nearest = std::min(nearest, distanceToSegment(pos, before, next));
        before = next;
    }
    return nearest;
}
} // namespace

GraphLayout layoutGraph(
    const TargetGraph& graph, GraphLayoutKind kind, double width, double height, CardNames names)
{
    if (graph.nodes.empty())
        return {{}, {}, {}, QSizeF(std::max(320.0, width), 160), kind};
    GraphLayout layout = kind == GraphLayoutKind::Force ? layoutForce(graph, width)
                                                        : SectorLayout(graph, width, height, names).make();
    for (PlacedEdge& placed : layout.edges) {
        for (CurveShape& curve : placed.curves)
            curve.width = ribbonWidth(graph.edges[size_t(placed.edge)]);
    }
    return layout;
}

QPointF pointOn(const CurveShape& curve, double t)
{
    const double s = 1 - t;
    return curve.from * (s * s * s) + curve.control1 * (3 * s * s * t) + curve.control2 * (3 * s * t * t)
        + curve.to * (t * t * t);
}

int nodeAt(const GraphLayout& layout, QPointF pos)
{
    const auto hit = std::find_if(layout.nodes.begin(), layout.nodes.end(),
        [pos](const PlacedNode& placed) { return placed.rect.contains(pos); });
    return hit == layout.nodes.end() ? -1 : hit->node;
}

int edgeAt(const GraphLayout& layout, QPointF pos, double tolerancePx)
{
    int nearest = -1;
    double distance = tolerancePx;
    for (const PlacedEdge& placed : layout.edges) {
        for (const CurveShape& curve : placed.curves) {
            const double off = distanceTo(curve, pos, tolerancePx + curve.width / 2) - curve.width / 2;
            if (off < distance) {
                distance = off;
                nearest = placed.edge;
            }
        }
    }
    return nearest;
}

double ribbonWidth(const GraphEdge& edge)
{
    return 1.2 + 0.9 * double(std::clamp(edge.sources, 1, 5) - 1);
}

} // namespace kagami

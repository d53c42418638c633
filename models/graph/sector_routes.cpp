// The ribbons of SectorLayout: which way each edge takes, and where it arrives.
#include "graph/sector_layout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kagami {

namespace {
constexpr double slotPitch = 3; ///< between ribbons that arrive at one box
constexpr double longestBow = 30;
constexpr double parallelStep = 9;

double middleOf(const QRectF& rect)
{
    return rect.center().y();
}
} // namespace

void SectorLayout::planRoutes()
{
    const int relationLane = int(m_graph.nodes.size());
    for (size_t i = 0; i < m_graph.edges.size(); ++i) {
        int exit = m_graph.edges[i].from;
        int enter = m_graph.edges[i].to;
        if (m_column[size_t(exit)] > m_column[size_t(enter)])
            std::swap(exit, enter);
        const int fromColumn = m_column[size_t(exit)];
        const int toColumn = m_column[size_t(enter)];
        if (fromColumn == toColumn)
            continue;
        const int lane = fromColumn < 2 ? exit : relationLane;
        // What goes to one block bundles, so the block decides, not the card.
        double toY = middleOf(rectOf(enter));
        for (const Block& block : m_blocks) {
            if (block.column == toColumn && block.top <= toY && toY <= block.bottom)
                toY = (block.top + block.bottom) / 2;
        }
        m_routes.push_back({int(i), exit, enter,
            planRoute(m_columns, fromColumn, middleOf(rectOf(exit)), toColumn, toY, lane)});
    }
}

void SectorLayout::drawRoutes()
{
    // Ribbons arrive at a box one below the other, in the order of where they come from.
    std::map<int, std::vector<const Route*>> arrivals;
    for (const Route& route : m_routes)
        arrivals[route.enterNode].push_back(&route);
    for (auto& [node, routes] : arrivals) {
        std::stable_sort(routes.begin(), routes.end(), [this](const Route* a, const Route* b) {
            const auto from = [this](const Route* route) {
                return route->route.gaps.empty() ? middleOf(rectOf(route->exitNode))
                                                 : m_columns[size_t(route->route.toColumn) - 1]
                                                       .gaps[size_t(route->route.gaps.back())]
                                                       .laneY(route->route.lane);
            };
            return from(a) < from(b);
        });
        const QRectF box = rectOf(node);
        const double pitch = std::min(slotPitch, (box.height() - 8) / double(routes.size()));
        double y = middleOf(box) - pitch * (double(routes.size()) - 1) / 2;
        for (const Route* route : routes) {
            const QRectF start = rectOf(route->exitNode);
            m_layout.edges[size_t(route->edge)].curves = routeCurves(
                m_columns, route->route, QPointF(start.right(), middleOf(start)), QPointF(box.left(), y));
            y += pitch;
        }
    }
}

void SectorLayout::drawBows()
{
    std::map<std::pair<int, int>, int> parallel; // claims of different kinds between the same two
    for (size_t i = 0; i < m_graph.edges.size(); ++i) {
        const GraphEdge& edge = m_graph.edges[i];
        const int column = m_column[size_t(edge.from)];
        if (column != m_column[size_t(edge.to)])
            continue;
        const int nth = parallel[std::minmax(edge.from, edge.to)]++;
        const QRectF from = rectOf(edge.from);
        const QRectF to = rectOf(edge.to);
        const bool bothActors = m_graph.nodes[size_t(edge.from)].kind == ItemKind::Actor
            && m_graph.nodes[size_t(edge.to)].kind == ItemKind::Actor;
        const bool atLeft = column == 1 || bothActors;
        const double room = column == 0 ? (bothActors ? leftMargin() + 4 : 30)
            : column == 1               ? 26
                                        : std::min(longestBow, m_gutter - 8);
        const double reach
            = std::min(room, 10 + std::abs(middleOf(from) - middleOf(to)) * 0.08 + nth * parallelStep);
        const QPointF aside(0, nth * slotPitch);
        const QPointF a = QPointF(atLeft ? from.left() : from.right(), middleOf(from)) + aside;
        const QPointF b = QPointF(atLeft ? to.left() : to.right(), middleOf(to)) - aside;
        m_layout.edges[i].curves = {bow(a, b, atLeft ? -reach : reach)};
    }
}

} // namespace kagami

#include "ui/graph/graph_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kagami {

namespace {
constexpr double aside = 3; ///< a px across counts as much as this many along
constexpr double sameColumnPx = 60;

/// How far it is in a direction; infinite when it lies elsewhere.
double cost(const QRectF& from, const QRectF& to, WalkDirection direction)
{
    const QPointF way = to.center() - from.center();
    const bool sideways = direction == WalkDirection::Left || direction == WalkDirection::Right;
    const double sign = direction == WalkDirection::Left || direction == WalkDirection::Up ? -1 : 1;
    const double along = (sideways ? way.x() : way.y()) * sign;
    const double across = std::abs(sideways ? way.y() : way.x());
    if (along <= 1 || (sideways && across > std::abs(along) * 8))
        return std::numeric_limits<double>::infinity();
    return sideways ? along + across : along + (across > sameColumnPx ? across * aside : 0);
}

template <class Candidates>
int nearest(const GraphLayout& layout, int from, WalkDirection direction, const Candidates& candidates)
{
    int best = from;
    double bestCost = std::numeric_limits<double>::infinity();
    for (int node : candidates) {
        const double c = cost(layout.nodes[size_t(from)].rect, layout.nodes[size_t(node)].rect, direction);
        if (c < bestCost) {
            bestCost = c;
            best = node;
        }
    }
    return best;
}
} // namespace

std::vector<int> neighbours(const TargetGraph& graph, int node)
{
    std::vector<int> list;
    for (const GraphEdge& edge : graph.edges) {
        if (edge.from == node && edge.to != node)
            list.push_back(edge.to);
        else if (edge.to == node && edge.from != node)
            list.push_back(edge.from);
    }
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

int walk(const TargetGraph& graph, const GraphLayout& layout, int from, WalkDirection direction)
{
    if (layout.nodes.empty())
        return -1;
    if (from < 0)
        return 0;
    if (direction == WalkDirection::Left || direction == WalkDirection::Right) {
        if (const int joined = nearest(layout, from, direction, neighbours(graph, from)); joined != from)
            return joined;
    }
    std::vector<int> all;
    for (const PlacedNode& placed : layout.nodes) {
        if (placed.node != from)
            all.push_back(placed.node);
    }
    return nearest(layout, from, direction, all);
}

int nextNeighbour(const TargetGraph& graph, int anchor, int current, bool forward)
{
    const std::vector<int> around = neighbours(graph, anchor);
    if (around.empty())
        return current;
    const auto place = std::find(around.begin(), around.end(), current);
    if (place == around.end())
        return forward ? around.front() : around.back();
    const auto total = ptrdiff_t(around.size());
    return around[size_t((place - around.begin() + (forward ? 1 : total - 1)) % total)];
}

} // namespace kagami

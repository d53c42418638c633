#include "graph/target_graph.h"

#include "graph/graph_builder.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace kagami {

namespace {
using Node = GraphBuilder::Node;
using Edge = GraphBuilder::Edge;

int rankOf(const GraphNode& node)
{
    switch (node.kind) {
    case ItemKind::Actor: return 0;
    case ItemKind::Campaign: return 1;
    case ItemKind::Target: return 2;
    case ItemKind::Malware: return 3;
    case ItemKind::Tool: return 4;
    default: return 5;
    }
}

/// Campaigns keep the order of their colours under every lens; the rest goes by first incident, then by name.
bool comesBefore(const Node& a, const Node& b)
{
    if (const int x = rankOf(a.node), y = rankOf(b.node); x != y)
        return x < y;
    if (a.node.role != b.node.role)
        return a.node.role < b.node.role;
    if (a.node.ink != b.node.ink)
        return a.node.ink < b.node.ink;
    if (a.firstIncident != b.firstIncident)
        return a.firstIncident < b.firstIncident;
    if (const int order = a.node.name.compare(b.node.name); order != 0)
        return order < 0;
    return a.node.key < b.node.key;
}

bool standsAlone(const GraphNode& node, const GraphOptions& options)
{
    return node.kind == ItemKind::Campaign
        || (node.kind == ItemKind::Target && (options.targetRelations || node.incidents > 0));
}

/// Position of each collected node among the kept ones, -1 for those left out; fills `nodes`.
std::vector<int> keepNodes(GraphBuilder& builder, const GraphOptions& options, std::vector<GraphNode>& nodes)
{
    std::vector<Node>& collected = builder.nodes();
    std::vector<bool> connected(collected.size(), false);
    for (const Edge& edge : builder.edges()) {
        connected[size_t(edge.edge.from)] = true;
        connected[size_t(edge.edge.to)] = true;
    }
    std::vector<int> order;
    for (size_t i = 0; i < collected.size(); ++i) {
        if (connected[i] || standsAlone(collected[i].node, options))
            order.push_back(int(i));
    }
    std::sort(order.begin(), order.end(),
        [&](int a, int b) { return comesBefore(collected[size_t(a)], collected[size_t(b)]); });
    std::vector<int> place(collected.size(), -1);
    nodes.reserve(order.size());
    for (int from : order) {
        place[size_t(from)] = int(nodes.size());
        nodes.push_back(std::move(collected[size_t(from)].node));
    }
    return place;
}

void keepEdges(GraphBuilder& builder, const std::vector<int>& place, std::vector<GraphEdge>& edges)
{
    edges.reserve(builder.edges().size());
    for (Edge& collected : builder.edges()) {
        GraphEdge edge = std::move(collected.edge);
        // A target that an incident without any claim on its origin touches: nothing says why, so there is no
        // edge.
        if (edge.claimTotal == 0)
            continue;
        edge.from = place[size_t(edge.from)];
        edge.to = place[size_t(edge.to)];
        edge.verb = label(edge.predicate);
        edge.sources = std::accumulate(collected.sources.begin(), collected.sources.end(), 0,
            [](int sum, quint64 word) { return sum + std::popcount(word); });
        const bool speaksOfAttack = edge.incidents > 0 || edge.predicate == Predicate::AttributedTo;
        edge.suspected = speaksOfAttack && !collected.firm && !edge.context;
        edges.push_back(std::move(edge));
    }
    std::sort(edges.begin(), edges.end(), [](const GraphEdge& a, const GraphEdge& b) {
        return std::tie(a.from, a.to, a.predicate, a.reversed)
            < std::tie(b.from, b.to, b.predicate, b.reversed);
    });
}
} // namespace

TargetGraph makeTargetGraph(const Scope& scope, const GraphOptions& options)
{
    GraphBuilder builder(scope, options);
    builder.addStandingClaims();
    builder.addIncidents();

    TargetGraph graph;
    graph.incidentTotal = scope.incidentTotal();
    const std::vector<int> place = keepNodes(builder, options, graph.nodes);
    keepEdges(builder, place, graph.edges);
    return graph;
}

} // namespace kagami

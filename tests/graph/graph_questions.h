#pragma once

#include "graph/target_graph.h"

#include <algorithm>

namespace kagami::test {

inline int nodeNamed(const TargetGraph& graph, const QString& name)
{
    const auto found = std::find_if(
        graph.nodes.begin(), graph.nodes.end(), [&](const GraphNode& node) { return node.name == name; });
    return found == graph.nodes.end() ? -1 : int(found - graph.nodes.begin());
}
inline int nodeNamed(const TargetGraph& graph, const char* name)
{
    return nodeNamed(graph, QString::fromUtf8(name));
}

inline const GraphEdge* edgeBetween(const TargetGraph& graph, const char* from, const char* to)
{
    const int a = nodeNamed(graph, from);
    const int b = nodeNamed(graph, to);
    const auto found = std::find_if(graph.edges.begin(), graph.edges.end(),
        [&](const GraphEdge& edge) { return edge.from == a && edge.to == b; });
    return found == graph.edges.end() ? nullptr : &*found;
}

/// Every edge as "Campaign A > JAXA", sorted: what a test compares.
inline QStringList edgeList(const TargetGraph& graph)
{
    QStringList list;
    for (const GraphEdge& edge : graph.edges)
        list += graph.nodes[size_t(edge.from)].name + QStringLiteral(" > ")
            + graph.nodes[size_t(edge.to)].name;
    list.sort();
    return list;
}

} // namespace kagami::test

#pragma once

#include "graph/target_graph.h"

#include <vector>

namespace kagami {

/// The nodes and edges that a selection of records means in a graph, sorted.
struct GraphEmphasis {
    std::vector<int> nodes;
    std::vector<int> edges;
};

/// Items that are nodes are meant themselves; an incident means the edges it makes and their ends; a claim
/// the edges it is kept for, or those of the incident it describes. Cost: O(records * (claims of one +
/// edges)).
[[nodiscard]] GraphEmphasis emphasisOf(
    const TargetGraph& graph, const Facts& facts, const std::vector<Uuid>& records);

/// Edges that touch one of `nodes`; from targets and malware on also those between their campaigns and the
/// actors, so that the whole way to the actor shows. Sorted.
[[nodiscard]] std::vector<int> edgesOf(const TargetGraph& graph, const std::vector<int>& nodes);

/// The node of an item; -1 when the graph does not have it.
[[nodiscard]] int nodeOf(const TargetGraph& graph, ItemIndex item);
/// Shown incidents that count for a node, by time.
[[nodiscard]] std::vector<ItemIndex> incidentsOf(const Scope& scope, const TargetGraph& graph, int node);
/// Shown incidents that make an edge, by time.
[[nodiscard]] std::vector<ItemIndex> incidentsOf(
    const Scope& scope, const TargetGraph& graph, const GraphEdge& edge);

} // namespace kagami

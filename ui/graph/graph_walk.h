#pragma once

#include "graph/graph_layout.h"

#include <vector>

namespace kagami {

enum class WalkDirection { Left, Right, Up, Down };

/// Nodes that an edge joins to `node`, in the order of nodes, each once.
[[nodiscard]] std::vector<int> neighbours(const TargetGraph& graph, int node);
/// The node an arrow key leads to: a neighbour on that side when there is one (nearest first), else the
/// nearest node there; `from` itself when there is none. From -1: the first node.
[[nodiscard]] int walk(
    const TargetGraph& graph, const GraphLayout& layout, int from, WalkDirection direction);
/// The neighbour of `anchor` after `current`, round and round.
[[nodiscard]] int nextNeighbour(const TargetGraph& graph, int anchor, int current, bool forward);

} // namespace kagami

#pragma once

#include "graph/graph_layout.h"

namespace kagami {

/// Targets, malware and the like: a dot at the left of the rectangle, then the label.
constexpr double forceDotPx = 16;
constexpr double forceLabelGapPx = 5;

/// Fruchterman-Reingold (igraph) from fixed starting points, then boxes pushed apart until none overlap.
/// Nodes without edges stand in rows below. A node's rectangle includes its label, so labels stay legible.
[[nodiscard]] GraphLayout layoutForce(const TargetGraph& graph, double width);

} // namespace kagami

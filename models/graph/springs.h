#pragma once

#include <QPointF>
#include <utility>
#include <vector>

namespace kagami {

/// Fruchterman-Reingold layout of nodes 0 … nodeTotal-1 by igraph, in its own unit. The same input gives the
/// same points, on any thread. When igraph cannot (no memory), the starting points come back, an even spiral.
[[nodiscard]] std::vector<QPointF> springPoints(
    size_t nodeTotal, const std::vector<std::pair<int, int>>& links);

} // namespace kagami

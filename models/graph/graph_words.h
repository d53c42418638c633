#pragma once

#include "graph/target_graph.h"

#include <QString>
#include <vector>

namespace kagami {

/// One claim behind an edge, in words.
struct GraphReason {
    ClaimIndex claim = noIndex;
    QString statement; ///< "JAXA: first intrusion targets JAXA"
    QString source; ///< title of the source; empty: the analyst's own word
    QString grade; ///< "B2"; empty without any grade
    QString quote; ///< the words of the source, empty when none were kept
};

/// "Campaign A targets JAXA"
[[nodiscard]] QString edgeTitle(const TargetGraph& graph, const GraphEdge& edge);
/// "6 incidents · 12 claims · 4 sources · suspected"
[[nodiscard]] QString edgeSummary(const GraphEdge& edge);
/// Why an edge is there: its kept claims, those with a quote first; at most `limit`.
[[nodiscard]] std::vector<GraphReason> edgeReasons(const GraphEdge& edge, const Facts& facts, int limit);
/// "Target · Aerospace · 6 incidents"
[[nodiscard]] QString nodeSummary(const GraphNode& node);
/// What a node is called by its role or kind: "Actor", "Target", "Context".
[[nodiscard]] QString nodeKindLabel(const GraphNode& node);

} // namespace kagami

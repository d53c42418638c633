#pragma once

#include "figure/figure.h"
#include "graph/target_graph.h"

namespace kagami {

enum class GraphLayoutKind : quint8 {
    Sectors, ///< actor -> campaigns -> sectors of target cards (the default)
    Force    ///< igraph Fruchterman-Reingold from a fixed seed
};

struct PlacedNode {
    QRectF rect;
    int node = 0;
};
struct PlacedEdge {
    CurveShape curve;
    int edge = 0;
};
struct GraphLayout {
    std::vector<PlacedNode> nodes;  ///< no two rectangles overlap
    std::vector<PlacedEdge> edges;
    std::vector<std::pair<QRectF, QString>> headings; ///< sector captions
    QSizeF size;                    ///< natural size; views scale and pan
    GraphLayoutKind kind = GraphLayoutKind::Sectors;
};
struct GraphStyle {
    Uuid selected;
    int hoveredNode = -1;
    int hoveredEdge = -1;
    bool printed = false;
};
/// Deterministic: the same graph gives the same picture. `width` is what is available; sectors wrap into columns to fit.
[[nodiscard]] GraphLayout layoutGraph(const TargetGraph& graph, GraphLayoutKind kind, double width);
[[nodiscard]] Figure graphFigure(const TargetGraph& graph, const GraphLayout& layout, const Facts& facts, const GraphStyle& style);
[[nodiscard]] int nodeAt(const GraphLayout& layout, QPointF pos);              ///< -1: none
[[nodiscard]] int edgeAt(const GraphLayout& layout, QPointF pos, double tolerancePx); ///< -1: none

} // namespace kagami

#pragma once

#include "figure/figure.h"
#include "graph/target_graph.h"

namespace kagami {

enum class GraphLayoutKind : quint8 {
    Sectors, ///< actor -> campaigns -> sectors of target cards (the default)
    Force ///< igraph Fruchterman-Reingold from a fixed seed
};

struct PlacedNode {
    QRectF rect;
    int node = 0;
};
/// An edge on its way: pieces that follow each other, each smooth, from its `from` node to its `to` node.
struct PlacedEdge {
    std::vector<CurveShape> curves;
    int edge = 0;
};
struct GraphLayout {
    std::vector<PlacedNode> nodes; ///< by node, all of them; no two rectangles overlap
    std::vector<PlacedEdge>
        edges; ///< by edge, all of them; in Sectors none crosses a target card or a heading
    std::vector<std::pair<QRectF, QString>> headings; ///< sector captions
    QSizeF size; ///< natural size; views scale and pan
    GraphLayoutKind kind = GraphLayoutKind::Sectors;
};
struct GraphStyle {
    Uuid selected;
    int hoveredNode = -1;
    int hoveredEdge = -1;
    std::vector<int> nodes; ///< further selected nodes
    std::vector<int> edges; ///< selected edges
    bool titled = true; ///< parts have text alternatives; the window has its own words and needs none
    bool printed = false; ///< for a brief: legend below, edges as strong as they must be on paper
};
/// How the names of targets, malware and tools stand on their cards.
enum class CardNames {
    Whole, ///< on as many lines as they need, up to three
    OneLine ///< shortened where they are longer: for a room that is short
};
/// Deterministic: the same graph gives the same picture. `width` is what is available; sectors wrap into
/// columns to fit. With a `height`, columns are added and gutters narrowed so that they fit it, too, as far
/// as cards stay wide enough to read; 0: as high as it takes. Cost: Sectors O((nodes + edges) log), Force
/// about 1 ms for 100 nodes.
[[nodiscard]] GraphLayout layoutGraph(const TargetGraph& graph, GraphLayoutKind kind, double width,
    double height = 0, CardNames names = CardNames::Whole);
[[nodiscard]] Figure graphFigure(
    const TargetGraph& graph, const GraphLayout& layout, const Facts& facts, const GraphStyle& style);
[[nodiscard]] int nodeAt(const GraphLayout& layout, QPointF pos); ///< -1: none
[[nodiscard]] int edgeAt(const GraphLayout& layout, QPointF pos, double tolerancePx); ///< -1: none

/// `part` of the way along a curve, from 0 to 1.
[[nodiscard]] QPointF pointOn(const CurveShape& curve, double part);
/// Width of an edge's ribbon: one source is thin, five and more are as wide as it gets.
[[nodiscard]] double ribbonWidth(const GraphEdge& edge);

} // namespace kagami

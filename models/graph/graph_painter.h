#pragma once

#include "graph/graph_layout.h"

#include <unordered_map>

namespace kagami {

/// Makes the figure of a placed graph: edges below, then captions, then nodes, so that no ribbon lies over a
/// text.
class GraphPainter {
public:
    GraphPainter(
        const TargetGraph& graph, const GraphLayout& layout, const Facts& facts, const GraphStyle& style);
    [[nodiscard]] Figure paint();

private:
    void findActive();
    void placeRings();
    void addEdges(bool active);
    void addEdge(const PlacedEdge& placed, bool active);
    void addHeadings();
    void addNodes();
    void addActor(const GraphNode& node, const QRectF& rect, bool chosen);
    void addCampaign(const GraphNode& node, const QRectF& rect, bool chosen);
    void addCard(const GraphNode& node, const QRectF& rect, bool chosen, bool hovered);
    void addDot(const GraphNode& node, const QRectF& rect, bool chosen, bool hovered);
    void addIncidentSquares(const GraphNode& node, double right, double middle);
    void addText(
        const QRectF& rect, const QString& text, FontRole font, Ink ink, Qt::Alignment align = Qt::AlignLeft);
    void addLegend();
    [[nodiscard]] double restingOpacity(const GraphEdge& edge) const;
    [[nodiscard]] bool isChosen(int node) const;

    const TargetGraph& m_graph;
    const GraphLayout& m_layout;
    const Facts& m_facts;
    const GraphStyle& m_style;
    Figure m_figure;
    std::vector<bool> m_active; ///< by edge
    std::unordered_map<int, QPointF> m_rings; ///< middle of the ring of each disputed edge
    bool m_anyActive = false;
};

/// The ink of a colour position: a campaign's, or those of what has none.
[[nodiscard]] Ink graphInk(qint16 position);
/// One incident on a card: filled in its campaign's colour, hollow when it is nobody's.
[[nodiscard]] RectShape incidentSquare(QPointF leftMiddle, qint16 position);

} // namespace kagami

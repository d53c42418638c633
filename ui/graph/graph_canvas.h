#pragma once

#include "graph/graph_layout.h"
#include "ui/canvas/curve_layer.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/zoom_area.h"

#include <memory>

namespace kagami {

/// What the canvas shows: one projection, placed. Shared and immutable.
struct GraphScene {
    TargetGraph graph;
    GraphLayout layout;
    std::shared_ptr<const Facts> facts;
    double zoom = 1; ///< that the layout was made for
};

/// Paints a placed graph and turns gestures into wishes. Knows no workspace.
class GraphCanvas final : public ZoomArea {
    Q_OBJECT
public:
    explicit GraphCanvas(QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const GraphScene> scene);
    [[nodiscard]] const GraphScene& scene() const { return *m_scene; }
    /// Nodes and edges of the shared selection, sorted.
    void setEmphasis(std::vector<int> nodes, std::vector<int> edges);
    [[nodiscard]] int currentNode() const { return m_current; }
    void setCurrentNode(int node);
    [[nodiscard]] Figure figure() const; ///< as on screen, without hover
    [[nodiscard]] HoverCard& card() { return m_card; }

    int partTotal() const override { return int(m_scene->graph.nodes.size()); }
    QString partName(int part) const override;
    QString partDescription(int part) const override;
    QRectF partRect(int part) const override { return m_scene->layout.nodes[size_t(part)].rect; }
    int currentPart() const override { return m_current; }
    void activatePart(int part) override;

signals:
    void nodeChosen(int node, bool add);
    void edgeChosen(int edge, bool add);
    void emptyClicked();
    void nodeActivated(int node); ///< double click
    void nodeOpened(int node); ///< Enter on the current node
    void menuRequested(int node, int edge, QPoint global); ///< -1: not there

protected:
    void paintContent(QPainter& painter, const QRectF& clip) override;
    void clickedAt(QPointF pos, Qt::KeyboardModifiers modifiers) override;
    void doubleClickedAt(QPointF pos) override;
    void hoveredAt(std::optional<QPointF> pos) override;
    void menuAt(QPointF pos, QPoint global) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] int edgeUnder(QPointF pos) const;
    void walkTo(int node, bool add);
    void restyle();

    std::shared_ptr<const GraphScene> m_scene = std::make_shared<const GraphScene>();
    GraphStyle m_style;
    Figure m_figure; ///< as painted last, above
    CurveLayer m_edges; ///< its edges, when they are many
    bool m_isFigureStale = true;
    HoverCard m_card;
    int m_current = -1;
    int m_anchor = -1; ///< whose neighbours Tab goes round
};

} // namespace kagami

#pragma once

#include "graph/graph_layout.h"
#include "graph/ribbon_routes.h"

namespace kagami {

/// The target map. Columns from left to right: actors above malware and tools; campaigns; one to three
/// columns of target cards (up to five where the height is short) under the captions of their sectors, each
/// as wide as its names need as far as there is room; a name that needs more stands on several lines. Ribbons
/// run in the gutters between columns; to pass a column they use the gaps between its boxes, which grow to
/// hold them, so no ribbon ever crosses a card or a caption.
class SectorLayout {
public:
    /// `height` 0: as high as it takes.
    SectorLayout(const TargetGraph& graph, double width, double height, CardNames names);
    [[nodiscard]] GraphLayout make();

private:
    /// A sector's cards, or as many of them as stand together in a column.
    struct Block {
        QString title;
        std::vector<int> nodes;
        int column = 0;
        double top = 0, bottom = 0;
    };
    struct Route {
        int edge = 0;
        int exitNode = 0; ///< leaves at its right side
        int enterNode = 0; ///< arrives at its left side
        RibbonRoute route;
    };

    /// What columns, cards and the gutters between them measure.
    struct Measures {
        double left = 0, leftGutter = 0, campaign = 0, campaignGutter = 0, gutter = 0;
        double narrowestCard = 0;
        int mostColumns = 0;
    };
    void measure(double width, double height);
    [[nodiscard]] Measures roomy(double width) const;
    [[nodiscard]] Measures slim() const;
    [[nodiscard]] double heightIn(int columns) const; ///< about, without the room that ribbons take
    [[nodiscard]] double heightOf(const Block& block) const;
    void sortNodes();
    void splitBlocks();
    void fillColumns();
    void widenColumns();
    void raiseCards();
    void stackTargets();
    void stackCampaigns();
    void stackLeft();
    void planRoutes();
    void drawRoutes();
    void drawBows();
    [[nodiscard]] QRectF& rectOf(int node) { return m_layout.nodes[size_t(node)].rect; }
    [[nodiscard]] double contentBottom() const;
    [[nodiscard]] double leftMargin() const;

    const TargetGraph& m_graph;
    CardNames m_names;
    GraphLayout m_layout;
    std::vector<int> m_column; ///< by node
    std::vector<double> m_cardHeight; ///< by node: of one line, or of the lines that a long name takes
    double m_available = 0; ///< px for the columns of cards, gutters between them included
    std::vector<int> m_actors, m_campaigns,
        m_cards; ///< nodes of the left and the campaign column; cards: malware and tools
    std::vector<Block> m_blocks;
    std::vector<RibbonColumn> m_columns;
    std::vector<Route> m_routes;
    int m_targetColumns = 1;
    double m_gutter = 40;
    double m_narrowestCard = 0;
};

} // namespace kagami

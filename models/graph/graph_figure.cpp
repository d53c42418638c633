#include "graph/graph_layout.h"
#include "graph/graph_painter.h"
#include "graph/graph_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {
constexpr size_t edgesDescribed = 200;

QString describe(const TargetGraph& graph)
{
    QStringList lines;
    for (const GraphEdge& edge : graph.edges) {
        if (size_t(lines.size()) == edgesDescribed) {
            lines += QCoreApplication::translate(
                "kagami::graph", "… and %n more edge(s)", nullptr, int(graph.edges.size() - edgesDescribed));
            break;
        }
        lines += edgeTitle(graph, edge) + QStringLiteral(": ") + edgeSummary(edge);
    }
    return lines.join(u'\n');
}
} // namespace

Figure graphFigure(
    const TargetGraph& graph, const GraphLayout& layout, const Facts& facts, const GraphStyle& style)
{
    Figure figure = GraphPainter(graph, layout, facts, style).paint();
    const int targets = int(std::count_if(graph.nodes.begin(), graph.nodes.end(),
        [](const GraphNode& node) { return node.kind == ItemKind::Target; }));
    figure.title = QCoreApplication::translate("kagami::graph", "Target map: %1 incidents, %2 targets")
                       .arg(graph.incidentTotal)
                       .arg(targets);
    figure.description = describe(graph);
    return figure;
}

} // namespace kagami

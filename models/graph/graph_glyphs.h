#pragma once

#include "figure/figure.h"
#include "graph/target_graph.h"

namespace kagami {

/// Draws what kind of thing a node is, in 12 x 12 px with `topLeft` as its corner: a building, a person, a
/// mast …
void addGlyph(Figure& figure, QPointF topLeft, const GraphNode& node, const QString& targetType, Ink ink);

} // namespace kagami

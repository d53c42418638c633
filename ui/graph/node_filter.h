#pragma once

#include "graph/target_graph.h"
#include "lens/query.h"

#include <optional>

namespace kagami {

/// The condition of the query language that a node stands for.
struct NodeFilter {
    QueryField field = QueryField::Text;
    QString value; ///< as toggled() takes it
};
/// Nothing for nodes that no single condition means ("No campaign named").
[[nodiscard]] std::optional<NodeFilter> filterOf(const Case& state, const GraphNode& node);

} // namespace kagami

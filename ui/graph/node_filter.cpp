#include "ui/graph/node_filter.h"

#include <algorithm>

namespace kagami {

namespace {
/// The title, with '=' in front when it is also a part of another item's title.
QString valueOf(const Case& state, const GraphNode& node)
{
    const std::span<const ItemIndex> alike = state.itemsOfKind(node.kind);
    const bool isPart = std::any_of(alike.begin(), alike.end(), [&](ItemIndex other) {
        return other != node.item
            && state.items()[size_t(other)].title.contains(node.name, Qt::CaseInsensitive);
    });
    return isPart ? u'=' + node.name : node.name;
}
} // namespace

std::optional<NodeFilter> filterOf(const Case& state, const GraphNode& node)
{
    if (node.role == GraphRole::Sector)
        return NodeFilter{QueryField::Sector, node.sector};
    if (node.role == GraphRole::NotAttributed)
        return NodeFilter{QueryField::Status, toKey(AttributionStatus::Context)};
    if (node.role == GraphRole::NoCampaign)
        return std::nullopt;
    switch (node.kind) {
    case ItemKind::Actor: return NodeFilter{QueryField::Actor, valueOf(state, node)};
    case ItemKind::Campaign: return NodeFilter{QueryField::Campaign, valueOf(state, node)};
    case ItemKind::Target: return NodeFilter{QueryField::Target, valueOf(state, node)};
    case ItemKind::Malware:
    case ItemKind::Tool: return NodeFilter{QueryField::Malware, valueOf(state, node)};
    case ItemKind::Vulnerability: return NodeFilter{QueryField::Vulnerability, valueOf(state, node)};
    default: return std::nullopt;
    }
}

} // namespace kagami

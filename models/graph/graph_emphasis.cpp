#include "graph/graph_emphasis.h"

#include <algorithm>

namespace kagami {

namespace {
bool has(std::span<const ItemIndex> items, ItemIndex item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

bool isHostile(const IncidentFacts& facts)
{
    return facts.status != AttributionStatus::Context && facts.status != AttributionStatus::Reporting;
}

bool targetsOnly(const IncidentFacts& facts, const Facts& all, const QString& sector)
{
    return facts.targets.empty()
        && std::any_of(facts.sectors.begin(), facts.sectors.end(),
            [&](quint16 position) { return all.sectorKeys()[position] == sector; });
}

/// Does a node stand for something of this incident?
bool touches(const IncidentFacts& facts, const GraphNode& node, const Facts& all)
{
    switch (node.role) {
    case GraphRole::Sector: return targetsOnly(facts, all, node.sector);
    case GraphRole::NotAttributed:
        return facts.status == AttributionStatus::Context
            || (facts.status == AttributionStatus::Unstated && facts.campaigns.empty()
                && facts.actors.empty());
    case GraphRole::NoCampaign: {
        if (!isHostile(facts) || !facts.campaigns.empty())
            return false;
        const QString actor = node.key.mid(node.key.indexOf(u':') + 1);
        const auto items = all.state().items();
        return actor.isEmpty() ? facts.actors.empty() && facts.status != AttributionStatus::Unstated
                               : std::any_of(facts.actors.begin(), facts.actors.end(), [&](ItemIndex item) {
                                     return items[size_t(item)].id.toString() == actor;
                                 });
    }
    case GraphRole::Item: break;
    }
    switch (node.kind) {
    case ItemKind::Actor: return isHostile(facts) && has(facts.actors, node.item);
    case ItemKind::Campaign:
        return facts.status != AttributionStatus::Context && has(facts.campaigns, node.item);
    case ItemKind::Target: return has(facts.targets, node.item);
    case ItemKind::Vulnerability: return has(facts.vulnerabilities, node.item);
    default: return has(facts.tools, node.item);
    }
}

void addIncident(
    GraphEmphasis& emphasis, const TargetGraph& graph, const IncidentFacts& facts, const Facts& all)
{
    if (facts.status == AttributionStatus::Reporting)
        return;
    std::vector<bool> touched(graph.nodes.size());
    for (size_t i = 0; i < graph.nodes.size(); ++i)
        touched[i] = touches(facts, graph.nodes[i], all);
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        const bool speaksOfIncidents = edge.incidents > 0 || edge.predicate == Predicate::AttributedTo;
        if (speaksOfIncidents && touched[size_t(edge.from)] && touched[size_t(edge.to)])
            emphasis.edges.push_back(int(i));
    }
}

void settle(std::vector<int>& list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}
} // namespace

int nodeOf(const TargetGraph& graph, ItemIndex item)
{
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(),
        [item](const GraphNode& node) { return item != noIndex && node.item == item; });
    return found == graph.nodes.end() ? -1 : int(found - graph.nodes.begin());
}

GraphEmphasis emphasisOf(const TargetGraph& graph, const Facts& facts, const std::vector<Uuid>& records)
{
    GraphEmphasis emphasis;
    const Case& state = facts.state();
    for (const Uuid& record : records) {
        ItemIndex item = state.indexOf(ItemId{record});
        if (const ClaimIndex claim = state.indexOf(ClaimId{record}); claim != noIndex) {
            for (size_t i = 0; i < graph.edges.size(); ++i) {
                const std::vector<ClaimIndex>& kept = graph.edges[i].claims;
                if (std::find(kept.begin(), kept.end(), claim) != kept.end())
                    emphasis.edges.push_back(int(i));
            }
            if (emphasis.edges.empty())
                item = state.links(claim).subject;
        }
        if (item == noIndex)
            continue;
        if (const IncidentFacts* incident = facts.incident(item))
            addIncident(emphasis, graph, *incident, facts);
        else if (const int node = nodeOf(graph, item); node >= 0)
            emphasis.nodes.push_back(node);
    }
    settle(emphasis.nodes);
    settle(emphasis.edges);
    return emphasis;
}

std::vector<int> edgesOf(const TargetGraph& graph, const std::vector<int>& nodes)
{
    std::vector<bool> reached(graph.nodes.size(), false);
    for (int node : nodes)
        reached[size_t(node)] = true;
    std::vector<bool> onTheWay(graph.nodes.size(), false);
    std::vector<int> edges;
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (!reached[size_t(edge.from)] && !reached[size_t(edge.to)])
            continue;
        edges.push_back(int(i));
        const ItemKind far = graph.nodes[size_t(edge.to)].kind;
        if (reached[size_t(edge.to)] && far != ItemKind::Campaign && far != ItemKind::Actor)
            onTheWay[size_t(edge.from)] = true;
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (onTheWay[size_t(edge.to)] && graph.nodes[size_t(edge.from)].kind == ItemKind::Actor)
            edges.push_back(int(i));
    }
    settle(edges);
    return edges;
}

std::vector<ItemIndex> incidentsOf(const Scope& scope, const TargetGraph& graph, int node)
{
    std::vector<ItemIndex> incidents;
    for (qint32 position : scope.incidents()) {
        const IncidentFacts& facts = scope.facts().incidents()[size_t(position)];
        if (touches(facts, graph.nodes[size_t(node)], scope.facts()))
            incidents.push_back(facts.item);
    }
    return incidents;
}

std::vector<ItemIndex> incidentsOf(const Scope& scope, const TargetGraph& graph, const GraphEdge& edge)
{
    std::vector<ItemIndex> incidents;
    for (qint32 position : scope.incidents()) {
        const IncidentFacts& facts = scope.facts().incidents()[size_t(position)];
        if (facts.status != AttributionStatus::Reporting
            && touches(facts, graph.nodes[size_t(edge.from)], scope.facts())
            && touches(facts, graph.nodes[size_t(edge.to)], scope.facts()))
            incidents.push_back(facts.item);
    }
    return incidents;
}

} // namespace kagami

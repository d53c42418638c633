// How the incidents make edges: the second half of GraphBuilder.
#include "graph/graph_builder.h"

#include <algorithm>

namespace kagami {

void GraphBuilder::addOrigin(int node, const std::vector<Said>& said, int saidOf)
{
    const auto end = m_origins.begin() + qptrdiff(m_originTotal);
    if (std::any_of(m_origins.begin(), end, [node](const Origin& origin) { return origin.node == node; }))
        return;
    if (m_originTotal == m_origins.size())
        m_origins.emplace_back();
    Origin& origin = m_origins[m_originTotal++];
    origin.node = node;
    origin.claims.clear();
    for (const Said& one : said) {
        if (one.node == saidOf)
            origin.claims.push_back(one.link);
    }
}

void GraphBuilder::findOrigins(const IncidentFacts& facts)
{
    m_originTotal = 0;
    const bool context = facts.status == AttributionStatus::Context;
    const bool unsaid = facts.status == AttributionStatus::Unstated && m_reading.campaigns.empty()
        && m_reading.actors.empty();
    if (context || unsaid) {
        addOrigin(notAttributedNode(), {}, -1);
        m_origins[0].claims = m_reading.status;
    } else if (!m_reading.campaigns.empty()) {
        for (const Said& said : m_reading.campaigns)
            addOrigin(said.node, m_reading.campaigns, said.node);
    } else if (!m_reading.actors.empty()) {
        for (const Said& said : m_reading.actors)
            addOrigin(noCampaignNode(said.node), m_reading.actors, said.node);
    } else {
        addOrigin(noCampaignNode(-1), {}, -1);
        m_origins[0].claims = m_reading.status;
    }
}

void GraphBuilder::tieToActors(const IncidentFacts& facts, qint32 position)
{
    const bool attributed = facts.status == AttributionStatus::Attributed;
    for (size_t o = 0; o < m_originTotal; ++o) {
        const Origin& origin = m_origins[o];
        const GraphRole role = m_nodes[size_t(origin.node)].node.role;
        if (role == GraphRole::NotAttributed) {
            touch(origin.node, position, contextInk);
            continue;
        }
        if (role == GraphRole::NoCampaign)
            touch(origin.node, position, noCampaignInk);
        const std::vector<int>& known = m_nodes[size_t(origin.node)].actorEdges;
        for (int edge : known)
            m_edges[size_t(edge)].firm = m_edges[size_t(edge)].firm || attributed;
        for (const Said& said : m_reading.actors) {
            const bool ownNode = role != GraphRole::NoCampaign || noCampaignNode(said.node) == origin.node;
            const bool isKnown = std::any_of(known.begin(), known.end(),
                [&](int edge) { return m_edges[size_t(edge)].edge.from == said.node; });
            if (isKnown || !ownNode)
                continue;
            Edge& edge = m_edges[size_t(edgeBetween(said.node, origin.node, Predicate::AttributedTo, true))];
            edge.firm = edge.firm || attributed;
            if (edge.lastIncident != position) {
                edge.lastIncident = position;
                ++edge.edge.incidents;
                if (role != GraphRole::NoCampaign) {
                    for (const IncidentLink* claim : origin.claims)
                        addClaim(edge, *claim);
                }
            }
            addClaim(edge, *said.link);
        }
    }
}

GraphBuilder::Edge& GraphBuilder::startedEdge(
    const Origin& origin, int node, Predicate predicate, const IncidentFacts& facts, qint32 position)
{
    Edge& edge = m_edges[size_t(edgeBetween(origin.node, node, predicate))];
    edge.firm = edge.firm || facts.status == AttributionStatus::Attributed;
    if (edge.lastIncident != position) {
        edge.lastIncident = position;
        ++edge.edge.incidents;
        for (const IncidentLink* claim : origin.claims)
            addClaim(edge, *claim);
    }
    return edge;
}

void GraphBuilder::connect(
    const std::vector<Said>& said, Predicate predicate, const IncidentFacts& facts, qint32 position)
{
    for (size_t o = 0; o < m_originTotal; ++o) {
        for (const Said& one : said)
            addClaim(startedEdge(m_origins[o], one.node, predicate, facts, position), *one.link);
    }
}

void GraphBuilder::connectSectors(const IncidentFacts& facts, qint32 position)
{
    for (const IncidentLink* said : m_reading.sectors) {
        const QString* key = textOf(claim(said->claim).value);
        if (!key || key->isEmpty())
            continue;
        const int node = sectorNode(*key);
        touch(node, position, m_originTotal ? m_nodes[size_t(m_origins[0].node)].node.ink : contextInk);
        for (size_t o = 0; o < m_originTotal; ++o)
            addClaim(startedEdge(m_origins[o], node, Predicate::TargetsSector, facts, position), *said);
    }
}

} // namespace kagami

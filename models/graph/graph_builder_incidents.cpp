// How the incidents make edges: the second half of GraphBuilder.
#include "graph/graph_builder.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

void GraphBuilder::addOrigin(int node, const std::vector<Said>& said, ItemIndex item)
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
        if (one.first == item)
            origin.claims.push_back(one.second);
    }
}

void GraphBuilder::findOrigins(const IncidentFacts& facts)
{
    m_originTotal = 0;
    const bool context = facts.status == AttributionStatus::Context;
    const bool unsaid = facts.status == AttributionStatus::Unstated && m_reading.campaigns.empty()
        && m_reading.actors.empty();
    if (context || unsaid) {
        const int node = specialNode(GraphRole::NotAttributed, QStringLiteral("not-attributed"),
            QCoreApplication::translate("kagami::graph", "Not attributed"));
        addOrigin(node, {}, noIndex);
        m_origins[0].claims = m_reading.status;
    } else if (!m_reading.campaigns.empty()) {
        for (const Said& said : m_reading.campaigns)
            addOrigin(nodeOf(said.first), m_reading.campaigns, said.first);
    } else {
        const QString name = QCoreApplication::translate("kagami::graph", "No campaign named");
        for (const Said& said : m_reading.actors) {
            const QString key = QStringLiteral("no-campaign:") + m_nodes[size_t(nodeOf(said.first))].node.key;
            addOrigin(specialNode(GraphRole::NoCampaign, key, name), m_reading.actors, said.first);
        }
        if (m_reading.actors.empty()) {
            addOrigin(specialNode(GraphRole::NoCampaign, QStringLiteral("no-campaign:"), name), {}, noIndex);
            m_origins[0].claims = m_reading.status;
        }
    }
}

void GraphBuilder::tieToActors(const IncidentFacts& facts, qint32 position)
{
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
            m_edges[size_t(edge)].firm
                = m_edges[size_t(edge)].firm || facts.status == AttributionStatus::Attributed;
        for (const Said& said : m_reading.actors) {
            const int actor = nodeOf(said.first);
            const bool ownNode = role != GraphRole::NoCampaign
                || m_nodes[size_t(origin.node)].node.key.endsWith(m_nodes[size_t(actor)].node.key);
            const bool isKnown = std::any_of(known.begin(), known.end(),
                [&](int edge) { return m_edges[size_t(edge)].edge.from == actor; });
            if (isKnown || !ownNode)
                continue;
            Edge& edge = m_edges[size_t(edgeBetween(actor, origin.node, Predicate::AttributedTo, true))];
            edge.firm = edge.firm || facts.status == AttributionStatus::Attributed;
            if (edge.lastIncident != position) {
                edge.lastIncident = position;
                ++edge.edge.incidents;
                if (role != GraphRole::NoCampaign) {
                    for (ClaimIndex claim : origin.claims)
                        addClaim(edge, claim);
                }
            }
            addClaim(edge, said.second);
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
        for (ClaimIndex claim : origin.claims)
            addClaim(edge, claim);
    }
    return edge;
}

void GraphBuilder::connect(
    const std::vector<Said>& said, Predicate predicate, const IncidentFacts& facts, qint32 position)
{
    for (size_t o = 0; o < m_originTotal; ++o) {
        for (const Said& one : said)
            addClaim(startedEdge(m_origins[o], nodeOf(one.first), predicate, facts, position), one.second);
    }
}

void GraphBuilder::connectSectors(const IncidentFacts& facts, qint32 position)
{
    for (ClaimIndex index : m_reading.sectors) {
        const QString* key = textOf(claim(index).value);
        if (!key || key->isEmpty())
            continue;
        const int node = sectorNode(*key);
        touch(node, position, m_originTotal ? m_nodes[size_t(m_origins[0].node)].node.ink : contextInk);
        for (size_t o = 0; o < m_originTotal; ++o)
            addClaim(startedEdge(m_origins[o], node, Predicate::TargetsSector, facts, position), index);
    }
}

} // namespace kagami

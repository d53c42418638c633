#pragma once

#include "graph/target_graph.h"

#include <limits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kagami {

/// Collects nodes and edges of a target graph while the incidents go by. Nodes and edges are in the order
/// they came up; makeTargetGraph() prunes and sorts them.
class GraphBuilder {
public:
    struct Node {
        GraphNode node;
        int firstIncident = 0; ///< position in time of the first incident that touches it
        qint32 lastIncident = -1;
        std::vector<int>
            actorEdges; ///< of campaigns: edges to their actors, a parent's when they have none themselves
        std::vector<int> parents; ///< of campaigns: nodes of the campaigns they are part of
    };
    struct Edge {
        GraphEdge edge;
        bool firm = false; ///< a claim behind it is accepted, or an incident attributed
        qint32 lastIncident = -1;
        std::vector<quint64> sources; ///< a bit per source
    };

    GraphBuilder(const Scope& scope, const GraphOptions& options);

    /// Claims about campaigns, actors and targets themselves. Before addIncidents().
    void addStandingClaims();
    void addIncidents();

    [[nodiscard]] std::vector<Node>& nodes() { return m_nodes; }
    [[nodiscard]] std::vector<Edge>& edges() { return m_edges; }

private:
    /// A claim of an incident, and the node that it points to.
    struct Said {
        int node;
        const IncidentLink* link;
    };
    /// What the counting claims of one incident say, gathered once and reused for the next.
    struct Reading {
        std::vector<Said> campaigns, targets, actors, tools, vulnerabilities;
        std::vector<const IncidentLink*> sectors, status;
        void clear();
    };
    /// Where edges of an incident come from: a node, and the claims that put the incident there.
    struct Origin {
        int node = 0;
        std::vector<const IncidentLink*> claims;
    };
    /// An edge that was found before, so that most look-ups end in one place.
    struct KnownEdge {
        quint64 key = std::numeric_limits<quint64>::max();
        int edge = 0;
    };

    void placeNodes();
    void addCampaign(ItemIndex campaign);
    /// What a campaign or an actor is itself said to use, exploit and target.
    void addReach(ItemIndex item);
    void addRelations(ItemIndex item, ItemKind kind);
    void inheritActors();
    void addIncident(qint32 position, const IncidentFacts& facts);
    void read(const IncidentFacts& facts);
    void findOrigins(const IncidentFacts& facts);
    void addOrigin(int node, const std::vector<Said>& said, int saidOf);
    void touchAll(const IncidentFacts& facts, qint32 position);
    void touch(int node, qint32 position, qint16 ink);
    void tieToActors(const IncidentFacts& facts, qint32 position);
    void connect(
        const std::vector<Said>& said, Predicate predicate, const IncidentFacts& facts, qint32 position);
    void connectSectors(const IncidentFacts& facts, qint32 position);
    Edge& startedEdge(
        const Origin& origin, int node, Predicate predicate, const IncidentFacts& facts, qint32 position);

    [[nodiscard]] int nodeOf(ItemIndex item) const { return item < 0 ? -1 : m_nodeOfItem[size_t(item)]; }
    int addNode(GraphNode node);
    int specialNode(GraphRole role, const QString& key, const QString& name);
    int notAttributedNode();
    int noCampaignNode(int actor); ///< -1: of no actor
    int sectorNode(const QString& key);
    int edgeBetween(int from, int to, Predicate predicate, bool reversed = false);
    int placeEdge(quint64 key, int from, int to, Predicate predicate, bool reversed);
    void addClaim(Edge& edge, ClaimIndex claim);
    void addClaim(Edge& edge, const IncidentLink& link);
    [[nodiscard]] const Claim& claim(ClaimIndex index) const { return m_state.claims()[size_t(index)]; }
    [[nodiscard]] bool wants(ItemKind kind) const;

    const Scope& m_scope;
    const Facts& m_facts;
    const Case& m_state;
    GraphOptions m_options;
    std::vector<qint16> m_colours;
    std::vector<int> m_nodeOfItem;
    std::vector<int> m_sourceBit; ///< by item; -1: not a source
    int m_notAttributed = -1;
    std::unordered_map<int, int> m_noCampaign; ///< by the node of the actor
    std::unordered_map<QString, int> m_sectors; ///< by key
    std::unordered_map<quint64, int> m_edgeOf;
    std::vector<KnownEdge> m_knownEdges;
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    Reading m_reading;
    std::vector<Origin> m_origins; ///< reused: only the first m_originTotal hold
    size_t m_originTotal = 0;
};

} // namespace kagami

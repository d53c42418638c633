#include "graph/graph_builder.h"

#include "base/text_fold.h"
#include "graph/campaign_colours.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {
constexpr size_t inksKept = 12;
constexpr size_t knownEdges = 4096; ///< a power of two

QString shownDates(const Facts& facts, ItemIndex item)
{
    const TimeSpan* when = facts.time(item, Predicate::When);
    // EDTF reads the same in every language; ".." for an end that is open is for machines.
    return when ? toEdtf(*when).remove(QStringLiteral("..")).replace(u'/', QStringLiteral(" / ")).trimmed()
                : QString();
}

QString otherNames(const Facts& facts, ItemIndex item)
{
    QStringList names;
    for (ClaimIndex index : facts.claims(item, Predicate::Alias)) {
        if (const QString* name = textOf(facts.state().claims()[size_t(index)].value);
            name && !name->isEmpty() && !names.contains(*name))
            names.append(*name);
    }
    // Names in Latin letters first: the others are mostly the same names in kana.
    std::stable_partition(
        names.begin(), names.end(), [](const QString& name) { return !isUnspaced(name.at(0).unicode()); });
    return names.join(QStringLiteral(", "));
}

bool isHostile(AttributionStatus status)
{
    return status != AttributionStatus::Context && status != AttributionStatus::Reporting;
}
} // namespace

GraphBuilder::GraphBuilder(const Scope& scope, const GraphOptions& options)
    : m_scope(scope)
    , m_facts(scope.facts())
    , m_state(scope.state())
    , m_options(options)
    , m_colours(campaignColours(scope.facts()))
    , m_nodeOfItem(scope.state().items().size(), -1)
    , m_sourceBit(scope.state().items().size(), -1)
    , m_knownEdges(knownEdges)
{
    int bit = 0;
    for (ItemIndex source : m_state.itemsOfKind(ItemKind::Source))
        m_sourceBit[size_t(source)] = bit++;
    placeNodes();
}

void GraphBuilder::Reading::clear()
{
    for (auto* list : {&campaigns, &targets, &actors, &tools, &vulnerabilities})
        list->clear();
    sectors.clear();
    status.clear();
}

bool GraphBuilder::wants(ItemKind kind) const
{
    switch (kind) {
    case ItemKind::Actor:
    case ItemKind::Campaign:
    case ItemKind::Target: return true;
    case ItemKind::Malware:
    case ItemKind::Tool: return m_options.malware;
    case ItemKind::Vulnerability: return m_options.vulnerabilities;
    default: return false;
    }
}

void GraphBuilder::placeNodes()
{
    for (ItemKind kind : {ItemKind::Actor, ItemKind::Campaign, ItemKind::Target, ItemKind::Malware,
             ItemKind::Tool, ItemKind::Vulnerability}) {
        if (!wants(kind))
            continue;
        for (ItemIndex item : m_scope.items(kind)) {
            GraphNode node;
            node.item = item;
            node.kind = kind;
            node.key = m_state.items()[size_t(item)].id.toString();
            node.name = m_state.items()[size_t(item)].title;
            node.ink = m_colours[size_t(item)];
            if (kind == ItemKind::Campaign) {
                node.note = shownDates(m_facts, item);
            } else if (kind == ItemKind::Target) {
                node.sector = m_facts.text(item, Predicate::Sector);
                node.note = termLabel(Predicate::Sector, node.sector);
            } else {
                node.note = otherNames(m_facts, item);
            }
            m_nodeOfItem[size_t(item)] = addNode(std::move(node));
        }
    }
}

int GraphBuilder::addNode(GraphNode node)
{
    m_nodes.push_back({std::move(node), std::numeric_limits<int>::max(), -1, {}, {}});
    return int(m_nodes.size()) - 1;
}

int GraphBuilder::specialNode(GraphRole role, const QString& key, const QString& name)
{
    GraphNode node;
    node.role = role;
    node.kind = role == GraphRole::Sector ? ItemKind::Target : ItemKind::Campaign;
    node.key = key;
    node.name = name;
    node.ink = role == GraphRole::NoCampaign ? noCampaignInk : contextInk;
    return addNode(std::move(node));
}

int GraphBuilder::notAttributedNode()
{
    if (m_notAttributed < 0)
        m_notAttributed = specialNode(GraphRole::NotAttributed, QStringLiteral("not-attributed"),
            QCoreApplication::translate("kagami::graph", "Not attributed"));
    return m_notAttributed;
}

int GraphBuilder::noCampaignNode(int actor)
{
    const auto [place, isNew] = m_noCampaign.try_emplace(actor, -1);
    if (isNew) {
        const QString of = actor < 0 ? QString() : m_nodes[size_t(actor)].node.key;
        place->second = specialNode(GraphRole::NoCampaign, QStringLiteral("no-campaign:") + of,
            QCoreApplication::translate("kagami::graph", "No campaign named"));
    }
    return place->second;
}

int GraphBuilder::sectorNode(const QString& key)
{
    const auto [place, isNew] = m_sectors.try_emplace(key, -1);
    if (isNew) {
        place->second = specialNode(GraphRole::Sector, QStringLiteral("sector:") + key,
            QCoreApplication::translate("kagami::graph", "No target named"));
        GraphNode& placed = m_nodes[size_t(place->second)].node;
        placed.sector = key;
        placed.note = termLabel(Predicate::TargetsSector, key);
    }
    return place->second;
}

int GraphBuilder::edgeBetween(int from, int to, Predicate predicate, bool reversed)
{
    const quint64 key = quint64(quint32(from)) << 40 | quint64(quint32(to)) << 16 | quint64(predicate) << 1
        | quint64(reversed);
    KnownEdge& known = m_knownEdges[(key ^ key >> 16 ^ key >> 34) & (knownEdges - 1)];
    if (known.key != key)
        known = {key, placeEdge(key, from, to, predicate, reversed)};
    return known.edge;
}

int GraphBuilder::placeEdge(quint64 key, int from, int to, Predicate predicate, bool reversed)
{
    const auto [place, isNew] = m_edgeOf.try_emplace(key, int(m_edges.size()));
    if (isNew) {
        Edge& added = m_edges.emplace_back();
        added.edge.from = from;
        added.edge.to = to;
        added.edge.predicate = predicate;
        added.edge.reversed = reversed;
        added.edge.ink = m_nodes[size_t(reversed ? to : from)].node.ink;
        added.edge.context = m_nodes[size_t(from)].node.role == GraphRole::NotAttributed;
    }
    return place->second;
}

void GraphBuilder::addClaim(Edge& edge, ClaimIndex index)
{
    const ClaimLinks& links = m_state.links(index);
    addClaim(edge, IncidentLink{index, links.object, links.source, links.predicate, claim(index).status});
}

void GraphBuilder::addClaim(Edge& edge, const IncidentLink& link)
{
    ++edge.edge.claimTotal;
    if (edge.edge.claims.size() < size_t(graphClaimsKept))
        edge.edge.claims.push_back(link.claim);
    edge.firm = edge.firm || link.status == ClaimStatus::Accepted;
    edge.edge.disputed = edge.edge.disputed || link.status == ClaimStatus::Disputed;
    const int bit = link.source == noIndex ? -1 : m_sourceBit[size_t(link.source)];
    if (bit < 0)
        return;
    const size_t word = size_t(bit) / 64;
    if (edge.sources.size() <= word)
        edge.sources.resize(word + 1);
    edge.sources[word] |= quint64(1) << (unsigned(bit) % 64);
}

void GraphBuilder::addStandingClaims()
{
    for (ItemIndex campaign : m_scope.items(ItemKind::Campaign))
        addCampaign(campaign);
    inheritActors();
    for (ItemIndex actor : m_scope.items(ItemKind::Actor)) {
        addRelations(actor, ItemKind::Actor);
        addReach(actor);
    }
    if (m_options.targetRelations) {
        for (ItemIndex target : m_scope.items(ItemKind::Target))
            addRelations(target, ItemKind::Target);
    }
}

void GraphBuilder::addCampaign(ItemIndex campaign)
{
    const int node = nodeOf(campaign);
    for (ClaimIndex index : m_state.claimsAbout(campaign)) {
        const Predicate predicate = m_state.links(index).predicate;
        const int other = nodeOf(m_state.links(index).object);
        if (other < 0 || !m_facts.counts(index)
            || (predicate != Predicate::AttributedTo && predicate != Predicate::PartOf))
            continue;
        const ItemKind kind = m_nodes[size_t(other)].node.kind;
        if (kind != ItemKind::Actor && kind != ItemKind::Campaign)
            continue;
        const int edge = edgeBetween(other, node, predicate, true);
        addClaim(m_edges[size_t(edge)], index);
        std::vector<int>& list
            = kind == ItemKind::Actor ? m_nodes[size_t(node)].actorEdges : m_nodes[size_t(node)].parents;
        const int entry = kind == ItemKind::Actor ? edge : other;
        if (std::find(list.begin(), list.end(), entry) == list.end())
            list.push_back(entry);
    }
    if (m_facts.text(campaign, Predicate::AttributionStatus) == u"attributed") {
        for (int edge : m_nodes[size_t(node)].actorEdges)
            m_edges[size_t(edge)].firm = true;
    }
    addReach(campaign);
}

void GraphBuilder::addReach(ItemIndex item)
{
    const bool attributed = m_facts.text(item, Predicate::AttributionStatus) == u"attributed";
    for (ClaimIndex index : m_state.claimsAbout(item)) {
        const Predicate predicate = m_state.links(index).predicate;
        if ((predicate != Predicate::Uses && predicate != Predicate::Exploits
                && predicate != Predicate::Targets)
            || !m_facts.counts(index))
            continue;
        const int reached = nodeOf(m_state.links(index).object);
        if (reached < 0)
            continue;
        Edge& edge = m_edges[size_t(edgeBetween(nodeOf(item), reached, predicate))];
        addClaim(edge, index);
        edge.firm = edge.firm || (attributed && predicate == Predicate::Targets);
    }
}

void GraphBuilder::addRelations(ItemIndex item, ItemKind kind)
{
    for (ClaimIndex index : m_state.claimsAbout(item)) {
        const int other = nodeOf(m_state.links(index).object);
        if (other < 0 || m_nodes[size_t(other)].node.kind != kind || other == nodeOf(item)
            || !m_facts.counts(index))
            continue;
        addClaim(m_edges[size_t(edgeBetween(nodeOf(item), other, m_state.links(index).predicate))], index);
    }
}

void GraphBuilder::inheritActors()
{
    // A part of a campaign without a word of its own on the actor belongs to whom the whole belongs to.
    // Repeating as often as there can be levels settles chains of any order and ends on circles.
    constexpr int deepest = 6;
    for (int level = 0; level < deepest; ++level) {
        for (Node& node : m_nodes) {
            if (!node.actorEdges.empty())
                continue;
            for (int parent : node.parents) {
                const std::vector<int>& inherited = m_nodes[size_t(parent)].actorEdges;
                node.actorEdges.insert(node.actorEdges.end(), inherited.begin(), inherited.end());
            }
        }
    }
}

void GraphBuilder::addIncidents()
{
    forEachIncident(
        m_scope, [](const IncidentFacts& next) { __builtin_prefetch(next.links.data()); },
        [this](qint32 position, const IncidentFacts& facts) { addIncident(position, facts); });
}

void GraphBuilder::addIncident(qint32 position, const IncidentFacts& facts)
{
    read(facts);
    touchAll(facts, position);
    if (facts.status == AttributionStatus::Reporting)
        return;
    findOrigins(facts);
    tieToActors(facts, position);
    connect(m_reading.targets, Predicate::Targets, facts, position);
    if (m_reading.targets.empty())
        connectSectors(facts, position);
    connect(m_reading.tools, Predicate::Uses, facts, position);
    connect(m_reading.vulnerabilities, Predicate::Exploits, facts, position);
}

void GraphBuilder::read(const IncidentFacts& facts)
{
    m_reading.clear();
    for (const IncidentLink& link : facts.links) {
        std::vector<Said>* list = nullptr;
        switch (link.predicate) {
        case Predicate::PartOf: list = &m_reading.campaigns; break;
        case Predicate::Targets: list = &m_reading.targets; break;
        case Predicate::AttributedTo: list = &m_reading.actors; break;
        case Predicate::Uses: list = &m_reading.tools; break;
        case Predicate::Exploits: list = &m_reading.vulnerabilities; break;
        case Predicate::TargetsSector: m_reading.sectors.push_back(&link); continue;
        case Predicate::AttributionStatus: m_reading.status.push_back(&link); continue;
        default: continue;
        }
        const int node = nodeOf(link.object);
        if (node < 0)
            continue;
        if (link.predicate != Predicate::PartOf || m_nodes[size_t(node)].node.kind == ItemKind::Campaign)
            list->push_back({node, &link});
    }
}

void GraphBuilder::touch(int node, qint32 position, qint16 ink)
{
    Node& touched = m_nodes[size_t(node)];
    if (touched.lastIncident == position)
        return;
    touched.lastIncident = position;
    touched.firstIncident = std::min(touched.firstIncident, position);
    ++touched.node.incidents;
    if (touched.node.incidentInks.size() < inksKept)
        touched.node.incidentInks.push_back(ink);
}

void GraphBuilder::touchAll(const IncidentFacts& facts, qint32 position)
{
    const bool hostile = isHostile(facts.status);
    qint16 ink = contextInk;
    if (hostile && !m_reading.campaigns.empty())
        ink = m_colours[size_t(m_reading.campaigns.front().link->object)];
    else if (hostile && (!m_reading.actors.empty() || facts.status != AttributionStatus::Unstated))
        ink = noCampaignInk;
    for (const auto* list : {&m_reading.targets, &m_reading.tools, &m_reading.vulnerabilities}) {
        for (const Said& said : *list)
            touch(said.node, position, ink);
    }
    if (facts.status == AttributionStatus::Context)
        return;
    for (const Said& said : m_reading.campaigns)
        touch(said.node, position, ink);
    if (!hostile)
        return;
    for (ItemIndex actor : facts.actors) {
        if (nodeOf(actor) >= 0)
            touch(nodeOf(actor), position, ink);
    }
}

} // namespace kagami

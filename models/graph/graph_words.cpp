#include "graph/graph_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {
QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString titleOf(const Case& state, ItemIndex item)
{
    return item == noIndex ? QString() : state.items()[size_t(item)].title;
}

QString objectText(const Case& state, ClaimIndex index)
{
    const Claim& claim = state.claims()[size_t(index)];
    if (const ItemIndex object = state.links(index).object; object != noIndex)
        return titleOf(state, object);
    const QString* text = textOf(claim.value);
    return text ? termLabel(claim.predicate, *text) : QString();
}
} // namespace

QString edgeTitle(const TargetGraph& graph, const GraphEdge& edge)
{
    const GraphNode& subject = graph.nodes[size_t(edge.reversed ? edge.to : edge.from)];
    const GraphNode& object = graph.nodes[size_t(edge.reversed ? edge.from : edge.to)];
    const QString objectName = object.role == GraphRole::Sector ? object.note : object.name;
    //: %1 and %2 are names of things between which a claim stands: "Campaign A → JAXA"
    return QCoreApplication::translate("kagami::graph", "%1 → %2").arg(subject.name, objectName);
}

QString edgeSummary(const GraphEdge& edge)
{
    QStringList parts{edge.verb};
    if (edge.incidents > 0)
        parts += QCoreApplication::translate("kagami::graph", "%n incident(s)", nullptr, edge.incidents);
    parts += QCoreApplication::translate("kagami::graph", "%n claim(s)", nullptr, edge.claimTotal);
    parts += QCoreApplication::translate("kagami::graph", "%n source(s)", nullptr, edge.sources);
    if (edge.context)
        parts += QCoreApplication::translate("kagami::graph", "not attributed");
    else if (edge.suspected)
        parts += QCoreApplication::translate("kagami::graph", "suspected");
    if (edge.disputed)
        parts += QCoreApplication::translate("kagami::graph", "disputed");
    return joined(parts);
}

std::vector<GraphReason> edgeReasons(const GraphEdge& edge, const Facts& facts, int limit)
{
    const Case& state = facts.state();
    std::vector<ClaimIndex> claims = edge.claims;
    std::stable_partition(claims.begin(), claims.end(),
        [&](ClaimIndex index) { return !state.claims()[size_t(index)].excerpt.isEmpty(); });
    if (claims.size() > size_t(limit))
        claims.resize(size_t(limit));
    std::vector<GraphReason> reasons;
    for (ClaimIndex index : claims) {
        const Claim& claim = state.claims()[size_t(index)];
        const ClaimLinks& links = state.links(index);
        GraphReason reason;
        reason.claim = index;
        reason.statement
            = QCoreApplication::translate("kagami::graph", "%1 · %2 · %3")
                  .arg(titleOf(state, links.subject), label(claim.predicate), objectText(state, index));
        reason.source = titleOf(state, links.source);
        reason.grade = facts.gradeOf(index);
        reason.quote = claim.excerpt;
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

QString nodeKindLabel(const GraphNode& node)
{
    switch (node.role) {
    case GraphRole::Sector: return QCoreApplication::translate("kagami::graph", "Sector");
    case GraphRole::NotAttributed: return QCoreApplication::translate("kagami::graph", "Context");
    default: return label(node.kind);
    }
}

QString nodeSummary(const GraphNode& node)
{
    QStringList parts{nodeKindLabel(node)};
    if (!node.note.isEmpty())
        parts += node.note;
    parts += QCoreApplication::translate("kagami::graph", "%n incident(s)", nullptr, node.incidents);
    return joined(parts);
}

} // namespace kagami

#include "lens/query_match.h"

#include <algorithm>

namespace kagami {

QueryMatch::QueryMatch(std::shared_ptr<const Facts> facts, const Query& query)
    : m_facts(std::move(facts))
    , m_root(prepare(query))
{
}

QueryMatch::Node QueryMatch::prepare(const Query& query)
{
    Node node{.node = query.node, .term = -1, .children = {}};
    if (query.node == Query::Node::Term) {
        TermMatcher matcher(*m_facts, query.term);
        Bits incidents = matcher.incidents();
        m_terms.push_back({query.term, std::move(matcher), std::move(incidents)});
        node.term = int(m_terms.size()) - 1;
    }
    for (const Query& child : query.children)
        node.children.push_back(prepare(child));
    return node;
}

Bits QueryMatch::evaluate(const Node& node) const
{
    if (node.node == Query::Node::Term)
        return m_terms[size_t(node.term)].incidents;
    Bits bits(m_facts->incidents().size(), node.node != Query::Node::Any);
    for (const Node& child : node.children) {
        if (node.node == Query::Node::Any)
            bits |= evaluate(child);
        else
            bits &= evaluate(child);
    }
    if (node.node == Query::Node::Not)
        bits.invert();
    return bits;
}

Bits QueryMatch::incidents() const
{
    return evaluate(m_root);
}

bool QueryMatch::isOnly(const Node& node, QueryField field) const
{
    if (node.node == Query::Node::Term)
        return m_terms[size_t(node.term)].term.field == field;
    return std::all_of(
        node.children.begin(), node.children.end(), [&](const Node& child) { return isOnly(child, field); });
}

Bits QueryMatch::incidentsWithout(QueryField field) const
{
    if (m_root.node != Query::Node::All)
        return isOnly(m_root, field) ? Bits(m_facts->incidents().size(), true) : evaluate(m_root);
    Node rest = m_root;
    std::erase_if(rest.children, [&](const Node& child) { return isOnly(child, field); });
    return evaluate(rest);
}

bool QueryMatch::names(ItemKind kind) const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
        [&](const Term& term) { return term.term.field == QueryField::Kind && term.term.kind == kind; });
}

/// Is this node made of fields that describe items of this kind and no other?
bool QueryMatch::isOnlyOf(const Node& node, ItemKind kind) const
{
    if (node.node != Query::Node::Term)
        return std::all_of(node.children.begin(), node.children.end(),
            [&](const Node& child) { return isOnlyOf(child, kind); });
    switch (m_terms[size_t(node.term)].term.field) {
    case QueryField::Target:
    case QueryField::Sector:
    case QueryField::Country: return kind == ItemKind::Target;
    case QueryField::Malware: return kind == ItemKind::Malware || kind == ItemKind::Tool;
    case QueryField::Vulnerability: return kind == ItemKind::Vulnerability;
    case QueryField::Source: return kind == ItemKind::Source;
    default: return false;
    }
}

bool QueryMatch::admits(ItemIndex item) const
{
    const ItemKind kind = m_facts->data().kindOf(item);
    const std::span<const Node> conditions
        = m_root.node == Query::Node::All ? std::span(m_root.children) : std::span(&m_root, 1);
    std::vector<quint8> own;
    return std::all_of(conditions.begin(), conditions.end(), [&](const Node& node) {
        if (!isOnlyOf(node, kind))
            return true;
        if (own.empty()) {
            own.resize(m_terms.size());
            readOwn(item, own);
        }
        return holds(node, own, kind, noIndex);
    });
}

void QueryMatch::readOwn(ItemIndex item, std::vector<quint8>& own) const
{
    for (size_t t = 0; t < m_terms.size(); ++t)
        own[t] = m_terms[t].matcher.matches(item);
}

/// The query for a pair of an item and an incident that touches it (-1: none does).
bool QueryMatch::holds(const Node& node, std::span<const quint8> own, ItemKind kind, qint32 incident) const
{
    switch (node.node) {
    case Query::Node::Term: {
        const Term& term = m_terms[size_t(node.term)];
        return own[size_t(node.term)]
            || (incident >= 0 && term.matcher.comesFromIncidents(kind)
                && term.incidents.test(size_t(incident)));
    }
    case Query::Node::Any:
        return std::any_of(node.children.begin(), node.children.end(),
            [&](const Node& child) { return holds(child, own, kind, incident); });
    case Query::Node::All:
        return std::all_of(node.children.begin(), node.children.end(),
            [&](const Node& child) { return holds(child, own, kind, incident); });
    case Query::Node::Not: return node.children.empty() || !holds(node.children.front(), own, kind, incident);
    }
    return false;
}

std::vector<std::vector<qint32>> QueryMatch::touchingIncidents(ItemKind kind) const
{
    const FactsData& data = m_facts->data();
    const std::span<const ItemIndex> items = data.state->itemsOfKind(kind);
    std::vector<std::vector<qint32>> touching(items.size());
    if (std::none_of(m_terms.begin(), m_terms.end(),
            [kind](const Term& term) { return term.matcher.comesFromIncidents(kind); }))
        return touching;
    std::vector<qint32> ordinal(data.exists.size(), noIndex);
    for (size_t i = 0; i < items.size(); ++i)
        ordinal[size_t(items[i])] = qint32(i);
    const auto touch = [&](std::span<const ItemIndex> touched, size_t incident) {
        for (const ItemIndex item : touched) {
            if (const qint32 at = ordinal[size_t(item)]; at != noIndex)
                touching[size_t(at)].push_back(qint32(incident));
        }
    };
    for (size_t incident = 0; incident < data.incidents.size(); ++incident) {
        touch(data.touchedBy(incident), incident);
        touch(data.incidents[incident].campaigns, incident);
        touch(data.incidents[incident].actors, incident);
    }
    return touching;
}

void QueryMatch::markNamedItems(std::vector<quint8>& shown) const
{
    const FactsData& data = m_facts->data();
    std::vector<quint8> own(m_terms.size());
    for (const ItemKindInfo& kind : itemKinds()) {
        if (kind.kind == ItemKind::Incident || !names(kind.kind))
            continue;
        const std::span<const ItemIndex> items = data.state->itemsOfKind(kind.kind);
        const std::vector<std::vector<qint32>> touching = touchingIncidents(kind.kind);
        for (size_t i = 0; i < items.size(); ++i) {
            if (!data.exists[size_t(items[i])])
                continue;
            readOwn(items[i], own);
            const auto fits = [&](qint32 incident) { return holds(m_root, own, kind.kind, incident); };
            shown[size_t(items[i])] = touching[i].empty()
                ? fits(noIndex)
                : std::any_of(touching[i].begin(), touching[i].end(), fits);
        }
    }
}

} // namespace kagami

#pragma once

#include "lens/term_matcher.h"

#include <functional>

namespace kagami {

/// A query against the facts of a case: which incidents each of its conditions matches, kept so that the
/// query can be asked again with some of its conditions lifted.
class QueryMatch {
public:
    QueryMatch(std::shared_ptr<const Facts> facts, const Query& query);

    [[nodiscard]] Bits incidents() const;
    /// As if the conditions of this field at top level were not there.
    [[nodiscard]] Bits incidentsWithout(QueryField field) const;
    [[nodiscard]] bool isEmpty() const { return m_root.node == Query::Node::All && m_root.children.empty(); }
    /// Does the query speak of items of this kind?
    [[nodiscard]] bool names(ItemKind kind) const;
    /// Does the item meet the conditions at top level that speak of items of its kind, such as target: and
    /// sector: of a target? For items that no incident brings along by itself.
    [[nodiscard]] bool admits(ItemIndex item) const;
    /// Marks in `shown` (one an item) the items of the kinds that the query names, other than incidents.
    void markNamedItems(std::vector<quint8>& shown) const;

private:
    struct Node {
        Query::Node node = Query::Node::All;
        int term = -1;
        std::vector<Node> children;
    };
    struct Term {
        QueryTerm term;
        TermMatcher matcher;
        Bits incidents;
    };
    Node prepare(const Query& query);
    [[nodiscard]] Bits evaluate(const Node& node) const;
    [[nodiscard]] bool isOnly(const Node& node, QueryField field) const;
    [[nodiscard]] bool isOnlyOf(const Node& node, ItemKind kind) const;
    [[nodiscard]] bool holds(
        const Node& node, std::span<const quint8> own, ItemKind kind, qint32 incident) const;
    /// Per item of the kind the incidents that touch it; empty lists when no condition asks for them.
    [[nodiscard]] std::vector<std::vector<qint32>> touchingIncidents(ItemKind kind) const;
    void readOwn(ItemIndex item, std::vector<quint8>& own) const;

    std::shared_ptr<const Facts> m_facts;
    std::vector<Term> m_terms;
    Node m_root;
};

} // namespace kagami

#include "lens/query.h"

#include "base/text_fold.h"
#include "lens/query_fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

bool isOfField(const Query& node, QueryField field)
{
    if (node.node == Query::Node::Term)
        return node.term.field == field
            && (node.term.op == QueryOperator::Has || node.term.op == QueryOperator::Exactly);
    return node.node == Query::Node::Any
        && std::all_of(node.children.begin(), node.children.end(),
            [&](const Query& child) { return child.node == Query::Node::Term && isOfField(child, field); });
}

/// The conditions that must all hold.
std::vector<Query> topLevel(const Query& query)
{
    return query.node == Query::Node::All ? query.children : std::vector<Query>{query};
}

QString textOfAll(std::vector<Query> conditions)
{
    if (conditions.size() == 1)
        return toText(conditions.front());
    return toText(Query{.node = Query::Node::All, .term = {}, .children = std::move(conditions)});
}

QString withoutEquals(const QString& value)
{
    return value.startsWith(u'=') ? value.mid(1) : value;
}

bool isValue(const Query& node, const QString& folded)
{
    return node.node == Query::Node::Term && foldText(node.term.text) == folded;
}

Query termNode(QueryField field, const QString& value)
{
    const QueryOperator op = value.startsWith(u'=') ? QueryOperator::Exactly : QueryOperator::Has;
    Result<QueryTerm> term = makeTerm(field, op, withoutEquals(value), 0, 0);
    return Query{.node = Query::Node::Term,
        .term = term ? std::move(*term)
                     : QueryTerm{.field = field,
                         .op = op,
                         .text = withoutEquals(value),
                         .reliability = {},
                         .credibility = {}},
        .children = {}};
}

/// Takes `folded` out of a term or a group of terms; false when nothing is left of it.
bool takeOut(Query& node, const QString& folded)
{
    if (node.node == Query::Node::Term)
        return !isValue(node, folded);
    std::erase_if(node.children, [&](const Query& child) { return isValue(child, folded); });
    if (node.children.size() == 1)
        node = Query(node.children.front());
    return node.node == Query::Node::Term || !node.children.empty();
}

QString operatorWord(const QueryTerm& term)
{
    switch (term.op) {
    case QueryOperator::AtMost: return QStringLiteral("≤ ");
    case QueryOperator::AtLeast: return QStringLiteral("≥ ");
    default: return {};
    }
}

/// The field that every term under the node has; Text for words and for mixed groups.
QueryField commonField(const Query& node)
{
    if (node.node == Query::Node::Term)
        return node.term.field;
    QueryField field = node.children.empty() ? QueryField::Text : commonField(node.children.front());
    for (const Query& child : node.children)
        field = commonField(child) == field ? field : QueryField::Text;
    return field;
}

/// The node without its field names, for a chip that shows the field once.
QString chipValue(const Query& node)
{
    switch (node.node) {
    case Query::Node::Term: return operatorWord(node.term) % node.term.text;
    case Query::Node::Not:
        return QCoreApplication::translate("kagami::query", "not %1")
            .arg(node.children.empty() ? QString() : chipValue(node.children.front()));
    case Query::Node::Any: {
        QStringList parts;
        for (const Query& child : node.children)
            parts.append(chipValue(child));
        //: stands between the values of one condition: "attributed or suspected"
        return parts.join(QCoreApplication::translate("kagami::query", " or "));
    }
    case Query::Node::All: break;
    }
    return toText(node);
}

} // namespace

std::vector<QueryChip> chipsOf(const Query& query)
{
    const std::vector<Query> conditions = topLevel(query);
    std::vector<QueryChip> chips;
    for (size_t i = 0; i < conditions.size(); ++i) {
        std::vector<Query> rest = conditions;
        rest.erase(rest.begin() + qsizetype(i));
        const QueryField field = commonField(conditions[i]);
        const bool simple = field != QueryField::Text || conditions[i].node == Query::Node::Term;
        chips.push_back({.label = label(field),
            .value = simple ? chipValue(conditions[i]) : toText(conditions[i]),
            .without = textOfAll(std::move(rest))});
    }
    return chips;
}

QString toggled(const Query& query, QueryField field, const QString& value, bool on)
{
    std::vector<Query> conditions = topLevel(query);
    const QString folded = foldText(withoutEquals(value));
    if (on == isOn(query, field, value))
        return toText(query);
    if (!on) {
        std::erase_if(
            conditions, [&](Query& node) { return isOfField(node, field) && !takeOut(node, folded); });
        return textOfAll(std::move(conditions));
    }
    const auto group = std::find_if(
        conditions.begin(), conditions.end(), [&](const Query& node) { return isOfField(node, field); });
    if (group == conditions.end()) {
        conditions.push_back(termNode(field, value));
        return textOfAll(std::move(conditions));
    }
    if (group->node == Query::Node::Term)
        *group = Query{.node = Query::Node::Any, .term = {}, .children = {Query(*group)}};
    group->children.push_back(termNode(field, value));
    return textOfAll(std::move(conditions));
}

bool isOn(const Query& query, QueryField field, const QString& value)
{
    const std::vector<Query> conditions = topLevel(query);
    const QString folded = foldText(withoutEquals(value));
    return std::any_of(conditions.begin(), conditions.end(), [&](const Query& node) {
        if (!isOfField(node, field))
            return false;
        return isValue(node, folded)
            || std::any_of(node.children.begin(), node.children.end(),
                [&](const Query& child) { return isValue(child, folded); });
    });
}

} // namespace kagami

#include "lens/query.h"

#include "base/text_fold.h"
#include "lens/query_fields.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace kagami {

namespace {

constexpr std::array fields{
    QueryFieldInfo{QueryField::Text, "", "", "", "\"mail with attachment\"", false},
    QueryFieldInfo{QueryField::Kind, "kind", "", QT_TRANSLATE_NOOP("kagami::QueryField", "kind"),
        "kind:incident", false},
    QueryFieldInfo{QueryField::Campaign, "campaign", "", QT_TRANSLATE_NOOP("kagami::QueryField", "campaign"),
        "campaign:\"Campaign B\"", false, bitOf(ItemKind::Campaign)},
    QueryFieldInfo{QueryField::Target, "target", "", QT_TRANSLATE_NOOP("kagami::QueryField", "target"),
        "target:JAXA", false, bitOf(ItemKind::Target)},
    QueryFieldInfo{QueryField::Sector, "sector", "", QT_TRANSLATE_NOOP("kagami::QueryField", "sector"),
        "sector:defence", false},
    QueryFieldInfo{QueryField::Technique, "technique", "",
        QT_TRANSLATE_NOOP("kagami::QueryField", "technique"), "technique:T1190", false},
    QueryFieldInfo{QueryField::Tactic, "tactic", "", QT_TRANSLATE_NOOP("kagami::QueryField", "tactic"),
        "tactic:initial-access", false},
    QueryFieldInfo{QueryField::Malware, "malware", "tool", QT_TRANSLATE_NOOP("kagami::QueryField", "malware"),
        "malware:LODEINFO", false, bitOf(ItemKind::Malware) | bitOf(ItemKind::Tool)},
    QueryFieldInfo{QueryField::Actor, "actor", "", QT_TRANSLATE_NOOP("kagami::QueryField", "actor"),
        "actor:MirrorFace", false, bitOf(ItemKind::Actor)},
    QueryFieldInfo{QueryField::Vulnerability, "cve", "vulnerability",
        QT_TRANSLATE_NOOP("kagami::QueryField", "vulnerability"), "cve:CVE-2023-28461", false,
        bitOf(ItemKind::Vulnerability)},
    QueryFieldInfo{QueryField::Source, "source", "", QT_TRANSLATE_NOOP("kagami::QueryField", "source"),
        "source:ESET", false, bitOf(ItemKind::Source)},
    QueryFieldInfo{
        QueryField::Grade, "grade", "", QT_TRANSLATE_NOOP("kagami::QueryField", "grade"), "grade<=B2", true},
    QueryFieldInfo{
        QueryField::Tlp, "tlp", "", QT_TRANSLATE_NOOP("kagami::QueryField", "TLP"), "tlp<=green", true},
    QueryFieldInfo{QueryField::When, "when", "", QT_TRANSLATE_NOOP("kagami::QueryField", "when"),
        "when:2023-02..2023-10", false},
    QueryFieldInfo{QueryField::Status, "status", "", QT_TRANSLATE_NOOP("kagami::QueryField", "status"),
        "status:attributed", false},
    QueryFieldInfo{QueryField::Type, "type", "", QT_TRANSLATE_NOOP("kagami::QueryField", "type"),
        "type:intrusion", false},
    QueryFieldInfo{QueryField::Country, "country", "", QT_TRANSLATE_NOOP("kagami::QueryField", "country"),
        "country:JP", false},
    QueryFieldInfo{QueryField::Author, "author", "", QT_TRANSLATE_NOOP("kagami::QueryField", "author"),
        "author:Aoki", false},
    QueryFieldInfo{
        QueryField::Id, "id", "", QT_TRANSLATE_NOOP("kagami::QueryField", "id"), "id:5f3a09c1", false},
};

QLatin1StringView operatorText(QueryOperator op)
{
    switch (op) {
    case QueryOperator::Has: return QLatin1StringView(":");
    case QueryOperator::Exactly: return QLatin1StringView(":=");
    case QueryOperator::AtMost: return QLatin1StringView("<=");
    case QueryOperator::AtLeast: return QLatin1StringView(">=");
    }
    return QLatin1StringView(":");
}

QString quoted(QString text)
{
    text.replace(u'\\', QLatin1StringView("\\\\"));
    // Curly and full-width quotes would close the phrase as well.
    for (const QChar quote : {QChar(u'"'), QChar(u'“'), QChar(u'”'), QChar(u'„'), QChar(u'＂')})
        text.replace(quote, QString(u'\\') + quote);
    return u'"' % text % u'"';
}

QString termText(const QueryTerm& term)
{
    if (term.field != QueryField::Text)
        return fieldKey(term.field) % operatorText(term.op) % quotedIfNeeded(term.text);
    // A word must not read as a condition.
    const bool hasSign = std::any_of(term.text.begin(), term.text.end(), [](QChar c) {
        const char16_t plain = plainCharacter(c);
        return plain == u':' || plain == u'<' || plain == u'>' || plain == u'=' || c == u'≤' || c == u'≥';
    });
    return hasSign ? quoted(term.text) : quotedIfNeeded(term.text);
}

QString nodeText(const Query& query, bool inside)
{
    const auto joined = [&](QLatin1StringView separator) {
        QStringList parts;
        for (const Query& child : query.children)
            parts.append(nodeText(child, true));
        const QString text = parts.join(separator);
        return inside && parts.size() > 1 ? QString(u'(' % text % u')') : text;
    };
    switch (query.node) {
    case Query::Node::Term: return termText(query.term);
    case Query::Node::All: return joined(QLatin1StringView(" "));
    case Query::Node::Any: return joined(QLatin1StringView(" OR "));
    case Query::Node::Not:
        return query.children.empty() ? QString() : QString(u'-' % nodeText(query.children.front(), true));
    }
    return {};
}

} // namespace

std::span<const QueryFieldInfo> queryFields()
{
    return fields;
}

const QueryFieldInfo& info(QueryField field)
{
    return fields[size_t(field)];
}

QString fieldKey(QueryField field)
{
    return QString::fromLatin1(info(field).key);
}

std::optional<QueryField> parseQueryField(QStringView key)
{
    const QString folded = foldText(key);
    for (const QueryFieldInfo& row : fields) {
        if (!folded.isEmpty()
            && (folded == QLatin1StringView(row.key) || folded == QLatin1StringView(row.synonym)))
            return row.field;
    }
    return std::nullopt;
}

QString label(QueryField field)
{
    const char* text = info(field).label;
    return *text ? QCoreApplication::translate("kagami::QueryField", text) : QString();
}

char16_t plainCharacter(QChar c)
{
    const char16_t u = c.unicode();
    if (c.isSpace())
        return u' ';
    if (u >= 0xFF01 && u <= 0xFF5E)
        return char16_t(u - 0xFEE0);
    if (u == u'“' || u == u'”' || u == u'„')
        return u'"';
    return u == u'−' ? u'-' : u;
}

QString quotedIfNeeded(const QString& text)
{
    const auto breaks = [](QChar c) {
        const char16_t plain = plainCharacter(c);
        return plain == u' ' || plain == u'"' || plain == u'(' || plain == u')' || c == u'「';
    };
    const char16_t first = text.isEmpty() ? u' ' : plainCharacter(text.front());
    const bool keyword = text.size() <= 3 && (foldText(text) == u"or" || foldText(text) == u"and");
    const bool plain = first != u' ' && first != u'-' && first != u'=' && !keyword
        && std::none_of(text.begin(), text.end(), breaks);
    return plain ? text : quoted(text);
}

QString toText(const Query& query)
{
    return nodeText(query, false);
}

bool sameQuery(const Query& a, const Query& b)
{
    if (a.node != b.node)
        return false;
    if (a.node == Query::Node::Term)
        return a.term.field == b.term.field && a.term.op == b.term.op && a.term.text == b.term.text;
    return std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), sameQuery);
}

} // namespace kagami

#include "lens/query.h"

#include "lens/query_fields.h"

#include <QCoreApplication>

namespace kagami {

// Recursive descent over the characters as typed, so that positions in messages are positions in the lens
// bar.
//   any  := all ( "OR" all )*
//   all  := not ( "AND"? not )*
//   not  := "-" not | "(" any ")" | field operator value | word | phrase
// Syntax characters count in their full-width form too; values are kept as written.

namespace {

constexpr int longestQuery = 10'000;
constexpr int deepestQuery = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(kagami::query)
};

tl::unexpected<Error> failAt(qsizetype position, QString what, QString remedy)
{
    return fail(
        ErrorKind::Invalid, std::move(what), Text::tr("character %1").arg(position + 1), std::move(remedy));
}

/// A field, its operator, and where the value begins.
struct FieldHead {
    QueryField field = QueryField::Text;
    QueryOperator op = QueryOperator::Has;
    qsizetype value = 0;
};

class QueryParser {
public:
    explicit QueryParser(QStringView text)
        : m_text(text)
    {
    }

    Result<Query> parse()
    {
        if (m_text.size() > longestQuery)
            return failAt(longestQuery, Text::tr("The query is longer than %1 characters.").arg(longestQuery),
                Text::tr("Split it into several views."));
        skipSpace();
        if (atEnd())
            return Query{};
        Result<Query> query = parseAny(0);
        if (query && !atEnd())
            return failAt(m_position, Text::tr("\")\" closes a group that was not opened."),
                Text::tr("Take it away, or write it in quotes."));
        return query;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] char16_t at(qsizetype position) const
    {
        return position < m_text.size() ? plainCharacter(m_text[position]) : u'\0';
    }
    [[nodiscard]] char16_t now() const { return at(m_position); }
    [[nodiscard]] bool opensPhrase() const
    {
        return now() == u'"' || (!atEnd() && m_text[m_position] == u'「');
    }
    void skipSpace()
    {
        while (now() == u' ')
            ++m_position;
    }

    /// Is there this keyword, as a whole word? Keywords are capitals, so that "or" stays a word one can look
    /// for.
    [[nodiscard]] bool isKeyword(QStringView word) const
    {
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (at(m_position + i) != word[i].unicode())
                return false;
        }
        const char16_t after = at(m_position + word.size());
        return m_position + word.size() >= m_text.size() || after == u' ' || after == u'(' || after == u')'
            || after == u'"';
    }

    Result<Query> parseAny(int depth)
    {
        Query any{.node = Query::Node::Any, .term = {}, .children = {}};
        for (;;) {
            Result<Query> all = parseAll(depth);
            if (!all)
                return all;
            adopt(any, std::move(*all));
            if (!isKeyword(u"OR"))
                return any.children.size() == 1 ? std::move(any.children.front()) : std::move(any);
            m_position += 2;
            skipSpace();
        }
    }

    Result<Query> parseAll(int depth)
    {
        Query all{.node = Query::Node::All, .term = {}, .children = {}};
        for (;;) {
            Result<Query> next = parseNot(depth);
            if (!next)
                return next;
            adopt(all, std::move(*next));
            skipSpace();
            if (isKeyword(u"AND")) {
                m_position += 3;
                skipSpace();
                continue;
            }
            if (atEnd() || now() == u')' || isKeyword(u"OR"))
                return all.children.size() == 1 ? std::move(all.children.front()) : std::move(all);
        }
    }

    /// A group inside a group of its own kind is the same group.
    static void adopt(Query& group, Query child)
    {
        if (child.node == group.node)
            std::move(child.children.begin(), child.children.end(), std::back_inserter(group.children));
        else
            group.children.push_back(std::move(child));
    }

    Result<Query> parseNot(int depth)
    {
        if (depth > deepestQuery)
            return failAt(m_position, Text::tr("Groups are nested more than %1 deep.").arg(deepestQuery),
                Text::tr("Write the query with fewer parentheses."));
        if (atEnd() || now() == u')' || isKeyword(u"OR") || isKeyword(u"AND"))
            return failAt(m_position, Text::tr("A word or a condition was expected here."),
                Text::tr("For example: malware:LODEINFO OR malware:ANEL"));
        if (now() == u'-') {
            const qsizetype minus = m_position++;
            if (atEnd() || now() == u' ')
                return failAt(minus, Text::tr("\"-\" needs what it takes away right after it."),
                    Text::tr("For example: -status:context"));
            Result<Query> inner = parseNot(depth + 1);
            if (!inner)
                return inner;
            Query taken{.node = Query::Node::Not, .term = {}, .children = {}};
            taken.children.push_back(std::move(*inner));
            return taken;
        }
        return now() == u'(' ? parseGroup(depth) : parseTerm();
    }

    Result<Query> parseGroup(int depth)
    {
        const qsizetype open = m_position++;
        skipSpace();
        Result<Query> inner = parseAny(depth + 1);
        if (!inner)
            return inner;
        if (now() != u')')
            return failAt(open, Text::tr("The group that opens here is not closed."),
                Text::tr("Add \")\" where it ends."));
        ++m_position;
        return inner;
    }

    Result<Query> parseTerm()
    {
        const qsizetype start = m_position;
        FieldHead head{.field = QueryField::Text, .op = QueryOperator::Has, .value = start};
        if (!opensPhrase()) {
            Result<FieldHead> read = readHead(wordEnd(start));
            if (!read)
                return tl::unexpected(std::move(read.error()));
            head = *read;
        }
        m_position = head.value;
        const bool words = head.field == QueryField::Text;
        if (!words && (atEnd() || now() == u' ' || now() == u')' || now() == u'('))
            return failAt(m_position,
                Text::tr("\"%1\" needs a value right after it.").arg(m_text.mid(start, m_position - start)),
                Text::tr("For example: %1").arg(QString::fromLatin1(info(head.field).example)));
        Result<QString> value = readValue();
        if (!value)
            return tl::unexpected(std::move(value.error()));
        Result<QueryTerm> term = makeTerm(head.field, head.op, *value, int(start), int(m_position - start));
        if (!term)
            return tl::unexpected(std::move(term.error()));
        return Query{.node = Query::Node::Term, .term = std::move(*term), .children = {}};
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype from) const
    {
        qsizetype end = from;
        while (
            end < m_text.size() && at(end) != u' ' && at(end) != u'(' && at(end) != u')' && at(end) != u'"')
            ++end;
        return end;
    }

    /// Reads `field operator` at the start of the word that ends at `end`; Text when the word is a plain
    /// word.
    Result<FieldHead> readHead(qsizetype end) const
    {
        const qsizetype start = m_position;
        qsizetype i = start;
        const auto isSign = [&](qsizetype p) {
            const char16_t c = at(p);
            return c == u':' || c == u'<' || c == u'>' || c == u'=' || c == u'≤' || c == u'≥';
        };
        while (i < end && !isSign(i))
            ++i;
        const QStringView name = m_text.mid(start, i - start);
        const std::optional<QueryField> field = i < end ? parseQueryField(name) : std::nullopt;
        if (!field) {
            if (i == end || at(i) != u':')
                return FieldHead{.field = QueryField::Text, .op = QueryOperator::Has, .value = start};
            return failAt(start, Text::tr("\"%1\" is not a field of the query language.").arg(name),
                Text::tr("Fields are: %1. To look for the text itself, write it in quotes.")
                    .arg(fieldList()));
        }
        return readOperator(*field, i);
    }

    Result<FieldHead> readOperator(QueryField field, qsizetype at0) const
    {
        const char16_t c = at(at0);
        const bool equals = at(at0 + 1) == u'=';
        FieldHead head{.field = field, .op = QueryOperator::Has, .value = at0 + 1};
        if (c == u':') {
            head.op = equals ? QueryOperator::Exactly : QueryOperator::Has;
            head.value += equals ? 1 : 0;
            return head;
        }
        const QString example = QString::fromLatin1(info(field).example);
        if (!info(field).bounds || c == u'=')
            return failAt(at0, Text::tr("\"%1\" is followed by \":\" or \":=\".").arg(fieldKey(field)),
                Text::tr("For example: %1").arg(example));
        const bool most = c == u'<' || c == u'≤';
        const bool spelled = c == u'≤' || c == u'≥' || equals;
        if (!spelled)
            return failAt(
                at0, Text::tr("Bounds are written <= or >=."), Text::tr("For example: %1").arg(example));
        head.op = most ? QueryOperator::AtMost : QueryOperator::AtLeast;
        head.value += equals && c != u'≤' && c != u'≥' ? 1 : 0;
        return head;
    }

    static QString fieldList()
    {
        QStringList keys;
        for (const QueryFieldInfo& row : queryFields().subspan(1))
            keys.append(QString::fromLatin1(row.key));
        return keys.join(QLatin1StringView(", "));
    }

    Result<QString> readValue()
    {
        if (opensPhrase())
            return readPhrase();
        const qsizetype start = m_position;
        m_position = wordEnd(start);
        return m_text.mid(start, m_position - start).toString();
    }

    Result<QString> readPhrase()
    {
        const qsizetype open = m_position;
        const bool corner = m_text[m_position++] == u'「';
        const auto closes = [&](qsizetype p) { return corner ? m_text[p] == u'」' : at(p) == u'"'; };
        QString phrase;
        while (!atEnd() && !closes(m_position)) {
            const bool escaped = !corner && m_text[m_position] == u'\\' && m_position + 1 < m_text.size()
                && (at(m_position + 1) == u'"' || m_text[m_position + 1] == u'\\');
            m_position += escaped ? 1 : 0;
            phrase.append(m_text[m_position++]);
        }
        if (atEnd())
            return failAt(open, Text::tr("The quote that opens here is not closed."),
                Text::tr("Add the closing quote."));
        ++m_position;
        if (phrase.isEmpty())
            return failAt(open, Text::tr("There is nothing between the quotes."),
                Text::tr("Write the words to look for between them."));
        return phrase;
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace

Result<Query> parseQuery(QStringView text)
{
    return QueryParser(text).parse();
}

} // namespace kagami

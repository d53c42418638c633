#pragma once

#include "base/result.h"
#include "case/grade.h"
#include "case/item_kind.h"
#include "case/marking.h"
#include "case/time_span.h"

#include <QString>
#include <memory>
#include <vector>

namespace kagami {

// The query language of the lens bar, the command line and saved views:
//   words "a phrase" -not  kind:incident  campaign:"Campaign B"  target:JAXA  sector:defence  technique:T1190
//   technique:=T1190 (without sub-techniques)  tactic:initial-access  malware:LODEINFO  actor:MirrorFace
//   cve:CVE-2023-28461 source:ESET  grade<=B2  tlp<=green  when:2023-02..2023-10  status:attributed
//   type:intrusion  country:JP  author:Aoki A B means both; A OR B; ( … ) groups; -X takes away. Field names
//   and values ignore case, width and kana form. Both binds tighter than OR: A B OR C is (A B) OR C.
//   Full-width colons, parentheses, quotes and spaces do as well.

// GCC 12 warns of scoped enumerators that are named like an alias, here Status.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class QueryField : quint8 {
    Text,
    Kind,
    Campaign,
    Target,
    Sector,
    Technique,
    Tactic,
    Malware,
    Actor,
    Vulnerability,
    Source,
    Grade,
    Tlp,
    When,
    Status,
    Type,
    Country,
    Author,
    Id
};
#pragma GCC diagnostic pop
enum class QueryOperator : quint8 { Has, Exactly, AtMost, AtLeast };

/// One condition. Which members hold follows from the field.
struct QueryTerm {
    QueryField field = QueryField::Text;
    QueryOperator op = QueryOperator::Has;
    QString text; ///< as written, without quotes
    InstantRange when{}; ///< When: overlapping this range counts
    std::optional<Reliability> reliability; ///< Grade
    std::optional<Credibility> credibility; ///< Grade
    Tlp tlp = Tlp::Red; ///< Tlp
    ItemKind kind = ItemKind::Incident; ///< Kind
    int position = 0; ///< first character in the query text
    int length = 0;
};

/// A parsed query: a tree of All / Any / Not over terms. An empty All matches everything. The parser gives no
/// All in an All, no Any in an Any, and no group of one.
struct Query {
    enum class Node : quint8 { Term, All, Any, Not };
    Node node = Node::All;
    QueryTerm term;
    std::vector<Query> children;
    [[nodiscard]] bool isEmpty() const { return node == Node::All && children.empty(); }
};

/// Errors: Invalid; `where` is "character N", `what` names the word and what was expected, `remedy` gives an
/// example.
[[nodiscard]] Result<Query> parseQuery(QStringView text);
/// Canonical text: parseQuery(toText(q)) is q again, but for positions.
[[nodiscard]] QString toText(const Query& query);
/// The same conditions in the same tree; positions do not matter.
[[nodiscard]] bool sameQuery(const Query& a, const Query& b);

/// The query as removable chips: the terms that stand at top level, each with its own text.
struct QueryChip {
    QString label; ///< translated field name, empty for words
    QString value;
    QString without; ///< the query text that is left when this chip is removed
};
[[nodiscard]] std::vector<QueryChip> chipsOf(const Query& query);
/// The query text with `field:value` switched on (added) or off (removed) at top level; several values of one
/// field become one (a OR b) group, so that facets are the query in clicks.
[[nodiscard]] QString toggled(const Query& query, QueryField field, const QString& value, bool on);
/// Is `field:value` on at top level, alone or in a group of its field?
/// `value` as in toggled(): a leading '=' asks for exactly this value; both forms count as on.
[[nodiscard]] bool isOn(const Query& query, QueryField field, const QString& value);
[[nodiscard]] QString fieldKey(QueryField field);
[[nodiscard]] std::optional<QueryField> parseQueryField(QStringView key); ///< any case and width
[[nodiscard]] QString label(QueryField field); ///< translated; empty for words
/// What may follow at `cursor`: field names, or values of the field being typed that the case has.
struct Completion {
    QString insert; ///< replaces [from, cursor)
    QString label;
    int from = 0;
};

} // namespace kagami

#include "lens/query_fields.h"

#include "base/text_fold.h"
#include "lens/facts.h"

#include <QCoreApplication>

namespace kagami {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(kagami::query)
};

tl::unexpected<Error> failAt(const QueryTerm& term, QString what, QString remedy)
{
    return fail(ErrorKind::Invalid, std::move(what), Text::tr("character %1").arg(term.position + 1),
        std::move(remedy));
}

Status readKind(QueryTerm& term)
{
    const QString folded = foldText(term.text);
    QStringList keys;
    for (const ItemKindInfo& row : itemKinds()) {
        const QString key = QString::fromLatin1(row.key);
        keys.append(key);
        if (folded == foldText(key) || folded == foldText(label(row.kind))
            || folded == foldText(pluralLabel(row.kind))) {
            term.kind = row.kind;
            return {};
        }
    }
    return failAt(term, Text::tr("\"%1\" is not a kind of item.").arg(term.text),
        Text::tr("Kinds are: %1.").arg(keys.join(QLatin1StringView(", "))));
}

Status readStatus(const QueryTerm& term)
{
    const QString folded = foldText(term.text);
    QStringList keys;
    for (const AttributionStatus status : attributionStatuses) {
        if (readsAs(status, folded))
            return {};
        keys.append(toKey(status));
    }
    return failAt(term, Text::tr("\"%1\" is not an attribution status.").arg(term.text),
        Text::tr("It is one of: %1.").arg(keys.join(QLatin1StringView(", "))));
}

Status readTechnique(const QueryTerm& term)
{
    const QString folded = foldText(term.text);
    const auto digits = [&](qsizetype from, qsizetype count) {
        if (folded.size() < from + count)
            return false;
        for (qsizetype i = from; i < from + count; ++i) {
            if (folded[i] < u'0' || folded[i] > u'9')
                return false;
        }
        return true;
    };
    const bool technique = folded.startsWith(u't') && digits(1, 4)
        && (folded.size() == 5 || (folded.size() == 9 && folded[5] == u'.' && digits(6, 3)));
    if (technique)
        return {};
    return failAt(term, Text::tr("\"%1\" is not the id of an ATT&CK technique.").arg(term.text),
        Text::tr("For example: technique:T1566 or technique:T1566.001"));
}

Status readGrade(QueryTerm& term)
{
    const QString folded = foldText(term.text).toUpper();
    const QStringView letter
        = !folded.isEmpty() && folded[0].isLetter() ? QStringView(folded).first(1) : QStringView();
    const QStringView digit = QStringView(folded).mid(letter.size());
    term.reliability = letter.isEmpty() ? std::nullopt : parseReliability(letter);
    term.credibility = digit.isEmpty() ? std::nullopt : parseCredibility(digit);
    const bool read = !folded.isEmpty() && (letter.isEmpty() || term.reliability)
        && (digit.isEmpty() || term.credibility);
    if (!read)
        return failAt(term, Text::tr("\"%1\" is not a grade.").arg(term.text),
            Text::tr("A letter A to F for the source, a digit 1 to 6 for the claim, or both: grade<=B2"));
    const bool bound = term.op == QueryOperator::AtMost || term.op == QueryOperator::AtLeast;
    if (bound && (term.reliability == Reliability::F || term.credibility == Credibility::CannotJudge6))
        return failAt(term,
            Text::tr("F and 6 mean \"cannot be judged\"; nothing is better or worse than that."),
            Text::tr("Ask for it by itself: grade:F, or give a bound from A to E and 1 to 5: grade<=B2"));
    return {};
}

Status readTlp(QueryTerm& term)
{
    const std::optional<Tlp> tlp = parseTlp(foldText(term.text));
    if (!tlp)
        return failAt(term, Text::tr("\"%1\" is not a TLP label.").arg(term.text),
            Text::tr("It is one of: clear, green, amber, amber+strict, red."));
    term.tlp = *tlp;
    return {};
}

/// The outermost bounds of one date of a window.
Result<InstantRange> readDate(QStringView text)
{
    const Result<TimeSpan> span = parseTime(text.trimmed());
    if (!span)
        return tl::unexpected(span.error());
    return span->bounds({Instant::min(), Instant::max()});
}

Status readWhen(QueryTerm& term)
{
    term.when = {Instant::min(), Instant::max()};
    QString text = term.text;
    for (QChar& c : text) {
        if (plainCharacter(c) == u'.' || c == u'。')
            c = u'.';
    }
    const qsizetype dots = text.indexOf(QLatin1StringView(".."));
    const QStringView first = dots < 0 ? QStringView(text) : QStringView(text).first(dots);
    const QStringView last = dots < 0 ? first : QStringView(text).mid(dots + 2);
    const QString example
        = Text::tr("For example: when:2023-02..2023-10, when:2023, when:..2022, when:2024-06..");
    if (first.trimmed().isEmpty() && last.trimmed().isEmpty())
        return failAt(term, Text::tr("A window of time needs at least one end."), example);
    for (const bool end : {false, true}) {
        const QStringView part = end ? last : first;
        if (part.trimmed().isEmpty())
            continue;
        const Result<InstantRange> range = readDate(part);
        if (!range)
            return failAt(term, Text::tr("\"%1\" is not a date.").arg(part), example);
        if (end)
            term.when.to = range->to;
        else
            term.when.from = range->from;
    }
    if (term.when.from >= term.when.to)
        return failAt(term, Text::tr("The window ends before it begins."), example);
    return {};
}

Status readValue(QueryTerm& term)
{
    switch (term.field) {
    case QueryField::Kind: return readKind(term);
    case QueryField::Status: return readStatus(term);
    case QueryField::Technique: return readTechnique(term);
    case QueryField::Grade: return readGrade(term);
    case QueryField::Tlp: return readTlp(term);
    case QueryField::When: return readWhen(term);
    default: return {};
    }
}

} // namespace

Result<QueryTerm> makeTerm(QueryField field, QueryOperator op, const QString& text, int position, int length)
{
    QueryTerm term{.field = field,
        .op = op,
        .text = text,
        .reliability = {},
        .credibility = {},
        .position = position,
        .length = length};
    KAGAMI_TRY(readValue(term));
    return term;
}

} // namespace kagami

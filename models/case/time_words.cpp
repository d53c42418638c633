#include "case/time_span.h"
#include "case/time_word_scanner.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kagami {

namespace {

// Words are turned into EDTF text, which parseEdtf() then reads: one place decides what a date means. First
// the sentence is split into its ends (from … to …, 以降, まで), then each end is scanned, then the ends lend
// each other what one of them left out ("4-6 July 2023", 2023年7月4日〜6日).

using namespace Qt::StringLiterals;

/// A sentence split into its ends. An end that is a mark of EDTF ("..", "") stands in the text of that end.
struct Sentence {
    enum class Form { Single, Range, Between, Since, Until };
    Form form = Form::Single;
    QString first;
    QString second;
    bool otherEndUnknown
        = false; ///< Since and Until: there is an end, but it is unknown; otherwise it is open
};

using Form = Sentence::Form;

bool dropSuffix(QString& text, std::initializer_list<QStringView> suffixes)
{
    for (const QStringView suffix : suffixes) {
        if (text.endsWith(suffix)) {
            text.chop(suffix.size());
            text = text.trimmed();
            return true;
        }
    }
    return false;
}

bool dropPrefix(QString& text, std::initializer_list<QStringView> prefixes)
{
    for (const QStringView prefix : prefixes) {
        if (text.startsWith(prefix)) {
            text = text.mid(prefix.size()).trimmed();
            return true;
        }
    }
    return false;
}

/// Where one of the marks of a range stands: its position and its length.
std::pair<qsizetype, qsizetype> findRangeMark(const QString& text)
{
    for (const QStringView mark :
        {u"から", u"〜", u" - ", u"–", u" to ", u" until ", u" through ", u" and "}) {
        if (const qsizetype at = text.indexOf(mark); at >= 0)
            return {at, mark.size()};
    }
    // A bare hyphen divides ends only where it cannot join the parts of one date.
    static const QRegularExpression years(u"^\\d{4}(-)\\d{4}$"_s);
    static const QRegularExpression afterYear(u"\\d{4}(-)[a-z]"_s);
    static const QRegularExpression days(u"^\\d{1,2}(-)\\d{1,2} [a-z]"_s);
    static const QRegularExpression daysLast(u"^[a-z]+ \\d{1,2}(-)\\d{1,2},? \\d{4}$"_s);
    for (const QRegularExpression* pattern : {&years, &afterYear, &days, &daysLast}) {
        if (const auto match = pattern->match(text); match.hasMatch())
            return {match.capturedStart(1), 1};
    }
    return {-1, 0};
}

Sentence split(QString text)
{
    Sentence out;
    out.otherEndUnknown
        = dropSuffix(text, {u", end unknown", u", start unknown", u"(終期不明)", u"(始期不明)"});
    if (dropSuffix(text, {u"以降", u"以後", u" or later", u" and later", u" onwards", u" onward"})) {
        out.form = Form::Since;
        out.first = text;
        return out;
    }
    if (dropSuffix(text, {u"以前", u"より前", u" or earlier", u" or before"})
        || dropPrefix(text, {u"until ", u"till ", u"by ", u"before ", u"up to ", u"no later than "})) {
        out.form = Form::Until;
        out.first = text;
        return out;
    }
    const bool since = dropPrefix(text, {u"since ", u"from ", u"after ", u"starting "});
    bool between = dropPrefix(text, {u"between "});
    const auto [at, length] = findRangeMark(text);
    if (at < 0) {
        const bool until = dropSuffix(text, {u"までに", u"まで"});
        out.form = since ? Form::Since : until ? Form::Until : Form::Single;
        out.first = text;
        return out;
    }
    out.first = text.left(at).trimmed();
    out.second = text.mid(at + length).trimmed();
    between = dropSuffix(out.second, {u"の間"}) || between;
    dropSuffix(out.second, {u"までに", u"まで", u"にかけて"});
    out.form = between         ? Form::Between
        : out.second.isEmpty() ? Form::Since
        : out.first.isEmpty()  ? Form::Until
                               : Form::Range;
    if (out.form == Form::Until)
        out.first = out.second;
    return out;
}

struct Reading {
    QString edtf;
    QString zone;
};

std::optional<Reading> readSingle(const Sentence& sentence)
{
    const auto date = scanDate(sentence.first);
    const QString text = date ? date->toEdtf() : QString();
    if (text.isEmpty())
        return {};
    const QString other = sentence.otherEndUnknown ? QString() : u".."_s;
    switch (sentence.form) {
    case Form::Since: return Reading{text % u'/' % other, date->zoneName};
    case Form::Until: return Reading{other % u'/' % text, date->zoneName};
    default: return Reading{text, date->zoneName};
    }
}

std::optional<Reading> readWords(const QString& text)
{
    const Sentence sentence = split(text);
    if (sentence.form != Form::Range && sentence.form != Form::Between)
        return readSingle(sentence);
    auto first = scanDate(sentence.first);
    auto second = scanDate(sentence.second);
    if (!first || !second)
        return {};
    first->completeFrom(*second);
    second->completeFrom(*first);
    const QString from = first->toEdtf();
    const QString to = second->toEdtf();
    if (from.isEmpty() || to.isEmpty())
        return {};
    const QString zone = first->zoneName.isEmpty() ? second->zoneName : first->zoneName;
    if (sentence.form == Form::Between)
        return Reading{u'[' % from % u".." % to % u']', zone};
    return Reading{from % u'/' % to, zone};
}

bool saysUnknown(const QString& text)
{
    for (const QStringView word :
        {u"unknown", u"不明", u"n/a", u"?", u"-", u"undated", u"日付不明", u"時期不明"}) {
        if (text == word)
            return true;
    }
    return false;
}

} // namespace

Result<TimeSpan> parseTime(QStringView text, const QTimeZone& assumed)
{
    const QStringView trimmed = text.trimmed();
    if (auto exact = parseEdtf(trimmed, assumed))
        return exact;
    const QString words = normalisedWords(trimmed);
    Result<TimeSpan> span = parseEdtf(words, assumed);
    QString zone;
    if (!span && saysUnknown(words)) {
        span = TimeSpan{};
    } else if (!span) {
        if (const auto reading = readWords(words)) {
            span = parseEdtf(reading->edtf, assumed);
            zone = reading->zone;
        }
    }
    if (!span) {
        return fail(ErrorKind::Invalid,
            QCoreApplication::translate("kagami::TimeSpan", "This is no date that can be read."),
            trimmed.toString().left(80),
            QCoreApplication::translate("kagami::TimeSpan",
                "Write it like 2023-06, 8 Jan 2025, about June 2024, 2019-12/2023-07 or 2023年7月上旬."),
            span.error().what);
    }
    span->original = trimmed.toString();
    if (!zone.isEmpty())
        span->zone = zone;
    return span;
}

} // namespace kagami

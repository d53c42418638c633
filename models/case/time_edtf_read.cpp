#include "case/calendar.h"
#include "case/time_span.h"

#include <QCoreApplication>

namespace kagami {

namespace {

// Terms used below, with what they mean for the reader:
//   element    a date or date-time without a qualifier: 2023-06, 201X, 2023-07-01T10:05Z
//   set        [element..element], one moment between the two
//   end        an element or set with an optional qualifier; in an interval also ".." and nothing
// Written by hand and without allocation on the good path: a case file holds one text per dated claim.

using Kind = TimeEnd::Kind;

/// What peek() gives at the end of the text.
constexpr char16_t stop = 0;

class EdtfReader {
public:
    EdtfReader(QStringView text, const QTimeZone& assumed)
        : m_text(text)
        , m_assumed(assumed)
    {
    }

    bool span(TimeSpan& out);
    [[nodiscard]] Error error() const;

private:
    [[nodiscard]] char16_t peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead].unicode() : stop;
    }
    bool take(char16_t c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool expected(const char* what)
    {
        if (!m_expected)
            m_expected = what;
        return false;
    }
    bool number(int digits, int& out, int from, int to, const char* what);
    bool end(TimeEnd& out, bool inInterval);
    bool set(TimeEnd& out);
    bool element(TimeEnd& out);
    bool unspecifiedYear(TimeEnd& out);
    bool afterMonth(int year, int month, TimeEnd& out);
    bool timeOfDay(Instant midnight, TimeEnd& out);
    bool fraction(std::chrono::milliseconds& time);
    bool offset(std::optional<int>& minutes);
    void qualifier(TimeEnd& out);
    [[nodiscard]] Instant inUtc(Instant local, std::optional<int> offsetMinutes);

    QStringView m_text;
    const QTimeZone& m_assumed;
    qsizetype m_at = 0;
    const char* m_expected = nullptr;
    QString m_zone;
};

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool EdtfReader::number(int digits, int& out, int from, int to, const char* what)
{
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        if (!isDigit(peek(i)))
            return expected(what);
        value = 10 * value + (peek(i) - u'0');
    }
    if (value < from || value > to)
        return expected(what);
    m_at += digits;
    out = value;
    return true;
}

bool EdtfReader::unspecifiedYear(TimeEnd& out)
{
    const bool century = peek(2) == u'X';
    if (!isDigit(peek(0)) || !isDigit(peek(1)) || !(century || isDigit(peek(2))))
        return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "a year of four digits"));
    int value = 10 * (peek(0) - u'0') + (peek(1) - u'0');
    value = 10 * value + (century ? 0 : peek(2) - u'0');
    m_at += 4;
    out = calendar::years(10 * value, century ? 100 : 10);
    return true;
}

bool EdtfReader::element(TimeEnd& out)
{
    if (peek(3) == u'X')
        return unspecifiedYear(out);
    int year = 0;
    if (!number(4, year, 0, 9999, QT_TRANSLATE_NOOP("kagami::TimeSpan", "a year of four digits")))
        return false;
    if (!take(u'-')) {
        out = calendar::years(year, 1);
        return true;
    }
    if (peek() == u'X' && peek(1) == u'X') {
        m_at += 2;
        if (take(u'-') && !(take(u'X') && take(u'X')))
            return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "XX, because the month is not given"));
        out = calendar::years(year, 1);
        return true;
    }
    int month = 0;
    const char* months
        = QT_TRANSLATE_NOOP("kagami::TimeSpan", "a month 01-12, a season 21-24 or a quarter 33-36");
    const qsizetype start = m_at;
    if (!number(2, month, 1, 36, months))
        return false;
    if (month <= 12)
        return afterMonth(year, month, out);
    if (month >= 33)
        out = calendar::months(year, calendar::quarterMonth(month - 32), 3);
    else if (month >= 21 && month <= 24)
        out = calendar::months(year, calendar::seasonMonth(month - 20), 3);
    else {
        m_at = start;
        return expected(months);
    }
    return true;
}

bool EdtfReader::afterMonth(int year, int month, TimeEnd& out)
{
    if (peek() == u'-' && peek(1) == u'X' && peek(2) == u'X') {
        m_at += 3;
        out = calendar::months(year, month, 1);
        return true;
    }
    if (!take(u'-')) {
        out = calendar::months(year, month, 1);
        return true;
    }
    int day = 0;
    if (!number(2, day, 1, calendar::daysIn(year, month),
            QT_TRANSLATE_NOOP("kagami::TimeSpan", "a day of this month")))
        return false;
    if (!take(u'T')) {
        out = calendar::day(year, month, day);
        return true;
    }
    return timeOfDay(calendar::dayStart(year, month, day), out);
}

bool EdtfReader::fraction(std::chrono::milliseconds& time)
{
    if (!isDigit(peek()))
        return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "a fraction of a second"));
    int scale = 100;
    for (; isDigit(peek()); ++m_at, scale /= 10)
        time += std::chrono::milliseconds(scale * (peek() - u'0'));
    return true;
}

bool EdtfReader::timeOfDay(Instant midnight, TimeEnd& out)
{
    using namespace std::chrono;
    int hour = 0;
    int minute = 0;
    int second = 0;
    milliseconds unit = hours(1);
    Precision precision = Precision::Hour;
    milliseconds time{};
    if (!number(2, hour, 0, 23, QT_TRANSLATE_NOOP("kagami::TimeSpan", "an hour 00-23")))
        return false;
    if (take(u':')) {
        if (!number(2, minute, 0, 59, QT_TRANSLATE_NOOP("kagami::TimeSpan", "a minute 00-59")))
            return false;
        unit = minutes(1);
        precision = Precision::Minute;
        if (take(u':')) {
            if (!number(2, second, 0, 59, QT_TRANSLATE_NOOP("kagami::TimeSpan", "a second 00-59")))
                return false;
            unit = seconds(1);
            precision = Precision::Second;
            if (take(u'.')) {
                if (!fraction(time))
                    return false;
                unit = milliseconds(1);
                precision = Precision::Millisecond;
            }
        }
    }
    std::optional<int> offsetMinutes;
    if (!offset(offsetMinutes))
        return false;
    time += hours(hour) + minutes(minute) + seconds(second);
    const Instant start = inUtc(midnight + time, offsetMinutes);
    // An offset can move the first and last hours of the calendar out of what EDTF can write.
    if (start < calendar::dayStart(0, 1, 1) || start + unit > calendar::dayStart(9999, 12, 31))
        return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "a moment between the years 0000 and 9999"));
    // An offset of half an hour moves an hour off the hours of UTC, where it is no unit any more.
    out = unit == hours(1) ? calendar::between(start, start + unit)
                           : TimeEnd{Kind::Known, precision, Qualifier::None, start, start + unit};
    return true;
}

bool EdtfReader::offset(std::optional<int>& minutes)
{
    if (take(u'Z')) {
        minutes = 0;
        return true;
    }
    if (peek() != u'+' && peek() != u'-')
        return true;
    const qsizetype start = m_at;
    const int sign = peek() == u'-' ? -1 : 1;
    ++m_at;
    int hour = 0;
    int minute = 0;
    const char* what = QT_TRANSLATE_NOOP("kagami::TimeSpan", "an offset such as +09:00");
    if (!number(2, hour, 0, 14, what))
        return false;
    const bool colon = take(u':');
    if ((colon || isDigit(peek())) && !number(2, minute, 0, 59, what))
        return false;
    minutes = sign * (60 * hour + minute);
    if (m_zone.isEmpty()) {
        m_zone = m_text.mid(start, 3) % QChar(u':') % QChar(char16_t(u'0' + minute / 10))
            % QChar(char16_t(u'0' + minute % 10));
    }
    return true;
}

Instant EdtfReader::inUtc(Instant local, std::optional<int> offsetMinutes)
{
    if (offsetMinutes)
        return local - std::chrono::minutes(*offsetMinutes);
    const qint64 wall = local.time_since_epoch().count();
    // Reading the wall clock as UTC first keeps Qt from applying the machine's own zone.
    const QDateTime asUtc = QDateTime::fromMSecsSinceEpoch(wall, Qt::UTC);
    return Instant(
        std::chrono::milliseconds(QDateTime(asUtc.date(), asUtc.time(), m_assumed).toMSecsSinceEpoch()));
}

bool EdtfReader::set(TimeEnd& out)
{
    TimeEnd first;
    TimeEnd last;
    if (!element(first))
        return false;
    if (!take(u'.') || !take(u'.'))
        return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "\"..\" between the two bounds"));
    const qsizetype start = m_at;
    if (!element(last))
        return false;
    if (first.earliest >= last.latest || first.earliest > last.earliest) {
        m_at = start;
        return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "a later bound"));
    }
    if (!take(u']'))
        return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "\"]\""));
    out = calendar::between(first.earliest, last.latest);
    return true;
}

void EdtfReader::qualifier(TimeEnd& out)
{
    if (take(u'?'))
        out.qualifier = Qualifier::Uncertain;
    else if (take(u'~'))
        out.qualifier = Qualifier::Approximate;
    else if (take(u'%'))
        out.qualifier = Qualifier::Both;
}

bool EdtfReader::end(TimeEnd& out, bool inInterval)
{
    if (inInterval && (peek() == stop || peek() == u'/')) {
        out = {};
        return true;
    }
    if (inInterval && peek() == u'.' && peek(1) == u'.') {
        m_at += 2;
        out = {};
        out.kind = Kind::Open;
        return true;
    }
    if (!(take(u'[') ? set(out) : element(out)))
        return false;
    qualifier(out);
    return true;
}

bool EdtfReader::span(TimeSpan& out)
{
    if (m_text.isEmpty())
        return true;
    const bool interval = m_text.contains(u'/');
    if (!end(out.begin, interval))
        return false;
    if (interval) {
        if (!take(u'/'))
            return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "\"/\" between the two ends"));
        const qsizetype start = m_at;
        if (!end(out.end, true))
            return false;
        if (out.begin.kind == Kind::Known && out.end.kind == Kind::Known
            && out.end.latest <= out.begin.earliest) {
            m_at = start;
            return expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "an end that is not before the beginning"));
        }
        out.interval = !out.isUnknown();
    } else {
        out.end = out.begin;
    }
    out.zone = m_zone;
    return m_at == m_text.size() || expected(QT_TRANSLATE_NOOP("kagami::TimeSpan", "the end of the date"));
}

Error EdtfReader::error() const
{
    const QString expectation = QCoreApplication::translate("kagami::TimeSpan", m_expected);
    //: %1 is what was expected, such as "a month 01-12, a season 21-24 or a quarter 33-36"
    const QString what
        = QCoreApplication::translate("kagami::TimeSpan", "This is no date in EDTF; %1 was expected here.");
    //: %1 is a date as it was typed, %2 a position in it
    const QString where = QCoreApplication::translate("kagami::TimeSpan", "\"%1\", character %2");
    return {ErrorKind::Invalid, what.arg(expectation),
        where.arg(m_text.toString().left(80), QString::number(m_at + 1)), {}, {}};
}

} // namespace

Result<TimeSpan> parseEdtf(QStringView text, const QTimeZone& assumed)
{
    EdtfReader reader(text, assumed);
    TimeSpan span;
    if (!reader.span(span))
        return tl::unexpected(reader.error());
    return span;
}

} // namespace kagami

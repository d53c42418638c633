#include "case/calendar.h"
#include "case/time_span.h"

#include <algorithm>
#include <array>

namespace kagami {

namespace {

using Kind = TimeEnd::Kind;
using calendar::Fields;

/// Text of at most two sets of two date-times, built without allocation.
class EdtfText {
public:
    void put(char c) { m_text[m_size++] = c; }
    void put(const char* text)
    {
        while (*text)
            put(*text++);
    }
    void number(int value, int digits)
    {
        for (int i = digits - 1; i >= 0; --i, value /= 10)
            m_text[m_size + size_t(i)] = char('0' + value % 10);
        m_size += size_t(digits);
    }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_text.data(), qsizetype(m_size)); }

private:
    std::array<char, 128> m_text;
    size_t m_size = 0;
};

/// Writes the calendar unit that begins with `f`. `unit` is one that has its own notation down to a number.
void putUnit(EdtfText& out, const Fields& f, Precision unit)
{
    out.number(f.year, 4);
    if (unit >= Precision::Year)
        return;
    out.put('-');
    if (unit == Precision::Season)
        return out.number(20 + f.month / 3, 2);
    if (unit == Precision::Quarter)
        return out.number(33 + f.month / 3, 2);
    out.number(f.month, 2);
    if (unit == Precision::Month)
        return;
    out.put('-');
    out.number(f.day, 2);
    if (unit == Precision::Day)
        return;
    out.put('T');
    out.number(f.hour, 2);
    if (unit <= Precision::Minute) {
        out.put(':');
        out.number(f.minute, 2);
    }
    if (unit <= Precision::Second) {
        out.put(':');
        out.number(f.second, 2);
    }
    if (unit == Precision::Millisecond) {
        out.put('.');
        out.number(f.millisecond, 3);
    }
    out.put('Z');
}

/// The coarsest unit at whose boundary this instant lies.
Precision boundaryOf(const Fields& f)
{
    if (f.millisecond)
        return Precision::Millisecond;
    if (f.second)
        return Precision::Second;
    if (f.minute)
        return Precision::Minute;
    if (f.hour)
        return Precision::Hour;
    if (f.day != 1)
        return Precision::Day;
    return f.month != 1 ? Precision::Month : Precision::Year;
}

void putSet(EdtfText& out, const TimeEnd& end)
{
    const Fields from = calendar::fieldsOf(end.earliest);
    const Precision unit = std::min(boundaryOf(from), boundaryOf(calendar::fieldsOf(end.latest)));
    out.put('[');
    putUnit(out, from, unit);
    out.put("..");
    // One millisecond before the bound lies in the last unit; fields finer than the unit are not written.
    putUnit(out, calendar::fieldsOf(end.latest - std::chrono::milliseconds(1)), unit);
    out.put(']');
}

void putEnd(EdtfText& out, const TimeEnd& end)
{
    if (end.kind == Kind::Unknown)
        return;
    if (end.kind == Kind::Open)
        return out.put("..");
    const Fields from = calendar::fieldsOf(end.earliest);
    switch (end.precision) {
    case Precision::TenDays:
    case Precision::Custom: putSet(out, end); break;
    case Precision::Decade:
        out.number(from.year / 10, 3);
        out.put('X');
        break;
    case Precision::Century:
        out.number(from.year / 100, 2);
        out.put("XX");
        break;
    default: putUnit(out, from, end.precision);
    }
    constexpr char marks[] = {0, '?', '~', '%'};
    if (end.qualifier != Qualifier::None)
        out.put(marks[size_t(end.qualifier)]);
}

} // namespace

QString toEdtf(const TimeSpan& span)
{
    if (span.isUnknown())
        return {};
    EdtfText out;
    putEnd(out, span.begin);
    if (span.interval) {
        out.put('/');
        putEnd(out, span.end);
    }
    return out.text();
}

} // namespace kagami

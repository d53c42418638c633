#include "case/calendar.h"
#include "case/time_span.h"

#include <QLocale>

namespace kagami {

namespace {

using Kind = TimeEnd::Kind;
using calendar::Fields;
using namespace Qt::StringLiterals;

// Month names stand here and not in the translation files: a brief in Japanese is written from an English
// window.
constexpr QStringView monthNames[] = {u"January", u"February", u"March", u"April", u"May", u"June", u"July",
    u"August", u"September", u"October", u"November", u"December"};
constexpr QStringView seasonNames[] = {u"Spring", u"Summer", u"Autumn", u"Winter"};
constexpr QStringView seasonKanji[] = {u"春", u"夏", u"秋", u"冬"};
constexpr QStringView thirdNames[] = {u"early ", u"mid-", u"late "};
constexpr QStringView thirdKanji[] = {u"上旬", u"中旬", u"下旬"};

QString twoDigits(int value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0'));
}

bool hasClock(Precision precision)
{
    return precision <= Precision::Hour;
}

/// How much of an end the other end of the interval says already.
enum class Shared { Nothing, Year, Month, Date };

/// One end in the clock of the reader's zone, ready to be worded.
struct WorldTime {
    Fields at;
    Precision precision;
    QString zone; ///< "UTC", "JST"; empty for calendar dates
};

class TimeWriter {
public:
    TimeWriter(const QTimeZone& zone, bool japanese)
        : m_zone(zone)
        , m_japanese(japanese)
    {
    }

    [[nodiscard]] QString text(const TimeSpan& span) const
    {
        if (!span.interval)
            return span.isUnknown() ? word(u"unknown", u"不明") : single(span.begin, false);
        const bool from = span.begin.kind == Kind::Known;
        const bool to = span.end.kind == Kind::Known;
        if (from && to)
            return range(span.begin, span.end);
        if (from)
            return since(span);
        if (to)
            return until(span);
        const bool open = span.begin.kind == Kind::Open && span.end.kind == Kind::Open;
        return open ? word(u"at any time", u"時期を問わず") : word(u"unknown", u"不明");
    }

private:
    [[nodiscard]] QString word(QStringView english, QStringView japanese) const
    {
        return (m_japanese ? japanese : english).toString();
    }

    [[nodiscard]] QString since(const TimeSpan& span) const
    {
        const QString begin = single(span.begin, false);
        const bool unknown = span.end.kind == Kind::Unknown;
        if (m_japanese)
            return begin % u"から" % (unknown ? u"（終期不明）"_s : QString());
        return u"from " % begin % (unknown ? u", end unknown"_s : QString());
    }

    [[nodiscard]] QString until(const TimeSpan& span) const
    {
        const QString end = single(span.end, false);
        const bool unknown = span.begin.kind == Kind::Unknown;
        if (m_japanese)
            return end % u"まで" % (unknown ? u"（始期不明）"_s : QString());
        return u"until " % end % (unknown ? u", start unknown"_s : QString());
    }

    [[nodiscard]] QString range(const TimeEnd& begin, const TimeEnd& end) const
    {
        const QStringView dash = m_japanese ? QStringView(u"～") : QStringView(u" – ");
        const bool plain = begin.qualifier == Qualifier::None && end.qualifier == Qualifier::None;
        if (!plain || begin.precision != end.precision)
            return single(begin, true) % dash % single(end, true);
        const WorldTime a = world(begin);
        const WorldTime b = world(end);
        if (begin.precision == Precision::Custom)
            return single(begin, true) % dash % single(end, true);
        const Shared shared = sharedBy(a, b);
        if (m_japanese)
            return japanese(a, Shared::Nothing, a.zone != b.zone) % dash % japanese(b, shared, true);
        // English puts the year last, so the first end is the one that leaves it out; a clock comes after the
        // date.
        if (hasClock(a.precision))
            return english(a, true, Shared::Nothing, a.zone != b.zone) % dash
                % english(b, true, shared, true);
        return english(a, true, shared, true) % dash % english(b, true, Shared::Nothing, true);
    }

    [[nodiscard]] Shared sharedBy(const WorldTime& a, const WorldTime& b) const
    {
        if (a.at.year != b.at.year || a.precision > Precision::Month || a.precision == Precision::TenDays)
            return Shared::Nothing;
        if (a.precision == Precision::Month)
            return a.at.month == b.at.month ? Shared::Nothing : Shared::Year;
        const bool sameMonth = a.at.month == b.at.month;
        const bool sameDay = sameMonth && a.at.day == b.at.day;
        if (hasClock(a.precision))
            return sameDay && a.zone == b.zone ? Shared::Date : Shared::Nothing;
        return sameDay ? Shared::Nothing : sameMonth ? Shared::Month : Shared::Year;
    }

    [[nodiscard]] QString single(const TimeEnd& end, bool brief) const
    {
        QString text = end.precision == Precision::Custom ? custom(end)
            : m_japanese                                  ? japanese(world(end), Shared::Nothing, true)
                                                          : english(world(end), brief, Shared::Nothing, true);
        const auto has = [&end](Qualifier q) { return (unsigned(end.qualifier) & unsigned(q)) != 0; };
        if (has(Qualifier::Approximate))
            text = m_japanese ? QString(text % u"頃") : QString(u"about " % text);
        if (has(Qualifier::Uncertain))
            text += word(u" (uncertain)", u"（不確か）");
        return text;
    }

    [[nodiscard]] QString custom(const TimeEnd& end) const
    {
        const Fields from = calendar::fieldsOf(end.earliest);
        const Fields last = calendar::fieldsOf(end.latest - std::chrono::milliseconds(1));
        const QString year = QString::number(from.year);
        const bool sameYear = from.year == last.year;
        const auto isMonths = [&](int first, int count) {
            return end.earliest == calendar::monthStart(from.year, first)
                && end.latest == calendar::monthStart(from.year, first + count);
        };
        if (isMonths(4, 12))
            return m_japanese ? QString(year % u"年度") : QString(u"FY" % year % u" (Apr–Mar)");
        if (isMonths(1, 6))
            return m_japanese ? QString(year % u"年前半") : QString(u"first half of " % year);
        if (isMonths(7, 6))
            return m_japanese ? QString(year % u"年後半") : QString(u"second half of " % year);
        const WorldTime a = bound(end.earliest, from, end, false);
        const WorldTime b = bound(end.latest, last, end, true);
        if (m_japanese)
            return japanese(a, Shared::Nothing, true) % u"から" % japanese(b, Shared::Nothing, true)
                % u"の間";
        const bool brief = !sameYear || a.precision != Precision::Year;
        return u"between " % english(a, brief, Shared::Nothing, true) % u" and "
            % english(b, brief, Shared::Nothing, true);
    }

    /// The first or last unit inside a set of bounds, in the coarsest unit that both bounds are whole in.
    [[nodiscard]] WorldTime bound(
        Instant instant, const Fields& fields, const TimeEnd& end, bool isLast) const
    {
        using namespace std::chrono;
        const auto whole = [&](auto unit) {
            using Unit = decltype(unit);
            return end.earliest == floor<Unit>(end.earliest) && end.latest == floor<Unit>(end.latest);
        };
        if (whole(days())) {
            const Fields first = calendar::fieldsOf(end.earliest);
            const Fields next = calendar::fieldsOf(end.latest);
            const bool ofMonths = first.day == 1 && next.day == 1;
            const bool ofYears = ofMonths && first.month == 1 && next.month == 1;
            return {fields, ofYears ? Precision::Year : ofMonths ? Precision::Month : Precision::Day, {}};
        }
        const auto clock = [&](milliseconds unit, Precision precision) {
            return world(
                {Kind::Known, precision, Qualifier::None, isLast ? instant - unit : instant, instant});
        };
        if (whole(hours()))
            return clock(hours(1), Precision::Hour);
        if (whole(minutes()))
            return clock(minutes(1), Precision::Minute);
        if (whole(seconds()))
            return clock(seconds(1), Precision::Second);
        return clock(milliseconds(1), Precision::Millisecond);
    }

    [[nodiscard]] WorldTime world(const TimeEnd& end) const
    {
        if (!hasClock(end.precision))
            return {calendar::fieldsOf(end.earliest), end.precision, {}};
        const QDateTime utc
            = QDateTime::fromMSecsSinceEpoch(end.earliest.time_since_epoch().count(), Qt::UTC);
        const int offset = m_zone.offsetFromUtc(utc);
        // In a zone of half an hour a whole hour of UTC has no name; say it in UTC rather than more exactly.
        if (end.precision == Precision::Hour && offset % 3600 != 0)
            return {calendar::fieldsOf(end.earliest), end.precision, u"UTC"_s};
        const Fields local = calendar::fieldsOf(end.earliest + std::chrono::seconds(offset));
        return {local, end.precision, m_zone.abbreviation(utc)};
    }

    [[nodiscard]] static QString clock(const WorldTime& t, bool withZone, QStringView hourMark)
    {
        QString text = twoDigits(t.at.hour);
        if (t.precision == Precision::Hour)
            text += hourMark;
        else
            text += u':' % twoDigits(t.at.minute);
        if (t.precision <= Precision::Second)
            text += u':' % twoDigits(t.at.second);
        if (t.precision == Precision::Millisecond)
            text += QStringLiteral(".%1").arg(t.at.millisecond, 3, 10, QChar(u'0'));
        return withZone ? QString(text % u' ' % t.zone) : text;
    }

    [[nodiscard]] static QString englishDate(const Fields& at, Shared shared)
    {
        QString text = QString::number(at.day);
        if (shared != Shared::Month)
            text += u' ' % monthNames[at.month - 1].left(3);
        return shared == Shared::Nothing ? QString(text % u' ' % QString::number(at.year)) : text;
    }

    [[nodiscard]] static QString english(const WorldTime& t, bool brief, Shared shared, bool withZone)
    {
        const Fields& at = t.at;
        const QString year = QString::number(at.year);
        const QStringView month = brief ? monthNames[at.month - 1].left(3) : monthNames[at.month - 1];
        switch (t.precision) {
        case Precision::Day: return englishDate(at, shared);
        case Precision::TenDays: return thirdNames[std::min(2, at.day / 10)] % month % u' ' % year;
        case Precision::Month:
            return shared == Shared::Year ? month.toString() : QString(month % u' ' % year);
        case Precision::Quarter: return u'Q' % QString::number(at.month / 3 + 1) % u' ' % year;
        case Precision::Season:
            if (at.month == 12)
                return u"Winter " % year % u'–' % twoDigits((at.year + 1) % 100);
            return seasonNames[at.month / 3 - 1] % u' ' % year;
        case Precision::Decade: return year % u's';
        case Precision::Century: return year % u'–' % QString::number(at.year + 99);
        case Precision::Year:
        case Precision::Custom: return year;
        default: break;
        }
        const QString time = clock(t, withZone, u" h");
        return shared == Shared::Date ? time : QString(englishDate(at, Shared::Nothing) % u", " % time);
    }

    [[nodiscard]] static QString japanese(const WorldTime& t, Shared shared, bool withZone)
    {
        const Fields& at = t.at;
        const QString year
            = shared == Shared::Nothing ? QString(QString::number(at.year) % u"年") : QString();
        const QString month
            = shared == Shared::Month ? QString() : QString(year % QString::number(at.month) % u"月");
        switch (t.precision) {
        case Precision::Day: return month % QString::number(at.day) % u"日";
        case Precision::TenDays: return month % thirdKanji[std::min(2, at.day / 10)];
        case Precision::Month: return month;
        case Precision::Quarter: return year % u"第" % QString::number(at.month / 3 + 1) % u"四半期";
        case Precision::Season: return year % seasonKanji[at.month / 3 - 1];
        case Precision::Decade: return QString::number(at.year) % u"年代";
        case Precision::Century:
            return QString::number(at.year) % u"～" % QString::number(at.year + 99) % u"年";
        case Precision::Year:
        case Precision::Custom: return year;
        default: break;
        }
        const QString time = clock(t, withZone, u"時");
        return shared == Shared::Date ? time : QString(month % QString::number(at.day) % u"日 " % time);
    }

    const QTimeZone& m_zone;
    bool m_japanese;
};

} // namespace

QString displayText(const TimeSpan& span, const QTimeZone& zone, const QLocale& locale)
{
    return TimeWriter(zone, locale.language() == QLocale::Japanese).text(span);
}

} // namespace kagami

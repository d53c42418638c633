#include "case/calendar.h"
#include "case/time_word_scanner.h"

namespace kagami {

namespace {

QString padded(int value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 10, QChar(u'0'));
}

QString set(const QString& first, const QString& last)
{
    return u'[' % first % u".." % last % u']';
}

/// A set of whole months; `first` may lie beyond December and then counts on into the next year.
QString monthSet(int year, int first, int count)
{
    const auto element = [year](int month) {
        const int counted = 12 * year + month - 1;
        return QString(padded(counted / 12, 4) % u'-' % padded(counted % 12 + 1, 2));
    };
    return set(element(first), element(first + count - 1));
}

} // namespace

void DateWords::completeFrom(const DateWords& other)
{
    if (!year && (month || day || season || quarter || half || part != Part::None || !clock.isEmpty())) {
        year = other.year;
        fiscal = fiscal || other.fiscal;
    }
    if (!month && (day || third || !clock.isEmpty()))
        month = other.month;
    if (!day && !clock.isEmpty())
        day = other.day;
    if (!clock.isEmpty() && offset.isEmpty()) {
        offset = other.offset;
        zoneName = other.zoneName;
    }
}

QString DateWords::monthEdtf() const
{
    if (*month < 1 || *month > 12)
        return {};
    const QString text = padded(*year, 4) % u'-' % padded(*month, 2);
    if (day)
        return part == Part::None && !third ? QString(text % u'-' % padded(*day, 2)) : QString();
    constexpr int thirdOfPart[] = {0, 1, 2, 3, 1, 3};
    const int which = third ? third : thirdOfPart[size_t(part)];
    if (!which)
        return text;
    const int last = which == 3 ? calendar::daysIn(*year, *month) : 10 * which;
    return set(text % u'-' % padded(10 * which - 9, 2), text % u'-' % padded(last, 2));
}

QString DateWords::yearPartEdtf() const
{
    switch (part) {
    case Part::Early: return monthSet(*year, 1, 4);
    case Part::Middle: return monthSet(*year, 5, 4);
    case Part::Late: return monthSet(*year, 9, 4);
    case Part::Start: return monthSet(*year, 1, 1);
    case Part::End: return monthSet(*year, 12, 1);
    case Part::None: break;
    }
    return padded(*year, 4);
}

QString DateWords::dateEdtf() const
{
    const int ways
        = int(decade) + int(quarter != 0) + int(half != 0) + int(season != 0) + int(month.has_value());
    if (ways > 1 || quarter < 0 || quarter > 4 || (!month && (day || third)))
        return {};
    const int firstMonth = fiscal ? 4 : 1;
    if (decade)
        return padded(*year, 4).left(3) % u'X';
    if (quarter)
        return monthSet(*year, firstMonth + 3 * (quarter - 1), 3);
    if (half)
        return monthSet(*year, firstMonth + 6 * (half - 1), 6);
    if (season)
        return padded(*year, 4) % u'-' % padded(20 + season, 2);
    if (fiscal)
        return month || part != Part::None ? QString() : monthSet(*year, 4, 12);
    return month ? monthEdtf() : yearPartEdtf();
}

QString DateWords::toEdtf() const
{
    if (!year || *year < 1 || *year > 9998)
        return {};
    QString text = dateEdtf();
    if (text.isEmpty() || (!clock.isEmpty() && !day))
        return {};
    if (!clock.isEmpty()) {
        const int hour = QStringView(clock).left(2).toInt();
        text += u'T' % padded(afternoon && hour < 12 ? hour + 12 : hour, 2) % QStringView(clock).mid(2)
            % offset;
    }
    const bool vague = approximate || part != Part::None;
    if (vague || uncertain)
        text += QChar(vague && uncertain ? u'%' : vague ? u'~' : u'?');
    return text;
}

} // namespace kagami

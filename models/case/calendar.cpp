#include "case/calendar.h"

namespace kagami::calendar {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

std::chrono::year_month_day dateOf(Instant instant)
{
    return {floor<days>(instant)};
}

bool isWhole(Instant instant, milliseconds unit)
{
    return instant.time_since_epoch() % unit == milliseconds(0);
}

Precision ofTimeOfDay(Instant earliest, Instant latest)
{
    using namespace std::chrono_literals;
    const auto length = latest - earliest;
    if (length == 1ms)
        return Precision::Millisecond;
    if (length == 1s && isWhole(earliest, 1s))
        return Precision::Second;
    if (length == 1min && isWhole(earliest, 1min))
        return Precision::Minute;
    if (length == 1h && isWhole(earliest, 1h))
        return Precision::Hour;
    return Precision::Custom;
}

Precision ofMonths(int year, int month, int count)
{
    if (count == 1)
        return Precision::Month;
    if (count == 3)
        return month % 3 == 1 ? Precision::Quarter : month % 3 == 0 ? Precision::Season : Precision::Custom;
    if (month != 1)
        return Precision::Custom;
    if (count == 12)
        return Precision::Year;
    if (count == 120 && year % 10 == 0)
        return Precision::Decade;
    return count == 1200 && year % 100 == 0 ? Precision::Century : Precision::Custom;
}

} // namespace

Instant dayStart(int year, int month, int day)
{
    return sys_days(
        std::chrono::year(year) / std::chrono::month(unsigned(month)) / std::chrono::day(unsigned(day)));
}

Instant monthStart(int year, int month)
{
    const int counted = year * 12 + month - 1;
    return dayStart(counted / 12, counted % 12 + 1, 1);
}

int daysIn(int year, int month)
{
    const auto last = std::chrono::year(year) / std::chrono::month(unsigned(month)) / std::chrono::last;
    return int(unsigned(last.day()));
}

TimeEnd between(Instant earliest, Instant latest)
{
    return {TimeEnd::Kind::Known, precisionOf(earliest, latest), Qualifier::None, earliest, latest};
}

TimeEnd day(int year, int month, int day)
{
    const Instant start = dayStart(year, month, day);
    return {TimeEnd::Kind::Known, Precision::Day, Qualifier::None, start, start + days(1)};
}

TimeEnd tenDays(int year, int month, int third)
{
    const Instant latest = third == 3 ? monthStart(year, month + 1) : dayStart(year, month, 10 * third + 1);
    return {TimeEnd::Kind::Known, Precision::TenDays, Qualifier::None, dayStart(year, month, 10 * third - 9),
        latest};
}

TimeEnd months(int year, int month, int count)
{
    return {TimeEnd::Kind::Known, ofMonths(year, month, count), Qualifier::None, monthStart(year, month),
        monthStart(year, month + count)};
}

TimeEnd years(int year, int count)
{
    return months(year, 1, 12 * count);
}

Precision precisionOf(Instant earliest, Instant latest)
{
    const auto length = latest - earliest;
    if (length < days(1) || !isWhole(earliest, days(1)) || !isWhole(latest, days(1)))
        return ofTimeOfDay(earliest, latest);
    if (length == days(1))
        return Precision::Day;
    const auto from = dateOf(earliest);
    const auto to = dateOf(latest);
    const unsigned fromDay = unsigned(from.day());
    const unsigned toDay = unsigned(to.day());
    const int count
        = 12 * (int(to.year()) - int(from.year())) + int(unsigned(to.month())) - int(unsigned(from.month()));
    if (fromDay == 1 && toDay == 1)
        return ofMonths(int(from.year()), int(unsigned(from.month())), count);
    const bool third = (count == 0 && toDay == fromDay + 10 && (fromDay == 1 || fromDay == 11))
        || (count == 1 && fromDay == 21 && toDay == 1);
    return third ? Precision::TenDays : Precision::Custom;
}

Fields fieldsOf(Instant instant)
{
    const auto midnight = floor<days>(instant);
    const year_month_day date(midnight);
    const std::chrono::hh_mm_ss time(instant - midnight);
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())),
        int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()),
        int(time.subseconds().count())};
}

} // namespace kagami::calendar

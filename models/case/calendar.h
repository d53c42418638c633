#pragma once

#include "case/time_span.h"

namespace kagami::calendar {

// Calendar periods as ends of a span. Bounds are half-open and in UTC; years run from 0 to 9999.

/// Midnight UTC of a day. Month and day must exist.
[[nodiscard]] Instant dayStart(int year, int month, int day);
/// Midnight UTC of the first day of a month; `month` may lie outside 1..12 and then counts on into other
/// years.
[[nodiscard]] Instant monthStart(int year, int month);
[[nodiscard]] int daysIn(int year, int month); ///< 28..31

/// A known end from its bounds: the precision is that of the calendar unit they are exactly, else Custom.
/// `earliest < latest`.
[[nodiscard]] TimeEnd between(Instant earliest, Instant latest);

[[nodiscard]] TimeEnd day(int year, int month, int day);
[[nodiscard]] TimeEnd tenDays(
    int year, int month, int third); ///< third 1..3: days 1-10, 11-20, 21 to the last
[[nodiscard]] TimeEnd months(int year, int month, int count); ///< `count` whole months from `month` on
[[nodiscard]] TimeEnd years(int year, int count); ///< `count` whole years

/// First month of a season of `year`, 1 spring to 4 winter: seasons of three months from March. Winter ends
/// in February of the next year.
[[nodiscard]] constexpr int seasonMonth(int season)
{
    return 3 * season;
}
[[nodiscard]] constexpr int quarterMonth(int quarter)
{
    return 3 * quarter - 2;
}

/// The unit that these bounds are exactly; Custom when they are none.
[[nodiscard]] Precision precisionOf(Instant earliest, Instant latest);

/// Calendar date and time of day in UTC.
struct Fields {
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};
[[nodiscard]] Fields fieldsOf(Instant instant);

} // namespace kagami::calendar

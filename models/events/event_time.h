#pragma once

#include <chrono>

namespace kagami {

/// A moment in nanoseconds since 1970-01-01 UTC, leap seconds not counted: from 1677-09-21 to 2262-04-11.
/// What lies outside stands at that end, and its exact time beside it (EventRows::outliers).
using EventTime = std::chrono::sys_time<std::chrono::nanoseconds>;

/// A moment that an EventTime cannot say: the zero of Windows' clock in 1601, a counter that ran over.
struct FarTime {
    std::chrono::sys_seconds second;
    std::chrono::nanoseconds rest{}; ///< 0 to 999,999,999
    friend auto operator<=>(const FarTime&, const FarTime&) = default;
};

/// The nearest EventTime.
[[nodiscard]] constexpr EventTime nearest(const FarTime& time)
{
    using namespace std::chrono;
    constexpr auto first = ceil<seconds>(EventTime::min());
    constexpr auto last = floor<seconds>(EventTime::max());
    if (time.second < first)
        return EventTime::min();
    if (time.second >= last)
        return EventTime::max();
    return EventTime(time.second) + time.rest;
}
[[nodiscard]] constexpr bool isFar(EventTime time)
{
    return time == EventTime::min() || time == EventTime::max();
}

} // namespace kagami

#include "case/time_span.h"

#include <algorithm>
#include <tuple>

namespace kagami {

namespace {

using Kind = TimeEnd::Kind;

/// Sort key: undated spans last, then the earliest possible start, then the latest possible end.
std::tuple<bool, Instant, Instant> sortKey(const TimeSpan& span)
{
    const auto first = [&] {
        if (span.begin.kind == Kind::Known)
            return span.begin.earliest;
        if (span.begin.kind == Kind::Open)
            return Instant::min();
        return span.end.kind == Kind::Known ? span.end.earliest : Instant::max();
    };
    const auto last = [&] {
        if (span.end.kind == Kind::Known)
            return span.end.latest;
        if (span.end.kind == Kind::Open)
            return Instant::max();
        return span.begin.kind == Kind::Known ? span.begin.latest : Instant::max();
    };
    return {span.isUnknown(), first(), last()};
}

} // namespace

InstantRange TimeSpan::bounds(InstantRange fallback) const
{
    InstantRange range = fallback;
    if (begin.kind == Kind::Known)
        range.from = begin.earliest;
    else if (end.kind == Kind::Known)
        range.from = std::min(fallback.from, end.earliest);
    if (end.kind == Kind::Known)
        range.to = end.latest;
    else if (begin.kind == Kind::Known)
        range.to = std::max(fallback.to, begin.latest);
    return range;
}

std::weak_ordering compareForSort(const TimeSpan& a, const TimeSpan& b)
{
    const auto left = sortKey(a);
    const auto right = sortKey(b);
    return left < right ? std::weak_ordering::less
        : right < left  ? std::weak_ordering::greater
                        : std::weak_ordering::equivalent;
}

} // namespace kagami

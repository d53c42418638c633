#include "timeline/timeline_layout.h"

#include <cmath>

namespace kagami {

namespace {

std::chrono::milliseconds rounded(double ms)
{
    return std::chrono::milliseconds(std::llround(ms));
}

} // namespace

double TimeScale::msPerPx() const
{
    return widthPx > 0 ? double((visible.to - visible.from).count()) / widthPx : 1;
}

double TimeScale::xOf(Instant t) const
{
    return leftPx + double((t - visible.from).count()) / msPerPx();
}

Instant TimeScale::timeAt(double x) const
{
    return visible.from + rounded((x - leftPx) * msPerPx());
}

InstantRange TimeScale::zoomed(double factor, double x) const
{
    const Instant anchor = timeAt(x);
    const auto scaled = [&](Instant t) { return anchor + rounded(double((t - anchor).count()) * factor); };
    return {scaled(visible.from), scaled(visible.to)};
}

InstantRange TimeScale::panned(double dxPx) const
{
    const auto shift = rounded(dxPx * msPerPx());
    return {visible.from + shift, visible.to + shift};
}

InstantRange fitRange(const Timeline& timeline)
{
    using namespace std::chrono;
    const InstantRange range = timeline.range;
    if (range.from >= range.to)
        return {sys_days(year(2024) / 1 / 1), sys_days(year(2025) / 1 / 1)};
    const auto margin = std::max<milliseconds>((range.to - range.from) / 40, hours(12));
    return {range.from - margin, range.to + margin};
}

} // namespace kagami

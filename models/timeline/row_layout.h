#pragma once

#include "timeline/timeline_layout.h"

namespace kagami {

/// Where calendar dates stand in the display zone: a day given as a date is that day on every ruler. 0 where
/// the shift would be less than a pixel.
class CalendarShift {
public:
    CalendarShift(const TimeScale& scale, const QTimeZone& zone);
    [[nodiscard]] Instant shown(Instant t, bool calendar) const;

private:
    [[nodiscard]] std::chrono::milliseconds offsetAt(Instant t) const;

    QTimeZone m_zone;
    bool m_visible = false; ///< at this zoom
    bool m_constant = true;
    std::chrono::milliseconds m_offset{0};
};

constexpr double glyphPx = 12; ///< diameter of a dot
constexpr double leastBarPx = 10; ///< narrower bars are drawn as a glyph of fixed width
constexpr double barInsetPx = 1; ///< above and below a bar inside its row

/// Places the bars of one row that are seen, left to right, without overlap; the first at `y`. Bars too
/// narrow for a glyph that fall into one bucket become one placed bar with their number; buckets begin at
/// whole multiples of a power of two in time, so that panning never regroups them. Every seen bar is counted
/// exactly once. `crowded`: the bars may overlap in time and are only counted. Cost: O(log n + seen bars).
void placeRow(std::span<const TimelineBar> row, bool crowded, int firstBar, int lane, QRectF rowRect,
    const TimeScale& scale, const CalendarShift& shift, std::vector<PlacedBar>& out);

} // namespace kagami

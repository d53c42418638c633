#pragma once

#include "timeline/timeline_layout.h"

namespace kagami {

/// A unit of the calendar as a stretch of the ruler.
struct RulerSegment {
    double left = 0, right = 0; ///< px, not clipped
    double labelX = 0; ///< left end of the label, inside the visible part
    QString label; ///< empty when it would not fit
};

/// Two levels of the calendar: quarters in years, days in months …; the finest whose labels have room.
struct Ruler {
    std::vector<RulerSegment> upper; ///< may be empty at the widest zoom
    std::vector<RulerSegment> lower;
};

/// Units begin as the calendar of `style.zone` says. At most a few hundred segments, however wide the range
/// is.
[[nodiscard]] Ruler makeRuler(const TimeScale& scale, const TimelineStyle& style);

} // namespace kagami

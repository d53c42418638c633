#pragma once

#include "figure/figure.h"
#include "timeline/timeline.h"

#include <QLocale>
#include <QTimeZone>

namespace kagami {

/// Maps time to px and back. Plain value, no clamping.
struct TimeScale {
    InstantRange visible{};
    double leftPx = 0;
    double widthPx = 0;
    [[nodiscard]] double xOf(Instant t) const;
    [[nodiscard]] Instant timeAt(double x) const;
    [[nodiscard]] double msPerPx() const;
    /// Zoomed by `factor` (<1 in) with the time under `x` kept in place.
    [[nodiscard]] InstantRange zoomed(double factor, double x) const;
    [[nodiscard]] InstantRange panned(double dxPx) const;
};

struct TimelineStyle {
    double laneHeaderPx = 180;
    double rowPx = 18;
    double rowGapPx = 4;
    double rulerPx = 38;
    double gutterPx = 88; ///< undated incidents at the right; 0 when there is none
    bool minimap = true;
    double minimapPx = 52;
    QTimeZone zone = QTimeZone::utc();
    QLocale locale;
    std::vector<Uuid> selected; ///< sorted
    Uuid hovered;
    bool printed = false; ///< for a brief: legend below, no minimap, no hover
    bool fiscalYears = false; ///< years and quarters from April, as Japan's administration counts
    QString filter; ///< what filters now, for the text of an empty timeline
};

/// Where things are, for painting and for hit-testing alike.
struct PlacedBar {
    QRectF rect;
    ItemIndex item = noIndex; ///< the first of `count`
    int lane = 0;
    int count = 1; ///< > 1: incidents too narrow to tell apart, merged in buckets aligned to time
    int bar = -1; ///< position of the first in the lane's bars; -1: undated, in the gutter
    double timeLeft = 0,
           timeRight = 0; ///< px of its outermost bounds; may lie outside of `rect` and of the view
};
struct PlacedLane {
    int lane = 0;
    QRectF header;
    QRectF body;
};
struct TimelineLayout {
    TimeScale scale;
    std::vector<PlacedLane> lanes;
    std::vector<PlacedBar> bars;
    double contentHeight = 0; ///< of all lanes, for the scroll bar
    QSizeF size;
    QRectF ruler, minimap, gutter, legend;
    QRectF body; ///< where time is drawn: right of the lane headers, below the ruler
    InstantRange whole{}; ///< what the minimap spans
};

/// Places what is visible. Cost depends on pixels and visible bars (binary search per lane), not on the
/// case's size. `scrollY`: px scrolled down inside the lanes.
[[nodiscard]] TimelineLayout layoutTimeline(
    const Timeline& timeline, QSizeF size, InstantRange visible, double scrollY, const TimelineStyle& style);
/// Top of a lane and its height in px inside the lanes, before scrolling.
struct LaneExtent {
    double top = 0;
    double height = 0;
};
[[nodiscard]] std::vector<LaneExtent> laneExtents(const Timeline& timeline, const TimelineStyle& style);
/// Top of a row of a lane, as its extent counts.
[[nodiscard]] double rowTop(const LaneExtent& extent, int row, const TimelineStyle& style);
/// Height at which every lane shows, with all that stands around them. For figures whose height follows the
/// content.
[[nodiscard]] double timelineHeight(
    const Timeline& timeline, const Facts& facts, double width, const TimelineStyle& style);
/// The bar under `pos`, or nullptr.
[[nodiscard]] const PlacedBar* barAt(const TimelineLayout& layout, QPointF pos);
/// The incidents that a placed bar stands for, `count` at most: one that was only counted along may be left
/// out.
[[nodiscard]] std::vector<ItemIndex> incidentsOf(const Timeline& timeline, const PlacedBar& placed);
/// The drawing of a layout. Labels never overlap: inside the bar when they fit, else beside, else left out.
[[nodiscard]] Figure timelineFigure(
    const Timeline& timeline, const TimelineLayout& layout, const Facts& facts, const TimelineStyle& style);
/// A range that shows everything with a margin; a year when there is nothing.
[[nodiscard]] InstantRange fitRange(const Timeline& timeline);

} // namespace kagami

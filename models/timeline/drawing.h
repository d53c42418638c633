#pragma once

#include "timeline/ruler.h"

namespace kagami {

// The parts of a timeline figure, in painting order. Each adds its shapes to the figure.

/// Everything the parts share.
struct TimelineDrawing {
    const Timeline& timeline;
    const TimelineLayout& layout;
    const Facts& facts;
    const TimelineStyle& style;
};

constexpr double laneHeaderInsetPx = 12;
constexpr double legendRowPx = 22;
constexpr double undatedDotPx = 14; ///< pitch of dots in the gutter

void addBodies(Figure& figure, const TimelineDrawing& drawing, const Ruler& ruler);
void addBars(Figure& figure, const TimelineDrawing& drawing);
void addHeaders(Figure& figure, const TimelineDrawing& drawing);
void addGutter(Figure& figure, const TimelineDrawing& drawing);
void addRuler(Figure& figure, const TimelineDrawing& drawing, const Ruler& ruler);
void addMinimap(Figure& figure, const TimelineDrawing& drawing);
void addLegend(Figure& figure, const TimelineDrawing& drawing);
void addEmptyText(Figure& figure, const TimelineDrawing& drawing);

/// Rows of a printed legend at this width; 0 when it is not printed.
[[nodiscard]] int legendRows(
    const Timeline& timeline, const Facts& facts, double width, const TimelineStyle& style);
/// The ink of a bar: its campaign's, grey for context, slate for what has no campaign.
[[nodiscard]] Ink inkOf(qint16 campaign, AttributionStatus status);

} // namespace kagami

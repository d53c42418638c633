#pragma once

#include "timeline/timeline_layout.h"

#include <optional>

class QPainter;

namespace kagami {

/// What moves over the picture of a timeline and is not part of it.
struct CanvasOverlay {
    std::optional<double> cursorX; ///< of the time cursor
    std::optional<InstantRange> marked; ///< range that was dragged out
    std::optional<QRectF> current; ///< bar that has the keyboard
    std::optional<QRectF> hovered;
    bool focused = false;
};

/// In the px of the layout.
void paintOverlay(QPainter& painter, const CanvasOverlay& overlay, const TimelineLayout& layout,
    const QTimeZone& zone, const Palette& palette);
/// "2023-06-15 09:00 JST · 00:00 UTC": in the display zone, in Japan's and in UTC, each once. Whole hours
/// where a px is wider.
[[nodiscard]] QString cursorText(Instant instant, double msPerPx, const QTimeZone& zone);
/// "3 years 2 months", "12 days", "4 h 30 min": the two largest units of a length of time, shortened to one
/// line.
[[nodiscard]] QString lengthText(std::chrono::milliseconds length);

} // namespace kagami

#include "ui/timeline/timeline_canvas.h"

#include <algorithm>
#include <cmath>

// How the minimap answers to the mouse: its window is dragged whole or at either end.

namespace kagami {

namespace {

constexpr double edgePx = 5; ///< around the ends of the window

} // namespace

void TimelineCanvas::updateCursor(QPointF design)
{
    const QRectF minimap = timelineLayout().minimap;
    if (!minimap.contains(design)) {
        viewport()->unsetCursor();
        return;
    }
    const TimeScale scale{timelineLayout().whole, minimap.left(), minimap.width() - 6};
    const double from = scale.xOf(m_window.range().from), to = scale.xOf(m_window.range().to);
    const bool onEdge = std::abs(design.x() - from) <= edgePx || std::abs(design.x() - to) <= edgePx;
    viewport()->setCursor(onEdge                   ? Qt::SizeHorCursor
            : design.x() > from && design.x() < to ? Qt::OpenHandCursor
                                                   : Qt::ArrowCursor);
}

void TimelineCanvas::pressMinimap(QPointF design)
{
    const QRectF minimap = timelineLayout().minimap;
    const TimeScale scale{timelineLayout().whole, minimap.left(), minimap.width() - 6};
    const InstantRange range = m_window.target();
    const double from = scale.xOf(range.from), to = scale.xOf(range.to);
    const bool isWide = to - from > 4 * edgePx;
    if (isWide && std::abs(design.x() - from) <= edgePx) {
        m_drag = Drag::MinimapFrom;
    } else if (isWide && std::abs(design.x() - to) <= edgePx) {
        m_drag = Drag::MinimapTo;
    } else {
        m_drag = Drag::Minimap;
        if (design.x() < from || design.x() > to) {
            const auto half = (range.to - range.from) / 2;
            const Instant middle = scale.timeAt(design.x());
            m_window.set({middle - half, middle + half});
            m_pressedRange = m_window.range();
        }
    }
}

void TimelineCanvas::dragMinimap(QPointF design)
{
    const QRectF minimap = timelineLayout().minimap;
    const TimeScale scale{timelineLayout().whole, minimap.left(), minimap.width() - 6};
    const auto moved = scale.timeAt(design.x()) - scale.timeAt(m_pressedAt.x());
    InstantRange range = m_pressedRange;
    const auto least = (scale.visible.to - scale.visible.from) / 200;
    if (m_drag != Drag::MinimapTo)
        range.from += moved;
    if (m_drag != Drag::MinimapFrom)
        range.to += moved;
    if (m_drag == Drag::MinimapFrom)
        range.from = std::min(range.from, range.to - least);
    else if (m_drag == Drag::MinimapTo)
        range.to = std::max(range.to, range.from + least);
    m_window.set(range);
}

} // namespace kagami

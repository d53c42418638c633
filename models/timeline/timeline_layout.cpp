#include "timeline/timeline_layout.h"

#include "timeline/drawing.h"
#include "timeline/row_layout.h"

#include <algorithm>
#include <cmath>

namespace kagami {

namespace {

constexpr double lanePaddingPx = 5; ///< above the first row and below the last

double headerHeight(const TimelineLane& lane)
{
    const double name = textHeight(FontRole::Strong);
    return 2 * lanePaddingPx + name + (lane.note.isEmpty() ? 0 : textHeight(FontRole::Small));
}

class LayoutMaker {
public:
    LayoutMaker(const Timeline& timeline, QSizeF size, InstantRange visible, const TimelineStyle& style)
        : m_timeline(timeline)
        , m_style(style)
    {
        m_layout.size = size;
        m_layout.whole = fitRange(timeline);
        const bool minimap = style.minimap && !style.printed && !timeline.months.empty();
        const double gutter = timeline.undatedTotal > 0 ? style.gutterPx : 0;
        const double left = style.laneHeaderPx, width = std::max(1.0, size.width() - left - gutter);
        const double bottom = size.height() - (minimap ? style.minimapPx : 0);
        m_layout.ruler = {left, 0, width, style.rulerPx};
        m_layout.body = {left, style.rulerPx, width, std::max(0.0, bottom - style.rulerPx)};
        if (minimap)
            m_layout.minimap = {left, bottom, width + gutter, style.minimapPx};
        if (gutter > 0)
            m_layout.gutter = {left + width, style.rulerPx, gutter, m_layout.body.height()};
        m_layout.scale = {visible, left, width};
    }

    TimelineLayout make(double scrollY)
    {
        const std::vector<LaneExtent> extents = laneExtents(m_timeline, m_style);
        m_layout.contentHeight = extents.empty() ? 0 : extents.back().top + extents.back().height;
        if (m_style.printed) {
            const double end = m_layout.body.top() + m_layout.contentHeight;
            m_layout.body.setHeight(m_layout.contentHeight);
            m_layout.legend = {0, end, m_layout.size.width(), std::max(0.0, m_layout.size.height() - end)};
            if (!m_layout.gutter.isNull())
                m_layout.gutter.setHeight(m_layout.contentHeight);
        }
        const CalendarShift shift(m_layout.scale, m_style.zone);
        for (size_t lane = 0; lane < extents.size(); ++lane) {
            const double top = m_layout.body.top() + extents[lane].top - scrollY;
            if (top + extents[lane].height > m_layout.body.top() && top < m_layout.body.bottom())
                placeLane(int(lane), top, extents[lane].height, shift);
        }
        return std::move(m_layout);
    }

private:
    void placeLane(int index, double top, double height, const CalendarShift& shift)
    {
        const TimelineLane& lane = m_timeline.lanes[size_t(index)];
        const QRectF body(m_layout.body.left(), top, m_layout.body.width(), height);
        m_layout.lanes.push_back({index, QRectF(0, top, m_style.laneHeaderPx, height), body});
        for (int row = 0; row < lane.rowTotal(); ++row) {
            const QRectF rect(body.left(), rowTop({top, height}, row, m_style), body.width(), m_style.rowPx);
            if (rect.bottom() < m_layout.body.top() || rect.top() > m_layout.body.bottom())
                continue;
            placeRow(lane.row(row), lane.crowded && row + 1 == lane.rowTotal(), lane.rowStarts[size_t(row)],
                index, rect, m_layout.scale, shift, m_layout.bars);
        }
        placeUndated(index, top, height);
    }

    /// Dots side by side; what does not fit is counted by the last one.
    void placeUndated(int index, double top, double height)
    {
        const TimelineLane& lane = m_timeline.lanes[size_t(index)];
        if (lane.undated.empty() || m_layout.gutter.isNull())
            return;
        const double inset = (undatedDotPx - glyphPx) / 2;
        const QRectF room = QRectF(m_layout.gutter.left(), top, m_layout.gutter.width(), height)
                                .adjusted(8, lanePaddingPx, -8, -lanePaddingPx);
        const int columns = std::max(2, int(room.width() / undatedDotPx));
        const int rows = std::max(1, int(room.height() / (m_style.rowPx + m_style.rowGapPx)));
        const int total = int(lane.undated.size()), places = columns * rows;
        // The number of those left over takes the last two places of the last row.
        const int dots = total <= places ? total : places - 2;
        for (int i = 0; i < dots; ++i) {
            const int column = i % columns, row = i / columns;
            const QPointF at(room.left() + column * undatedDotPx + inset,
                room.top() + row * (m_style.rowPx + m_style.rowGapPx) + 3);
            m_layout.bars.push_back({QRectF(at, QSizeF(glyphPx, glyphPx)), lane.undated[size_t(i)], index, 1,
                -1, at.x(), at.x() + glyphPx});
        }
        if (dots == total)
            return;
        const int column = dots % columns, row = dots / columns;
        const QPointF at(
            room.left() + column * undatedDotPx, room.top() + row * (m_style.rowPx + m_style.rowGapPx) + 1);
        m_layout.bars.push_back({QRectF(at, QSizeF(2 * undatedDotPx, 16)), lane.undated[size_t(dots)], index,
            total - dots, -1, at.x(), at.x() + 2 * undatedDotPx});
    }

    const Timeline& m_timeline;
    const TimelineStyle& m_style;
    TimelineLayout m_layout;
};

} // namespace

std::vector<LaneExtent> laneExtents(const Timeline& timeline, const TimelineStyle& style)
{
    std::vector<LaneExtent> extents;
    extents.reserve(timeline.lanes.size());
    const double pitch = style.rowPx + style.rowGapPx;
    double top = 0;
    for (const TimelineLane& lane : timeline.lanes) {
        const double rows = 2 * lanePaddingPx + lane.rowTotal() * pitch - style.rowGapPx;
        const double height = std::ceil(std::max(rows, headerHeight(lane)));
        extents.push_back({top, height});
        top += height;
    }
    return extents;
}

double rowTop(const LaneExtent& extent, int row, const TimelineStyle& style)
{
    return extent.top + lanePaddingPx + row * (style.rowPx + style.rowGapPx);
}

double timelineHeight(const Timeline& timeline, const Facts& facts, double width, const TimelineStyle& style)
{
    const std::vector<LaneExtent> extents = laneExtents(timeline, style);
    constexpr double emptyPx = 120;
    const double lanes = extents.empty() ? emptyPx : extents.back().top + extents.back().height;
    const int legend = legendRows(timeline, facts, width, style);
    const bool minimap = style.minimap && !style.printed && !timeline.months.empty();
    return style.rulerPx + lanes + (legend > 0 ? legend * legendRowPx + 8 : 0)
        + (minimap ? style.minimapPx : 0);
}

TimelineLayout layoutTimeline(
    const Timeline& timeline, QSizeF size, InstantRange visible, double scrollY, const TimelineStyle& style)
{
    return LayoutMaker(timeline, size, visible, style).make(scrollY);
}

const PlacedBar* barAt(const TimelineLayout& layout, QPointF pos)
{
    if (pos.y() < layout.body.top() || pos.y() > layout.body.bottom())
        return nullptr;
    const auto found = std::find_if(
        layout.bars.begin(), layout.bars.end(), [&](const PlacedBar& bar) { return bar.rect.contains(pos); });
    return found == layout.bars.end() ? nullptr : &*found;
}

std::vector<ItemIndex> incidentsOf(const Timeline& timeline, const PlacedBar& placed)
{
    const TimelineLane& lane = timeline.lanes[size_t(placed.lane)];
    std::vector<ItemIndex> items;
    if (placed.bar < 0) {
        const auto first = std::find(lane.undated.begin(), lane.undated.end(), placed.item);
        const auto total = std::min<std::ptrdiff_t>(placed.count, lane.undated.end() - first);
        items.assign(first, first + total);
        return items;
    }
    const auto rowEnd = *std::upper_bound(lane.rowStarts.begin(), lane.rowStarts.end(), placed.bar);
    for (int bar = placed.bar; bar < std::min(placed.bar + placed.count, rowEnd); ++bar)
        items.push_back(lane.bars[size_t(bar)].item);
    return items;
}

} // namespace kagami

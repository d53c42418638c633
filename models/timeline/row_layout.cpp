#include "timeline/row_layout.h"

#include <QDateTime>
#include <algorithm>
#include <bit>
#include <cmath>

namespace kagami {

namespace {

using std::chrono::milliseconds;

// One row is placed in two steps. First its bars become units: a bar wide enough stands alone, narrower ones
// join the unit of their bucket. Then each unit gets its natural rectangle, cut at the boundaries to its two
// neighbours. Both steps look at most one unit to either side, so what is outside the view cannot push what
// is inside.

constexpr double leastPlacedPx = 3;
constexpr double unitGapPx = 1;

struct Unit {
    int bar = 0;
    int count = 1;
    bool wide = false;
    double left = 0, right = 0; ///< of the time itself
};

qint64 bucketMs(const TimeScale& scale)
{
    const double least = std::max(1.0, glyphPx * scale.msPerPx());
    return qint64(std::bit_ceil(quint64(std::ceil(least))));
}

qint64 bucketOf(Instant t, qint64 bucket)
{
    const qint64 ms = t.time_since_epoch().count();
    return ms >= 0 ? ms / bucket : -((-ms + bucket - 1) / bucket);
}

double boundary(const Unit& before, const Unit& after)
{
    if (before.wide == after.wide)
        return (before.right + after.left) / 2;
    return before.wide ? before.right : after.left;
}

class RowPlacer {
public:
    RowPlacer(std::span<const TimelineBar> row, int firstBar, int lane, QRectF rect, const TimeScale& scale,
        const CalendarShift& shift, std::vector<PlacedBar>& out)
        : m_row(row)
        , m_firstBar(firstBar)
        , m_lane(lane)
        , m_rect(rect)
        , m_scale(scale)
        , m_shift(shift)
        , m_bucket(bucketMs(scale))
        , m_out(out)
    {
        // Wide enough for a bucket, its neighbour and the shift of a zone.
        const milliseconds margin = milliseconds(3 * m_bucket) + std::chrono::hours(15);
        m_seen = {scale.visible.from - margin, scale.visible.to + margin};
    }

    void placeBars()
    {
        const auto first = std::partition_point(
            m_row.begin(), m_row.end(), [&](const TimelineBar& bar) { return bar.to < m_seen.from; });
        qint64 openBucket = 0;
        for (auto bar = first; bar != m_row.end() && bar->from <= m_seen.to; ++bar) {
            Unit unit;
            unit.bar = int(bar - m_row.begin());
            unit.left = m_scale.xOf(m_shift.shown(bar->from, bar->calendar));
            unit.right = m_scale.xOf(m_shift.shown(bar->to, bar->calendar));
            unit.wide = unit.right - unit.left >= leastBarPx;
            const qint64 bucket = bucketOf(bar->from + (bar->to - bar->from) / 2, m_bucket);
            if (!unit.wide && !m_units.empty() && !m_units.back().wide && bucket == openBucket) {
                ++m_units.back().count;
                m_units.back().right = std::max(m_units.back().right, unit.right);
                continue;
            }
            openBucket = bucket;
            m_units.push_back(unit);
        }
        placeUnits();
    }

    void placeCounts()
    {
        const auto byBegin = [](const TimelineBar& bar, Instant t) { return bar.from < t; };
        auto bar = std::lower_bound(m_row.begin(), m_row.end(), m_seen.from, byBegin);
        while (bar != m_row.end() && bar->from <= m_seen.to) {
            const qint64 bucket = bucketOf(bar->from, m_bucket);
            const Instant from{milliseconds(bucket * m_bucket)}, to{milliseconds((bucket + 1) * m_bucket)};
            const auto next = std::lower_bound(bar, m_row.end(), to, byBegin);
            m_units.push_back(
                {int(bar - m_row.begin()), int(next - bar), false, m_scale.xOf(from), m_scale.xOf(to)});
            bar = next;
        }
        placeUnits();
    }

private:
    void placeUnits()
    {
        int homeless = 0; ///< counts of units without room and without a placed neighbour to the left
        int last = -1; ///< last placed unit of this row in m_out
        for (size_t i = 0; i < m_units.size(); ++i) {
            const Unit& unit = m_units[i];
            double left = unit.left, right = unit.right;
            if (!unit.wide && right - left < glyphPx) {
                left = (unit.left + unit.right - glyphPx) / 2;
                right = left + glyphPx;
            }
            if (i > 0)
                left = std::max(left, boundary(m_units[i - 1], unit) + unitGapPx / 2);
            if (i + 1 < m_units.size())
                right = std::min(right, boundary(unit, m_units[i + 1]) - unitGapPx / 2);
            if (unit.right < m_rect.left() || unit.left > m_rect.right())
                continue;
            if (right - left < leastPlacedPx) {
                if (last >= 0)
                    m_out[size_t(last)].count += unit.count;
                else
                    homeless += unit.count;
                continue;
            }
            if (right <= m_rect.left() || left >= m_rect.right())
                continue;
            PlacedBar placed;
            placed.rect = QRectF(QPointF(std::max(left, m_rect.left()), m_rect.top() + barInsetPx),
                QPointF(std::min(right, m_rect.right()), m_rect.bottom() - barInsetPx));
            placed.item = m_row[size_t(unit.bar)].item;
            placed.lane = m_lane;
            placed.count = unit.count + std::exchange(homeless, 0);
            placed.bar = m_firstBar + unit.bar;
            placed.timeLeft = unit.wide || unit.count > 1 ? unit.left : left;
            placed.timeRight = unit.wide || unit.count > 1 ? unit.right : right;
            last = int(m_out.size());
            m_out.push_back(placed);
        }
    }

    std::span<const TimelineBar> m_row;
    int m_firstBar;
    int m_lane;
    QRectF m_rect;
    const TimeScale& m_scale;
    const CalendarShift& m_shift;
    qint64 m_bucket;
    InstantRange m_seen{};
    std::vector<Unit> m_units;
    std::vector<PlacedBar>& m_out;
};

} // namespace

CalendarShift::CalendarShift(const TimeScale& scale, const QTimeZone& zone)
    : m_zone(zone)
{
    const Instant from = scale.visible.from, to = scale.visible.to;
    const milliseconds begin = offsetAt(from), middle = offsetAt(from + (to - from) / 2), end = offsetAt(to);
    const milliseconds most = std::max({begin, middle, end, -begin, -middle, -end});
    m_visible = double(most.count()) / scale.msPerPx() >= 0.5;
    m_constant = begin == middle && middle == end;
    m_offset = begin;
}

milliseconds CalendarShift::offsetAt(Instant t) const
{
    if (m_zone == QTimeZone::utc())
        return milliseconds(0);
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(t.time_since_epoch().count(), Qt::UTC);
    return std::chrono::seconds(m_zone.offsetFromUtc(moment));
}

Instant CalendarShift::shown(Instant t, bool calendar) const
{
    if (!calendar || !m_visible)
        return t;
    return t - (m_constant ? m_offset : offsetAt(t));
}

void placeRow(std::span<const TimelineBar> row, bool crowded, int firstBar, int lane, QRectF rowRect,
    const TimeScale& scale, const CalendarShift& shift, std::vector<PlacedBar>& out)
{
    RowPlacer placer(row, firstBar, lane, rowRect, scale, shift, out);
    if (crowded)
        placer.placeCounts();
    else
        placer.placeBars();
}

} // namespace kagami

#include "timeline/timeline.h"

#include <algorithm>

namespace kagami {

namespace {

using std::chrono::days;

// An end that is open on both sides of nothing known still gets a place: this far from its other end.
constexpr auto openLength = days(365);

bool isKnown(const TimeEnd& end)
{
    return end.kind == TimeEnd::Kind::Known;
}

/// The end as bounds: a known one has its own; an open one reaches `limit`; of an unknown one only the side
/// is known.
InstantRange beginBounds(const TimeSpan& span, Instant limit)
{
    if (isKnown(span.begin))
        return {span.begin.earliest, span.begin.latest};
    const Instant other = isKnown(span.end) ? span.end.earliest : limit + openLength;
    return {std::min(limit, other - openLength), other};
}

InstantRange endBounds(const TimeSpan& span, Instant limit)
{
    if (isKnown(span.end))
        return {span.end.earliest, span.end.latest};
    const Instant other = isKnown(span.begin) ? span.begin.latest : limit - openLength;
    if (span.end.kind == TimeEnd::Kind::Unknown)
        return {other, other};
    return {other, std::max(limit, other + openLength)};
}

} // namespace

std::optional<TimelineBar> makeBar(const IncidentFacts& incident, InstantRange known)
{
    const TimeSpan* when = incident.when;
    if (!when || (!isKnown(when->begin) && !isKnown(when->end)))
        return std::nullopt;
    const InstantRange begin = beginBounds(*when, known.from), end = endBounds(*when, known.to);
    const TimeEnd& exact = isKnown(when->begin) ? when->begin : when->end;
    TimelineBar bar;
    bar.item = incident.item;
    bar.from = std::min(begin.from, end.from);
    bar.to = std::max(begin.to, end.to);
    bar.sureFrom = begin.to;
    bar.sureTo = end.from;
    bar.interval = when->interval;
    bar.calendar = exact.precision >= Precision::Day;
    bar.openBegin = when->begin.kind == TimeEnd::Kind::Open;
    bar.openEnd = when->end.kind == TimeEnd::Kind::Open;
    bar.precision = std::max(isKnown(when->begin) ? when->begin.precision : exact.precision,
        isKnown(when->end) ? when->end.precision : exact.precision);
    bar.approximate = when->begin.qualifier != Qualifier::None || when->end.qualifier != Qualifier::None;
    bar.status = incident.status;
    bar.disputed = incident.whenDisputed;
    bar.publication = incident.status == AttributionStatus::Reporting;
    return bar;
}

std::span<const TimelineBar> TimelineLane::row(int index) const
{
    const auto first = size_t(rowStarts[size_t(index)]), last = size_t(rowStarts[size_t(index) + 1]);
    return std::span(bars).subspan(first, last - first);
}

namespace {

/// First-fit packing. A row remembers two ends: of the bars themselves, and with the room kept around short
/// ones.
class Packer {
public:
    explicit Packer(qint64 leastMs)
        : m_least(leastMs)
    {
    }

    int rowOf(const TimelineBar& bar)
    {
        const auto missing = std::max(std::chrono::milliseconds(0), m_least - (bar.to - bar.from)) / 2;
        const Instant from = bar.from - missing, to = bar.to + missing;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].roomy <= from)
                return place(row, bar.to, to);
        }
        if (m_rows.size() >= roomyRows) {
            for (size_t row = 0; row < m_rows.size(); ++row) {
                if (m_rows[row].exact <= bar.from)
                    return place(row, bar.to, to);
            }
        }
        if (m_rows.size() < size_t(timelineRowLimit))
            m_rows.push_back({});
        else
            return timelineRowLimit;
        return place(m_rows.size() - 1, bar.to, to);
    }

private:
    static constexpr size_t roomyRows = 10;
    struct Row {
        Instant exact = Instant::min(), roomy = Instant::min();
    };

    int place(size_t row, Instant exact, Instant roomy)
    {
        m_rows[row] = {exact, std::max(exact, roomy)};
        return int(row);
    }

    std::chrono::milliseconds m_least;
    std::vector<Row> m_rows;
};

} // namespace

void packLane(TimelineLane& lane, qint64 leastMs)
{
    const auto earlier = [](const TimelineBar& a, const TimelineBar& b) { return a.from < b.from; };
    if (!std::is_sorted(lane.bars.begin(), lane.bars.end(), earlier))
        std::stable_sort(lane.bars.begin(), lane.bars.end(), earlier);
    Packer packer(leastMs);
    std::vector<qint8> rows;
    rows.reserve(lane.bars.size());
    std::array<qint32, timelineRowLimit + 1> totals{};
    int rowTotal = 0;
    for (const TimelineBar& bar : lane.bars) {
        const int row = packer.rowOf(bar);
        rows.push_back(qint8(row));
        ++totals[size_t(row)];
        rowTotal = std::max(rowTotal, row + 1);
    }
    lane.crowded = rowTotal > timelineRowLimit;
    lane.rowStarts.assign(size_t(rowTotal) + 1, 0);
    for (int row = 0; row < rowTotal; ++row)
        lane.rowStarts[size_t(row) + 1] = lane.rowStarts[size_t(row)] + totals[size_t(row)];
    if (rowTotal < 2)
        return;
    std::vector<TimelineBar> sorted(lane.bars.size());
    std::vector<qint32> next(lane.rowStarts.begin(), lane.rowStarts.end() - 1);
    for (size_t i = 0; i < lane.bars.size(); ++i)
        sorted[size_t(next[size_t(rows[i])]++)] = lane.bars[i];
    lane.bars = std::move(sorted);
}

} // namespace kagami

#include "ui/timeline/bar_walk.h"

#include <algorithm>
#include <unordered_set>

namespace kagami {

namespace {

/// Incidents of a lane in the order in which keys go through them.
std::vector<ItemIndex> inTime(const TimelineLane& lane)
{
    std::vector<const TimelineBar*> bars;
    bars.reserve(lane.bars.size());
    for (const TimelineBar& bar : lane.bars)
        bars.push_back(&bar);
    std::stable_sort(bars.begin(), bars.end(),
        [](const TimelineBar* a, const TimelineBar* b) { return a->from < b->from; });
    std::vector<ItemIndex> items;
    items.reserve(bars.size() + lane.undated.size());
    for (const TimelineBar* bar : bars)
        items.push_back(bar->item);
    items.insert(items.end(), lane.undated.begin(), lane.undated.end());
    return items;
}

bool isIn(const TimelineLane& lane, ItemIndex item)
{
    return std::any_of(lane.bars.begin(), lane.bars.end(), [item](const TimelineBar& bar) {
        return bar.item == item;
    }) || std::find(lane.undated.begin(), lane.undated.end(), item) != lane.undated.end();
}

} // namespace

const TimelineBar* barOf(const Timeline& timeline, const BarPlace& place, int* row)
{
    const TimelineLane& lane = timeline.lanes[size_t(place.lane)];
    const auto bar = std::find_if(
        lane.bars.begin(), lane.bars.end(), [&](const TimelineBar& b) { return b.item == place.item; });
    if (bar == lane.bars.end())
        return nullptr;
    const auto next
        = std::upper_bound(lane.rowStarts.begin(), lane.rowStarts.end(), qint32(bar - lane.bars.begin()));
    if (row)
        *row = int(next - lane.rowStarts.begin()) - 1;
    return &*bar;
}

std::optional<BarPlace> placeOf(const Timeline& timeline, ItemIndex item, int preferred)
{
    const int total = int(timeline.lanes.size());
    if (preferred >= 0 && preferred < total && isIn(timeline.lanes[size_t(preferred)], item))
        return BarPlace{preferred, item};
    for (int lane = 0; lane < total; ++lane) {
        if (isIn(timeline.lanes[size_t(lane)], item))
            return BarPlace{lane, item};
    }
    return std::nullopt;
}

std::optional<BarPlace> besides(const Timeline& timeline, const BarPlace& place, int direction)
{
    const std::vector<ItemIndex> items = inTime(timeline.lanes[size_t(place.lane)]);
    const auto here = std::find(items.begin(), items.end(), place.item);
    if (here == items.end())
        return std::nullopt;
    const auto next = (here - items.begin()) + direction;
    if (next < 0 || next >= std::ptrdiff_t(items.size()))
        return std::nullopt;
    return BarPlace{place.lane, items[size_t(next)]};
}

std::optional<BarPlace> acrossLanes(const Timeline& timeline, const BarPlace& place, int direction)
{
    const int lane = place.lane + direction;
    if (lane < 0 || lane >= int(timeline.lanes.size()))
        return std::nullopt;
    const TimelineBar* here = barOf(timeline, place);
    const std::vector<TimelineBar>& bars = timeline.lanes[size_t(lane)].bars;
    if (!here || bars.empty())
        return endOf(timeline, lane, 1);
    const auto nearest
        = std::min_element(bars.begin(), bars.end(), [here](const TimelineBar& a, const TimelineBar& b) {
              return std::chrono::abs(a.from - here->from) < std::chrono::abs(b.from - here->from);
          });
    return BarPlace{lane, nearest->item};
}

std::optional<InstantRange> boundsOf(const Timeline& timeline, std::span<const ItemIndex> items)
{
    const std::unordered_set<ItemIndex> wanted(items.begin(), items.end());
    InstantRange bounds{Instant::max(), Instant::min()};
    for (const TimelineLane& lane : timeline.lanes) {
        for (const TimelineBar& bar : lane.bars) {
            if (!wanted.contains(bar.item))
                continue;
            bounds = {std::min(bounds.from, bar.from), std::max(bounds.to, bar.to)};
        }
    }
    return bounds.from < bounds.to ? std::optional(bounds) : std::nullopt;
}

std::optional<BarPlace> endOf(const Timeline& timeline, int lane, int direction)
{
    if (lane < 0 || lane >= int(timeline.lanes.size()))
        return std::nullopt;
    const std::vector<ItemIndex> items = inTime(timeline.lanes[size_t(lane)]);
    if (items.empty())
        return std::nullopt;
    return BarPlace{lane, direction > 0 ? items.front() : items.back()};
}

} // namespace kagami

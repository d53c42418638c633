#pragma once

#include "timeline/timeline.h"

#include <optional>
#include <span>

namespace kagami {

/// A place among the lanes: an incident may stand in several of them.
struct BarPlace {
    int lane = 0;
    ItemIndex item = noIndex;
    friend bool operator==(const BarPlace&, const BarPlace&) = default;
};

/// The bar of a place, or nullptr when it is undated or not there; `row` gets its row.
[[nodiscard]] const TimelineBar* barOf(const Timeline& timeline, const BarPlace& place, int* row = nullptr);
/// The first lane in which an incident stands, `preferred` if it does there.
[[nodiscard]] std::optional<BarPlace> placeOf(const Timeline& timeline, ItemIndex item, int preferred = -1);
/// The next (+1) or previous (-1) incident of the lane in time; the undated ones follow the dated.
[[nodiscard]] std::optional<BarPlace> besides(const Timeline& timeline, const BarPlace& place, int direction);
/// The incident of the next lane up (-1) or down (+1) that is nearest in time.
[[nodiscard]] std::optional<BarPlace> acrossLanes(
    const Timeline& timeline, const BarPlace& place, int direction);
/// From the earliest begin to the latest end of these incidents; nothing when none of them is dated. O(bars +
/// items).
[[nodiscard]] std::optional<InstantRange> boundsOf(
    const Timeline& timeline, std::span<const ItemIndex> items);
/// The first (+1) or last (-1) of a lane.
[[nodiscard]] std::optional<BarPlace> endOf(const Timeline& timeline, int lane, int direction);

} // namespace kagami

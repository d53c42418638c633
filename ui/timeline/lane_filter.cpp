#include "ui/timeline/lane_filter.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr size_t filterLimit = 6;

/// Matches this item alone: '=' in front when its title is also a part of another's.
LaneFilter itemFilter(const Facts& facts, QueryField field, ItemIndex item)
{
    const Case& state = facts.state();
    const Item& own = state.items()[size_t(item)];
    const std::span<const ItemIndex> alike = state.itemsOfKind(own.kind);
    const bool isPart = std::any_of(alike.begin(), alike.end(), [&](ItemIndex other) {
        return other != item && state.items()[size_t(other)].title.contains(own.title, Qt::CaseInsensitive);
    });
    return {field, isPart ? QString(u'=' + own.title) : own.title, own.title};
}

} // namespace

std::optional<LaneFilter> filterOf(const Facts& facts, const Timeline& timeline, int lane)
{
    const TimelineLane& own = timeline.lanes[size_t(lane)];
    if (own.context)
        return LaneFilter{
            QueryField::Status, toKey(AttributionStatus::Context), label(AttributionStatus::Context)};
    switch (timeline.key) {
    case LaneKey::Campaign:
        return own.item == noIndex ? std::nullopt
                                   : std::optional(itemFilter(facts, QueryField::Campaign, own.item));
    case LaneKey::Target:
        return own.item == noIndex ? std::nullopt
                                   : std::optional(itemFilter(facts, QueryField::Target, own.item));
    case LaneKey::Actor:
        return own.item == noIndex ? std::nullopt
                                   : std::optional(itemFilter(facts, QueryField::Actor, own.item));
    case LaneKey::Sector:
    case LaneKey::Technique: break;
    }
    if (own.value.isEmpty())
        return std::nullopt;
    return LaneFilter{
        timeline.key == LaneKey::Sector ? QueryField::Sector : QueryField::Technique, own.value, own.name};
}

std::vector<LaneFilter> filtersOf(const Facts& facts, ItemIndex incident)
{
    std::vector<LaneFilter> filters;
    const IncidentFacts* own = facts.incident(incident);
    if (!own)
        return filters;
    for (const ItemIndex campaign : own->campaigns)
        filters.push_back(itemFilter(facts, QueryField::Campaign, campaign));
    for (const ItemIndex target : own->targets)
        filters.push_back(itemFilter(facts, QueryField::Target, target));
    if (filters.size() > filterLimit)
        filters.resize(filterLimit);
    return filters;
}

} // namespace kagami

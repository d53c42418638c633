#include "timeline/timeline.h"

#include <algorithm>

namespace kagami {

namespace {

bool stands(const Claim& claim)
{
    return !claim.retracted && claim.status != ClaimStatus::Rejected;
}

struct Activity {
    ItemIndex campaign;
    bool nested;
    Instant first; ///< Instant::max() when nobody says
    auto operator<=>(const Activity& other) const
    {
        return std::tie(nested, first, campaign) <=> std::tie(other.nested, other.first, other.campaign);
    }
};

// Claims are read without regard to ceiling and sources: a lens must not recolour what it still shows.
Activity activityOf(const Case& state, ItemIndex campaign)
{
    Activity activity{campaign, false, Instant::max()};
    for (const ClaimIndex index : state.claimsAbout(campaign)) {
        const Claim& claim = state.claims()[size_t(index)];
        if (!stands(claim))
            continue;
        if (claim.predicate == Predicate::PartOf) {
            const ItemIndex whole = state.links(index).object;
            activity.nested |= whole != noIndex && state.items()[size_t(whole)].kind == ItemKind::Campaign;
        }
        const TimeSpan* when = claim.predicate == Predicate::When ? timeOf(claim.value) : nullptr;
        if (when && when->begin.kind == TimeEnd::Kind::Known)
            activity.first = std::min(activity.first, when->begin.earliest);
    }
    return activity;
}

} // namespace

int campaignPosition(const Facts& facts, ItemIndex campaign)
{
    const Case& state = facts.state();
    std::vector<Activity> activities;
    for (const ItemIndex item : state.itemsOfKind(ItemKind::Campaign)) {
        if (!state.items()[size_t(item)].retracted)
            activities.push_back(activityOf(state, item));
    }
    std::sort(activities.begin(), activities.end());
    const auto found = std::find_if(activities.begin(), activities.end(),
        [&](const Activity& activity) { return activity.campaign == campaign; });
    return found == activities.end() ? -1 : int(found - activities.begin());
}

} // namespace kagami

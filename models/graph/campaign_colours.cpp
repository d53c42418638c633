#include "graph/campaign_colours.h"

#include "timeline/timeline.h"

namespace kagami {

std::vector<qint16> campaignColours(const Facts& facts)
{
    std::vector<qint16> colours(facts.state().items().size(), -1);
    for (ItemIndex campaign : facts.state().itemsOfKind(ItemKind::Campaign))
        colours[size_t(campaign)] = qint16(campaignPosition(facts, campaign));
    return colours;
}

} // namespace kagami

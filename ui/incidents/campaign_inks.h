#pragma once

#include "lens/scope.h"

#include <unordered_map>

namespace kagami {

/// The colour of each campaign and incident, remembered for one case revision.
class CampaignInks {
public:
    /// Position of the campaign's colour; -1: context, reporting, or no campaign.
    [[nodiscard]] int ofCampaign(const Facts& facts, ItemIndex campaign) const;
    [[nodiscard]] int ofIncident(const Facts& facts, const IncidentFacts& incident) const;

private:
    mutable std::unordered_map<ItemIndex, int> m_known;
    mutable const Case* m_case = nullptr;
    mutable quint64 m_revision = 0;
};

} // namespace kagami

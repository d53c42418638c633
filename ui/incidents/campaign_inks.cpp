#include "ui/incidents/campaign_inks.h"

#include "timeline/timeline.h"

namespace kagami {

int CampaignInks::ofCampaign(const Facts& facts, ItemIndex campaign) const
{
    if (m_case != &facts.state() || m_revision != facts.state().revision()) {
        m_known.clear();
        m_case = &facts.state();
        m_revision = facts.state().revision();
    }
    const auto known = m_known.find(campaign);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(campaign, campaignPosition(facts, campaign)).first->second;
}

int CampaignInks::ofIncident(const Facts& facts, const IncidentFacts& incident) const
{
    const bool coloured
        = incident.status != AttributionStatus::Context && incident.status != AttributionStatus::Reporting;
    return coloured && !incident.campaigns.empty() ? ofCampaign(facts, incident.campaigns.front()) : -1;
}

} // namespace kagami

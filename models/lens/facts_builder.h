#pragma once

#include "lens/incident_reader.h"

namespace kagami {

/// Fills a FactsData whose state, ceiling and sourcesOff are set. One pass over the claims for what counts,
/// one over the claims of the incidents for what they say.
class FactsBuilder {
public:
    explicit FactsBuilder(FactsData& data);
    void build();

private:
    void markItems();
    void markClaims();
    void dropClaimsOnHiddenClaims();
    void readReliability();
    void readTargets();
    void readCampaigns();
    void readIncidents();
    void arrange();
    [[nodiscard]] std::vector<quint32> orderByTime() const; ///< rows; undated last, then by title
    [[nodiscard]] bool countsByItself(const Claim& claim, const ClaimLinks& links) const;

    FactsData& d;
    const Case& m_state;
    std::vector<quint8> m_off; ///< per item: switched off
    CaseFrame m_frame;
    std::vector<IncidentFacts> m_drafts; ///< in the order of the case, without spans
};

} // namespace kagami

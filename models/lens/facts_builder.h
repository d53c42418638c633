#pragma once

#include "lens/facts_data.h"

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
    void readFrame();
    void readIncidents();
    void sealRows();
    void arrange();
    [[nodiscard]] std::vector<quint32> orderByTime() const; ///< rows; undated last, then by title

    FactsData& d;
    const Case& m_state;
    std::vector<IncidentFacts> m_drafts; ///< in the order of the case, without spans
};

} // namespace kagami

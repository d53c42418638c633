#pragma once

#include "lens/facts_data.h"

namespace kagami {

/// Fills a FactsData whose state, ceiling and sourcesOff are set. One pass over the claims for what counts, one over the
/// claims of the incidents for what they say.
class FactsBuilder {
public:
    explicit FactsBuilder(FactsData& data);
    void build();

private:
    /// An item that a claim names.
    struct Link {
        ItemIndex item;
        ClaimIndex claim;
    };
    struct Scratch; ///< what the claims of one incident say, before it is put in order

    void markItems();
    void markClaims();
    void dropClaimsOnHiddenClaims();
    void readReliability();
    void readTargets();
    void readCampaigns();
    void readIncidents();
    void readClaim(ClaimIndex claim, Scratch& scratch);
    void finishIncident(ItemIndex incident, Scratch& scratch);
    void finishWhen(IncidentFacts& facts, std::vector<ClaimIndex>& claims) const;
    void finishTechniques(std::vector<ClaimIndex>& claims);
    using KeysOfTarget = std::unordered_map<ItemIndex, std::vector<quint16>>;
    /// What the incident says itself and what its targets are.
    static void addKeys(Rows<quint16>& rows, std::vector<quint16> keys, const KeysOfTarget& ofTarget, const std::vector<Link>& targets);
    void finishTouched(ItemIndex incident, Scratch& scratch);
    void arrange();
    [[nodiscard]] std::vector<quint32> orderByTime() const; ///< rows; undated last, then by title

    [[nodiscard]] ClaimIndex best(std::span<const ClaimIndex> claims) const;
    void bestFirst(std::vector<Link>& links) const;
    void addRow(Rows<ItemIndex>& rows, std::vector<Link>& links) const;
    [[nodiscard]] bool countsByItself(const Claim& claim, const ClaimLinks& links) const;

    FactsData& d;
    const Case& m_state;
    std::vector<quint8> m_off; ///< per item: switched off
    KeysOfTarget m_sectorsOfTarget;
    KeysOfTarget m_countriesOfTarget;
    std::unordered_map<ItemIndex, std::vector<ItemIndex>> m_actorsOfCampaign; ///< its own, else of those above it
    std::vector<IncidentFacts> m_drafts; ///< in the order of the case, without spans
};

} // namespace kagami

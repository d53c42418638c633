#pragma once

#include "lens/facts_rules.h"
#include "lens/incident_reader.h"

namespace kagami {

/// Makes facts of the present content of a case from those of an earlier one.
///
/// What an incident says follows from the claims about it and those that point to it, from whether they
/// count, from the reliability of their sources, from the sectors and countries of its targets and from the
/// actors of its campaigns. So the steps are: which items and claims stand now (items, claims); which sources
/// have another grade, targets another sector, campaigns another actor (sources, targets, campaigns); read
/// anew the incidents that any of it touches; merge them with the others by time.
class FactsUpdater {
public:
    /// `data` begins as a copy of the tables of `before`.
    FactsUpdater(const FactsData& before, FactsData& data);
    /// False when so much changed that building from scratch is as quick: `data` is of no use then.
    [[nodiscard]] bool update();

private:
    void growTables();
    void followItem(ItemIndex item);
    void followClaims();
    void followClaimsOnClaims();
    void settle(ClaimIndex claim);
    void followSources();
    void followTargets();
    void followCampaigns();
    [[nodiscard]] bool rereadIncidents();
    void arrange();
    void place(IncidentFacts facts, quint32 row);

    /// Something about the item may be otherwise than before.
    void touch(ItemIndex item);
    void touchEnds(const ClaimLinks& links);
    void touchSubjects(std::span<const ClaimIndex> claims);
    [[nodiscard]] std::vector<ItemIndex> touchedOf(ItemKind kind) const;

    const FactsData& m_before;
    FactsData& d;
    const Case& m_state;
    FactsRules m_rules;
    std::vector<quint8> m_isTouched; ///< per item
    std::vector<ItemIndex> m_touched;
    std::vector<ClaimIndex> m_claims; ///< that were put, or whose ends exist now or exist no longer
    std::vector<IncidentFacts> m_read; ///< by time
    std::vector<quint32> m_rowsRead; ///< parallel to m_read
    std::vector<quint8> m_isStale; ///< per position before: read anew or gone
};

} // namespace kagami

#pragma once

#include "lens/facts_data.h"

namespace kagami {

/// What incidents take over from targets and campaigns.
struct CaseFrame {
    using KeysOfItem = std::unordered_map<ItemIndex, std::vector<quint16>>;
    KeysOfItem sectors; ///< of targets, as sectorKeys
    KeysOfItem countries; ///< of targets, as countryKeys
    std::unordered_map<ItemIndex, std::vector<ItemIndex>>
        actors; ///< of campaigns: their own, else of those above
};

/// Reads what the claims about one incident say together. Adds a row to each of the arrays of the data an
/// incident, in the order of the calls.
class IncidentReader {
public:
    IncidentReader(FactsData& data, const CaseFrame& frame);
    /// Everything but the spans, which stand only when all rows are there.
    [[nodiscard]] IncidentFacts read(ItemIndex incident);

private:
    void clear();
    void readClaim(ClaimIndex index);
    void readLink(Predicate predicate, ItemIndex object, ClaimIndex index);
    void setWhen(IncidentFacts& facts);
    void addActors();
    void addRow(Rows<ItemIndex>& rows, std::vector<ClaimedItem>& items) const;
    void addTechniques();
    /// What the incident says itself and what its targets are.
    void addKeys(
        Rows<quint16>& rows, std::vector<quint16>& keys, const CaseFrame::KeysOfItem& ofTarget) const;
    void addTouched(ItemIndex incident);
    [[nodiscard]] QString chosenText(std::span<const ClaimIndex> claims) const;

    FactsData& d;
    const Case& m_state;
    const CaseFrame& m_frame;
    // Kept between calls, so that a hundred thousand incidents need no allocation each.
    std::vector<ClaimedItem> m_campaigns, m_targets, m_actors, m_tools, m_vulnerabilities, m_sources;
    std::vector<ClaimIndex> m_when, m_status, m_type, m_techniques;
    std::vector<quint16> m_sectors, m_countries;
    std::vector<ItemIndex> m_touched;
    quint64 m_grades = 0;
};

} // namespace kagami

#pragma once

#include "lens/facts_data.h"

namespace kagami {

/// Reads what the claims about one incident say together. Adds a row to each of the arrays of the data an
/// incident, in the order of the calls.
class IncidentReader {
public:
    /// `data` with its frame.
    explicit IncidentReader(FactsData& data);
    /// Everything but the spans, which stand only when all rows are there. Its keys count as used.
    [[nodiscard]] IncidentFacts read(ItemIndex incident);
    /// Takes back the use of keys that a reading counted.
    void release(const IncidentFacts& facts, size_t row);

private:
    void clear();
    void readClaim(ClaimIndex index);
    void readLink(Predicate predicate, ItemIndex object, ClaimIndex index);
    void setWhen(IncidentFacts& facts);
    void addActors();
    void addRow(Rows<ItemIndex>& rows, std::vector<ClaimedItem>& items) const;
    void addTechniques();
    /// What the incident says itself and what its targets are.
    void addKeys(Rows<quint16>& rows, TextTable& table, std::vector<quint16>& keys,
        const CaseFrame::KeysOfItem& ofTarget) const;
    void addTouched(ItemIndex incident);
    [[nodiscard]] QString chosenText(std::span<const ClaimIndex> claims) const;

    FactsData& d;
    const Case& m_state;
    // Kept between calls, so that a hundred thousand incidents need no allocation each.
    std::vector<ClaimedItem> m_campaigns, m_targets, m_actors, m_tools, m_vulnerabilities, m_sources;
    std::vector<ClaimIndex> m_when, m_status, m_type, m_techniques;
    std::vector<quint16> m_sectors, m_countries;
    std::vector<ItemIndex> m_touched;
    quint64 m_grades = 0;
};

} // namespace kagami

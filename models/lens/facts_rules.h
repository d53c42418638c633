#pragma once

#include "lens/facts_data.h"

namespace kagami {

/// What counts and what the frame of a case says, record by record: the rules that building facts anew and
/// following a change have in common.
class FactsRules {
public:
    /// `data` has state, ceiling and sourcesOff.
    explicit FactsRules(FactsData& data);

    [[nodiscard]] bool exists(ItemIndex item) const;
    /// Whether a claim counts that stands on no other claim. Needs exists and off of the items.
    [[nodiscard]] bool countsByItself(ClaimIndex claim) const;
    /// Its subject or what it points to is a claim.
    [[nodiscard]] bool standsOnClaim(ClaimIndex claim) const;
    /// Takes from the claims of onClaims what stands on claims that do not count. Needs what each of them is
    /// by itself.
    void dropOnHidden();
    [[nodiscard]] bool givesName(ClaimIndex claim) const;
    [[nodiscard]] bool isEvidence(ClaimIndex claim) const;

    /// 0 when nobody graded it. Other grades of sources have no say in it.
    [[nodiscard]] quint8 reliabilityOf(ItemIndex source);
    /// Sectors and countries of a target, and their use.
    void readTarget(ItemIndex target);
    void forgetTarget(ItemIndex target);
    void readCampaigns();

private:
    void addKey(CaseFrame::KeysOfItem& keys, TextTable& table, ItemIndex target, const QString& text);
    void forgetKeys(CaseFrame::KeysOfItem& keys, TextTable& table, ItemIndex target);

    FactsData& d;
    const Case& m_state;
};

/// The order of Facts::incidents(): by time, undated last, then by title and id. A total order.
class IncidentOrder {
public:
    struct Time {
        Instant from;
        Instant to;
        friend auto operator<=>(const Time&, const Time&) = default;
    };
    explicit IncidentOrder(const Case& state)
        : m_state(state)
    {
    }
    [[nodiscard]] static Time timeOf(const IncidentFacts& facts)
    {
        return facts.when ? Time{facts.possible.from, facts.possible.to}
                          : Time{Instant::max(), Instant::max()};
    }
    [[nodiscard]] bool byName(ItemIndex a, ItemIndex b) const;
    [[nodiscard]] bool operator()(const IncidentFacts& a, const IncidentFacts& b) const
    {
        const Time one = timeOf(a), other = timeOf(b);
        return one != other ? one < other : byName(a.item, b.item);
    }

private:
    const Case& m_state;
};

} // namespace kagami

#pragma once

#include "ledger/ledger.h"

#include <unordered_map>

namespace kagami {

/// Works out what one change set makes of a ledger's state, without touching it.
class EffectsBuilder {
public:
    EffectsBuilder(const Ledger& ledger, const ChangeSet& changeSet);
    [[nodiscard]] Effects build();

private:
    /// What the change set says of one record.
    template <class Record>
    struct Pending {
        const Record* put = nullptr;
        Stamp stamp; ///< of the put
        std::vector<size_t> sets; ///< positions in Effects::writes
    };

    void read(quint32 position, const PutItem& put);
    void read(quint32 position, const PutClaim& put);
    void read(quint32 position, const SetItemField& set);
    void read(quint32 position, const SetClaimField& set);
    void read(quint32, const Withheld&) { }
    template <class Record>
    Pending<Record>& pendingOf(
        std::vector<Pending<Record>>& list, std::unordered_map<Uuid, size_t>& places, const Uuid& id);
    template <class Record, class Field>
    void settle(const Uuid& id, const Pending<Record>& pending, int fieldTotal, const Record* present,
        const Stamp& presentPut, std::vector<Effects::Change<Record>>& changes);

    const Ledger& m_ledger;
    const ChangeSet& m_changeSet;
    Effects m_effects;
    std::vector<Uuid> m_itemIds;
    std::vector<Uuid> m_claimIds;
    std::vector<Pending<Item>> m_items;
    std::vector<Pending<Claim>> m_claims;
    std::unordered_map<Uuid, size_t> m_itemPlaces;
    std::unordered_map<Uuid, size_t> m_claimPlaces;
};

} // namespace kagami

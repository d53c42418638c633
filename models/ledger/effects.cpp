#include "ledger/effects.h"

#include <algorithm>

namespace kagami {

namespace {

Digest digestOf(const Item& item)
{
    return sha256(canonicalRecord(item));
}
Digest digestOf(const Claim& claim)
{
    return sha256(canonicalRecord(claim));
}

template <class Set>
FieldWrite writeOf(const Set& set, const Stamp& stamp)
{
    FieldWrite write{stamp, {}, set.restores, normalized(set.field, set.value)};
    write.seen.reserve(set.alsoSeen.size() + 1);
    if (!set.seen.isNull())
        write.seen.push_back(set.seen);
    for (const Stamp& seen : set.alsoSeen) {
        if (!seen.isNull())
            write.seen.push_back(seen);
    }
    return write;
}

} // namespace

EffectsBuilder::EffectsBuilder(const Ledger& ledger, const ChangeSet& changeSet)
    : m_ledger(ledger)
    , m_changeSet(changeSet)
{
    m_effects.header = changeSet.header;
    m_effects.stateSum = ledger.state().stateSum();
}

template <class Record>
EffectsBuilder::Pending<Record>& EffectsBuilder::pendingOf(
    std::vector<Pending<Record>>& list, std::unordered_map<Uuid, size_t>& places, const Uuid& id)
{
    const auto [at, isNew] = places.try_emplace(id, list.size());
    if (isNew) {
        list.emplace_back();
        if constexpr (std::is_same_v<Record, Item>)
            m_itemIds.push_back(id);
        else
            m_claimIds.push_back(id);
    }
    return list[at->second];
}

void EffectsBuilder::read(quint32 position, const PutItem& put)
{
    auto& pending = pendingOf(m_items, m_itemPlaces, put.item.id.uuid);
    pending.put = &put.item;
    pending.stamp = stampOf(m_changeSet.header, position);
}

void EffectsBuilder::read(quint32 position, const PutClaim& put)
{
    auto& pending = pendingOf(m_claims, m_claimPlaces, put.claim.id.uuid);
    pending.put = &put.claim;
    pending.stamp = stampOf(m_changeSet.header, position);
}

void EffectsBuilder::read(quint32 position, const SetItemField& set)
{
    if (!fits(set.field, normalized(set.field, set.value)))
        return;
    pendingOf(m_items, m_itemPlaces, set.id.uuid).sets.push_back(m_effects.writes.size());
    m_effects.writes.emplace_back(
        keyOf(set.id, set.field), writeOf(set, stampOf(m_changeSet.header, position)));
}

void EffectsBuilder::read(quint32 position, const SetClaimField& set)
{
    if (!fits(set.field, normalized(set.field, set.value)))
        return;
    pendingOf(m_claims, m_claimPlaces, set.id.uuid).sets.push_back(m_effects.writes.size());
    m_effects.writes.emplace_back(
        keyOf(set.id, set.field), writeOf(set, stampOf(m_changeSet.header, position)));
}

template <class Record, class Field>
void EffectsBuilder::settle(const Uuid& id, const Pending<Record>& pending, int fieldTotal,
    const Record* present, const Stamp& presentPut, std::vector<Effects::Change<Record>>& changes)
{
    const bool takesPut = pending.put && (!present || presentPut < pending.stamp);
    if (!present && !takesPut)
        return; // the sets wait for the put

    Effects::Change<Record> change{takesPut ? *pending.put : *present, takesPut ? pending.stamp : presentPut};
    if (takesPut) {
        for (int field = 0; field < fieldTotal; ++field) {
            const auto* writes = m_ledger.fields().find({id, std::is_same_v<Record, Claim>, quint8(field)});
            if (writes)
                setField(change.after, Field(field), writes->back().value);
        }
    }
    std::array<Stamp, size_t(std::max(itemFieldTotal, claimFieldTotal))> newest{};
    for (const size_t index : pending.sets) {
        const auto& [key, write] = m_effects.writes[index];
        Stamp& held = newest[key.field];
        if (held < write.stamp && m_ledger.fields().holder(key) < write.stamp) {
            held = write.stamp;
            setField(change.after, Field(key.field), write.value);
        }
    }
    if (present && !present->retracted)
        m_effects.stateSum.subtract(digestOf(*present));
    if (!change.after.retracted)
        m_effects.stateSum.add(digestOf(change.after));
    changes.push_back(std::move(change));
}

Effects EffectsBuilder::build()
{
    for (size_t i = 0; i < m_changeSet.operations.size(); ++i)
        std::visit([&](const auto& operation) { read(quint32(i), operation); }, m_changeSet.operations[i]);

    const Case& state = m_ledger.state();
    m_effects.items.reserve(m_items.size());
    for (size_t i = 0; i < m_items.size(); ++i) {
        const ItemIndex index = state.indexOf(ItemId{m_itemIds[i]});
        const bool known = index != noIndex;
        settle<Item, ItemField>(m_itemIds[i], m_items[i], itemFieldTotal,
            known ? &state.items()[size_t(index)] : nullptr,
            known ? m_ledger.itemPuts()[size_t(index)] : Stamp(), m_effects.items);
    }
    m_effects.claims.reserve(m_claims.size());
    for (size_t i = 0; i < m_claims.size(); ++i) {
        const ClaimIndex index = state.indexOf(ClaimId{m_claimIds[i]});
        const bool known = index != noIndex;
        settle<Claim, ClaimField>(m_claimIds[i], m_claims[i], claimFieldTotal,
            known ? &state.claims()[size_t(index)] : nullptr,
            known ? m_ledger.claimPuts()[size_t(index)] : Stamp(), m_effects.claims);
    }
    return std::move(m_effects);
}

} // namespace kagami

#include "store/row_order.h"

namespace kagami {

namespace {

struct Named {
    Uuid id;
    bool onClaim;
    bool isPut;
};

struct NameOf {
    Named operator()(const PutItem& put) const { return {put.item.id.uuid, false, true}; }
    Named operator()(const PutClaim& put) const { return {put.claim.id.uuid, true, true}; }
    Named operator()(const SetItemField& set) const { return {set.id.uuid, false, false}; }
    Named operator()(const SetClaimField& set) const { return {set.id.uuid, true, false}; }
    Named operator()(const Withheld&) const { return {Uuid(), false, false}; }
};

} // namespace

void RowOrder::add(qint64 row, const ChangeSet& changeSet)
{
    std::unordered_map<Uuid, size_t> firstNamed[2];
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        const Named named = std::visit(NameOf(), changeSet.operations[i]);
        const size_t position = firstNamed[named.onClaim ? 1 : 0].try_emplace(named.id, i).first->second;
        if (!named.isPut)
            continue;
        const auto [at, isNew] = (named.onClaim ? m_claims : m_items).try_emplace(named.id, row, position);
        if (!isNew)
            at->second = std::min(at->second, Place(row, position));
    }
}

RowOrder::Place RowOrder::placeIn(const Places& places, const Uuid& id)
{
    const auto at = places.find(id);
    return at == places.end() ? Place() : at->second;
}

} // namespace kagami

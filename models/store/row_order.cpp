#include "store/row_order.h"

namespace kagami {

namespace {

struct Named {
    qint32 index;
    bool onClaim;
    bool isPut;
};

struct NameOf {
    const Case& state;

    Named operator()(const PutItem& put) const { return {state.indexOf(put.item.id), false, true}; }
    Named operator()(const PutClaim& put) const { return {state.indexOf(put.claim.id), true, true}; }
    Named operator()(const SetItemField& set) const { return {state.indexOf(set.id), false, false}; }
    Named operator()(const SetClaimField& set) const { return {state.indexOf(set.id), true, false}; }
    Named operator()(const Withheld&) const { return {noIndex, false, false}; }
};

} // namespace

void RowOrder::add(qint64 row, const ChangeSet& changeSet, const Case& state)
{
    // From the last operation to the first: once a put was met, each place further up at which its record is
    // named is the better one.
    for (size_t i = changeSet.operations.size(); i-- > 0;) {
        const Named named = std::visit(NameOf{state}, changeSet.operations[i]);
        if (named.index == noIndex)
            continue;
        std::vector<Origin>& origins = named.onClaim ? m_claims : m_items;
        if (size_t(named.index) >= origins.size())
            origins.resize(named.onClaim ? state.claims().size() : state.items().size());
        Origin& origin = origins[size_t(named.index)];
        if (named.isPut)
            origin.putBy = row;
        const bool isFirst = origin.place.first == 0 || origin.place.first >= row;
        if (origin.putBy == row && isFirst)
            origin.place = {row, i};
    }
}

} // namespace kagami

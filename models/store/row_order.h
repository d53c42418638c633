#pragma once

#include "ledger/change_set.h"

#include <unordered_map>

namespace kagami {

/// In which order the rows of item and claim stand: that in which the change sets arrived that put the
/// records, and within one that in which its operations first name them.
class RowOrder {
public:
    using Place = std::pair<qint64, size_t>; ///< row of the change set, position in it

    /// To be called once for each change set, in any order. `row`: its row in change_set.
    void add(qint64 row, const ChangeSet& changeSet);
    /// Where a record comes from; its rows stand in the order of these. The lowest when it was never put.
    /// O(1).
    [[nodiscard]] Place placeOf(const ItemId& id) const { return placeIn(m_items, id.uuid); }
    [[nodiscard]] Place placeOf(const ClaimId& id) const { return placeIn(m_claims, id.uuid); }

private:
    using Places = std::unordered_map<Uuid, Place>;
    [[nodiscard]] static Place placeIn(const Places& places, const Uuid& id);

    Places m_items;
    Places m_claims;
};

} // namespace kagami

#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

namespace kagami {

/// In which order the rows of item and claim stand: that in which the change sets arrived that put the
/// records, and within one that in which its operations first name them.
class RowOrder {
public:
    using Place = std::pair<qint64, size_t>; ///< row of the change set, position in it

    /// To be called once for each change set, in any order. `row`: its row in change_set. `state` knows its
    /// records already.
    void add(qint64 row, const ChangeSet& changeSet, const Case& state);
    /// Where the record comes from that is `index` in the list of its kind; rows stand in the order of these.
    /// The lowest when it was never put. O(1).
    template <class Record>
    [[nodiscard]] Place placeOf(qint32 index) const
    {
        const auto& origins = std::is_same_v<Record, Item> ? m_items : m_claims;
        return size_t(index) < origins.size() ? origins[size_t(index)].place : Place();
    }

private:
    struct Origin {
        Place place;
        qint64 putBy = 0; ///< the row that was added last among those that put it
    };
    std::vector<Origin> m_items;
    std::vector<Origin> m_claims;
};

} // namespace kagami

#pragma once

#include "case/case.h"
#include "ledger/field.h"

namespace kagami {

/// One field that says something else.
struct FieldDifference {
    FieldKey key;
    FieldValue before;
    FieldValue after;
};

/// What leads from one state of a case to another, as people see it: a retracted record is not there.
struct CaseDiff {
    std::vector<ItemId> addedItems; ///< in the order of the later state, as all that was added
    std::vector<ClaimId> addedClaims;
    std::vector<ItemId> removedItems; ///< in the order of the earlier state
    std::vector<ClaimId> removedClaims;
    std::vector<FieldDifference> changed; ///< items first, each record's fields in their order
    [[nodiscard]] bool isEmpty() const
    {
        return addedItems.empty() && addedClaims.empty() && removedItems.empty() && removedClaims.empty()
            && changed.empty();
    }
};

/// Compares by id and content. Cost: O(records of both).
[[nodiscard]] CaseDiff diffOf(const Case& before, const Case& after);

} // namespace kagami

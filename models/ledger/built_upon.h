#pragma once

#include "ledger/ledger.h"

namespace kagami {

/// What undoing leaves as it is, because somebody has built on it since.
struct BuiltUpon {
    Uuid record;
    bool onClaim = false;
    std::optional<int> field{}; ///< ItemField or ClaimField: it keeps what was written into it later; none:
                                ///< the record itself stays, because somebody's word hangs on it
    Digest by; ///< the change set that built on it
};

/// What undoDraft() of these change sets, given as there, would not take back for the sake of others: fields
/// that they have written since, and records that they have written about, cite or point to. What is undone
/// itself counts for nothing. Each record, field and change set once, in the order of the operations.
/// O(operations of `undone`, history).
[[nodiscard]] std::vector<BuiltUpon> builtUpon(const Ledger& ledger, const std::vector<ChangeSet>& undone);

} // namespace kagami

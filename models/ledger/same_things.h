#pragma once

#include "ledger/ledger.h"

#include <set>

namespace kagami {

/// Claims `same-as`, open, for things that seem to be recorded twice: items of one kind of which one bears
/// the title or another name of the other (foldText), when no copy of the case had both, so that nobody who
/// wrote one could see the other. Never for a pair of which that was said before, whatever became of it.
/// `copies`: for each copy, the change sets that it had; `ledger` has them all. A claim's id, author and time
/// follow from the two items, so that everybody who merges the same copies proposes the same. O(names).
[[nodiscard]] std::vector<Claim> proposeSameThings(
    const Ledger& ledger, const std::vector<std::set<Digest>>& copies);

/// Whether the claim is such a proposal that nobody has answered yet.
[[nodiscard]] bool waitsForAnswer(const Claim& claim);

} // namespace kagami

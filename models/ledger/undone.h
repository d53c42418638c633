#pragma once

#include "ledger/history.h"

namespace kagami {

/// Change sets that are undone, also those that came with an undone merge. An undo that is undone itself, as
/// one that came with such a merge, counts for nothing; neither do those of `without`. O(history).
[[nodiscard]] std::set<Digest> undoneIn(const History& history, const std::set<Digest>& without = {});

} // namespace kagami

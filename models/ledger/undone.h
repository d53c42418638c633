#pragma once

#include "ledger/history.h"

namespace kagami {

/// Change sets that are undone now, also those that came with an undone merge. O(history).
[[nodiscard]] std::set<Digest> undoneNow(const History& history);

} // namespace kagami

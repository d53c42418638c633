#pragma once

#include "ledger/change_set.h"

namespace kagami {

/// Whether the ledger had this head at some time: after one of its change sets as this file has them in
/// order, or, as copies write apart and come together again, for some length of each replica's chain. Of the
/// latter at most a million combinations are tried. `history`: in the order of time.
[[nodiscard]] bool isAncestorHead(const std::vector<ChangeSetHeader>& history, const Digest& head);

} // namespace kagami

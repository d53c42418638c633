#pragma once

#include "ledger/change_set.h"

#include <optional>
#include <set>

namespace kagami {

/// The ends of the chains when the ledger had this head; nothing when it never had. It may have had it
/// after one of its change sets as this file has them in order, or, as copies write apart and come together
/// again, for some length of each replica's chain. Of the latter at most a million combinations are tried.
/// `history`: in the order of time.
[[nodiscard]] std::optional<std::set<Digest>> chainHeadsAt(
    const std::vector<ChangeSetHeader>& history, const Digest& head);
/// Whether it ever had it.
[[nodiscard]] bool isAncestorHead(const std::vector<ChangeSetHeader>& history, const Digest& head);

} // namespace kagami

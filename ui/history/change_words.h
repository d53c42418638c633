#pragma once

#include "ui/inspector/value_text.h"

#include "ledger/change_set.h"

namespace kagami {

/// What a change set did, in words, a line an operation; at most `most`, then how many more. Records are
/// called as `state` calls them. What was left out of this copy is counted in one line.
[[nodiscard]] QStringList changeWords(
    const Case& state, const ChangeSet& changeSet, const Wording& wording, int most);

} // namespace kagami

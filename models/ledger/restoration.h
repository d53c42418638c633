#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

namespace kagami {

/// Writes that make the present state say what an earlier one of the same ledger said: what came later is
/// retracted, what was taken back since comes back, fields get their values of then. An action like any
/// other, so undo takes it back. Empty when nothing differs. The caller gives the reason. O(records of
/// both).
[[nodiscard]] Draft restorationOf(const Case& now, const Case& then);

} // namespace kagami

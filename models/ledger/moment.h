#pragma once

#include "ledger/history.h"

namespace kagami {

/// The change set up to which a ledger is meant, from what a person writes: the beginning of its hash (eight
/// digits or more), a head that the ledger had after it, a day (its end, UTC) or a time (ISO 8601; UTC when
/// it names no zone), which mean the newest change set until then. Errors: NotFound (also: before the case
/// began), Ambiguous, Invalid (none of these).
[[nodiscard]] Result<ChangeSetHeader> momentOf(const History& history, const QString& text);

} // namespace kagami

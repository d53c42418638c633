#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

namespace kagami {

/// What became of the records of an import.
struct ImportCounts {
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
};

/// Turns the puts of an import into what has to be written to a case that may hold some of the records
/// already: new ones are put, those that differ get their differing fields set, equal ones are left alone.
/// Keeps the order. Cost: O(operations).
[[nodiscard]] Draft reconcile(const Case& state, Draft import, ImportCounts& counts);

} // namespace kagami

#pragma once

#include "ledger/field_registers.h"
#include "store/connection.h"

namespace kagami {

/// Reads every set of a field. `headers` by row id from 1. Errors: Corrupt.
[[nodiscard]] Result<FieldRegisters> readFieldSets(
    Connection& db, const std::vector<ChangeSetHeader>& headers);

/// Writes the sets of one change set, whose row is `changeSet`.
[[nodiscard]] Status insertFieldSets(
    Connection& db, qint64 changeSet, const std::vector<std::pair<FieldKey, FieldWrite>>& writes);

} // namespace kagami

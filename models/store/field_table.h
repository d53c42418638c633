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

/// The first row that reads as it should and yet is not in just the bytes that the program writes (a space in
/// the JSON, an empty blob for NULL); nothing when there is none. Errors: Corrupt.
[[nodiscard]] Result<std::optional<FieldKey>> firstInexactFieldSet(
    Connection& db, const std::vector<ChangeSetHeader>& headers);

} // namespace kagami

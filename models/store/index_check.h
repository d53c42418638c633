#pragma once

#include "case/case.h"
#include "store/connection.h"

#include <optional>

namespace kagami {

/// Compares every word of the full-text index, with its place, with what the records say. What is wrong, in
/// words; nothing when it is right. O(words).
[[nodiscard]] std::optional<QString> checkIndex(Connection& db, const Case& state);

} // namespace kagami

#pragma once

#include "case/claim.h"

#include <span>

namespace kagami {

/// Whether records that follow the schema also make sense together: ids stand once, references lead to
/// records of the document, and the vocabulary allows each claim's subject, value and source. Errors: Invalid
/// with the JSON pointer of the first record that does not. O(items + claims).
[[nodiscard]] Status checkReferences(std::span<const Item> items, std::span<const Claim> claims);

} // namespace kagami

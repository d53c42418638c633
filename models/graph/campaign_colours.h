#pragma once

#include "lens/scope.h"

#include <vector>

namespace kagami {

/// campaignPosition() of every item of the case, by item;
/// -1 for what is no campaign. Cost: O(items + claims about campaigns).
[[nodiscard]] std::vector<qint16> campaignColours(const Facts& facts);

} // namespace kagami

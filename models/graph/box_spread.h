#pragma once

#include <QRectF>
#include <vector>

namespace kagami {

/// Moves boxes apart until no two come closer than `margin`, as little as it can and always in the same way.
/// Cost: O(n log n) a round, a few dozen rounds.
void spreadBoxes(std::vector<QRectF>& boxes, double margin);

} // namespace kagami

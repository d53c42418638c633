#pragma once

#include "figure/figure.h"

namespace kagami {

// What painter and SVG writer must agree on.

constexpr double hatchStepPx = 6; ///< distance of stripes along x
constexpr double hatchWidthPx = 2.4; ///< thickness of a stripe
constexpr double hatchGround = 0.16; ///< opacity of the ink between the stripes
constexpr double fadedOpacity = 0.08; ///< at the outer edge of a soft end: faint, but its extent can be seen
constexpr double dashPx = 3;
constexpr double gapPx = 2.5;

/// Soft ends as fractions of the width, shortened so that they do not cross.
struct Fades {
    double left = 0;
    double right = 0;
    [[nodiscard]] bool any() const { return left > 0 || right > 0; }
};
[[nodiscard]] Fades fadesOf(const RectShape& shape);
/// Where a line of text begins: left end of the baseline.
[[nodiscard]] QPointF baselineOf(const TextShape& shape);

} // namespace kagami

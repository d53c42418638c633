#pragma once

#include "figure/figure.h"

#include <vector>

namespace kagami {

/// A free strip between two boxes of a column, through which ribbons pass to the columns behind it. Ribbons
/// of one origin share a lane, so that they bundle; lanes stand side by side in the order of their keys.
struct RibbonGap {
    double top = 0, bottom = 0;
    std::vector<int> lanes; ///< sorted keys

    [[nodiscard]] double neededHeight() const;
    [[nodiscard]] double laneY(int key) const;
};

/// A column of boxes, from left to right, with the gaps above, between and below them.
struct RibbonColumn {
    double left = 0, right = 0;
    std::vector<RibbonGap> gaps;
};

/// One way from a point on the right of a column to a point on the left of a later one.
struct RibbonRoute {
    int fromColumn = 0, toColumn = 0;
    int lane = 0; ///< key shared by what should bundle
    std::vector<int> gaps; ///< one for each column in between
};

/// Chooses the gaps nearest to the straight way and enters the lanes there. Gaps that `lane` has already
/// taken attract.
[[nodiscard]] RibbonRoute planRoute(
    std::vector<RibbonColumn>& columns, int fromColumn, double fromY, int toColumn, double toY, int lane);
/// The pieces of a planned route, horizontal where they leave, arrive and pass a gap.
[[nodiscard]] std::vector<CurveShape> routeCurves(
    const std::vector<RibbonColumn>& columns, const RibbonRoute& route, QPointF from, QPointF to);
/// An S from one point to another with horizontal ends.
[[nodiscard]] CurveShape ribbon(QPointF from, QPointF to);
/// A bow between two points of one side of a column; `reach` px to the right, negative to the left.
[[nodiscard]] CurveShape bow(QPointF from, QPointF to, double reach);

} // namespace kagami

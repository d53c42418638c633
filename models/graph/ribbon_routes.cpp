#include "graph/ribbon_routes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kagami {

namespace {
constexpr double lanePitch = 6;
constexpr double gapMargin = 4;
constexpr double newLaneCost = 36;
constexpr double standOff = 6; ///< px that a lane runs on beyond the column before it may bend
} // namespace

double RibbonGap::neededHeight() const
{
    return lanes.empty() ? 0 : 2 * gapMargin + lanePitch * double(lanes.size());
}

double RibbonGap::laneY(int key) const
{
    const auto place = std::lower_bound(lanes.begin(), lanes.end(), key) - lanes.begin();
    const double first = (top + bottom) / 2 - lanePitch * (double(lanes.size()) - 1) / 2;
    return first + lanePitch * double(place);
}

RibbonRoute planRoute(
    std::vector<RibbonColumn>& columns, int fromColumn, double fromY, int toColumn, double toY, int lane)
{
    RibbonRoute route{fromColumn, toColumn, lane, {}};
    double y = fromY;
    for (int c = fromColumn + 1; c < toColumn; ++c) {
        std::vector<RibbonGap>& gaps = columns[size_t(c)].gaps;
        int best = 0;
        double bestCost = std::numeric_limits<double>::max();
        for (size_t g = 0; g < gaps.size(); ++g) {
            const double middle = (gaps[g].top + gaps[g].bottom) / 2;
            const bool taken = std::binary_search(gaps[g].lanes.begin(), gaps[g].lanes.end(), lane);
            const double cost = std::abs(middle - y) + std::abs(middle - toY) + (taken ? 0 : newLaneCost);
            if (cost < bestCost) {
                bestCost = cost;
                best = int(g);
            }
        }
        RibbonGap& gap = gaps[size_t(best)];
        const auto place = std::lower_bound(gap.lanes.begin(), gap.lanes.end(), lane);
        if (place == gap.lanes.end() || *place != lane)
            gap.lanes.insert(place, lane);
        route.gaps.push_back(best);
        y = (gap.top + gap.bottom) / 2;
    }
    return route;
}

CurveShape ribbon(QPointF from, QPointF to)
{
    const double reach = (to.x() - from.x()) * 0.5;
    CurveShape curve;
    curve.from = from;
    curve.control1 = from + QPointF(reach, 0);
    curve.control2 = to - QPointF(reach, 0);
    curve.to = to;
    return curve;
}

CurveShape bow(QPointF from, QPointF to, double reach)
{
    CurveShape curve;
    curve.from = from;
    curve.control1 = from + QPointF(reach, 0);
    curve.control2 = to + QPointF(reach, 0);
    curve.to = to;
    return curve;
}

std::vector<CurveShape> routeCurves(
    const std::vector<RibbonColumn>& columns, const RibbonRoute& route, QPointF from, QPointF to)
{
    std::vector<CurveShape> curves;
    QPointF at = from;
    for (size_t i = 0; i < route.gaps.size(); ++i) {
        const RibbonColumn& column = columns[size_t(route.fromColumn) + 1 + i];
        const double y = column.gaps[size_t(route.gaps[i])].laneY(route.lane);
        const QPointF enters(column.left - standOff, y);
        const QPointF leaves(column.right + standOff, y);
        curves.push_back(ribbon(at, enters));
        curves.push_back(ribbon(enters, leaves));
        at = leaves;
    }
    curves.push_back(ribbon(at, to));
    return curves;
}

} // namespace kagami

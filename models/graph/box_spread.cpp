#include "graph/box_spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kagami {

namespace {
constexpr int mostRounds = 60;

/// Pairs that overlap, found by sweeping from left to right.
template <class Visit>
bool forEachOverlap(const std::vector<QRectF>& boxes, std::vector<size_t>& order, double margin, Visit visit)
{
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return boxes[a].left() < boxes[b].left() || (boxes[a].left() == boxes[b].left() && a < b);
    });
    bool any = false;
    for (size_t i = 0; i < order.size(); ++i) {
        for (size_t j = i + 1; j < order.size(); ++j) {
            const QRectF& a = boxes[order[i]];
            const QRectF& b = boxes[order[j]];
            if (b.left() >= a.right() + margin)
                break;
            if (a.top() < b.bottom() + margin && b.top() < a.bottom() + margin
                && b.right() + margin > a.left()) {
                visit(order[i], order[j]);
                any = true;
            }
        }
    }
    return any;
}

void pushApart(QRectF& a, QRectF& b, double margin)
{
    const double x = std::min(a.right(), b.right()) - std::max(a.left(), b.left()) + margin;
    const double y = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) + margin;
    const QPointF between = b.center() - a.center();
    // Half each, and a little more, so that rounding cannot keep two boxes touching for ever.
    if (y <= x) {
        const double step = (between.y() < 0 ? -y : y) / 2 * 1.02;
        a.translate(0, -step);
        b.translate(0, step);
    } else {
        const double step = (between.x() < 0 ? -x : x) / 2 * 1.02;
        a.translate(-step, 0);
        b.translate(step, 0);
    }
}

/// Sure to end: in the order from top to bottom every box drops below whatever it still overlaps.
void dropApart(std::vector<QRectF>& boxes, double margin)
{
    std::vector<size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(
        order.begin(), order.end(), [&](size_t a, size_t b) { return boxes[a].top() < boxes[b].top(); });
    for (size_t i = 1; i < order.size(); ++i) {
        QRectF& box = boxes[order[i]];
        bool moved = true;
        while (moved) {
            moved = false;
            for (size_t j = 0; j < i; ++j) {
                const QRectF& other = boxes[order[j]];
                if (box.adjusted(-margin, -margin, margin, margin).intersects(other)) {
                    box.moveTop(other.bottom() + margin);
                    moved = true;
                }
            }
        }
    }
}
} // namespace

void spreadBoxes(std::vector<QRectF>& boxes, double margin)
{
    std::vector<size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    for (int round = 0; round < mostRounds; ++round) {
        const bool any = forEachOverlap(
            boxes, order, margin, [&](size_t a, size_t b) { pushApart(boxes[a], boxes[b], margin); });
        if (!any)
            return;
    }
    if (forEachOverlap(boxes, order, margin, [](size_t, size_t) {}))
        dropApart(boxes, margin);
}

} // namespace kagami

#pragma once

#include "figure/figure.h"

#include <QColor>

class QPainter;

namespace kagami {

/// The curves at the bottom of a figure, where they are very many. QPainter shares every fill with the
/// threads of the pool and waits for them, which for a thousand curves across the screen takes several times
/// as long as the painting, but not when it paints on one of these threads itself. So strips of the area are
/// painted there, side by side; and curves that lie on each other are painted once, as dense as they are
/// together.
class CurveLayer {
public:
    /// Takes the curves and rings that the figure begins with, when they are many; else it is left as it is.
    void takeFrom(Figure& figure);
    [[nodiscard]] bool isEmpty() const { return m_curves.shapes.empty(); }
    [[nodiscard]] const Figure& curves() const { return m_curves; }
    /// On `ground`, over the whole device of the painter, with its transformation. Waits until it is done.
    void paint(QPainter& painter, const QSize& size, const Palette& palette, const QColor& ground) const;

    static constexpr int manyCurves = 400;

private:
    Figure m_curves;
};

} // namespace kagami

#pragma once

#include "figure/figure.h"

#include <QChart>
#include <QChartView>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
QT_END_NAMESPACE

namespace kagami {

/// A chart without frame, shadow and animation, in the window's colours and fonts.
[[nodiscard]] QChart* plainChart(const Palette& palette);
void styleAxis(QAbstractAxis& axis, const Palette& palette, bool grid);
/// A chart in its view, focusable, of the panel's colour.
[[nodiscard]] QChartView* plainView(QChart* chart, const QString& name, const Palette& palette);
/// The colour of a series by its campaign position; context and "none" are grey.
[[nodiscard]] QColor seriesColour(const Palette& palette, int ink);

} // namespace kagami

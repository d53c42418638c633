#pragma once

#include "figure/figure.h"
#include "statistics/statistics.h"

namespace kagami {

/// Statistics for paper: incidents per quarter as stacked bars, then sectors and tactics as ranked bars, each
/// number written beside its bar. `width` px; the height follows. Context incidents are a grey series of
/// their own.
[[nodiscard]] Figure statisticsFigure(const Statistics& statistics, double width);

} // namespace kagami

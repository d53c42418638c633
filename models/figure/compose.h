#pragma once

#include "figure/figure.h"

namespace kagami {

/// Adds a figure to another with its top left at `at`; its parts keep their meaning. Does not change
/// `into.size`.
void append(Figure& into, const Figure& part, QPointF at);

} // namespace kagami

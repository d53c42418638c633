#pragma once

#include "figure/figure.h"

#include <QString>

namespace kagami {

/// The one style sheet of the application. Widgets choose their look with dynamic properties:
///   role: "caption" "secondary" "faint" "title" "value" "warning" "chip" "badge" "pane-header" "row-bar"
///   look (buttons): "primary" "flat" "link" "chip-close"
/// `scale`: textScale(). Sizes in it are px.
[[nodiscard]] QString styleSheet(const Palette& palette, double scale);

} // namespace kagami

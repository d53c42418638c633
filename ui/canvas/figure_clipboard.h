#pragma once

#include "figure/figure.h"

namespace kagami {

/// Puts a figure on the clipboard as a picture at twice its size, as SVG and as its long text alternative.
/// `marking`, a TLP label, stands in the picture and before and after the text, so that it travels with them
/// (R21).
void copyFigure(const Figure& figure, const Palette& palette, const QString& marking);

} // namespace kagami

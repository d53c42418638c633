#pragma once

#include "figure/figure.h"

#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace kagami {

enum class ThemeKind { System, Light, Dark, HighContrast };

/// Gives the application the palette, style sheet and fonts of a theme (UI.md, tokens). Painted views follow
/// through inks().
void applyTheme(QApplication& application, ThemeKind kind);
/// Scales all fonts on top of the system's size, 1 to 1.5; takes effect with the next applyTheme().
void setTextScale(double scale);
/// How much larger than the design texts are now: the system's size times the chosen scale, 1 to 1.5.
[[nodiscard]] double textScale();
/// A length of the design (px at 100 %) at the present text scale, for row heights and the like.
[[nodiscard]] int themePx(int px);
/// The inks that fit the palette a widget has now; painted views ask at each paint and keep nothing.
[[nodiscard]] const Palette& inks(const QWidget* widget);
/// The font of a role, scaled with the system's font size.
[[nodiscard]] QFont themeFont(FontRole role);
/// The font of a role with figures of one width, for dates, counts and hashes.
[[nodiscard]] QFont tabularFont(FontRole role);
/// An icon of our own set (resources/icons/NAME.svg) in the text colour of `widget`; item kinds use their key
/// as name.
[[nodiscard]] QIcon themeIcon(const QString& name, const QWidget* widget);
/// The same in one ink of whatever theme is on when it is painted.
[[nodiscard]] QIcon themeIcon(const QString& name, Ink ink);

} // namespace kagami

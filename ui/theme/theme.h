#pragma once

#include "figure/figure.h"

#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace kagami {

enum class ThemeKind { System, Light, Dark, HighContrast };

/// Gives the application the palette, style sheet and fonts of a theme (UI.md, tokens). Painted views follow through inks().
void applyTheme(QApplication& application, ThemeKind kind);
/// The inks that fit the palette a widget has now; painted views ask at each paint and keep nothing.
[[nodiscard]] const Palette& inks(const QWidget* widget);
/// The font of a role, scaled with the system's font size.
[[nodiscard]] QFont themeFont(FontRole role);
/// An icon of our own set (resources/icons/NAME.svg) in the text colour of `widget`; item kinds use their key as name.
[[nodiscard]] QIcon themeIcon(const QString& name, const QWidget* widget);

} // namespace kagami

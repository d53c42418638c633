#pragma once

#include "attack/catalogue.h"
#include "figure/figure.h"
#include "lens/scope.h"

#include <QLocale>
#include <QTimeZone>

namespace kagami {

enum class FigureView : quint8 { Timeline, Graph, Matrix, Statistics };

/// How a view is drawn outside the window: in a brief, or by itself.
struct FigureOptions {
    QSizeF size; ///< px; an empty height takes what the content needs, an empty width 1200
    QLocale locale; ///< language of labels
    QTimeZone zone = QTimeZone::utc();
    bool standalone = false; ///< adds title, legend, TLP label, lens and head: the picture travels alone
    QString footer; ///< for standalone: "Head 9f3a… · 2026-11-22"
    Tlp marking = Tlp::Clear;
};
/// The one way a view becomes a figure on paper: brief and `kagami render` share it.
[[nodiscard]] Figure viewFigure(
    FigureView view, const Scope& scope, const Catalogue& catalogue, const FigureOptions& options);
/// A page of the figure's size, vectors and embedded fonts, deterministic. Needs a QGuiApplication. Errors:
/// Io.
[[nodiscard]] Result<QByteArray> figurePdf(const Figure& figure, const QString& language);
/// The strictest marking of all that counts under the scope: what a document of it must carry (R22).
[[nodiscard]] Tlp markingOf(const Scope& scope);

} // namespace kagami

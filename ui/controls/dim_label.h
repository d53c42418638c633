#pragma once

#include <QLabel>

class QScrollArea;

namespace kagami {

/// A label that looks by role ("caption", "secondary", "warning", …; ui/theme/style_sheet.h).
[[nodiscard]] QLabel* roleLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// Changes a dynamic property that the style sheet reads, and repaints with it.
void restyle(QWidget* widget, const char* property, const QString& value);
/// Puts a new page into a scroll area. The page before goes later: what asked for the new one may be on it.
void replacePage(QScrollArea& area, QWidget* page);
/// A one-pixel line.
[[nodiscard]] QFrame* rule(QWidget* parent = nullptr);

} // namespace kagami

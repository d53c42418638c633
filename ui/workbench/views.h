#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <functional>
#include <vector>

class QSplitter;
class QWidget;

namespace kagami {

class Workspace;

/// A view of the centre that is built on first show.
struct ViewEntry {
    QString title;
    std::function<QWidget*()> make;
};

/// Timeline above targets: the first tab.
[[nodiscard]] QSplitter* makeHomeView(Workspace& workspace);
/// The other tabs, in order.
[[nodiscard]] std::vector<ViewEntry> laterViews(Workspace& workspace);
constexpr int briefTab = 3;
/// The theme that follows in the round.
[[nodiscard]] ThemeKind nextTheme(ThemeKind kind);

} // namespace kagami

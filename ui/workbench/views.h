#pragma once

#include "ui/theme/theme.h"
#include "ui/workbench/home_view.h"

#include <QString>
#include <functional>
#include <vector>

class QWidget;

namespace kagami {

class Workspace;

/// A view of the centre that is built on first show.
struct ViewEntry {
    QString title;
    std::function<QWidget*()> make;
};

/// The tabs after the home view, in order.
[[nodiscard]] std::vector<ViewEntry> laterViews(Workspace& workspace, const ShowRecord& showRecord);
constexpr int briefTab = 3;
/// The theme that follows in the round.
[[nodiscard]] ThemeKind nextTheme(ThemeKind kind);

} // namespace kagami

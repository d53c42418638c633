#pragma once

#include "ui/incidents/item_table.h"
#include "ui/incidents/items_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/workbench/main_window.h"
#include "ui/workbench/side_docks.h"
#include "ui_support/workspace_bench.h"

namespace kagami::test {

/// The window of the bench case, shown and active.
struct Desk {
    WorkspaceBench bench;
    MainWindow window{bench.workspace, DisplaySettings{.language = s("en")}, {s("/cases/before.kagami")}};

    Desk()
    {
        window.resize(1400, 860);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
        // Docks are laid out by events.
        QCoreApplication::processEvents();
    }
    Workspace& workspace() { return bench.workspace; }
    TimelineView& timeline() { return *window.findChild<TimelineView*>(); }
    ItemTable& table() { return *window.docks()->items()->table(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(focus, key, modifiers);
    }
    /// Docks behind others are laid out beside the window.
    bool isInFront(const QWidget* dockContent) const
    {
        return dockContent->isVisible()
            && window.rect().contains(dockContent->mapTo(&window, dockContent->rect().center()));
    }
};

} // namespace kagami::test

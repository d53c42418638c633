#pragma once

#include "workspace/workspace.h"

#include <QPoint>

class QMenu;

namespace kagami {

class TimelineCanvas;

/// Fills the context menu of a timeline for these incidents (may be none) and this lane (-1: none). Filters
/// go through the workspace's query.
void fillTimelineMenu(QMenu& menu, Workspace& workspace, TimelineCanvas& canvas,
    const std::vector<ItemIndex>& incidents, int lane);
/// Switches a condition of the query on or off; what goes wrong is announced by the workspace.
void toggleFilter(Workspace& workspace, QueryField field, const QString& value);

} // namespace kagami

#pragma once

#include "timeline/timeline.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace kagami {

class CanvasPane;
class PaneHeader;
class TimelineCanvas;

/// Incidents in time, in lanes, under the shared lens. A click selects in all views; hovering says when, what
/// and who; what is selected elsewhere is scrolled into view.
class TimelineView final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] TimelineCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] LaneKey laneKey() const { return m_key; }
    void setLaneKey(LaneKey key);

signals:
    void openRequested(
        const kagami::Uuid& record); ///< Enter, or "Open" in the menu: show it in the inspector

protected:
    void showEvent(QShowEvent* event) override;

private:
    PaneHeader* makeHeader();
    void connectCanvas();
    void refresh();
    void showSelection();
    void choose(const std::vector<ItemIndex>& incidents, bool add);
    void chooseLane(int lane);
    void filterToLane(int lane);

    Workspace& m_workspace;
    LaneKey m_key = LaneKey::Campaign;
    QComboBox* m_laneChoice = nullptr;
    QToolButton* m_zoomToMarked = nullptr;
    TimelineCanvas* m_canvas;
    CanvasPane* m_pane;
    bool m_isStale = true;
    bool m_isChoosing = false; ///< the selection comes from here: nothing is to be scrolled
};

} // namespace kagami

#pragma once

#include "ui/graph/graph_canvas.h"
#include "workspace/workspace.h"

#include <QFuture>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace kagami {

class CanvasPane;
class PaneHeader;

/// The target map: who did what to whom, under the shared lens. A click selects in all views, a double click
/// filters all views, hovering explains a node or an edge with its claims.
class GraphView final : public QWidget {
    Q_OBJECT
public:
    explicit GraphView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] GraphCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] GraphLayoutKind layoutKind() const { return m_kind; }
    void setLayoutKind(GraphLayoutKind kind);
    [[nodiscard]] const GraphOptions& options() const { return m_options; }
    void setOptions(const GraphOptions& options);

signals:
    void openRequested(
        const kagami::Uuid& record); ///< Enter, or "Open" in the menu: show it in the inspector

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PaneHeader* makeHeader();
    void connectCanvas();
    void refresh();
    void place(TargetGraph graph);
    void showScene(std::shared_ptr<const GraphScene> scene);
    void showSelection();
    void chooseNode(int node, bool add);
    void chooseEdge(int edge, bool add);
    void filterTo(int node);
    void openMenu(int node, int edge, QPoint global);
    void openNode(int node);
    [[nodiscard]] std::vector<Uuid> recordsOf(int node) const;

    Workspace& m_workspace;
    GraphCanvas* m_canvas;
    CanvasPane* m_pane;
    QComboBox* m_layoutChoice = nullptr;
    std::vector<std::pair<QToolButton*, bool GraphOptions::*>> m_toggles;
    GraphLayoutKind m_kind = GraphLayoutKind::Sectors;
    GraphOptions m_options;
    QFuture<Result<std::shared_ptr<const GraphScene>>> m_job;
    QSizeF m_placedIn; ///< the room that the shown layout was made for
    bool m_isStale = true;
};

} // namespace kagami

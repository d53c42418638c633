#pragma once

#include "ui/matrix/matrix_canvas.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace kagami {

class HeatLegend;
class CanvasPane;
class PaneHeader;

/// The ATT&CK matrix of what the lens shows. A click selects a cell's incidents in all views, a double click
/// filters all views to the technique, hovering lists the tags with their sources.
class MatrixView final : public QWidget {
    Q_OBJECT
public:
    explicit MatrixView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] MatrixCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const MatrixOptions& options() const { return m_options; }
    void setOnlyUsed(bool onlyUsed);
    void setFoldSub(bool fold);

signals:
    void openRequested(
        const kagami::Uuid& record); ///< Enter, or "Open" in the menu: show it in the inspector

protected:
    void showEvent(QShowEvent* event) override;

private:
    PaneHeader* makeHeader();
    void connectCanvas();
    void fillVersions();
    void refresh();
    void showRemarks(const TechniqueMatrix& matrix);
    void choose(const std::vector<ItemIndex>& incidents, bool add);
    void filterTo(QueryField field, const QString& value);
    void filterToCell(const MatrixCell& cell);
    void openCell(const MatrixCell& cell);
    void openMenu(const MatrixCell& cell, QPoint global);

    Workspace& m_workspace;
    MatrixCanvas* m_canvas;
    CanvasPane* m_pane;
    QComboBox* m_version = nullptr;
    QToolButton* m_onlyUsed = nullptr;
    QToolButton* m_subs = nullptr;
    QToolButton* m_context = nullptr;
    QLabel* m_remark = nullptr;
    HeatLegend* m_legend = nullptr;
    MatrixOptions m_options;
    bool m_isStale = true;
};

} // namespace kagami

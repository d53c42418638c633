#pragma once

#include <QListView>

namespace kagami {

class HistoryModel;
class Workspace;

/// All steps of the case, newest first. Enter or a double click goes to a step: later ones of the same author
/// are taken back, or brought back, as one change set.
class HistoryView final : public QListView {
    Q_OBJECT
public:
    explicit HistoryView(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void refresh();
    void goTo(const QModelIndex& index);

    Workspace& m_workspace;
    HistoryModel* m_model;
};

} // namespace kagami

#include "ui/workbench/main_window.h"

#include "ui/controls/banner.h"
#include "ui/history/history_view.h"
#include "ui/history/sign_prompt.h"
#include "ui/merge/merge_door.h"
#include "ui/share/share_door.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/side_docks.h"
#include "ui/workbench/status_row.h"

namespace kagami {

void MainWindow::connectSharing()
{
    const Actions& on = *m_actions;
    connect(on[Command::MergeFrom], &QAction::triggered, m_mergeDoor, &MergeDoor::chooseFiles);
    connect(m_mergeDoor, &MergeDoor::openRequested, this, &MainWindow::openRequested);
    connect(m_mergeDoor, &MergeDoor::merged, m_banner, &Banner::showNote);
    connect(on[Command::ApplyBundle], &QAction::triggered, m_shareDoor, &ShareDoor::chooseBundle);
    connect(on[Command::ExportBundle], &QAction::triggered, m_shareDoor, &ShareDoor::exportBundle);
    connect(on[Command::WaitingBundles], &QAction::triggered, m_shareDoor, &ShareDoor::showWaiting);
    connect(on[Command::Keys], &QAction::triggered, m_shareDoor, &ShareDoor::showKeys);
    connect(m_sign, &SignPrompt::keysRequested, m_shareDoor, &ShareDoor::showKeys);
    connect(m_statusRow, &StatusRow::waitingRequested, m_shareDoor, &ShareDoor::showWaiting);
    connect(m_shareDoor, &ShareDoor::openRequested, this, &MainWindow::openRequested);
    connect(m_shareDoor, &ShareDoor::noted, m_banner, &Banner::showNote);
    connect(m_shareDoor, &ShareDoor::keysChanged, m_docks->history(), &HistoryView::lookForSignatures);
    connect(m_shareDoor, &ShareDoor::failed, m_banner, &Banner::showError);
}

} // namespace kagami

#include "ui/history/history_view.h"

#include "ui/controls/two_line_delegate.h"
#include "ui/history/history_model.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace kagami {

HistoryView::HistoryView(Workspace& workspace, QWidget* parent)
    : QListView(parent)
    , m_workspace(workspace)
    , m_model(new HistoryModel(this))
{
    setAccessibleName(tr("History of the case"));
    setModel(m_model);
    setItemDelegate(new TwoLineDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListView::doubleClicked, this, &HistoryView::goTo);
    connect(&m_workspace, &Workspace::caseChanged, this, &HistoryView::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &HistoryView::refresh);
    refresh();
}

void HistoryView::refresh()
{
    const HistoryStep* current = m_model->stepAt(currentIndex());
    const Digest kept = current ? current->hash : Digest{};
    m_model->setSteps(historySteps(m_workspace.file().ledger()), m_workspace.displayZone());
    for (int row = 0; row < m_model->rowCount() && !kept.isNull(); ++row)
        if (m_model->stepAt(m_model->index(row))->hash == kept)
            setCurrentIndex(m_model->index(row));
}

void HistoryView::goTo(const QModelIndex& index)
{
    const HistoryStep* step = m_model->stepAt(index);
    if (step && !m_workspace.isReadOnly())
        (void)m_workspace.moveTo(step->hash);
}

void HistoryView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goTo(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void HistoryView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const HistoryStep* step = m_model->stepAt(index);
    if (!step)
        return;
    QMenu menu(this);
    QAction* go
        = menu.addAction(step->undone ? tr("Bring back up to here") : tr("Take back everything after this"));
    go->setEnabled(!m_workspace.isReadOnly());
    connect(go, &QAction::triggered, this, [this, index] { goTo(index); });
    connect(menu.addAction(tr("Copy the hash")), &QAction::triggered, this,
        [hash = step->hash] { QGuiApplication::clipboard()->setText(hash.toHex()); });
    menu.exec(event->globalPos());
}

} // namespace kagami

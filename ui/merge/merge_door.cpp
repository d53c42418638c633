#include "ui/merge/merge_door.h"

#include "ui/merge/merge_review.h"
#include "workspace/workspace.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace kagami {

MergeDoor::MergeDoor(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

MergeReview* MergeDoor::current() const
{
    return m_review;
}

void MergeDoor::chooseFiles()
{
    const QString folder = QFileInfo(m_workspace.file().path()).absolutePath();
    const QStringList paths = QFileDialog::getOpenFileNames(
        &m_window, tr("Merge from copies of this case"), folder, tr("Kagami cases (*.kagami)"));
    if (!paths.isEmpty())
        review(paths);
}

void MergeDoor::review(const QStringList& paths)
{
    if (m_review)
        m_review->reject();
    m_review = new MergeReview(m_workspace, mergeInputOf(m_workspace, paths), &m_window);
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &MergeReview::merged, this, &MergeDoor::merged);
    connect(m_review, &MergeReview::otherFilesRequested, this, [this] {
        if (m_review)
            m_review->reject();
        chooseFiles();
    });
    m_review->open();
}

bool MergeDoor::isCopyOfThis(const QString& path) const
{
    if (QFileInfo(path) == QFileInfo(m_workspace.file().path()))
        return false;
    const auto other = CaseFile::open(path, OpenMode::ReadOnly);
    const Item* here = m_workspace.state().root();
    const Item* there = other ? (*other)->state().root() : nullptr;
    return here && there && here->id == there->id;
}

void MergeDoor::take(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    if (m_workspace.isReadOnly() || (paths.size() == 1 && !isCopyOfThis(paths.front())))
        emit openRequested(paths.front());
    else if (paths.size() == 1)
        ask(paths.front());
    else
        review(paths);
}

void MergeDoor::ask(const QString& path)
{
    delete m_question;
    m_question = new QMessageBox(&m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(tr("A copy of this case"));
    m_question->setText(tr("%1 is another copy of this case.").arg(QFileInfo(path).fileName()));
    m_question->setInformativeText(
        tr("Merging shows first what it brings. Opening closes the present one; nothing is lost."));
    QPushButton* merge = m_question->addButton(tr("Merge…"), QMessageBox::AcceptRole);
    QPushButton* open = m_question->addButton(tr("Open"), QMessageBox::AcceptRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(merge);
    connect(merge, &QPushButton::clicked, this, [this, path] { review({path}); });
    connect(open, &QPushButton::clicked, this, [this, path] { emit openRequested(path); });
    m_question->open();
}

} // namespace kagami

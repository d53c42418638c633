#include "ui/share/waiting_dialog.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/share/bundle_words.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr QSize dialogPx{620, 360};
constexpr int numberRole = Qt::UserRole;

} // namespace

WaitingDialog::WaitingDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new QListWidget)
    , m_empty(new EmptyNote)
    , m_stack(new QStackedWidget)
    , m_giveUp(new QPushButton(tr("Give it up…")))
{
    setWindowTitle(tr("Waiting bundles"));
    setAccessibleName(windowTitle());
    resize(themePx(dialogPx.width()), themePx(dialogPx.height()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(12));
    column->setSpacing(themePx(8));
    column->addWidget(roleLabel(windowTitle(), "title"));
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setMouseTracking(true);
    m_empty->setTexts(tr("Nothing waits"),
        tr("A bundle that comes before what it builds on can wait in the case. It comes in by itself with "
           "what it waits for."));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    auto* apply = new QPushButton(tr("Apply a bundle…"));
    auto* close = new QPushButton(tr("Close"));
    foot->addWidget(apply);
    foot->addWidget(m_giveUp);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    for (QPushButton* button : {apply, m_giveUp})
        button->setAutoDefault(false);
    connect(apply, &QPushButton::clicked, this, &WaitingDialog::bundleRequested);
    connect(m_giveUp, &QPushButton::clicked, this, &WaitingDialog::ask);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_workspace, &Workspace::caseChanged, this, &WaitingDialog::refresh);
    connect(&m_workspace, &Workspace::accessChanged, this, &WaitingDialog::refresh);
    refresh();
}

QMessageBox* WaitingDialog::question() const
{
    return m_question;
}

bool WaitingDialog::isEmpty() const
{
    return m_list->count() == 0;
}

void WaitingDialog::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const WaitingBundle& bundle : m_workspace.file().waiting()) {
        auto* item = new QListWidgetItem(waitingTitle(bundle), m_list);
        const QString detail = waitingDetail(m_workspace.file(), bundle);
        item->setData(TwoLineDelegate::DetailRole, detail);
        item->setData(numberRole, bundle.number);
        item->setToolTip(item->text() + u'\n' + detail);
        item->setData(Qt::AccessibleTextRole, item->toolTip());
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_stack->setCurrentIndex(isEmpty() ? 1 : 0);
    m_giveUp->setEnabled(!isEmpty() && !m_workspace.isReadOnly());
}

/// Nothing brings it back but the bundle itself, so this is a question.
void WaitingDialog::ask()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    delete m_question;
    m_question = new QMessageBox(this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(windowTitle());
    m_question->setText(tr("Give up %1?").arg(item->text()));
    m_question->setInformativeText(
        tr("They were never part of the case. Undo does not bring them back; the bundle does."));
    QPushButton* drop = m_question->addButton(tr("Give it up"), QMessageBox::AcceptRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(drop, &QPushButton::clicked, this,
        [this, number = item->data(numberRole).toLongLong()] { giveUp(number); });
    m_question->open();
}

void WaitingDialog::giveUp(qint64 number)
{
    m_workspace.write(
        [number](CaseFile& file, const WorkProgress&) -> Result<MergeReport> {
            const Status dropped = file.dropWaiting(number);
            return dropped ? Result<MergeReport>(MergeReport()) : tl::unexpected(dropped.error());
        },
        [dialog = QPointer<WaitingDialog>(this)](const Result<MergeReport>& done) {
            if (dialog && !done)
                emit dialog->failed(done.error());
        });
}

} // namespace kagami

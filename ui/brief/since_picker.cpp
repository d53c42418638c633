#include "ui/brief/since_picker.h"

#include "brief/brief_head.h"
#include "store/head_search.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/moment_text.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/history/history_model.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr QSize dialogPx{620, 480};
constexpr int shownDigits = 12;

} // namespace

SincePicker::SincePicker(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new HistoryModel(this))
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_note(roleLabel({}, "secondary"))
    , m_choose(new QPushButton(tr("Show the changes")))
    , m_steps(historySteps(workspace.ledger()))
    , m_folder(QFileInfo(workspace.file().path()).absolutePath())
{
    build();
    connect(m_edit, &QLineEdit::textChanged, this, &SincePicker::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SincePicker::showChoice);
    connect(m_list, &QListView::doubleClicked, this, &SincePicker::choose);
    connect(m_choose, &QPushButton::clicked, this, &SincePicker::choose);
    refresh();
}

SincePicker::~SincePicker()
{
    m_job.cancel();
}

void SincePicker::build()
{
    setWindowTitle(tr("Changes since an earlier brief"));
    setAccessibleName(windowTitle());
    resize(themePx(dialogPx.width()), themePx(dialogPx.height()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(12));
    column->setSpacing(themePx(8));
    column->addWidget(roleLabel(windowTitle(), "title"));
    QLabel* hint
        = roleLabel(tr("A section of the brief lists what has changed since then. Paste the head that "
                       "the earlier brief prints on its first page, or choose a step of the history."),
            "secondary");
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* row = new QHBoxLayout;
    m_edit->setPlaceholderText(tr("Head of the earlier brief, or words to search the history for"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->setClearButtonEnabled(true);
    auto* fromBrief = new QPushButton(tr("From a brief…"));
    fromBrief->setToolTip(tr("Read the head out of a brief that was exported earlier"));
    row->addWidget(m_edit, 1);
    row->addWidget(fromBrief);
    column->addLayout(row);
    m_list->setAccessibleName(tr("History of the case"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_list, 1);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addLayout(makeFoot());
    fromBrief->setAutoDefault(false);
    connect(fromBrief, &QPushButton::clicked, this, &SincePicker::chooseBrief);
}

QLayout* SincePicker::makeFoot()
{
    auto* foot = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_choose);
    m_choose->setProperty("look", QStringLiteral("primary"));
    m_choose->setDefault(true);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

QString SincePicker::said() const
{
    return m_note->text();
}

std::optional<Digest> SincePicker::head() const
{
    return Digest::parse(m_edit->text().trimmed());
}

void SincePicker::refresh()
{
    const QString wanted = head() ? QString() : m_edit->text();
    std::vector<HistoryStep> found;
    for (const HistoryStep& step : m_steps)
        if (matches(step, wanted, m_workspace.displayZone()))
            found.push_back(step);
    m_model->setSteps(std::move(found), m_workspace.displayZone());
    m_list->setEnabled(!head());
    showChoice();
}

void SincePicker::showChoice()
{
    const HistoryStep* step = m_model->stepAt(m_list->currentIndex());
    m_job.cancel();
    if (const auto wanted = head())
        return lookFor(*wanted);
    m_choose->setEnabled(step != nullptr);
    if (m_model->rowCount() == 0)
        return say(tr("No step has all of these words, and a head has 64 digits."), true);
    say(step ? tr("What has changed after this step.") : QString(), false);
}

/// Copies that wrote apart make it a search.
void SincePicker::lookFor(const Digest& head)
{
    m_choose->setEnabled(false);
    say(tr("Looking for this head…"), false);
    m_job = runJob<bool>(
        this,
        [ledger = m_workspace.file().sharedLedger(), head](
            QPromise<Result<bool>>&) -> Result<bool> { return isAncestorHead(ledger->history(), head); },
        [this](const Result<bool>& isOurs) {
            m_choose->setEnabled(*isOurs);
            if (*isOurs)
                return say(tr("What has changed since the case had this head."), false);
            say(tr("This case never had this head. Compare the digits; where the brief was made of another "
                   "copy, merge that first."),
                true);
        });
}

void SincePicker::say(const QString& text, bool isWrong)
{
    m_note->setText(text);
    m_note->setAccessibleName(text);
    restyle(m_note, "role", isWrong ? QStringLiteral("warning") : QStringLiteral("secondary"));
}

void SincePicker::choose()
{
    if (!m_choose->isEnabled())
        return;
    BriefSince since;
    if (const auto wanted = head()) {
        since.head = *wanted;
        //: a head, shortened
        since.text = tr("head %1…").arg(wanted->toHex().left(shownDigits));
    } else if (const HistoryStep* step = m_model->stepAt(m_list->currentIndex())) {
        since.step = step->hash;
        since.text = momentText(step->time.ms, m_workspace.displayZone());
    }
    accept();
    emit chosen(since);
}

void SincePicker::chooseBrief()
{
    auto* dialog = new QFileDialog(this, tr("A brief that was exported earlier"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Briefs (*.pdf *.html *.htm)"));
    connect(dialog, &QFileDialog::fileSelected, this, &SincePicker::readBrief);
    dialog->open();
}

void SincePicker::readBrief(const QString& path)
{
    m_folder = QFileInfo(path).absolutePath();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("%1 cannot be read: %2").arg(path, file.errorString()), true);
    const auto found = headOfBrief(file.readAll());
    if (!found)
        return say(tr("%1 says no head that can be read. Paste the one that it prints on its first page.")
                       .arg(QFileInfo(path).fileName()),
            true);
    m_edit->setText(found->toHex());
}

} // namespace kagami

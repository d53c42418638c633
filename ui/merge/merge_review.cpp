#include "ui/merge/merge_review.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/controls/empty_note.h"
#include "ui/merge/merge_page.h"
#include "ui/merge/merge_words.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr QSize dialogPx{1040, 700};

} // namespace

MergeReview::MergeReview(Workspace& workspace, MergeInput input, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_input(std::move(input))
    , m_stack(new QStackedWidget)
    , m_busyText(roleLabel({}, "secondary"))
    , m_bar(new QProgressBar)
    , m_note(new EmptyNote)
    , m_page(new MergePage)
    , m_progress(roleLabel({}, "secondary"))
    , m_cancel(new QPushButton)
    , m_merge(new QPushButton)
{
    resize(themePx(dialogPx.width()), themePx(dialogPx.height()));
    buildHead();
    buildPages();
    buildFoot();
    connect(&m_workspace, &Workspace::writingProgressed, this, [this](int at, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(at);
    });
    look();
}

MergeReview::~MergeReview() = default;

void MergeReview::buildHead()
{
    setWindowTitle(m_input.title);
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(12));
    column->setSpacing(themePx(8));
    column->addWidget(roleLabel(windowTitle(), "title"));
    auto* from = new ElidedLabel(m_input.from);
    from->setProperty("role", QStringLiteral("secondary"));
    from->setToolTip(m_input.fromTip);
    column->addWidget(from);
    if (!m_input.notice.isEmpty()) {
        QLabel* notice = roleLabel(m_input.notice, m_input.isWarning ? "warning" : "secondary");
        notice->setWordWrap(true);
        notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(notice);
    }
    column->addWidget(m_stack, 1);
}

void MergeReview::buildPages()
{
    auto* busy = new QWidget;
    auto* column = new QVBoxLayout(busy);
    column->addStretch(1);
    column->addWidget(m_busyText, 0, Qt::AlignHCenter);
    m_bar->setFixedWidth(themePx(320));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_stack->addWidget(busy);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_page);
    connect(m_note, &EmptyNote::stepRequested, this, &MergeReview::otherFilesRequested);
    connect(m_page, &MergePage::answersChanged, this, &MergeReview::showProgress);
}

void MergeReview::buildFoot()
{
    auto* foot = new QHBoxLayout;
    foot->setSpacing(themePx(8));
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_merge);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot);
    m_merge->setProperty("look", QStringLiteral("primary"));
    m_merge->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &MergeReview::beginMerge);
}

MergeReview::Page MergeReview::page() const
{
    return Page(m_stack->currentIndex());
}

void MergeReview::nameAction(const QString& text, const QString& tip)
{
    m_merge->setText(text);
    m_merge->setToolTip(tip);
    m_merge->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_Return))); // a new text takes it away
}

void MergeReview::showBusy(const QString& text)
{
    m_busyText->setText(text);
    m_bar->setRange(0, 0);
    m_stack->setCurrentIndex(Busy);
    m_cancel->setText(tr("Cancel"));
    nameAction(m_input.action, tr("One step of the history, and one more for what was decided (Ctrl+Enter)"));
    m_merge->setEnabled(false);
    m_progress->clear();
}

void MergeReview::look()
{
    showBusy(tr("Reading what comes in…"));
    const auto work
        = [mine = m_workspace.file().path(), look = m_input.look](QPromise<Result<MergeLook>>& promise) {
              return look(mine, [&promise](int at, int total) {
                  promise.setProgressRange(0, total);
                  promise.setProgressValue(at);
                  return !promise.isCanceled();
              });
          };
    m_job = runJob<MergeLook>(this, work, [this](const Result<MergeLook>& look) { showLook(look); });
    auto* watcher = new QFutureWatcher<Result<MergeLook>>(this);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_job);
}

void MergeReview::showLook(const Result<MergeLook>& look)
{
    if (!look)
        return showError(look.error());
    m_look = *look;
    if (!m_look.waitsFor.isEmpty()) {
        showNote(tr("Earlier changes are missing"), m_look.waitsFor, {});
        nameAction(
            tr("Let it wait"), tr("Nothing of it counts until what it builds on has come (Ctrl+Enter)"));
        m_merge->setEnabled(m_input.canMerge);
        m_cancel->setText(tr("Cancel"));
        return;
    }
    if (m_look.preview->isEmpty())
        return showNote(m_input.nothingNew, whyNothing(*m_look.preview), tr("Choose other files…"));
    const Wording wording{QLocale(), m_workspace.displayZone(), m_workspace.catalogue()};
    m_page->setPreview(m_look.preview, wording, m_workspace.file().author());
    m_stack->setCurrentIndex(Review);
    m_merge->setEnabled(m_input.canMerge);
    showProgress();
    m_page->tabs()->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MergeReview::showError(const Error& error)
{
    const QString place = error.where.isEmpty() ? QString() : error.where + u'\n';
    showNote(error.what, place + error.remedy, tr("Choose other files…"));
}

void MergeReview::showNote(const QString& title, const QString& explanation, const QString& step)
{
    m_note->setTexts(title, explanation, step);
    m_stack->setCurrentIndex(Note);
    m_merge->setEnabled(false);
    m_cancel->setText(tr("Close"));
    m_progress->clear();
}

void MergeReview::showProgress()
{
    if (page() == Review)
        m_progress->setText(m_page->progressText());
}

void MergeReview::beginMerge()
{
    // Somebody may have written into the case from elsewhere in the window meanwhile.
    if (m_look.head != m_workspace.file().ledger().head())
        return look();
    showBusy(tr("Writing…"));
    m_workspace.write(
        m_input.merge, [dialog = QPointer<MergeReview>(this)](const Result<MergeReport>& report) {
            if (dialog)
                dialog->finish(report);
        });
}

void MergeReview::finish(const Result<MergeReport>& report)
{
    if (!report && report.error().kind == ErrorKind::Cancelled)
        return done(Rejected);
    if (!report)
        return showError(report.error());
    if (report->waitsAs != 0) {
        accept();
        emit merged(tr("It waits in this case as number %1; “Waiting bundles” lists what it waits for.")
                        .arg(report->waitsAs));
        return;
    }
    Draft decisions = m_page->decisions();
    const bool decided = decisions.operations.empty() || m_workspace.commit(std::move(decisions)).has_value();
    QStringList summary{m_input.done.arg(m_page->summary())};
    if (report->signaturesAhead > 0)
        summary << passedOver(report->signaturesAhead);
    if (!decided)
        summary << tr("The decisions could not be written; the conflicts wait under Problems.");
    accept();
    emit merged(summary.join(QLatin1Char(' ')));
}

/// While it writes it is stopped first, and closes when nothing was changed.
void MergeReview::reject()
{
    if (m_workspace.isWriting())
        m_workspace.stopWriting();
    else
        QDialog::reject();
}

void MergeReview::done(int result)
{
    m_job.cancel();
    QDialog::done(result);
}

} // namespace kagami

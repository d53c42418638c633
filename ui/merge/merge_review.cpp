#include "ui/merge/merge_review.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/controls/empty_note.h"
#include "ui/merge/merge_page.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QFileInfo>
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

using Preview = std::shared_ptr<const MergePreview>;
constexpr QSize dialogPx{1040, 700};

QString namesOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names << QFileInfo(path).fileName();
    return QLocale().createSeparatedList(names);
}

} // namespace

MergeReview::MergeReview(Workspace& workspace, const QStringList& paths, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_paths(paths)
    , m_stack(new QStackedWidget)
    , m_busyText(roleLabel({}, "secondary"))
    , m_bar(new QProgressBar)
    , m_note(new EmptyNote)
    , m_page(new MergePage)
    , m_progress(roleLabel({}, "secondary"))
    , m_cancel(new QPushButton)
    , m_merge(new QPushButton(tr("Merge")))
{
    setWindowTitle(tr("Merge into %1").arg(workspace.title()));
    setAccessibleName(windowTitle());
    resize(themePx(dialogPx.width()), themePx(dialogPx.height()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(12));
    column->setSpacing(themePx(8));
    column->addWidget(roleLabel(windowTitle(), "title"));
    auto* from = new ElidedLabel(tr("From %1").arg(namesOf(paths)));
    from->setProperty("role", QStringLiteral("secondary"));
    from->setToolTip(paths.join(u'\n'));
    column->addWidget(from);
    column->addWidget(m_stack, 1);
    buildPages();
    buildFoot();
    connect(&m_workspace, &Workspace::writingProgressed, this, [this](int at, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(at);
    });
    look();
}

MergeReview::~MergeReview() = default;

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
    m_merge->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_Return)));
    m_merge->setToolTip(tr("One step of the history, and one more for what was decided (Ctrl+Enter)"));
    m_merge->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &MergeReview::beginMerge);
}

MergeReview::Page MergeReview::page() const
{
    return Page(m_stack->currentIndex());
}

void MergeReview::showBusy(const QString& text)
{
    m_busyText->setText(text);
    m_bar->setRange(0, 0);
    m_stack->setCurrentIndex(Busy);
    m_cancel->setText(tr("Cancel"));
    m_merge->setEnabled(false);
    m_progress->clear();
}

void MergeReview::look()
{
    showBusy(tr("Reading the copies…"));
    const auto work = [mine = m_workspace.file().path(), others = m_paths](
                          QPromise<Result<Preview>>& promise) -> Result<Preview> {
        return previewMergeOfFiles(mine, others, [&promise](int at, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(at);
            return !promise.isCanceled();
        });
    };
    m_job = runJob<Preview>(this, work, [this](const Result<Preview>& preview) { showPreview(preview); });
    auto* watcher = new QFutureWatcher<Result<Preview>>(this);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_job);
}

void MergeReview::showPreview(const Result<Preview>& preview)
{
    if (!preview)
        return showError(preview.error());
    m_preview = *preview;
    if (m_preview->isEmpty())
        return showNote(tr("Nothing new in these copies"),
            tr("Everything they have is in this case already. Nothing has to be merged."));
    const Wording wording{QLocale(), m_workspace.displayZone(), m_workspace.catalogue()};
    m_page->setPreview(m_preview, wording, m_workspace.file().author());
    m_stack->setCurrentIndex(Review);
    m_merge->setEnabled(true);
    showProgress();
    m_page->tabs()->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MergeReview::showError(const Error& error)
{
    const QString place = error.where.isEmpty() ? QString() : error.where + u'\n';
    showNote(error.what, place + error.remedy);
}

void MergeReview::showNote(const QString& title, const QString& explanation)
{
    m_note->setTexts(title, explanation, tr("Choose other files…"));
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
    if (m_preview->head != m_workspace.file().ledger().head())
        return look();
    showBusy(tr("Merging…"));
    m_workspace.write([paths = m_paths](CaseFile& file,
                          const WorkProgress& progress) { return mergeFiles(file, paths, progress); },
        [dialog = QPointer<MergeReview>(this)](const Result<MergeReport>& report) {
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
    Draft decisions = m_page->decisions();
    if (!decisions.operations.empty())
        (void)m_workspace.commit(std::move(decisions));
    const QString summary = m_page->summary();
    accept();
    emit merged(tr("Merged. %1").arg(summary));
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

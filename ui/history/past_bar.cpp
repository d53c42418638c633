#include "ui/history/past_bar.h"

#include "ledger/case_diff.h"
#include "store/past.h"
#include "ui/controls/moment_text.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace kagami {

namespace {

constexpr int patienceMs = 50;
constexpr int mostAuthors = 6;

} // namespace

PastBar::PastBar(Workspace& workspace, QWidget* parent)
    : NoticeBar(QStringLiteral("history"), parent)
    , m_workspace(workspace)
    , m_back(addButton(tr("Back to now"), tr("Show the present case again (Esc)")))
    , m_restore(addButton(
          tr("Restore this state…"), tr("Make the present case say what it said then; undo takes it back")))
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_restore->hide();
        say(tr("Working out the case as it was…"));
        showProgress(0, 0);
    });
    connect(m_back, &QPushButton::clicked, this, &PastBar::leave);
    connect(m_restore, &QPushButton::clicked, this, &PastBar::askToRestore);
    connect(this, &NoticeBar::escaped, this, &PastBar::leave);
    connect(&m_workspace, &Workspace::accessChanged, this, &PastBar::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &PastBar::refresh);
    refresh();
}

PastBar::~PastBar()
{
    m_job.cancel();
}

QMessageBox* PastBar::question() const
{
    return m_question;
}

bool PastBar::isAway() const
{
    return m_workspace.moment() || m_job.isRunning();
}

void PastBar::visit(const Digest& step)
{
    m_job.cancel();
    m_patience->start();
    m_job = runJob<Then>(
        this,
        [path = m_workspace.file().path(), step](QPromise<Result<Then>>& promise) -> Result<Then> {
            return ledgerAtOfFile(path, step, [&promise](int done, int total) {
                promise.setProgressRange(0, total);
                promise.setProgressValue(done);
                return !promise.isCanceled();
            });
        },
        [this, step](const Result<Then>& then) { arrive(step, then); });
    auto* watcher = new QFutureWatcher<Result<Then>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        if (!m_patience->isActive() && watcher->future().isRunning())
            showProgress(done, watcher->progressMaximum());
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_job);
}

void PastBar::arrive(const Digest& step, const Result<Then>& then)
{
    m_patience->stop();
    if (then)
        return m_workspace.showPast(step, *then);
    refresh();
    emit failed(then.error());
}

void PastBar::leave()
{
    m_patience->stop();
    m_job.cancel();
    delete m_question;
    m_workspace.showPresent();
    refresh();
}

void PastBar::refresh()
{
    const ChangeSetHeader* moment = m_workspace.moment();
    setVisible(moment != nullptr);
    if (!moment)
        return;
    m_restore->setVisible(true);
    m_restore->setEnabled(!m_workspace.file().isReadOnly());
    //: %1 a moment, %2 what was done then, %3 by whom
    say(tr("The case as it was on %1, after “%2” by %3. Nothing can be changed here.")
            .arg(momentText(moment->time.ms, m_workspace.displayZone()), reasonText(*moment).simplified(),
                moment->author));
}

QString PastBar::restoreDetails() const
{
    const CaseDiff diff = diffOf(m_workspace.file().state(), m_workspace.state());
    const auto count
        = [](const auto& items, const auto& claims) { return int(items.size() + claims.size()); };
    QStringList lines;
    if (const int retracted = count(diff.removedItems, diff.removedClaims))
        lines << tr("%n record(s) of later are retracted.", nullptr, retracted);
    if (const int back = count(diff.addedItems, diff.addedClaims))
        lines << tr("%n record(s) taken back since come back.", nullptr, back);
    if (!diff.changed.empty())
        lines << tr("%n field(s) say again what they said then.", nullptr, int(diff.changed.size()));
    QStringList authors;
    const ChangeSetHeader* moment = m_workspace.moment();
    for (const ChangeSetHeader& header : m_workspace.file().ledger().history())
        if (std::tie(moment->time, moment->hash) < std::tie(header.time, header.hash)
            && !authors.contains(header.author))
            authors << header.author;
    if (authors.size() > mostAuthors)
        authors = authors.mid(0, mostAuthors) << QStringLiteral("…");
    if (!authors.isEmpty())
        lines << tr("Later changes are by %1.").arg(QLocale().createSeparatedList(authors));
    return lines.join(u'\n');
}

void PastBar::askToRestore()
{
    if (!m_workspace.moment() || m_workspace.file().isReadOnly())
        return;
    delete m_question;
    m_question = new QMessageBox(window());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(tr("Restore this state"));
    m_question->setText(tr("Make the case say what it said on %1?")
                            .arg(momentText(m_workspace.moment()->time.ms, m_workspace.displayZone())));
    m_question->setInformativeText(
        restoreDetails() % u'\n' % tr("It is one step of the history, and undo takes it back."));
    QPushButton* restore = m_question->addButton(tr("Restore"), QMessageBox::AcceptRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(restore);
    connect(restore, &QPushButton::clicked, this, [this] { (void)m_workspace.restorePast(); });
    m_question->open();
}

} // namespace kagami

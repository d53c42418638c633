#include "ui/workbench/status_row.h"

#include "store/verify_file.h"
#include "ui/controls/data_size.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace kagami {

namespace {

/// Checking replays the ledger beside the open case. Large cases are checked when somebody asks: doing so
/// takes as much memory again.
constexpr size_t claimsCheckedByItself = 50000;
constexpr qint64 evidenceCheckedByItself = qint64(256) << 20;
constexpr int pauseMs = 1500;
constexpr int shortHash = 8;

} // namespace

StatusRow::StatusRow(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_head(item(tr("Head of the ledger")))
    , m_chain(item(tr("Chain of change sets")))
    , m_conflicts(item(tr("Conflicts")))
    , m_waiting(item(tr("Waiting bundles")))
    , m_attack(item(tr("ATT&CK version")))
    , m_offline(item(tr("Connection")))
    , m_author(item(tr("Author")))
{
    setSizeGripEnabled(false);
    for (QToolButton* left : {m_head, m_chain, m_conflicts, m_waiting, m_attack})
        addWidget(left);
    addPermanentWidget(m_offline);
    addPermanentWidget(m_author);
    m_offline->setText(tr("Offline"));
    m_offline->setToolTip(tr("This program opens no connection. The case is complete in its file."));
    m_attack->setPopupMode(QToolButton::InstantPopup);
    m_attack->setMenu(new QMenu(m_attack));
    connect(m_attack->menu(), &QMenu::aboutToShow, this, &StatusRow::fillVersions);
    connect(m_head, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_workspace.ledger().head().toHex());
        m_head->setText(tr("Copied"));
        QTimer::singleShot(pauseMs, this, &StatusRow::refresh);
    });
    connect(m_chain, &QToolButton::clicked, this, &StatusRow::verify);
    connect(m_conflicts, &QToolButton::clicked, this, &StatusRow::problemsRequested);
    connect(m_waiting, &QToolButton::clicked, this, &StatusRow::waitingRequested);
    connect(m_author, &QToolButton::clicked, this, &StatusRow::authorRequested);
    connect(&m_workspace, &Workspace::caseChanged, this, &StatusRow::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &StatusRow::refresh);
    showUnchecked();
    if (m_workspace.state().claims().size() <= claimsCheckedByItself
        && evidenceBytes() <= evidenceCheckedByItself)
        QTimer::singleShot(0, this, &StatusRow::verify); // once the window is there
    refresh();
}

/// Nobody would see what the check finds.
StatusRow::~StatusRow()
{
    m_check.cancel();
}

qint64 StatusRow::evidenceBytes() const
{
    qint64 bytes = 0;
    if (const auto blobs = m_workspace.file().blobs())
        for (const Blob& blob : *blobs)
            bytes += blob.size.value_or(0);
    return bytes;
}

void StatusRow::showUnchecked()
{
    const qint64 bytes = evidenceBytes();
    m_chain->setText(tr("Chain not checked"));
    m_chain->setToolTip(bytes == 0
            ? tr("Check every hash of the ledger now")
            : tr("Check every hash of the ledger now, and all evidence files (%1)").arg(dataSizeText(bytes)));
}

QToolButton* StatusRow::item(const QString& name)
{
    auto* button = new QToolButton;
    button->setProperty("look", QStringLiteral("flat"));
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

void StatusRow::refresh()
{
    const QString head = m_workspace.ledger().head().toHex();
    m_head->setText(
        tr("Head %1").arg(QString(head.left(shortHash / 2) % u'·' % head.mid(shortHash / 2, shortHash / 2))));
    m_head->setToolTip(tr("%1\nA click copies it.").arg(head));
    const int conflicts = int(m_workspace.ledger().conflicts().size());
    m_conflicts->setText(conflicts == 0 ? tr("No conflicts") : tr("%n conflict(s)", nullptr, conflicts));
    const int waiting = int(m_workspace.file().waiting().size());
    m_waiting->setVisible(waiting > 0);
    m_waiting->setText(tr("%n bundle(s) waiting", nullptr, waiting));
    m_waiting->setToolTip(tr("They have come before what they build on; a click says what that is."));
    m_attack->setText(
        tr("ATT&&CK v%1").arg(m_workspace.catalogue() ? m_workspace.catalogue()->version() : QString()));
    m_attack->setToolTip(attackCopyright());
    m_author->setText(tr("Author: %1").arg(m_workspace.file().author()));
    m_author->setToolTip(tr("Who signs the changes made here; a click changes it."));
}

void StatusRow::verify()
{
    if (m_check.isRunning()) {
        m_check.cancel();
        return showUnchecked();
    }
    m_chain->setText(tr("Checking the chain …"));
    m_chain->setToolTip(tr("A click stops it."));
    const Digest head = m_workspace.file().ledger().head();
    m_check = runJob<VerifyReport>(
        this,
        [path = m_workspace.file().path()](QPromise<Result<VerifyReport>>& promise) {
            promise.setProgressRange(0, 100);
            return verifyFile(path, {}, [&promise](qint64 done, qint64 total) {
                promise.setProgressValue(total > 0 ? int(double(done) / double(total) * 100) : 0);
                return !promise.isCanceled();
            });
        },
        [this, head](const Result<VerifyReport>& report) {
            // A change in the meantime would be found half written, and called damage.
            if (head != m_workspace.file().ledger().head())
                QTimer::singleShot(pauseMs, this, &StatusRow::verify);
            else
                showReport(report);
        });
    watch();
}

void StatusRow::watch()
{
    auto* watcher = new QFutureWatcher<Result<VerifyReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        if (m_check.isRunning() && percent > 0)
            m_chain->setText(tr("Checking evidence files, %1 %").arg(percent));
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_check);
}

QString StatusRow::checkedWords(const VerifyReport& report) const
{
    QStringList lines{tr("Every hash of the ledger was checked.")};
    const auto blobs = m_workspace.file().blobs();
    const int here = blobs ? int(blobs->size()) - int(report.missing.size()) : 0;
    if (here > 0)
        lines << tr("%n evidence file(s) are as they were attached, to the byte.", nullptr, here);
    if (!report.missing.empty())
        lines << tr(
            "Of %n evidence file(s) the content is not in this copy.", nullptr, int(report.missing.size()));
    return lines.join(u'\n');
}

void StatusRow::showReport(const Result<VerifyReport>& report)
{
    if (!report) {
        m_chain->setText(tr("Chain not checked"));
        m_chain->setToolTip(describe(report.error()));
        return;
    }
    m_chain->setText(report->ok() ? tr("Chain verified")
                                  : tr("%n problem(s) in the ledger", nullptr, int(report->problems.size())));
    QStringList lines;
    for (const VerifyProblem& problem : report->problems)
        lines.append(problem.where + QStringLiteral(": ") + problem.message);
    m_chain->setToolTip(report->ok() ? checkedWords(*report) : lines.mid(0, 20).join(u'\n'));
    m_chain->setIcon(report->ok() ? QIcon() : themeIcon(QStringLiteral("warning"), Ink::Warning));
    m_chain->setToolButtonStyle(report->ok() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
}

void StatusRow::fillVersions()
{
    QMenu* menu = m_attack->menu();
    menu->clear();
    for (const QString& version : availableVersions(AttackDomain::Enterprise)) {
        QAction* action = menu->addAction(tr("Version %1").arg(version));
        action->setCheckable(true);
        action->setChecked(m_workspace.catalogue() && m_workspace.catalogue()->version() == version);
        connect(action, &QAction::triggered, this,
            [this, version] { (void)m_workspace.setAttackVersion(version); });
    }
}

} // namespace kagami

#include "ui/share/bundle_export.h"

#include "ui/controls/dim_label.h"
#include "ui/inspector/field_text.h"
#include "ui/share/bundle_words.h"
#include "ui/share/head_field.h"
#include "ui/share/passphrase_pair.h"
#include "ui/share/protection_box.h"
#include "ui/share/signer_box.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

namespace kagami {

namespace {

constexpr int noCeiling = -1;
constexpr int pauseMs = 250;
constexpr int heldShown = 200;
constexpr int heldPx = 72;
enum Scope { Everything, WhatTheyLack };

/// What a worker needs to seal a bundle; wiped when it is done.
struct Sealing {
    QString keyPath; ///< empty: not signed
    Passphrase keyPassphrase;
    BundleEncryption encryption;
    Passphrase passphrase;
    std::vector<PublicKey> recipients;
};

Result<BundleReport> sealed(const QString& casePath, const QString& path, const BundleChoice& choice,
    const Sealing& sealing, const WorkProgress& progress)
{
    BundleSealing seal{.recipients = sealing.recipients};
    std::optional<PrivateKey> key;
    if (!sealing.keyPath.isEmpty()) {
        auto loaded = PrivateKey::load(sealing.keyPath, sealing.keyPassphrase);
        if (!loaded)
            return tl::unexpected(loaded.error());
        key = std::move(*loaded);
        seal.sender = &*key;
    }
    if (sealing.encryption == BundleEncryption::Passphrase)
        seal.passphrase = &sealing.passphrase;
    return writeBundleOfFile(casePath, path, choice, seal, progress);
}

/// The lens's ceiling; without one nothing leaves that is marked above the case itself.
Tlp ceilingAtFirst(const Workspace& workspace)
{
    return workspace.lens().ceiling.value_or(workspace.marking());
}

} // namespace

BundleExport::BundleExport(Workspace& workspace, const KeyFolder& keys, QString folder, QWidget* parent)
    : FieldDialog(tr("Export a bundle of changes"), tr("Write…"), parent)
    , m_workspace(workspace)
    , m_folder(std::move(folder))
    , m_scope(new QComboBox)
    , m_head(new HeadField(keys, workspace.file().state().root()->id, m_folder))
    , m_ceiling(new QComboBox)
    , m_signer(new SignerBox(keys, workspace.file().author()))
    , m_protection(new ProtectionBox(keys))
    , m_goes(roleLabel({}, "strong"))
    , m_stays(roleLabel({}, "secondary"))
    , m_held(new QListWidget)
    , m_later(new QTimer(this))
{
    addFields();
    connectFields();
    plan();
}

BundleExport::~BundleExport()
{
    m_planning.cancel();
    m_writing.cancel();
}

void BundleExport::addFields()
{
    m_scope->addItem(tr("everything, for somebody who has no copy yet"));
    m_scope->addItem(tr("what a colleague lacks"));
    addField(tr("What goes"), m_scope);
    addField(tr("Their head"), m_head);
    showRow(m_head, false);
    m_ceiling->addItem(tr("no limit"), noCeiling);
    for (const Tlp tlp : {Tlp::AmberStrict, Tlp::Amber, Tlp::Green, Tlp::Clear})
        m_ceiling->addItem(toKey(tlp), int(tlp));
    m_ceiling->setCurrentIndex(std::max(0, m_ceiling->findData(int(ceilingAtFirst(m_workspace)))));
    m_ceiling->setToolTip(tr("What is marked higher, or ever was, stays here: not a byte of it leaves."));
    addField(tr("At most"), m_ceiling);
    addField(tr("Signed by"), m_signer);
    addField(tr("Can be read by"), m_protection);
    addWide(rule());
    for (QLabel* label : {m_goes, m_stays}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    addField(tr("Goes"), m_goes);
    addField(tr("Stays"), m_stays);
    m_held->setMaximumHeight(themePx(heldPx));
    m_held->setAccessibleName(tr("Records that stay although they are marked low enough"));
    addField(QString(), m_held);
    for (QWidget* row : std::initializer_list<QWidget*>{m_stays, m_held})
        showRow(row, false);
}

void BundleExport::connectFields()
{
    m_later->setSingleShot(true);
    m_later->setInterval(pauseMs);
    connect(m_later, &QTimer::timeout, this, &BundleExport::plan);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int scope) {
        showRow(m_head, scope == WhatTheyLack);
        if (scope == WhatTheyLack)
            m_head->setFocus(Qt::OtherFocusReason);
        plan();
    });
    connect(m_ceiling, &QComboBox::currentIndexChanged, this, &BundleExport::plan);
    connect(m_head, &HeadField::changed, m_later, qOverload<>(&QTimer::start));
    connect(m_head, &HeadField::failed, this, [this](const Error& error) { showProblem(error); });
    connect(m_signer, &SignerBox::changed, this, [this] { showProblem(QString()); });
    connect(m_protection, &ProtectionBox::changed, this, [this] { showProblem(QString()); });
    connect(&m_workspace, &Workspace::caseChanged, m_later, qOverload<>(&QTimer::start));
}

QString BundleExport::goes() const
{
    return m_goes->text();
}

QString BundleExport::stays() const
{
    return m_stays->text();
}

std::optional<BundleChoice> BundleExport::choice() const
{
    BundleChoice choice;
    if (m_scope->currentIndex() == WhatTheyLack) {
        choice.since = m_head->head();
        if (!choice.since)
            return {};
    }
    if (const int chosen = m_ceiling->currentData().toInt(); chosen != noCeiling)
        choice.ceiling = Tlp(chosen);
    return choice;
}

void BundleExport::plan()
{
    m_later->stop();
    m_planning.cancel();
    m_plan.reset();
    m_refusal.reset();
    showProblem(QString());
    const auto wanted = choice();
    if (!wanted) {
        m_goes->setText(tr("Give the head of your colleague's copy, and this says what it lacks."));
        showRow(m_stays, false);
        showRow(m_held, false);
        return;
    }
    m_goes->setText(tr("Counting…"));
    m_planning = runJob<Plan>(
        this,
        [path = m_workspace.file().path(), wanted = *wanted](QPromise<Result<Plan>>& promise) {
            return planBundleOfFile(path, wanted, [&promise](int, int) { return !promise.isCanceled(); });
        },
        [this](const Result<Plan>& plan) { showPlan(plan); });
}

void BundleExport::showPlan(const Result<Plan>& plan)
{
    if (!plan) {
        m_refusal = plan.error();
        m_goes->setText(tr("Nothing can go like this."));
        showRow(m_stays, false);
        showRow(m_held, false);
        return showProblem(plan.error());
    }
    m_plan = *plan;
    m_goes->setText(goingWords(*m_plan));
    const QString staying = stayingWords(*m_plan, choice().value_or(BundleChoice()));
    m_stays->setText(staying);
    showRow(m_stays, !staying.isEmpty());
    m_held->clear();
    for (const HeldBack& held : m_plan->heldBack) {
        if (m_held->count() == heldShown)
            break;
        const QString record = fieldOwner(m_workspace.file().state(), {held.record, held.isClaim, 0});
        const QString text = tr("%1: %2").arg(record, heldBackWords(held.why));
        (new QListWidgetItem(text, m_held))->setToolTip(text);
    }
    showRow(m_held, m_held->count() > 0);
}

bool BundleExport::check()
{
    if (m_scope->currentIndex() == WhatTheyLack && !m_head->head()) {
        m_head->setFocus(Qt::OtherFocusReason);
        showProblem(
            tr("A head has 64 digits from 0 to f. Your colleague sees it at the bottom of the window."));
    } else if (m_refusal) {
        showProblem(*m_refusal);
    } else if (!m_signer->keyPath().isEmpty() && m_signer->passphrase().isEmpty()) {
        m_signer->passphraseField()->setFocus(Qt::OtherFocusReason);
        showProblem(tr("Type the passphrase of your key, or do not sign."));
    } else if (const QString missing = m_protection->problem(); !missing.isEmpty()) {
        m_protection->setFocus(Qt::OtherFocusReason);
        showProblem(missing);
    } else {
        return true;
    }
    return false;
}

void BundleExport::go()
{
    if (check())
        askWhere();
}

void BundleExport::askWhere()
{
    auto* dialog = new QFileDialog(this, windowTitle(), m_folder, tr("Bundles of changes (*.kbundle)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("kbundle"));
    dialog->selectFile(QStringLiteral("%1 %2.kbundle")
                           .arg(QFileInfo(m_workspace.file().path()).completeBaseName(),
                               QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &BundleExport::writeTo);
    dialog->open();
}

void BundleExport::writeTo(const QString& path)
{
    const auto wanted = choice();
    if (!wanted || !check())
        return;
    showBusy(tr("Writing the bundle…"));
    const auto sealing
        = std::make_shared<const Sealing>(Sealing{m_signer->keyPath(), Passphrase(m_signer->passphrase()),
            m_protection->encryption(), Passphrase(m_protection->passphrase()), m_protection->recipients()});
    m_writing = runJob<BundleReport>(
        this,
        [of = m_workspace.file().path(), path, wanted = *wanted, sealing](
            QPromise<Result<BundleReport>>& promise) {
            auto report = sealed(of, path, wanted, *sealing, [&promise](int done, int total) {
                promise.setProgressRange(0, total);
                promise.setProgressValue(done);
                return !promise.isCanceled();
            });
            // Stopped after the last look at it.
            if (report && promise.isCanceled())
                QFile::remove(path);
            return report;
        },
        [this, path](const Result<BundleReport>& report) { finish(path, report); });
    auto* watcher = new QFutureWatcher<Result<BundleReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, watcher](int done) { showProgress(done, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_writing);
}

/// What is written already is not stopped any more: finish() is about to say so.
void BundleExport::stop()
{
    if (!m_writing.isFinished())
        m_writing.cancel();
}

void BundleExport::finish(const QString& path, const Result<BundleReport>& report)
{
    showFields();
    if (!report)
        return showProblem(report.error());
    accept();
    emit written(path, report->manifest.head);
}

} // namespace kagami

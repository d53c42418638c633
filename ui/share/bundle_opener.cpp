#include "ui/share/bundle_opener.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/moment_text.h"
#include "ui/share/new_key_dialog.h"
#include "ui/share/passphrase_pair.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace kagami {

namespace {

using Bundle = BundleOpener::Bundle;

/// What a worker needs to open a bundle; wiped when it is done.
struct Opening {
    QString path;
    KeyFolder keys;
    QString keyPath; ///< of an own key; empty: none is needed
    BundleEncryption encryption;
    Passphrase passphrase;

    [[nodiscard]] Result<Bundle> run(const WorkProgress& progress) const
    {
        const KeyList trusted = keys.trusted();
        // Who sent it is asked about afterwards, in the window.
        BundleOpening opening{.trusted = &trusted, .acceptsUnknown = true, .acceptsBroken = true};
        std::optional<PrivateKey> key;
        if (encryption == BundleEncryption::Recipients) {
            auto loaded = PrivateKey::load(keyPath, passphrase);
            if (!loaded)
                return tl::unexpected(loaded.error());
            key = std::move(*loaded);
            opening.keys = {&*key};
        } else if (encryption == BundleEncryption::Passphrase) {
            opening.passphrase = &passphrase;
        }
        auto source = BundleSource::open(path, opening, progress);
        if (!source)
            return tl::unexpected(source.error());
        return std::make_shared<const BundleSource>(std::move(*source));
    }
};

} // namespace

BundleOpener::BundleOpener(
    const QString& path, const BundleHeader& header, KeyFolder keys, const QString& warning, QWidget* parent)
    : FieldDialog(tr("Open the bundle %1").arg(QFileInfo(path).fileName()), tr("Open"), parent)
    , m_path(path)
    , m_header(header)
    , m_keys(std::move(keys))
    , m_ownKey(new QComboBox)
    , m_passphrase(passphraseEdit(tr("Passphrase")))
    , m_fingerprint(roleLabel({}, "value"))
    , m_agreement(new QCheckBox)
    , m_trustsKey(new QCheckBox(tr("Trust this key from now on, under the name")))
    , m_senderName(new QLineEdit)
{
    addOutside(warning);
    addLock();
    addSenderQuestion();
    if (header.encryption == BundleEncryption::None)
        QTimer::singleShot(0, this, &BundleOpener::beginOpening);
}

BundleOpener::~BundleOpener()
{
    m_job.cancel();
}

void BundleOpener::addOutside(const QString& warning)
{
    if (!warning.isEmpty())
        addText(warning, "warning");
    const QString made = momentText(
        std::chrono::duration_cast<std::chrono::milliseconds>(m_header.made.time_since_epoch()).count(),
        QTimeZone::utc());
    addText(m_header.caseTitle.isEmpty()
            ? tr("It is encrypted: what it holds is seen when it is open. Its newest change is of %1.")
                  .arg(made)
            : tr("Changes of the case “%1”, the newest of %2.").arg(m_header.caseTitle, made));
}

void BundleOpener::addLock()
{
    const bool forPeople = m_header.encryption == BundleEncryption::Recipients;
    m_lock = addText({}, "warning");
    auto* newKey = new QPushButton(tr("Make a key…"));
    newKey->setAutoDefault(false);
    addField(tr("Your key"), m_ownKey);
    addWide(newKey);
    addField(forPeople ? tr("Passphrase of the key") : tr("Passphrase"), m_passphrase);
    for (const PublicKey& key : m_keys.own().keys)
        m_ownKey->addItem(key.name, m_keys.ownPath(key.name));
    const bool hasKey = m_ownKey->count() > 0;
    showRow(m_lock, forPeople && !hasKey);
    showRow(newKey, forPeople && !hasKey);
    showRow(m_ownKey, forPeople && hasKey);
    showRow(m_passphrase, m_header.encryption == BundleEncryption::Passphrase || (forPeople && hasKey));
    m_lock->setText(tr("It is encrypted for certain people, and there is no key of yours in this computer. "
                       "Make one, send its sender your public key, and ask for a new bundle."));
    if (forPeople && !hasKey)
        mainButton()->setEnabled(false);
    connect(newKey, &QPushButton::clicked, this, [this] {
        auto* dialog = new NewKeyDialog(m_keys, {}, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &NewKeyDialog::made, this, [this] {
            m_lock->setText(tr("Your key is made. Send its sender your public key (“Keys…” copies it), and "
                               "ask for a new bundle."));
        });
        dialog->open();
    });
    connect(m_passphrase, &QLineEdit::textChanged, this, [this] { showProblem(QString()); });
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void BundleOpener::addSenderQuestion()
{
    m_seal = addText({}, "warning");
    m_fingerprint->setFont(tabularFont(FontRole::Body));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addField(tr("Digits"), m_fingerprint);
    addWide(m_agreement);
    addWide(m_trustsKey);
    addField(tr("Name"), m_senderName);
    for (QWidget* row :
        std::initializer_list<QWidget*>{m_seal, m_fingerprint, m_agreement, m_trustsKey, m_senderName})
        showRow(row, false);
    connect(m_agreement, &QCheckBox::toggled, this, [this](bool agrees) {
        mainButton()->setEnabled(agrees);
        m_trustsKey->setEnabled(agrees);
    });
    connect(m_trustsKey, &QCheckBox::toggled, this, [this](bool trusts) {
        showRow(m_senderName, trusts);
        if (trusts)
            m_senderName->setFocus(Qt::OtherFocusReason);
    });
}

void BundleOpener::go()
{
    m_bundle ? handOn() : beginOpening();
}

void BundleOpener::beginOpening()
{
    showBusy(tr("Checking the bundle…"));
    const auto opening = std::make_shared<Opening>(Opening{m_path, m_keys, m_ownKey->currentData().toString(),
        m_header.encryption, Passphrase(m_passphrase->text())});
    m_job = runJob<Bundle>(
        this,
        [opening](QPromise<Result<Bundle>>& promise) {
            return opening->run([&promise](int done, int total) {
                promise.setProgressRange(0, total);
                promise.setProgressValue(done);
                return !promise.isCanceled();
            });
        },
        [this](const Result<Bundle>& bundle) { showOpened(bundle); });
    auto* watcher = new QFutureWatcher<Result<Bundle>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, watcher](int done) { showProgress(done, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_job);
}

void BundleOpener::stop()
{
    m_job.cancel();
}

void BundleOpener::showOpened(const Result<Bundle>& bundle)
{
    showFields();
    if (!bundle) {
        showProblem(bundle.error());
        if (m_header.encryption == BundleEncryption::None)
            mainButton()->setText(tr("Try again"));
        m_passphrase->selectAll();
        m_passphrase->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_passphrase->clear();
    m_bundle = *bundle;
    m_bundle->seal() == BundleSeal::Known ? handOn() : askAboutSender();
}

void BundleOpener::askAboutSender()
{
    const BundleSeal seal = m_bundle->seal();
    for (QWidget* row : std::initializer_list<QWidget*>{m_lock, m_ownKey, m_passphrase})
        showRow(row, false);
    switch (seal) {
    case BundleSeal::Unknown:
        m_seal->setText(
            tr("It is signed with a key that you do not know. Compare these digits with its sender, "
               "in person or on the telephone."));
        m_agreement->setText(tr("I have compared them, or know where it comes from"));
        break;
    case BundleSeal::Broken:
        m_seal->setText(
            tr("Its seal is broken: this is not what its sender signed. Ask for the bundle again. It "
               "can be looked at, but nothing of it can be taken over."));
        m_agreement->setText(tr("Look at it all the same"));
        break;
    case BundleSeal::None:
    case BundleSeal::Known:
        m_seal->setText(
            tr("It is not signed: nothing tells who made it, or whether it was altered. Ask its sender "
               "for a signed one."));
        m_agreement->setText(tr("Take it all the same: I know where it comes from"));
        break;
    }
    m_fingerprint->setText(m_bundle->header().sender.fingerprint());
    showRow(m_seal, true);
    showRow(m_fingerprint, seal == BundleSeal::Unknown);
    showRow(m_agreement, true);
    showRow(m_trustsKey, seal == BundleSeal::Unknown);
    m_trustsKey->setEnabled(false);
    mainButton()->setText(seal == BundleSeal::Broken ? tr("Look") : tr("Go on"));
    mainButton()->setEnabled(false);
    m_agreement->setFocus(Qt::OtherFocusReason);
}

void BundleOpener::handOn()
{
    if (m_trustsKey->isChecked()) {
        const Status trusting = m_keys.trust(m_bundle->header().sender, m_senderName->text());
        if (!trusting) {
            m_senderName->setFocus(Qt::OtherFocusReason);
            return showProblem(trusting.error());
        }
    }
    const bool isKnown = m_bundle->seal() == BundleSeal::Known;
    const QString sender = isKnown ? m_bundle->header().sender.name
        : m_trustsKey->isChecked() ? m_senderName->text().trimmed()
                                   : QString();
    accept();
    emit opened(m_bundle, sender);
}

} // namespace kagami

#include "ui/share/share_door.h"

#include "ui/merge/merge_review.h"
#include "ui/share/bundle_export.h"
#include "ui/share/bundle_input.h"
#include "ui/share/bundle_opener.h"
#include "ui/share/keys_dialog.h"
#include "ui/share/waiting_dialog.h"
#include "ui/share/written_dialog.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace kagami {

namespace {

QString bundleFilter()
{
    return ShareDoor::tr("Bundles of changes (*.kbundle)");
}

} // namespace

ShareDoor::ShareDoor(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

bool ShareDoor::takes(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.read(bundleMagicBytes).startsWith("KBUNDLE")
            || path.endsWith(QLatin1StringView(".kbundle"), Qt::CaseInsensitive);
    return path.endsWith(QLatin1StringView(".kbundle"), Qt::CaseInsensitive);
}

BundleOpener* ShareDoor::opener() const
{
    return m_opener;
}

MergeReview* ShareDoor::review() const
{
    return m_review;
}

BundleExport* ShareDoor::exporting() const
{
    return m_export;
}

WaitingDialog* ShareDoor::waiting() const
{
    return m_waiting;
}

QMessageBox* ShareDoor::question() const
{
    return m_question;
}

QString ShareDoor::folder() const
{
    return m_folder.isEmpty() ? QFileInfo(m_workspace.file().path()).absolutePath() : m_folder;
}

bool ShareDoor::isForThis(ItemId caseId) const
{
    const Item* root = m_workspace.file().state().root();
    return root && root->id == caseId;
}

void ShareDoor::chooseBundle()
{
    auto* dialog = new QFileDialog(&m_window, tr("Apply a bundle"), folder(), bundleFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ShareDoor::take);
    dialog->open();
}

void ShareDoor::take(const QString& path)
{
    m_folder = QFileInfo(path).absolutePath();
    const Result<BundleHeader> header = BundleReader::look(path);
    if (!header) {
        emit failed(header.error());
        return;
    }
    const bool isForThis = this->isForThis(header->caseId);
    if (isForThis && m_workspace.isReadOnly()) {
        emit failed({ErrorKind::ReadOnly, tr("Nothing can be written into this case now."), path,
            tr("Go back to now, or open the case for writing, and apply the bundle then."), {}});
        return;
    }
    delete m_opener;
    m_opener = new BundleOpener(path, *header, KeyFolder(),
        isForThis ? QString() : tr("It is for another case than the one that is open."), &m_window);
    m_opener->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_opener, &BundleOpener::opened, this,
        [this, isForThis](const Bundle& bundle, const QString& sender) {
            isForThis ? showReview(bundle, sender) : offerNewCase(bundle);
        });
    m_opener->open();
}

bool ShareDoor::takesOneOf(const QStringList& paths)
{
    return std::any_of(paths.begin(), paths.end(), &ShareDoor::takes);
}

void ShareDoor::takeDropped(const QStringList& paths)
{
    if (paths.size() == 1)
        return take(paths.first());
    emit failed({ErrorKind::Invalid, tr("Bundles are applied one after the other."), {},
        tr("Drop one of them at a time; their order makes no difference."), {}});
}

void ShareDoor::exportBundle()
{
    delete m_export;
    m_export = new BundleExport(m_workspace, KeyFolder(), folder(), &m_window);
    m_export->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_export, &BundleExport::written, this, [this](const QString& path, const Digest& head) {
        m_folder = QFileInfo(path).absolutePath();
        auto* notice = new WrittenDialog(path, head, &m_window);
        notice->setAttribute(Qt::WA_DeleteOnClose);
        notice->open();
    });
    m_export->open();
}

void ShareDoor::showWaiting()
{
    delete m_waiting;
    m_waiting = new WaitingDialog(m_workspace, &m_window);
    m_waiting->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_waiting, &WaitingDialog::failed, this, &ShareDoor::failed);
    connect(m_waiting, &WaitingDialog::bundleRequested, this, [this] {
        m_waiting->close();
        chooseBundle();
    });
    m_waiting->open();
}

void ShareDoor::showKeys()
{
    delete m_keys;
    m_keys = new KeysDialog(KeyFolder(), m_workspace.file().author(), &m_window);
    m_keys->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_keys, &KeysDialog::changed, this, &ShareDoor::keysChanged);
    m_keys->open();
}

void ShareDoor::showReview(const Bundle& bundle, const QString& sender)
{
    if (m_review)
        m_review->reject();
    m_review = new MergeReview(m_workspace, bundleInputOf(m_workspace, bundle, sender), &m_window);
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &MergeReview::merged, this, &ShareDoor::noted);
    connect(m_review, &MergeReview::otherFilesRequested, this, [this] {
        if (m_review)
            m_review->reject();
        chooseBundle();
    });
    m_review->open();
}

void ShareDoor::offerNewCase(const Bundle& bundle)
{
    delete m_question;
    m_question = new QMessageBox(&m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(tr("A bundle of another case"));
    m_question->setText(bundle->header().caseTitle.isEmpty()
            ? tr("This bundle holds changes of another case.")
            : tr("This bundle holds changes of another case: “%1”.").arg(bundle->header().caseTitle));
    m_question->setInformativeText(
        tr("If you have that case, open it first and apply the bundle there. A bundle of everything can also "
           "become a case file of its own."));
    QPushButton* make = m_question->addButton(tr("Make a case file…"), QMessageBox::AcceptRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(make, &QPushButton::clicked, this, [this, bundle] { chooseNewCase(bundle); });
    m_question->open();
}

void ShareDoor::chooseNewCase(const Bundle& bundle)
{
    auto* dialog = new QFileDialog(
        &m_window, tr("A case file of the bundle"), folder(), tr("Kagami cases (*.kagami)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("kagami"));
    dialog->selectFile(QFileInfo(bundle->path()).completeBaseName() + QStringLiteral(".kagami"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, bundle](const QString& path) { makeCase(bundle, path); });
    dialog->open();
}

void ShareDoor::makeCase(const Bundle& bundle, const QString& path)
{
    emit noted(tr("Making a case of the bundle…"));
    runJob<QString>(
        this,
        [bundle, path](QPromise<Result<QString>>&) -> Result<QString> {
            const auto made = createFromBundle(path, *bundle);
            if (!made)
                return tl::unexpected(made.error());
            return path;
        },
        [this](const Result<QString>& made) {
            if (made)
                emit openRequested(*made);
            else
                emit failed(made.error());
        });
}

} // namespace kagami

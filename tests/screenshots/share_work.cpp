#include "screenshots/share_work.h"

#include "ui/brief/brief_view.h"
#include "ui/brief/since_picker.h"
#include "ui/inspector/claim_edits.h"
#include "ui/merge/merge_review.h"
#include "ui/share/bundle_export.h"
#include "ui/share/bundle_opener.h"
#include "ui/share/head_field.h"
#include "ui/share/new_key_dialog.h"
#include "ui/share/share_door.h"
#include "ui/share/trust_dialog.h"
#include "ui/share/written_dialog.h"
#include "ui/workbench/main_window.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace kagami {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

template <class Done>
void waitUntil(const Done& done)
{
    constexpr int patienceMs = 5000;
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < patienceMs)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// A colleague with a copy of the case, a key and some work.
struct Colleague {
    QTemporaryDir folder;
    PrivateKey key = PrivateKey::generate(s("Mori")).value();
    QString copy = folder.filePath(s("case of Mori.kagami"));

    explicit Colleague(const Workspace& workspace)
    {
        const KeyFolder keys;
        (void)keys.create(s("Aoki"), Passphrase(s("seven quiet lanterns")), Argon2Cost::least());
        (void)keys.trust(PrivateKey::generate(s("Kato")).value().publicKey(), s("Kato, Hyogo police"));
        (void)workspace.saveCopy(copy);
    }
    void writes(const char* reason, const char* title, Tlp tlp = Tlp::Clear) const
    {
        const auto file = CaseFile::open(copy, OpenMode::ReadWrite);
        if (!file)
            return;
        (*file)->setAuthor(s("Mori"));
        Draft draft;
        draft.reason = s(reason);
        const ItemId incident = addItem(draft, ItemKind::Incident, s(title));
        std::get<PutItem>(draft.operations.back()).item.tlp = tlp;
        addClaim(draft, incident.uuid, Predicate::When, timeValue(parseEdtf(u"2024-06").value()), {});
        (void)(*file)->commit(std::move(draft));
    }
    [[nodiscard]] Digest head() const
    {
        return CaseFile::open(copy, OpenMode::ReadOnly).value()->ledger().head();
    }
    [[nodiscard]] QString bundle(const char* name, const BundleChoice& choice, BundleSealing sealing) const
    {
        sealing.sender = &key;
        const QString path = folder.filePath(s(name));
        (void)writeBundle(*CaseFile::open(copy, OpenMode::ReadOnly).value(), path, choice, sealing);
        return path;
    }
};

const Colleague& mori(const Workspace& workspace)
{
    static const Colleague colleague(workspace);
    static const bool wrote = [] {
        colleague.writes("From the second advisory", "Scan of a gateway at a university");
        colleague.writes("From our own log", "Mail with a password-protected archive");
        colleague.writes("What the ministry told us", "A device that is not public yet", Tlp::Red);
        return true;
    }();
    Q_UNUSED(wrote)
    return colleague;
}

void take(MainWindow& window, const QString& path)
{
    window.shareDoor()->take(path);
}

} // namespace

void receiveFromStranger(MainWindow& window, Workspace& workspace)
{
    take(window, mori(workspace).bundle("from Mori.kbundle", {.ceiling = Tlp::Green}, {}));
    waitUntil([&] { return !window.shareDoor()->opener()->isBusy(); });
}

void receiveFromFriend(MainWindow& window, Workspace& workspace)
{
    (void)KeyFolder().trust(mori(workspace).key.publicKey(), s("Mori"));
    take(window, mori(workspace).bundle("from Mori.kbundle", {.ceiling = Tlp::Green}, {}));
    waitUntil([&] { return window.shareDoor()->review() != nullptr; });
}

void receiveLocked(MainWindow& window, Workspace& workspace)
{
    const Passphrase passphrase(s("seven quiet lanterns"));
    take(window,
        mori(workspace).bundle(
            "locked.kbundle", {}, {.passphrase = &passphrase, .cost = Argon2Cost::least()}));
    BundleOpener& opener = *window.shareDoor()->opener();
    opener.passphrase()->setText(s("eight loud lanterns"));
    opener.mainButton()->click();
    waitUntil([&] { return !opener.problem().isEmpty(); });
}

void receiveTooEarly(MainWindow& window, Workspace& workspace)
{
    const Colleague& colleague = mori(workspace);
    (void)KeyFolder().trust(colleague.key.publicKey(), s("Mori"));
    const Digest before = colleague.head();
    colleague.writes("From a third advisory", "Another scan");
    take(window, colleague.bundle("early.kbundle", {.since = before}, {}));
    waitUntil([&] {
        return window.shareDoor()->review() && window.shareDoor()->review()->page() == MergeReview::Note;
    });
}

void listWaiting(MainWindow& window, Workspace& workspace)
{
    if (workspace.file().waiting().empty()) {
        receiveTooEarly(window, workspace);
        window.shareDoor()->review()->mergeButton()->click();
        waitUntil([&] { return !workspace.file().waiting().empty() && !workspace.isWriting(); });
    }
    window.shareDoor()->showWaiting();
}

void exportBundle(MainWindow& window, Workspace& workspace)
{
    static_cast<void>(mori(workspace));
    static const bool marked = [&] {
        Draft draft;
        draft.reason = s("Not for everybody");
        const ItemId incident = addItem(draft, ItemKind::Incident, s("What a victim told us in confidence"));
        std::get<PutItem>(draft.operations.back()).item.tlp = Tlp::Red;
        addClaim(draft, incident.uuid, Predicate::When, timeValue(parseEdtf(u"2024-06").value()), {});
        return workspace.commit(std::move(draft)).has_value();
    }();
    Q_UNUSED(marked)
    window.shareDoor()->exportBundle();
    waitUntil([&] { return window.shareDoor()->exporting()->isPlanned(); });
}

void exportWhatIsMissing(MainWindow& window, Workspace& workspace)
{
    exportBundle(window, workspace);
    BundleExport& dialog = *window.shareDoor()->exporting();
    dialog.scope()->setCurrentIndex(1);
    dialog.head()->edit()->setText(QString(64, u'a'));
    waitUntil([&] { return !dialog.problem().isEmpty(); });
}

void showWritten(MainWindow& window, Workspace& workspace)
{
    const QString path = mori(workspace).bundle("mirrorface 2026-11-23.kbundle", {}, {});
    auto* notice = new WrittenDialog(path, workspace.file().ledger().head(), &window);
    notice->setAttribute(Qt::WA_DeleteOnClose);
    notice->open();
}

void showKeys(MainWindow& window, Workspace& workspace)
{
    static_cast<void>(mori(workspace));
    window.shareDoor()->showKeys();
}

void makeKey(MainWindow& window, Workspace& workspace)
{
    auto* dialog = new NewKeyDialog(KeyFolder(), workspace.file().author(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void chooseSince(MainWindow& window, Workspace& workspace)
{
    exportBundle(window, workspace);
    window.shareDoor()->exporting()->close();
    auto* brief = window.findChild<BriefView*>();
    brief->chooseSince();
    QListView* list = brief->sincePicker()->list();
    list->setCurrentIndex(list->model()->index(0, 0));
}

void trustKey(MainWindow& window, Workspace& workspace)
{
    auto* dialog = new TrustDialog(KeyFolder(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->keyEdit()->setPlainText(mori(workspace).key.publicKey().line());
    dialog->open();
}

} // namespace kagami

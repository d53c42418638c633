// Pictures of the program for docs/images, made by the program itself on the example case.
//   kagami_screenshots [--check|--all|--only=NAME,…] FOLDER
// --check fails when one is empty or of one colour; --all adds states that are worth a look but not a page:
// large text, popups, an empty case, a filter that leaves nothing.

#include "screenshots/evidence_work.h"
#include "screenshots/merge_work.h"
#include "screenshots/share_work.h"
#include "ui/controls/overlay.h"
#include "ui/evidence/attach_prompt.h"
#include "ui/evidence/evidence_door.h"
#include "ui/evidence/place_door.h"
#include "ui/evidence/work_bar.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/history/past_bar.h"
#include "ui/history/problems_view.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/evidence_section.h"
#include "ui/inspector/inspector.h"
#include "ui/merge/choice_model.h"
#include "ui/merge/merge_door.h"
#include "ui/merge/merge_page.h"
#include "ui/merge/merge_review.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/main_window.h"
#include "ui/workbench/shell.h"
#include "ui/workbench/side_docks.h"
#include "ui/workbench/view_tabs.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <cstdio>
#include <vector>

using namespace kagami;

namespace {

constexpr QSize windowSize{1680, 1010};

struct Shot {
    const char* name;
    ThemeKind theme;
    const char* language;
    int tab;
    double textScale = 1;
    void (*prepare)(MainWindow&, Workspace&) = nullptr;
};

void trigger(MainWindow& window, Command command)
{
    window.commands()[command]->trigger();
}
constexpr Shot shots[] = {
    {"window-light", ThemeKind::Light, "en", 0},
    {"window-dark", ThemeKind::Dark, "en", 0},
    {"window-ja", ThemeKind::Light, "ja", 0},
    {"matrix", ThemeKind::Light, "en", 1},
    {"attribution", ThemeKind::Light, "en", 2},
    {"brief", ThemeKind::Light, "en", 3},
    {"statistics", ThemeKind::Light, "en", 4},
    {"attribution-dark", ThemeKind::Dark, "en", 2},
    {"statistics-ja-dark", ThemeKind::Dark, "ja", 4},
    {"window-contrast", ThemeKind::HighContrast, "en", 0},
};

constexpr Shot furtherShots[] = {
    {"large-text", ThemeKind::Light, "en", 0, 1.5},
    {"large-text-ja", ThemeKind::Light, "ja", 0, 1.5},
    {"large-text-attribution", ThemeKind::Light, "ja", 2, 1.5},
    {"large-text-statistics", ThemeKind::Light, "ja", 4, 1.5},
    {"large-text-matrix", ThemeKind::Light, "ja", 1, 1.5},
    {"keys", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::ShortcutSheet); }},
    {"keys-ja-large", ThemeKind::Dark, "ja", 0, 1.5,
        [](MainWindow& w, Workspace&) { trigger(w, Command::ShortcutSheet); }},
    {"palette", ThemeKind::Dark, "en", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::CommandPalette); }},
    {"tag", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::TagTechnique); }},
    {"add-incident", ThemeKind::Light, "ja", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::AddIncident); }},
    {"add-claim", ThemeKind::Dark, "en", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::AddClaim); }},
    {"history", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::ShowHistory); }},
    {"problems", ThemeKind::Dark, "ja", 0, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::ShowProblems); }},
    {"sources", ThemeKind::Light, "en", 1, 1,
        [](MainWindow& w, Workspace&) { trigger(w, Command::ShowSources); }},
    {"filtered", ThemeKind::Light, "en", 0, 1,
        [](MainWindow&, Workspace& w) {
            (void)w.setQuery(QStringLiteral("campaign:\"Campaign B\" target:JAXA"));
        }},
    {"filtered-to-nothing", ThemeKind::Light, "en", 0, 1,
        [](MainWindow&, Workspace& w) { (void)w.setQuery(QStringLiteral("nowhere-at-all")); }},
    {"statistics-dark", ThemeKind::Dark, "en", 4},
    {"matrix-dark", ThemeKind::Dark, "en", 1},
};

void settle();

void reviewMerge(MainWindow& window, Workspace& workspace)
{
    window.mergeDoor()->review(copiesWithWork(workspace));
}

/// The case as it was before its newest step, with the history beside it.
void goBack(MainWindow& window, Workspace& workspace)
{
    Draft later;
    later.reason = QStringLiteral("Noted what the press reported today");
    addItem(later, ItemKind::Incident, QStringLiteral("A report of today"));
    (void)workspace.commit(std::move(later));
    trigger(window, Command::ShowHistory);
    HistoryView& history = *window.docks()->history();
    history.list()->setCurrentIndex(history.model()->index(1));
    trigger(window, Command::SeePast);
}

void selectSourceWithFiles(MainWindow&, Workspace& workspace)
{
    workspace.select(attachToSource(workspace).source.uuid);
}

void askToAttach(MainWindow& window, Workspace& workspace)
{
    selectSourceWithFiles(window, workspace);
    window.evidenceDoor()->ask(filesToAttach());
}

/// Last, since they write into the case.
constexpr Shot mergeShots[] = {
    {"merge", ThemeKind::Light, "en", 0, 1, reviewMerge},
    {"past", ThemeKind::Light, "en", 0, 1, goBack},
    {"evidence", ThemeKind::Light, "en", 0, 1, askToAttach},
    {"bundle-export", ThemeKind::Light, "en", 0, 1, exportBundle},
};
constexpr Shot furtherMergeShots[] = {
    {"bundle-unknown", ThemeKind::Light, "en", 0, 1, receiveFromStranger},
    {"bundle-unknown-ja-dark", ThemeKind::Dark, "ja", 0, 1, receiveFromStranger},
    {"bundle-locked-contrast", ThemeKind::HighContrast, "en", 0, 1, receiveLocked},
    {"bundle-locked-ja", ThemeKind::Light, "ja", 0, 1, receiveLocked},
    {"bundle-apply", ThemeKind::Light, "en", 0, 1, receiveFromFriend},
    {"bundle-apply-ja-dark", ThemeKind::Dark, "ja", 0, 1, receiveFromFriend},
    {"bundle-early", ThemeKind::Light, "ja", 0, 1, receiveTooEarly},
    {"bundle-waiting", ThemeKind::Dark, "ja", 0, 1, listWaiting},
    {"bundle-waiting-en", ThemeKind::Light, "en", 0, 1, listWaiting},
    {"bundle-export-ja-dark", ThemeKind::Dark, "ja", 0, 1, exportBundle},
    {"bundle-export-large-contrast", ThemeKind::HighContrast, "ja", 0, 1.5, exportBundle},
    {"bundle-export-head", ThemeKind::Light, "en", 0, 1, exportWhatIsMissing},
    {"bundle-written", ThemeKind::Light, "en", 0, 1, showWritten},
    {"bundle-written-contrast", ThemeKind::HighContrast, "en", 0, 1, showWritten},
    {"keys-of-people", ThemeKind::Light, "en", 0, 1, showKeys},
    {"keys-of-people-ja-dark", ThemeKind::Dark, "ja", 0, 1, showKeys},
    {"key-new", ThemeKind::Light, "ja", 0, 1, makeKey},
    {"brief-since", ThemeKind::Light, "en", 3, 1, chooseSince},
    {"brief-since-ja-dark", ThemeKind::Dark, "ja", 3, 1, chooseSince},
    {"key-trust", ThemeKind::Dark, "en", 0, 1, trustKey},
    {"merge-ja-dark", ThemeKind::Dark, "ja", 0, 1, reviewMerge},
    {"no-evidence", ThemeKind::Dark, "ja", 0, 1,
        [](MainWindow&, Workspace& workspace) {
            workspace.select(workspace.state()
                                 .items()[size_t(workspace.state().itemsOfKind(ItemKind::Source)[1])]
                                 .id.uuid);
        }},
    {"signed", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            signSteps(workspace);
            trigger(window, Command::ShowHistory);
        }},
    {"sign-ja-dark", ThemeKind::Dark, "ja", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            signSteps(workspace);
            trigger(window, Command::ShowHistory);
            trigger(window, Command::SignSteps);
        }},
    {"evidence-dark", ThemeKind::Dark, "en", 0, 1, selectSourceWithFiles},
    {"evidence-ja", ThemeKind::Light, "ja", 0, 1.25, selectSourceWithFiles},
    {"attach-ja-dark", ThemeKind::Dark, "ja", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            selectSourceWithFiles(window, workspace);
            window.evidenceDoor()->ask(filesToAttach() + QStringList{QDir::tempPath()});
        }},
    {"attach-large-text", ThemeKind::HighContrast, "ja", 0, 1.5, askToAttach},
    {"evidence-cite", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            selectSourceWithFiles(window, workspace);
            settle();
            EvidenceSection* files = window.docks()->inspector()->evidence();
            emit files->rows().front()->wished(EvidenceWish::Cite);
        }},
    {"evidence-file", ThemeKind::Dark, "ja", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            const EvidenceAtHand at = attachToSource(workspace);
            const Uuid file = workspace.state().find(at.claim)->source.uuid;
            workspace.select(file);
            window.evidenceDoor()->check(ItemId{file});
        }},
    {"evidence-place", ThemeKind::Light, "ja", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            const EvidenceAtHand at = attachToSource(workspace);
            workspace.select(at.claim.uuid);
            window.findChild<PlaceDoor*>()->show(at.claim);
        }},
    {"evidence-work", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            selectSourceWithFiles(window, workspace);
            window.evidenceDoor()->bar()->show(QStringLiteral("Storing “disk.img” (2 of 3)…"),
                QStringLiteral("1.2 GB of 4.0 GB"), 640, 1000);
        }},
    {"past-ja-dark", ThemeKind::Dark, "ja", 0, 1, goBack},
    {"past-restore", ThemeKind::Light, "ja", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            goBack(window, workspace);
            settle();
            window.pastBar()->askToRestore();
        }},
    {"merge-large-text", ThemeKind::Light, "ja", 0, 1.5, reviewMerge},
    {"merge-chosen", ThemeKind::Dark, "en", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            reviewMerge(window, workspace);
            settle();
            window.mergeDoor()->current()->review()->conflicts()->choose(0, 1);
            settle();
        }},
    {"merge-new", ThemeKind::Light, "ja", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            reviewMerge(window, workspace);
            settle();
            window.mergeDoor()->current()->review()->tabs()->setCurrentIndex(MergePage::New);
        }},
    {"merge-nothing", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            window.mergeDoor()->review({workspace.file().path()});
        }},
    {"merge-problems", ThemeKind::Light, "en", 0, 1,
        [](MainWindow& window, Workspace& workspace) {
            reviewMerge(window, workspace);
            settle();
            window.mergeDoor()->current()->mergeButton()->click();
            settle();
            trigger(window, Command::ShowProblems);
            ProblemsView& problems = *window.docks()->problems();
            problems.refresh();
            problems.list()->setCurrentIndex(problems.list()->model()->index(1, 0));
        }},
};

void settle()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 700)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    // Without a loop of its own nothing else lets windows go that were replaced.
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// The incident that the pictures show: one with several sources and an undecided date.
void selectSomething(Workspace& workspace)
{
    for (const ItemIndex item : workspace.state().itemsOfKind(ItemKind::Incident)) {
        const Item& incident = workspace.state().items()[size_t(item)];
        if (incident.title.startsWith(u"JAXA"))
            return workspace.select(incident.id.uuid);
    }
}

bool isPicture(const QImage& image)
{
    if (image.isNull())
        return false;
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            if (image.pixel(x, y) != first)
                return true;
    return false;
}

bool take(Shell& shell, const Shot& shot, const QDir& folder)
{
    DisplaySettings display = shell.display();
    display.theme = shot.theme;
    display.language = QString::fromLatin1(shot.language);
    display.textScale = shot.textScale;
    shell.setDisplay(display);
    (void)shell.workspace()->setQuery({});
    selectSomething(*shell.workspace());
    shell.window()->tabs()->setCurrentIndex(shot.tab);
    (void)shell.grab(windowSize);
    if (shot.prepare)
        shot.prepare(*shell.window(), *shell.workspace());
    settle();
    const QImage window = shell.grab(windowSize);
    QWidget* dialog = QApplication::activeModalWidget();
    const QImage image = dialog ? dialog->grab().toImage() : window;
    for (; dialog; dialog = QApplication::activeModalWidget())
        dialog->close();
    if (shot.prepare) {
        shell.window()->docks()->reset();
        shell.window()->docks()->showItems(0);
    }
    shell.window()->pastBar()->leave();
    for (Overlay* overlay : shell.window()->findChildren<Overlay*>())
        overlay->dismiss();
    const QString path = folder.filePath(QString::fromLatin1(shot.name) + QStringLiteral(".png"));
    return isPicture(image) && image.save(path);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("KAGAMI_AUTHOR", "analyst"); // the same pictures whoever makes them
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kagami-screenshots"));
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty())
        return 64;
    // The example is opened from a folder of this run alone: two runs at once would keep each other from it.
    QTemporaryDir settings;
    qputenv("XDG_DATA_HOME", settings.path().toUtf8());
    const QDir folder(arguments.last());
    folder.mkpath(QStringLiteral("."));
    qputenv("KAGAMI_KEYS", settings.filePath(QStringLiteral("keys")).toUtf8());
    QElapsedTimer clock;
    clock.start();
    Shell shell(settings.filePath(QStringLiteral("settings.ini")));
    DisplaySettings display = shell.display();
    display.language = QStringLiteral("en");
    display.theme = ThemeKind::Light;
    display.zone = QByteArrayLiteral("Asia/Tokyo");
    shell.setDisplay(display);
    if (!shell.openExample())
        return 1;
    QApplication::processEvents();
    std::fprintf(stderr, "window after %lld ms\n", static_cast<long long>(clock.elapsed()));
    const QStringList only
        = arguments.first().startsWith(u"--only=") ? arguments.first().mid(7).split(u',') : QStringList();
    const bool all = arguments.contains(QStringLiteral("--all"));
    std::vector<Shot> wanted(std::begin(shots), std::end(shots));
    if (all || !only.isEmpty())
        wanted.insert(wanted.end(), std::begin(furtherShots), std::end(furtherShots));
    wanted.insert(wanted.end(), std::begin(mergeShots), std::end(mergeShots));
    if (all || !only.isEmpty())
        wanted.insert(wanted.end(), std::begin(furtherMergeShots), std::end(furtherMergeShots));
    if (!only.isEmpty())
        std::erase_if(wanted, [&](const Shot& shot) { return !only.contains(QLatin1String(shot.name)); });
    for (const Shot& shot : wanted)
        if (!take(shell, shot, folder))
            return 1;
    if (!all)
        return wanted.empty() ? 64 : 0;
    return shell.create(settings.filePath(QStringLiteral("An empty case.kagami")))
            && take(shell, {"empty-case", ThemeKind::Light, "en", 0}, folder)
        ? 0
        : 1;
}

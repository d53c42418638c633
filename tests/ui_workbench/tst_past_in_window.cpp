#include "store/past.h"
#include "ui/controls/banner.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/history/past_bar.h"
#include "ui/history/undo_door.h"
#include "ui/inspector/inspector.h"
#include "ui/workbench/access_bar.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/status_row.h"
#include "ui/workbench/view_tabs.h"
#include "ui_workbench/desk.h"

#include <QListView>
#include <QMessageBox>
#include <QPushButton>

using namespace kagami;
using namespace kagami::test;

namespace {

/// The bench case with a later incident, and the history open.
struct OldDesk : Desk {
    ItemId later;

    OldDesk()
    {
        Draft draft;
        draft.reason = s("Added a later one");
        later = addItem(draft, ItemKind::Incident, s("A later incident"));
        if (!workspace().commit(std::move(draft)))
            qFatal("not written");
        window.docks()->showHistory();
    }
    HistoryView& history() { return *window.docks()->history(); }
    PastBar& past() { return *window.pastBar(); }
    /// To the step in this row of the history, by keyboard.
    void visit(int row)
    {
        history().list()->setCurrentIndex(history().model()->index(row));
        QTest::keyClick(history().list(), Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return workspace().moment() != nullptr; }))
            qFatal("never there");
    }
    static void press(QMessageBox* question, const char* text)
    {
        for (QAbstractButton* button : question->buttons())
            if (button->text() == s(text))
                return QTest::mouseClick(button, Qt::LeftButton);
        qFatal("no such button");
    }
};

} // namespace

class tst_PastInWindow : public QObject {
    Q_OBJECT
private slots:
    void enterInTheHistoryShowsTheWholeCaseAsItWas()
    {
        OldDesk desk;
        for (int tab = 0; tab < desk.window.tabs()->count(); ++tab) {
            desk.window.tabs()->setCurrentIndex(tab);
            QCoreApplication::processEvents();
        }
        desk.workspace().select(desk.later.uuid);
        QCOMPARE(desk.table().model()->rowCount(), 4);
        desk.visit(1);
        QCOMPARE(desk.table().model()->rowCount(), 3);
        QVERIFY(desk.workspace().selection().empty());
        QVERIFY(desk.past().isVisible());
        QVERIFY2(
            desk.past().text().contains(s("after “Made the bench” by Aoki")), qPrintable(desk.past().text()));
        for (int tab = 0; tab < desk.window.tabs()->count(); ++tab) {
            desk.window.tabs()->setCurrentIndex(tab);
            QCoreApplication::processEvents();
        }
        desk.workspace().select(desk.bench.intrusion.uuid);
        QCOMPARE(desk.window.docks()->inspector()->page().record, desk.bench.intrusion.uuid);
    }

    void nothingCanBeChangedThereAndThatIsSaid()
    {
        OldDesk desk;
        desk.visit(1);
        for (const Command command :
            {Command::AddIncident, Command::TagTechnique, Command::Undo, Command::MergeFrom})
            QVERIFY(!desk.window.commands()[command]->isEnabled());
        QVERIFY(!desk.workspace().commit(retractItem(*desk.workspace().state().find(desk.bench.mail))));
        QVERIFY(desk.window.banner()->text().contains(s("the past cannot be changed")));
        QVERIFY(desk.workspace().file().state().find(desk.later));
    }

    void escapeAndTheButtonLeadBackToNow()
    {
        OldDesk desk;
        desk.visit(1);
        desk.table().setFocus();
        QTest::keyClick(&desk.window, Qt::Key_Escape);
        QVERIFY(!desk.workspace().moment());
        QVERIFY(!desk.past().isVisible());
        QCOMPARE(desk.table().model()->rowCount(), 4);
        QVERIFY(desk.window.commands()[Command::AddIncident]->isEnabled());
        desk.visit(2);
        QTest::mouseClick(desk.past().backButton(), Qt::LeftButton);
        QVERIFY(!desk.workspace().moment());
    }

    void oneMomentLeadsToAnother()
    {
        OldDesk desk;
        desk.visit(2);
        const QString first = desk.past().text();
        QCOMPARE(desk.table().model()->rowCount(), 0);
        desk.history().list()->setCurrentIndex(desk.history().model()->index(1));
        desk.window.commands()[Command::SeePast]->trigger();
        QTRY_VERIFY(desk.past().text() != first);
        QCOMPARE(desk.table().model()->rowCount(), 3);
    }

    void restoringAsksFirstAndIsOneUndoAway()
    {
        OldDesk desk;
        const Digest now = desk.workspace().state().stateHash();
        desk.visit(1);
        const Digest then = desk.workspace().state().stateHash();
        QTest::mouseClick(desk.past().restoreButton(), Qt::LeftButton);
        QVERIFY(desk.past().question());
        QVERIFY2(desk.past().question()->informativeText().contains(s("1 record(s) of later are retracted"))
                || desk.past().question()->informativeText().contains(s("1 record of later")),
            qPrintable(desk.past().question()->informativeText()));
        QVERIFY(desk.past().question()->informativeText().contains(s("Aoki")));
        OldDesk::press(desk.past().question(), "Restore");
        QVERIFY(!desk.workspace().moment());
        QCOMPARE(desk.workspace().state().stateHash(), then);
        desk.window.commands()[Command::Undo]->trigger();
        QCOMPARE(desk.workspace().state().stateHash(), now);
    }

    void undoingWhatOthersBuiltOnAsksFirst()
    {
        OldDesk desk;
        desk.workspace().setAuthor(s("Mori"));
        Draft hers;
        hers.reason = s("Her date");
        WorkspaceBench::say(hers, desk.later, Predicate::When, timeValue(parseEdtf(u"2024-01").value()), {});
        QVERIFY(desk.workspace().commit(std::move(hers)));
        desk.workspace().setAuthor(s("Aoki"));
        const int before = desk.bench.changeSets();
        desk.window.commands()[Command::Undo]->trigger();
        QMessageBox* question = desk.window.undoDoor()->question();
        QVERIFY(question);
        QVERIFY2(question->informativeText().contains(s("Mori")), qPrintable(question->informativeText()));
        QVERIFY(question->informativeText().contains(s("A later incident")));
        OldDesk::press(question, "Cancel");
        QCOMPARE(desk.bench.changeSets(), before);
        QTRY_VERIFY(!desk.window.undoDoor()->question());
        desk.window.commands()[Command::Undo]->trigger();
        OldDesk::press(desk.window.undoDoor()->question(), "Undo the rest");
        QCOMPARE(desk.bench.changeSets(), before + 1);
        QVERIFY(!desk.workspace().state().find(desk.later)->retracted);
    }

    void aCaseThatIsOpenElsewhereCanBeFollowedAndTakenOver()
    {
        auto writer = std::make_unique<WorkspaceBench>();
        writer->folder.setAutoRemove(false);
        const QString path = writer->workspace.file().path();
        const auto refused = CaseFile::open(path, OpenMode::ReadWrite);
        QVERIFY(!refused);
        Workspace reader(CaseFile::open(path, OpenMode::ReadOnly).value());
        MainWindow window(reader, DisplaySettings{.language = s("en")}, {});
        window.accessBar()->explain(refused.error());
        window.show();
        QVERIFY(window.accessBar()->isVisible());
        QVERIFY2(window.accessBar()->text().contains(s("is writing to this case")),
            qPrintable(window.accessBar()->text()));
        QTest::mouseClick(window.accessBar()->followButton(), Qt::LeftButton);
        QVERIFY(reader.isFollowing());
        QVERIFY(window.accessBar()->text().startsWith(s("Following live")));
        const int before = window.docks()->history()->model()->rowCount();
        QVERIFY(writer->workspace.commit(rename(*writer->workspace.state().find(writer->jaxa), s("JAXA 2"))));
        QTRY_COMPARE(window.docks()->history()->model()->rowCount(), before + 1);
        QTest::mouseClick(window.accessBar()->writeButton(), Qt::LeftButton);
        QTRY_VERIFY(!window.banner()->text().isEmpty());
        writer.reset();
        QTest::mouseClick(window.accessBar()->writeButton(), Qt::LeftButton);
        QTRY_VERIFY(!reader.isReadOnly());
        QVERIFY(!window.accessBar()->isVisible());
        QVERIFY(window.commands()[Command::AddIncident]->isEnabled());
    }

    void onAReadOnlyMediumACopyIsOffered()
    {
        WorkspaceBench bench;
        Workspace reader(CaseFile::open(bench.workspace.file().path(), OpenMode::ReadOnly).value());
        AccessBar bar(reader);
        bar.explain(
            {ErrorKind::ReadOnly, s("The folder of the case file cannot be written to."), {}, {}, {}});
        bar.show();
        QVERIFY(bar.text().contains(s("briefs and exports work")));
        QVERIFY(bar.copyButton()->isVisible());
        QVERIFY(!bar.writeButton()->isVisible());
    }

    void onANetworkShareOneReadsWhatItAllowsAndGoesOn()
    {
        WorkspaceBench bench;
        AccessBar bar(bench.workspace);
        bar.tellShare({});
        QVERIFY(!bar.isVisible());
        bar.tellShare(s("nfs4"));
        QVERIFY(bar.isVisible());
        QVERIFY2(bar.text().contains(s("network share (nfs4)")), qPrintable(bar.text()));
        QVERIFY(bar.copyButton()->isVisible());
        QVERIFY(!bar.followButton()->isVisible());
        QTest::mouseClick(bar.readButton(), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
    }
};

QTEST_MAIN(tst_PastInWindow)
#include "tst_past_in_window.moc"

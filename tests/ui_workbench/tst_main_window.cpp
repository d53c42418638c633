#include "items/item_table_model.h"
#include "ui/controls/banner.h"
#include "ui/controls/empty_note.h"
#include "ui/evidence/attach_prompt.h"
#include "ui/evidence/evidence_door.h"
#include "ui/graph/graph_view.h"
#include "ui/history/history_view.h"
#include "ui/history/problems_view.h"
#include "ui/incidents/item_table.h"
#include "ui/incidents/items_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/tag_popup.h"
#include "ui/lens/lens_bar.h"
#include "ui/lens/query_edit.h"
#include "ui/matrix/matrix_view.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/command_palette.h"
#include "ui/workbench/home_view.h"
#include "ui/workbench/shortcut_sheet.h"
#include "ui/workbench/side_docks.h"
#include "ui/workbench/status_row.h"
#include "ui/workbench/title_row.h"
#include "ui/workbench/view_tabs.h"
#include "ui/workbench/welcome_page.h"
#include "ui_workbench/desk.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace kagami;
using namespace kagami::test;

class tst_MainWindow : public QObject {
    Q_OBJECT
private slots:
    void aSelectionInTheTableShowsInEveryView()
    {
        Desk desk;
        ItemTable& table = desk.table();
        int row = 0;
        while (table.itemModel()->idAt(table.model()->index(row, 0)) != desk.bench.intrusion)
            ++row;
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
            table.visualRect(table.model()->index(row, table.itemModel()->columnOf(ItemColumn::Title)))
                .center());
        QCOMPARE(desk.workspace().current(), desk.bench.intrusion.uuid);
        QCOMPARE(desk.window.docks()->inspector()->page().record, desk.bench.intrusion.uuid);
        QVERIFY(desk.timeline().canvas().current());
        const ItemIndex item = desk.workspace().state().indexOf(desk.bench.intrusion);
        QCOMPARE(desk.timeline().canvas().current()->item, item);
    }

    void aClickInTheTimelineSelectsInTheTable()
    {
        Desk desk;
        TimelineCanvas& canvas = desk.timeline().canvas();
        const ItemIndex item = desk.workspace().state().indexOf(desk.bench.mail);
        const std::vector<PlacedBar> bars = canvas.timelineLayout().bars; // a click lays out anew
        for (const PlacedBar& bar : bars)
            if (bar.item == item)
                QTest::mouseClick(
                    canvas.viewport(), Qt::LeftButton, {}, canvas.toViewport(bar.rect.center()).toPoint());
        QCOMPARE(desk.workspace().current(), desk.bench.mail.uuid);
        QCOMPARE(desk.table().itemModel()->idAt(desk.table().currentIndex()), desk.bench.mail);
    }

    void enterInTheTimelineBringsTheInspectorForward()
    {
        Desk desk;
        desk.window.docks()->showHistory();
        QTRY_VERIFY(!desk.isInFront(desk.window.docks()->inspector()));
        desk.workspace().select(desk.bench.mail.uuid);
        desk.timeline().canvas().setFocus();
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.isInFront(desk.window.docks()->inspector()));
        QCOMPARE(desk.window.docks()->inspector()->page().record, desk.bench.mail.uuid);
    }

    void openingFromTheMapOrTheMatrixDoesTheSame()
    {
        Desk desk;
        auto* map = desk.window.findChild<GraphView*>();
        desk.window.docks()->showHistory();
        QTRY_VERIFY(!desk.isInFront(desk.window.docks()->inspector()));
        emit map->openRequested(desk.bench.jaxa.uuid);
        QTRY_VERIFY(desk.isInFront(desk.window.docks()->inspector()));
        desk.window.docks()->showHistory();
        auto* matrix = qobject_cast<MatrixView*>(desk.window.tabs()->view(1));
        QVERIFY(matrix);
        emit matrix->openRequested(desk.bench.intrusion.uuid);
        QTRY_VERIFY(desk.isInFront(desk.window.docks()->inspector()));
    }

    void aFilterTypedInTheLensBarReachesEveryView()
    {
        Desk desk;
        desk.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.window.lensBar()->edit()->hasFocus());
        QTest::keyClicks(desk.window.lensBar()->edit(), s("target:JAXA"));
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.table().model()->rowCount(), 1);
        size_t bars = 0;
        for (const TimelineLane& lane : desk.timeline().canvas().scene().timeline.lanes)
            bars += lane.bars.size();
        QCOMPARE(bars, size_t(1));
        auto* map = desk.window.findChild<GraphView*>();
        for (const GraphNode& node : map->canvas().scene().graph.nodes)
            QVERIFY2(node.name != s("外務省"), "a target that the filter leaves out");
        desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.table().model()->rowCount(), 3);
    }

    void aFilterThatLeavesNothingSaysSoAndCanBeLifted()
    {
        Desk desk;
        QVERIFY(desk.workspace().setQuery(s("nowhere-at-all")));
        int named = 0;
        QPushButton* lift = nullptr;
        for (QLabel* label : desk.window.findChildren<QLabel*>())
            named += label->isVisible() && label->text().contains(s("nowhere-at-all"));
        for (QPushButton* button : desk.window.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == s("Lift the filter"))
                lift = button;
        QVERIFY(named >= 3); // table, timeline, map
        QVERIFY(lift);
        QTest::mouseClick(lift, Qt::LeftButton);
        QVERIFY(desk.workspace().lens().query.isEmpty());
    }

    void undoAndRedoAreKeys()
    {
        Desk desk;
        QVERIFY(
            desk.workspace().commit(rename(*desk.workspace().state().find(desk.bench.mail), s("Renamed"))));
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.workspace().state().find(desk.bench.mail)->title, s("Mail to the ministry"));
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.workspace().state().find(desk.bench.mail)->title, s("Renamed"));
    }

    void numbersGoToViewsAndTabGoesRound()
    {
        Desk desk;
        for (int tab = 0; tab < desk.window.tabs()->count(); ++tab) {
            desk.key(Qt::Key(int(Qt::Key_1) + tab), Qt::ControlModifier);
            QCOMPARE(desk.window.tabs()->currentIndex(), tab);
        }
        desk.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(desk.window.tabs()->currentIndex(), 0);
    }

    void theSidesAreReachedByKeys()
    {
        Desk desk;
        SideDocks& docks = *desk.window.docks();
        desk.key(Qt::Key_H, Qt::AltModifier);
        QVERIFY(docks.history()->hasFocus());
        desk.key(Qt::Key_P, Qt::AltModifier);
        QTRY_VERIFY(desk.isInFront(docks.problems()));
        desk.key(Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(desk.isInFront(docks.inspector()));
        desk.key(Qt::Key_2, Qt::AltModifier);
        QVERIFY(desk.table().hasFocus());
        QCOMPARE(desk.table().itemModel()->kind(), ItemKind::Target);
        desk.key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desk.table().itemModel()->kind(), ItemKind::Incident);
    }

    void keysOfTheViewsWorkInTheTimeline()
    {
        Desk desk;
        TimelineCanvas& canvas = desk.timeline().canvas();
        canvas.setFocus();
        const InstantRange before = canvas.window().target();
        desk.key(Qt::Key_W);
        QVERIFY(canvas.window().target().to - canvas.window().target().from < before.to - before.from);
        const InstantRange zoomed = canvas.window().target();
        desk.key(Qt::Key_D);
        QVERIFY(canvas.window().target().from > zoomed.from);
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_S);
        QVERIFY(canvas.window().target().to - canvas.window().target().from > zoomed.to - zoomed.from);
        desk.workspace().select(std::vector<Uuid>{});
        desk.key(Qt::Key_F);
        QVERIFY(canvas.window().target() == before);
        desk.workspace().select(desk.bench.mail.uuid);
        desk.key(Qt::Key_T);
        QVERIFY(desk.window.tagPopup()->isVisible());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.window.tagPopup()->isVisible());
        QVERIFY(canvas.hasFocus());
        QTest::keyClick(&canvas, Qt::Key_Slash);
        QVERIFY(desk.window.lensBar()->edit()->hasFocus());
    }

    void theSheetOfKeysComesAndGoes()
    {
        Desk desk;
        auto* sheet = desk.window.findChild<ShortcutSheet*>();
        desk.timeline().canvas().setFocus();
        desk.key(Qt::Key_F1);
        QVERIFY(sheet->isVisible());
        QVERIFY(desk.window.rect().contains(sheet->geometry()));
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        desk.key(Qt::Key_F1);
        QVERIFY(!sheet->isVisible());
        QTest::keyClick(&desk.timeline().canvas(), '?');
        QVERIFY(sheet->isVisible());
    }

    void everyCommandStandsInTheMenuAndNoKeyIsGivenTwice()
    {
        Desk desk;
        std::set<QAction*> offered;
        for (const QMenu* menu : desk.window.findChild<TitleRow*>()->menu()->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                offered.insert(action);
        QMap<QString, QString> owner;
        for (QAction* action : desk.window.commands().all()) {
            QVERIFY2(offered.count(action), qPrintable(action->text()));
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString text = keys.toString(QKeySequence::PortableText);
                QVERIFY2(!owner.contains(text), qPrintable(text + s(": ") + owner.value(text)));
                owner.insert(text, action->text());
            }
        }
        for (int tab = 0; tab < desk.window.tabs()->count(); ++tab)
            QVERIFY(!owner.contains(s("Ctrl+%1").arg(tab + 1)));
    }

    void thePaletteFindsACommandByAWord()
    {
        Desk desk;
        desk.workspace().select(desk.bench.mail.uuid);
        desk.key(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(desk.window.commandPalette()->isVisible());
        auto* edit = desk.window.commandPalette()->findChild<QLineEdit*>();
        QTest::keyClicks(edit, s("tag"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!desk.window.commandPalette()->isVisible());
        QVERIFY(desk.window.tagPopup()->isVisible());
    }

    void thePaletteFindsAnItem()
    {
        Desk desk;
        desk.key(Qt::Key_P, Qt::ControlModifier);
        auto* edit = desk.window.commandPalette()->findChild<QLineEdit*>();
        QTest::keyClicks(edit, s("jaxa intr"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(desk.workspace().current(), desk.bench.intrusion.uuid);
    }

    void backGoesToWhatWasSelectedBefore()
    {
        Desk desk;
        desk.workspace().select(desk.bench.mail.uuid);
        desk.workspace().select(desk.bench.jaxa.uuid);
        desk.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.workspace().current(), desk.bench.mail.uuid);
        desk.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(desk.workspace().current(), desk.bench.jaxa.uuid);
    }

    void theAmpersandOfAttackIsSeenAndNotAnAccessKey()
    {
        Desk desk;
        QVERIFY(desk.window.tabs()->tabText(1).contains(s("ATT&&CK")));
        QVERIFY(desk.window.tabs()->tabToolTip(1).contains(s("ATT&CK")));
        QVERIFY(!desk.window.tabs()->tabToolTip(1).contains(s("&&")));
        desk.window.tabs()->setCurrentIndex(1);
        static const QRegularExpression single(s("ATT&(?!&)"));
        for (const QAbstractButton* button : desk.window.findChildren<QAbstractButton*>())
            QVERIFY2(!button->text().contains(single), qPrintable(button->text()));
        for (const QAction* action : desk.window.findChildren<QAction*>())
            QVERIFY2(!action->text().contains(single), qPrintable(action->text()));
        for (const QLabel* label : desk.window.findChildren<QLabel*>())
            if (label->text().contains(s("ATT&")))
                QVERIFY2(!label->text().contains(s("&&")), qPrintable(label->text()));
    }

    void theChainIsCheckedByItself()
    {
        Desk desk;
        auto* row = desk.window.findChild<StatusRow*>();
        QTRY_COMPARE(row->chainButton()->text(), s("Chain verified"));
    }

    void theHeadIsCopiedByAClick()
    {
        Desk desk;
        QTest::mouseClick(desk.window.findChild<StatusRow*>()->headButton(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), desk.workspace().file().ledger().head().toHex());
    }

    void tabVisitsTheWholeWindowAndComesRound()
    {
        Desk desk;
        desk.workspace().select(desk.bench.intrusion.uuid);
        std::set<const QWidget*> reached;
        desk.window.lensBar()->edit()->setFocus();
        for (int i = 0; i < 200; ++i) {
            const QWidget* before = desk.window.focusWidget();
            desk.key(Qt::Key_Tab);
            QVERIFY2(desk.window.focusWidget() != before || reached.size() > 20,
                qPrintable(s("Tab stays on %1 %2")
                               .arg(QString::fromLatin1(before->metaObject()->className()),
                                   before->accessibleName())));
            reached.insert(desk.window.focusWidget());
        }
        const auto holds = [&](const QWidget* root) {
            return std::any_of(reached.begin(), reached.end(),
                [&](const QWidget* each) { return each == root || root->isAncestorOf(each); });
        };
        QVERIFY(holds(desk.window.findChild<TitleRow*>()));
        QVERIFY(holds(desk.window.lensBar()));
        QVERIFY(holds(desk.window.docks()->items()));
        QVERIFY(holds(desk.window.docks()->inspector()));
        QVERIFY(holds(&desk.timeline()));
        QVERIFY(holds(desk.window.findChild<GraphView*>()));
        QVERIFY(holds(desk.window.findChild<StatusRow*>()));
    }

    void everythingThatTakesTheFocusHasAName()
    {
        Desk desk;
        desk.workspace().select(desk.bench.intrusion.uuid);
        for (int tab = 0; tab < desk.window.tabs()->count(); ++tab) {
            desk.window.tabs()->setCurrentIndex(tab);
            for (const QWidget* widget : desk.window.findChildren<QWidget*>()) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy())
                    continue;
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                const auto* label = qobject_cast<const QLabel*>(widget);
                const auto* edit = qobject_cast<const QLineEdit*>(widget);
                const bool named = !widget->accessibleName().isEmpty()
                    || (button && !button->text().isEmpty()) || (label && !label->text().isEmpty())
                    || (edit && !edit->placeholderText().isEmpty());
                QVERIFY2(named,
                    qPrintable(
                        s("%1 in %2")
                            .arg(QString::fromLatin1(widget->metaObject()->className()),
                                QString::fromLatin1(widget->parentWidget()->metaObject()->className()))));
            }
        }
    }

    void docksComeBackToWhereTheyWere()
    {
        Desk desk;
        for (QDockWidget* dock : desk.window.docks()->docks())
            dock->hide();
        desk.window.commands()[Command::ResetLayout]->trigger();
        for (QDockWidget* dock : desk.window.docks()->docks())
            QVERIFY2(!dock->isHidden(), qPrintable(dock->windowTitle()));
        QTRY_VERIFY(desk.isInFront(desk.window.docks()->inspector()));
    }

    void aDroppedFileAsksToBeOpened()
    {
        Desk desk;
        QSignalSpy asked(&desk.window, &MainWindow::openRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(s("/cases/dropped.kagami"))});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window, &drop);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), s("/cases/dropped.kagami"));
    }

    void aDroppedLogIsOfferedAsEvidenceOfTheSelectedSource()
    {
        Desk desk;
        desk.workspace().select(desk.bench.npa.uuid);
        QFile log(desk.bench.folder.filePath(s("proxy.log")));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("GET /") == 5);
        log.close();
        QSignalSpy asked(&desk.window, &MainWindow::openRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(log.fileName())});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window, &enter);
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window, &drop);
        const AttachPrompt& prompt = *desk.window.evidenceDoor()->prompt();
        QVERIFY(prompt.question().contains(s("proxy.log")));
        QCOMPARE(prompt.sourceField()->text(), s("NPA warning"));
        QCOMPARE(asked.count(), 0);
        QTest::mouseClick(prompt.attachButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.window.banner()->text().contains(s("proxy.log")));
        QCOMPARE(desk.workspace().state().itemsOfKind(ItemKind::EvidenceFile).size(), size_t(1));
    }

    void textThatIsDroppedIsNotTaken()
    {
        Desk desk;
        QMimeData data;
        data.setText(s("just words"));
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&desk.window, &enter);
        QVERIFY(!enter.isAccepted());
    }

    void recentCasesStandInTheMenu()
    {
        Desk desk;
        QSignalSpy asked(&desk.window, &MainWindow::openRequested);
        for (QMenu* menu : desk.window.findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() == s("before.kagami"))
                    action->trigger();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), s("/cases/before.kagami"));
    }

    void anEmptyCaseWelcomesAndTheFirstIncidentBringsTheViews()
    {
        QTemporaryDir folder;
        Workspace workspace(CaseFile::create(folder.filePath(s("new.kagami")), s("New"), s("Aoki")).value());
        MainWindow window(workspace, {.language = s("en")}, {});
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* welcome = window.findChild<WelcomePage*>();
        QVERIFY(welcome && welcome->isVisible());
        QPushButton* add = nullptr;
        for (QPushButton* button : welcome->findChildren<QPushButton*>())
            if (button->text() == window.commands()[Command::AddIncident]->text())
                add = button;
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QWidget* title = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit*>(title));
        QTest::keyClicks(title, s("The first mail"));
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(!welcome->isVisible());
        QVERIFY(window.findChild<TimelineView*>()->isVisible());
    }

    /// Two actions of one window with the same key: Qt then does neither.
    void noKeyMeansTwoThings()
    {
        Desk desk;
        for (int tab = 0; tab < desk.window.tabs()->count(); ++tab)
            desk.window.tabs()->setCurrentIndex(tab); // views are built when they are shown
        QMap<QString, QString> owners;
        QStringList twice;
        for (const QAction* action : desk.window.findChildren<QAction*>()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString name = keys.toString(QKeySequence::PortableText);
                if (owners.contains(name))
                    twice << name + s(": ") + owners[name] + s(", ") + action->text();
                owners.insert(name, action->text());
            }
        }
        QVERIFY(owners.contains(s("Ctrl+E")));
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(s("; "))));
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_main_window.moc"

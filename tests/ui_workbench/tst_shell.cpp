#include "items/item_table_model.h"
#include "ui/controls/banner.h"
#include "ui/incidents/item_table.h"
#include "ui/incidents/items_panel.h"
#include "ui/inspector/tag_popup.h"
#include "ui/merge/merge_door.h"
#include "ui/merge/merge_review.h"
#include "ui/share/bundle_opener.h"
#include "ui/share/share_door.h"
#include "ui/theme/theme.h"
#include "ui/workbench/access_bar.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/case_opener.h"
#include "ui/workbench/main_window.h"
#include "ui/workbench/shell.h"
#include "ui/workbench/side_docks.h"
#include "ui/workbench/view_tabs.h"
#include "ui/workbench/welcome_page.h"
#include "ui_support/workspace_bench.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTimer>

using namespace kagami;
using namespace kagami::test;

namespace {

/// A shell with settings of its own, and a folder for cases.
struct Program {
    QTemporaryDir folder;
    QString settings = folder.filePath(s("settings.ini"));
    Shell shell{settings};

    Program() { shell.setDisplay({.theme = ThemeKind::Light, .language = s("en"), .zone = "UTC"}); }
    /// A case file with the records of the bench.
    QString makeCase(const QString& name, const QString& title)
    {
        const QString path = folder.filePath(name);
        WorkspaceBench bench;
        if (!bench.workspace.commit(rename(*bench.workspace.state().root(), title))
            || !bench.workspace.saveCopy(path))
            qFatal("no copy");
        return path;
    }
    /// Opens, and lets the case before it go.
    bool open(const QString& path)
    {
        const bool done = shell.open(path);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return done;
    }
    Uuid incident() const
    {
        const auto incidents = shell.workspace()->state().itemsOfKind(ItemKind::Incident);
        return shell.workspace()->state().items()[size_t(incidents.front())].id.uuid;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        shell.window()->activateWindow();
        if (!QTest::qWaitForWindowActive(shell.window()))
            qFatal("not active");
        QWidget* focus = shell.window()->focusWidget();
        QTest::keyClick(focus ? focus : shell.window(), key, modifiers);
    }
};

/// Answers the next file dialog with a path.
void answerDialog(const QString& path)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->stop();
        timer->deleteLater();
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    timer->start(20);
}

} // namespace

class tst_Shell : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setApplicationName(s("kagami-tst-shell"));
        QFile::remove(exampleCasePath());
    }

    void undoOnTheFreshExampleTakesNothingBack()
    {
        Program program;
        QVERIFY(program.shell.openExample());
        const Case& state = program.shell.workspace()->state();
        const size_t incidents = state.itemsOfKind(ItemKind::Incident).size();
        const size_t steps = program.shell.workspace()->file().ledger().history().size();
        QCOMPARE(incidents, size_t(72));
        QVERIFY(!program.shell.window()->commands()[Command::Undo]->isEnabled());
        program.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!program.shell.workspace()->undo());
        QCOMPARE(program.shell.workspace()->state().itemsOfKind(ItemKind::Incident).size(), incidents);
        QCOMPARE(program.shell.workspace()->file().ledger().history().size(), steps);
    }

    void anOpenedCaseIsTheFirstOfTheRecentOnes()
    {
        Program program;
        const QString first = program.makeCase(s("first.kagami"), s("First case"));
        const QString second = program.makeCase(s("second.kagami"), s("Second case"));
        QVERIFY(program.open(first));
        QVERIFY(program.open(second));
        QCOMPARE(program.shell.window()->windowTitle(), s("Second case"));
        QStringList recent;
        for (QMenu* menu : program.shell.window()->findChildren<QMenu*>())
            if (menu->title() == s("Open recent"))
                for (const QAction* action : menu->actions())
                    recent.append(action->text());
        QCOMPARE(recent.mid(0, 2), QStringList({s("second.kagami"), s("first.kagami")}));
    }

    void twoCasesKeepTheirChangesApart()
    {
        Program program;
        const QString first = program.makeCase(s("first.kagami"), s("First case"));
        const QString second = program.makeCase(s("second.kagami"), s("Second case"));
        QVERIFY(program.open(first));
        const Uuid incident = program.incident();
        QVERIFY(program.shell.workspace()->commit(
            rename(*program.shell.workspace()->state().find(ItemId{incident}), s("Only in the first"))));
        QVERIFY(program.open(second));
        QVERIFY(program.shell.workspace()->state().find(ItemId{incident}) == nullptr
            || program.shell.workspace()->state().find(ItemId{incident})->title != s("Only in the first"));
        QVERIFY(program.open(first));
        QVERIFY(!program.shell.workspace()->isReadOnly());
        QCOMPARE(program.shell.workspace()->state().find(ItemId{incident})->title, s("Only in the first"));
    }

    void aCaseHeldElsewhereOpensForReadingAndSaysWhy()
    {
        Program program;
        const QString path = program.makeCase(s("held.kagami"), s("Held"));
        const auto holder = CaseFile::open(path, OpenMode::ReadWrite);
        QVERIFY(holder.has_value());
        QVERIFY(program.open(path));
        QVERIFY(program.shell.workspace()->isReadOnly());
        QVERIFY(program.shell.window()->accessBar()->text().contains(s("is writing to this case")));
        QVERIFY(!program.shell.window()->commands()[Command::AddIncident]->isEnabled());
    }

    void anUnreadableFirstCaseShowsNoOther()
    {
        Program program;
        QVERIFY(!program.shell.open(program.folder.filePath(s("nowhere.kagami"))));
        QVERIFY(!program.shell.window());
        QVERIFY(program.shell.startError().where.contains(s("nowhere.kagami")));
        QVERIFY(!QFileInfo::exists(exampleCasePath()) || !program.shell.workspace());
    }

    void keysOfTheWindowWorkInTheListToo()
    {
        Program program;
        QVERIFY(program.shell.openExample());
        auto* table = program.shell.window()->findChild<ItemTable*>();
        QVERIFY(table);
        table->setFocus();
        table->selectRow(3);
        const QModelIndex current = table->currentIndex();
        QTest::keyClick(table, Qt::Key_T);
        auto* tag = program.shell.window()->findChild<TagPopup*>();
        QVERIFY(tag && tag->isVisible());
        QCOMPARE(table->currentIndex(), current);
        QTest::keyClick(tag, Qt::Key_Escape);
        QVERIFY(tag->isHidden());
    }

    void whatIsNoCaseLeavesThePresentOneAndIsNamed()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("good.kagami"), s("Good"))));
        const QString bad = program.folder.filePath(s("bad.kagami"));
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a case") > 0);
        file.close();
        QVERIFY(!program.open(bad));
        QCOMPARE(program.shell.window()->windowTitle(), s("Good"));
        QVERIFY2(program.shell.window()->banner()->text().contains(s("bad.kagami")),
            qPrintable(program.shell.window()->banner()->text()));
        QCOMPARE(QFileInfo(bad).size(), qint64(10));
    }

    void aNewCaseIsAskedForByNameAndWelcomes()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("good.kagami"), s("Good"))));
        const QString path = program.folder.filePath(s("fresh.kagami"));
        answerDialog(path);
        program.shell.window()->commands()[Command::NewCase]->trigger();
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(program.shell.workspace()->file().path(), path);
        QVERIFY(program.shell.window()->findChild<WelcomePage*>()->isVisible());
        QVERIFY(!program.shell.workspace()->isReadOnly());
        QVERIFY(!program.shell.workspace()->canUndo()); // the case itself is nobody's to take back
    }

    void aCopyIsCompleteAndTheCaseGoesOn()
    {
        Program program;
        const QString path = program.makeCase(s("good.kagami"), s("Good"));
        QVERIFY(program.open(path));
        const QString copy = program.folder.filePath(s("copy.kagami"));
        answerDialog(copy);
        program.shell.window()->commands()[Command::SaveCopy]->trigger();
        QVERIFY(program.shell.window()->banner()->text().contains(copy));
        QCOMPARE(program.shell.workspace()->file().path(), path);
        const auto opened = CaseFile::open(copy, OpenMode::ReadOnly);
        QVERIFY(opened.has_value());
        QCOMPARE((*opened)->state().stateHash(), program.shell.workspace()->state().stateHash());
    }

    void openAsksForAFile()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("first.kagami"), s("First case"))));
        const QString second = program.makeCase(s("second.kagami"), s("Second case"));
        answerDialog(second);
        program.shell.window()->commands()[Command::OpenCase]->trigger();
        QCOMPARE(program.shell.window()->windowTitle(), s("Second case"));
    }

    void aDroppedCaseIsOpened()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("first.kagami"), s("First case"))));
        const QString second = program.makeCase(s("second.kagami"), s("Second case"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(second)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(program.shell.window(), &enter);
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(program.shell.window(), &drop);
        QCOMPARE(program.shell.window()->windowTitle(), s("Second case"));
    }

    void aDroppedCopyOfTheCaseMayBeMergedOrOpened()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("first.kagami"), s("First case"))));
        const QString copy = program.folder.filePath(s("copy.kagami"));
        QVERIFY(program.shell.workspace()->saveCopy(copy));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(copy)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(program.shell.window(), &enter);
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(program.shell.window(), &drop);
        auto* question = program.shell.window()->findChild<QMessageBox*>();
        QVERIFY(question);
        question->defaultButton()->click();
        MergeReview* review = program.shell.window()->mergeDoor()->current();
        QVERIFY(review);
        QTRY_COMPARE(review->page(), MergeReview::Note); // there is nothing new in it
        review->reject();
        QCOMPARE(program.shell.window()->windowTitle(), s("First case"));
    }

    void aBundleThatIsOpenedGoesToTheCaseItIsFor()
    {
        QTemporaryDir folder;
        const QString bundle = folder.filePath(s("from mori.kbundle"));
        const QString settings = folder.filePath(s("settings.ini"));
        QString path;
        {
            Program program;
            path = folder.filePath(s("one.kagami"));
            QVERIFY(QFile::copy(program.makeCase(s("one.kagami"), s("First")), path));
            QVERIFY(writeBundle(*CaseFile::open(path, OpenMode::ReadOnly).value(), bundle, {}, {}));
        }
        {
            Shell stranger(settings);
            QVERIFY(!stranger.open(bundle));
            QCOMPARE(stranger.window(), nullptr);
            QVERIFY2(stranger.startError().remedy.contains(s("Open the case first")),
                qPrintable(describe(stranger.startError())));
            QVERIFY(stranger.open(path));
        }
        Shell shell(settings);
        QVERIFY(shell.open(bundle));
        QCOMPARE(QFileInfo(shell.workspace()->file().path()), QFileInfo(path));
        QVERIFY(shell.window()->shareDoor()->opener());
        shell.window()->shareDoor()->opener()->reject();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bundle)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(shell.window(), &enter);
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(shell.window(), &drop);
        QTRY_VERIFY(
            shell.window()->shareDoor()->opener() && shell.window()->shareDoor()->opener()->isVisible());
    }

    void anotherLanguageChangesTheTextsAndNothingElse()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("good.kagami"), s("Good"))));
        const Uuid incident = program.incident();
        program.shell.workspace()->select(incident);
        QVERIFY(program.shell.workspace()->setQuery(s("target:JAXA")));
        program.shell.window()->tabs()->setCurrentIndex(4);
        program.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        MainWindow* window = program.shell.window();
        QCOMPARE(window->tabs()->tabText(4), s("統計"));
        QCOMPARE(window->tabs()->currentIndex(), 4);
        QCOMPARE(program.shell.workspace()->queryText(), s("target:JAXA"));
        QCOMPARE(program.shell.workspace()->current(), incident);
        program.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(program.shell.window()->tabs()->tabText(4), s("Statistics"));
    }

    void theThemeTheZoneAndTheTextSizeAreKept()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("good.kagami"), s("Good"))));
        program.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(program.shell.display().theme, ThemeKind::Dark);
        QCOMPARE(inks(program.shell.window())[Ink::Panel], darkPalette()[Ink::Panel]);
        const QImage dark = program.shell.grab({1200, 800});
        QVERIFY(dark.pixelColor(600, 4).lightness() < 128);
        program.key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(program.shell.workspace()->displayZone().id(), QByteArray("Asia/Tokyo"));
        program.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(textScale() > 1);
        const SettingsFile kept(program.settings);
        QCOMPARE(kept.display(), program.shell.display());
    }

    void columnsGrowWithTheText()
    {
        Program program;
        QVERIFY(program.open(program.makeCase(s("good.kagami"), s("Good"))));
        const auto width = [&] {
            const ItemTable* table = program.shell.window()->docks()->items()->table();
            return table->columnWidth(table->itemModel()->columnOf(ItemColumn::When));
        };
        const int before = width();
        DisplaySettings display = program.shell.display();
        display.textScale = 1.5;
        program.shell.setDisplay(display);
        QVERIFY2(qAbs(width() - before * 3 / 2) <= 1, qPrintable(QString::number(width())));
        display.textScale = 1;
        program.shell.setDisplay(display);
        QVERIFY(qAbs(width() - before) <= 1);
    }

    void theLayoutOfACaseIsRemembered()
    {
        Program program;
        const QString path = program.makeCase(s("good.kagami"), s("Good"));
        QVERIFY(program.open(path));
        program.shell.window()->tabs()->setCurrentIndex(2);
        program.shell.window()->close();
        QVERIFY(program.open(program.makeCase(s("other.kagami"), s("Other"))));
        QVERIFY(program.open(path));
        QCOMPARE(program.shell.window()->tabs()->currentIndex(), 2);
    }
};

QTEST_MAIN(tst_Shell)
#include "tst_shell.moc"

#include "store/past.h"
#include "ui/controls/empty_note.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/history/undo_door.h"
#include "ui_support/menu_probe.h"
#include "ui_support/workspace_bench.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

/// A history of three renamings after the bench was made, in a shown view.
struct Steps {
    WorkspaceBench bench;
    HistoryView view{bench.workspace};

    Steps()
    {
        for (const char* title : {"one", "two", "three"})
            if (!bench.workspace.commit(rename(*bench.workspace.state().find(bench.mail), s(title))))
                qFatal("not renamed");
        view.resize(320, 500);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
    }
    QString title() const { return bench.workspace.state().find(bench.mail)->title; }
    /// Row 0 is the newest step.
    void open(int row)
    {
        view.list()->setCurrentIndex(view.model()->index(row, 0));
        QTest::keyClick(view.list(), Qt::Key_Return);
    }
    Digest step(int row) const { return view.model()->stepAt(view.model()->index(row, 0))->hash; }
    void menu(int row, const char* choice)
    {
        const QPoint at = view.list()->visualRect(view.model()->index(row, 0)).center();
        throughMenu([&] { emit view.list()->customContextMenuRequested(at); }, s(choice));
    }
    bool isOff(int row) const { return view.model()->index(row, 0).data(TwoLineDelegate::OffRole).toBool(); }
};

} // namespace

class tst_HistoryView : public QObject {
    Q_OBJECT
private slots:
    void theModelIsSound()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        WorkspaceBench bench;
        model.setSteps(historySteps(bench.workspace.file().ledger()), QTimeZone::utc());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.stepAt(QModelIndex()));
        model.setSteps({}, QTimeZone::utc());
        QCOMPARE(model.presentRow(), -1);
    }

    void listsTheNewestStepFirstWithItsReasonAndAuthor()
    {
        Steps history;
        const QModelIndex first = history.view.model()->index(0, 0);
        QVERIFY2(first.data().toString().contains(s("three")), qPrintable(first.data().toString()));
        QVERIFY(first.data(TwoLineDelegate::DetailRole).toString().contains(s("Aoki")));
        QVERIFY(first.data(TwoLineDelegate::MarkRole).toBool());
    }

    void enterAndADoubleClickAskForTheCaseAsItWas()
    {
        Steps history;
        QSignalSpy asked(&history.view, &HistoryView::pastRequested);
        history.open(2);
        QCOMPARE(asked.takeFirst().first().value<Digest>(), history.step(2));
        const QRect row = history.view.list()->visualRect(history.view.model()->index(1, 0));
        QTest::mouseClick(history.view.list()->viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(history.view.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(asked.takeFirst().first().value<Digest>(), history.step(1));
        QCOMPARE(history.title(), s("three"));
    }

    void theMenuTakesBackAndBringsBackUpToAStep()
    {
        Steps history;
        UndoDoor door(history.bench.workspace, history.view);
        QObject::connect(&history.view, &HistoryView::moveRequested, &door, &UndoDoor::moveTo);
        const int before = history.bench.changeSets();
        history.menu(2, "Take back everything");
        QCOMPARE(history.title(), s("one"));
        QCOMPARE(history.bench.changeSets(), before + 1); // one undo away
        QVERIFY(history.isOff(0));
        QVERIFY(history.isOff(1));
        QVERIFY(!history.isOff(2));
        QCOMPARE(history.view.model()->rowCount(), 5); // going back is no step of its own
        history.menu(0, "Bring back");
        QCOMPARE(history.title(), s("three"));
        QVERIFY(!history.isOff(0));
    }

    void theSearchLeavesWhatAWordOfReasonOrAuthorSays()
    {
        Steps history;
        history.view.search()->setFocus();
        QTest::keyClicks(history.view.search(), s("one two aoki"));
        QCOMPARE(history.view.model()->rowCount(), 1);
        QVERIFY(history.view.model()->index(0, 0).data().toString().contains(s("two")));
        QVERIFY(!history.view.model()->index(0, 0).data(TwoLineDelegate::MarkRole).toBool());
        QTest::keyClick(history.view.search(), Qt::Key_Down);
        QCOMPARE(history.view.list()->currentIndex().row(), 0);
        QTest::keyClick(history.view.search(), Qt::Key_Escape);
        QCOMPARE(history.view.model()->rowCount(), 5);
        history.view.search()->setText(s("nobody did this"));
        auto* note = history.view.findChild<EmptyNote*>();
        QVERIFY(note->isVisible());
        QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(history.view.model()->rowCount(), 5);
        QVERIFY(!note->isVisible());
    }

    void whatAStepChangedIsSaidBelowTheList()
    {
        Steps history;
        history.view.list()->setCurrentIndex(history.view.model()->index(1, 0));
        QVERIFY2(history.view.details().contains(s("one → two")), qPrintable(history.view.details()));
        history.view.list()->setCurrentIndex(history.view.model()->index(3, 0));
        QVERIFY(history.view.details().contains(s("New Target: JAXA")));
        QVERIFY2(history.view.details().contains(s("When of JAXA intrusion through a VPN flaw: ")),
            qPrintable(history.view.details()));
    }

    void whatAnImportChangedIsReadBeside()
    {
        WorkspaceBench bench;
        Draft draft;
        draft.reason = s("Many");
        for (int i = 0; i < 600; ++i)
            addItem(draft, ItemKind::Target, s("Target %1").arg(i));
        QVERIFY(bench.workspace.commit(std::move(draft)));
        HistoryView view(bench.workspace);
        view.list()->setCurrentIndex(view.model()->index(0, 0));
        QTRY_VERIFY2(view.details().contains(s("New Target: Target 7")), qPrintable(view.details()));
        QVERIFY(view.details().contains(s("400")));
    }

    void inThePastTheStepThatShowsIsMarked()
    {
        Steps history;
        history.bench.workspace.showPast(
            history.step(1), ledgerAt(history.bench.workspace.file(), history.step(1)).value());
        QCOMPARE(history.view.model()->presentRow(), 1);
        QCOMPARE(history.view.model()->rowCount(), 5);
        history.bench.workspace.showPresent();
        QCOMPARE(history.view.model()->presentRow(), 0);
    }

    void theCursorStaysOnItsStepWhenOneIsAdded()
    {
        Steps history;
        history.view.list()->setCurrentIndex(history.view.model()->index(1, 0));
        const QString reason = history.view.list()->currentIndex().data().toString();
        QVERIFY(history.bench.workspace.commit(
            rename(*history.bench.workspace.state().find(history.bench.jaxa), s("four"))));
        QCOMPARE(history.view.list()->currentIndex().row(), 2);
        QCOMPARE(history.view.list()->currentIndex().data().toString(), reason);
    }

    void timesAreShownInTheZoneThatWasChosen()
    {
        Steps history;
        history.bench.workspace.setDisplayZone(QTimeZone(QByteArrayLiteral("Asia/Tokyo")));
        const QString detail = history.view.model()->index(0, 0).data(TwoLineDelegate::DetailRole).toString();
        QVERIFY2(detail.contains(s("JST")) || detail.contains(s("GMT+9")), qPrintable(detail));
    }
};

QTEST_MAIN(tst_HistoryView)
#include "tst_history_view.moc"

#include "ui/controls/two_line_delegate.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui_support/workspace_bench.h"

#include <QAbstractItemModelTester>

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
        view.resize(320, 400);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
    }
    QString title() const { return bench.workspace.state().find(bench.mail)->title; }
    /// Row 0 is the newest step.
    void open(int row)
    {
        view.setCurrentIndex(view.model()->index(row, 0));
        QTest::keyClick(&view, Qt::Key_Return);
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

    void enterGoesBackToAnyStepAndForwardAgain()
    {
        Steps history;
        history.open(2);
        QCOMPARE(history.title(), s("one"));
        QVERIFY(history.isOff(0));
        QVERIFY(history.isOff(1));
        QVERIFY(!history.isOff(2));
        QCOMPARE(history.view.model()->rowCount(), 5); // going back is no step of its own
        history.open(0);
        QCOMPARE(history.title(), s("three"));
        QVERIFY(!history.isOff(0));
        history.open(1);
        QCOMPARE(history.title(), s("two"));
    }

    void aDoubleClickDoesTheSame()
    {
        Steps history;
        const QRect row = history.view.visualRect(history.view.model()->index(1, 0));
        QTest::mouseClick(history.view.viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(history.view.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(history.title(), s("two"));
    }

    void goingBackIsOneChangeSetAndOneUndoAway()
    {
        Steps history;
        const int before = history.bench.changeSets();
        history.open(2);
        QCOMPARE(history.bench.changeSets(), before + 1);
        QVERIFY(history.bench.workspace.redo());
        QVERIFY(history.title() != s("one"));
    }

    void theCursorStaysOnItsStepWhenOneIsAdded()
    {
        Steps history;
        history.view.setCurrentIndex(history.view.model()->index(1, 0));
        const QString reason = history.view.currentIndex().data().toString();
        QVERIFY(history.bench.workspace.commit(
            rename(*history.bench.workspace.state().find(history.bench.jaxa), s("four"))));
        QCOMPARE(history.view.currentIndex().row(), 2);
        QCOMPARE(history.view.currentIndex().data().toString(), reason);
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

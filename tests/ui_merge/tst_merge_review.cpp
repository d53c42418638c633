#include "ui/controls/empty_note.h"
#include "ui/merge/choice_model.h"
#include "ui/merge/choice_table.h"
#include "ui/merge/merge_door.h"
#include "ui/merge/merge_page.h"
#include "ui/merge/merge_review.h"
#include "ui/theme/theme.h"
#include "ui_merge/merge_bench.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace kagami;
using namespace kagami::test;

namespace {

void waitFor(const MergeReview& review, MergeReview::Page page)
{
    if (!QTest::qWaitFor([&] { return review.page() == page; }, 5000))
        qFatal("the page does not come");
}

QPushButton* button(const QWidget& root, const char* text)
{
    for (QPushButton* each : root.findChildren<QPushButton*>())
        if (each->text() == s(text))
            return each;
    qFatal("no button %s", text);
}

} // namespace

class tst_MergeReview : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light); }

    void nothingIsWrittenUntilItIsAskedFor()
    {
        MergeBench bench;
        bench.disagree();
        const int before = bench.changeSets();
        MergeReview review(bench.workspace, mergeInputOf(bench.workspace, {bench.hers}));
        review.open();
        waitFor(review, MergeReview::Review);
        QCOMPARE(bench.changeSets(), before);
        QTest::keyClick(&review, Qt::Key_Escape);
        QVERIFY(!review.isVisible());
        QCOMPARE(bench.changeSets(), before);
    }

    void mergingIsOneStepAndTheDecisionsAreAnother()
    {
        MergeBench bench;
        bench.disagree();
        MergeReview review(bench.workspace, mergeInputOf(bench.workspace, {bench.hers}));
        QSignalSpy merged(&review, &MergeReview::merged);
        review.open();
        waitFor(review, MergeReview::Review);
        QCOMPARE(review.review()->tabs()->currentIndex(), int(MergePage::Conflicts));
        QTest::mouseClick(button(review, "All: Mori"), Qt::LeftButton);
        QCOMPARE(review.review()->conflicts()->chosenTotal(), 2);
        review.review()->sameThings()->choose(0, 0);
        QTest::mouseClick(review.mergeButton(), Qt::LeftButton);
        QTRY_COMPARE(merged.count(), 1);
        QCOMPARE(bench.titleOf(bench.intrusion), s("Hers 1"));
        QCOMPARE(bench.titleOf(bench.mail), s("Hers 2"));
        QVERIFY(bench.workspace.file().ledger().conflicts().empty());
        QVERIFY(bench.workspace.undo());
        QCOMPARE(bench.workspace.file().ledger().conflicts().size(), size_t(2));
        QVERIFY(bench.workspace.undo());
        QCOMPARE(bench.titleOf(bench.intrusion), s("Mine 1"));
        QVERIFY(bench.workspace.file().verify()->ok());
    }

    void withoutDecisionsConflictsStay()
    {
        MergeBench bench;
        bench.disagree();
        MergeReview review(bench.workspace, mergeInputOf(bench.workspace, {bench.hers}));
        review.open();
        waitFor(review, MergeReview::Review);
        const int before = bench.changeSets();
        QTest::keyClick(&review, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!review.isVisible());
        QCOMPARE(bench.changeSets(), before + 2); // hers, and the step
        QCOMPARE(bench.workspace.file().ledger().conflicts().size(), size_t(2));
    }

    void answersAreChosenByKeysAndByClicks()
    {
        MergeBench bench;
        bench.disagree();
        MergeReview review(bench.workspace, mergeInputOf(bench.workspace, {bench.hers}));
        review.open();
        waitFor(review, MergeReview::Review);
        ChoiceModel& model = *review.review()->conflicts();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto* table = child<ChoiceTable>(review, s("Conflicts"));
        table->setCurrentIndex(model.index(0, 1));
        QTest::keyClick(table, Qt::Key_Right);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(model.rows()[0].chosen, 1);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(model.rows()[0].chosen, -1);
        const QRect cell = table->visualRect(model.index(1, 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(model.rows()[1].chosen, 0);
        QVERIFY(model.index(1, 1).data(Qt::AccessibleTextRole).toString().endsWith(s("chosen")));
        QVERIFY(review.review()->progressText().startsWith(s("1 of 3")));
        table->setCurrentIndex(model.index(0, 2));
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(model.rows()[0].chosen, 1);
        QCOMPARE(model.rows()[1].chosen, 1);
    }

    void copiesWithNothingNewSaySo()
    {
        MergeBench bench;
        MergeReview review(bench.workspace, mergeInputOf(bench.workspace, {bench.hers}));
        review.open();
        waitFor(review, MergeReview::Note);
        QCOMPARE(review.note()->accessibleName(), s("Nothing new in these copies"));
        QVERIFY(!review.mergeButton()->isEnabled());
    }

    void whatCannotBeMergedIsSaidInPlace()
    {
        MergeBench bench;
        const WorkspaceBench other;
        MergeReview another(bench.workspace, mergeInputOf(bench.workspace, {other.workspace.file().path()}));
        another.open();
        waitFor(another, MergeReview::Note);
        QVERIFY2(another.note()->accessibleName().contains(s("another case")),
            qPrintable(another.note()->accessibleName()));
        QSignalSpy others(&another, &MergeReview::otherFilesRequested);
        QTest::mouseClick(button(another, "Choose other files…"), Qt::LeftButton);
        QCOMPARE(others.count(), 1);

        QFile damaged(bench.folder.filePath(s("damaged.kagami")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("SQLite format 3 and then nothing");
        damaged.close();
        MergeReview broken(bench.workspace, mergeInputOf(bench.workspace, {damaged.fileName()}));
        broken.open();
        waitFor(broken, MergeReview::Note);
        QVERIFY(broken.note()->accessibleDescription().contains(s("damaged.kagami")));
    }

    void aDroppedCopyAsksAndAnotherCaseOpens()
    {
        MergeBench bench;
        bench.disagree();
        const WorkspaceBench other;
        QWidget window;
        window.show();
        MergeDoor door(bench.workspace, window);
        QSignalSpy opened(&door, &MergeDoor::openRequested);
        door.take({other.workspace.file().path()});
        QCOMPARE(opened.count(), 1);
        door.take({bench.hers});
        QCOMPARE(opened.count(), 1);
        auto* question = window.findChild<QMessageBox*>();
        QVERIFY(question && question->isVisible());
        QTest::mouseClick(question->buttons().front(), Qt::LeftButton);
        QTRY_VERIFY(door.current() || opened.count() == 2);
    }
};

QTEST_MAIN(tst_MergeReview)
#include "tst_merge_review.moc"

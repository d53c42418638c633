#include "ui/history/problems_view.h"
#include "ui_support/workspace_bench.h"

#include <QListView>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

class tst_ProblemsView : public QObject {
    Q_OBJECT
private slots:
    void saysWhatHasNoDateAndWhatNobodyGives()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.refresh();
        QVERIFY(rowOf(view, s("A report without a date")).isValid());
        QVERIFY(view.total() >= 2);
    }

    void aClickSelectsTheRecord()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.resize(320, 500);
        view.show();
        view.refresh();
        QSignalSpy chosen(&view, &ProblemsView::problemChosen);
        const QRect row = view.list()->visualRect(rowOf(view, s("A report without a date")));
        QTest::mouseClick(view.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(bench.workspace.current(), bench.report.uuid);
    }

    void enterDoesWhatAClickDoes()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.resize(320, 500);
        view.show();
        view.refresh();
        view.list()->setCurrentIndex(rowOf(view, s("A report without a date")));
        QTest::keyClick(view.list(), Qt::Key_Return);
        QCOMPARE(bench.workspace.current(), bench.report.uuid);
    }

    void aDateGivenTakesItsProblemAway()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.refresh();
        QSignalSpy changed(&view, &ProblemsView::totalChanged);
        const int before = view.total();
        Draft draft;
        draft.reason = s("dated");
        addClaim(draft, bench.report.uuid, Predicate::When, timeValue(parseEdtf(u"2024").value()),
            {bench.npa, {}, {}});
        QVERIFY(bench.workspace.commit(std::move(draft)));
        view.refresh();
        QCOMPARE(view.total(), before - 1);
        QCOMPARE(changed.last().first().toInt(), before - 1);
        QVERIFY(!rowOf(view, s("A report without a date")).isValid());
    }

    void aFilterHidesNoProblem()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.refresh();
        const int before = view.total();
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        view.refresh();
        QCOMPARE(view.total(), before);
    }

private:
    static QModelIndex rowOf(const ProblemsView& view, const QString& title)
    {
        const QAbstractItemModel* model = view.list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == title)
                return model->index(row, 0);
        return {};
    }
};

QTEST_MAIN(tst_ProblemsView)
#include "tst_problems_view.moc"

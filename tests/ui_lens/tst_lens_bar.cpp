#include "ui/controls/chip.h"
#include "ui/lens/lens_bar.h"
#include "ui/lens/query_edit.h"
#include "ui/lens/saved_views.h"
#include "ui/theme/theme.h"
#include "ui_support/workspace_bench.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>

using namespace kagami;
using namespace kagami::test;

class tst_LensBar : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light); }

    void enterAddsWhatWasTypedToTheQuery()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QTest::keyClicks(bar.edit(), s("target:JAXA"));
        QTest::keyClick(bar.edit(), Qt::Key_Return);
        QCOMPARE(bench.workspace.queryText(), s("target:JAXA"));
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        QVERIFY(bar.edit()->text().isEmpty());
        QCOMPARE(chips(bar).size(), 1);

        QTest::keyClicks(bar.edit(), s("technique:T1190"));
        QTest::keyClick(bar.edit(), Qt::Key_Return);
        QCOMPARE(chips(bar).size(), 2);
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
    }

    void aWrongQueryLeavesTheLensAndSaysWhereItIsWrong()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QTest::keyClicks(bar.edit(), s("JAXA grade<=Z9"));
        QTest::keyClick(bar.edit(), Qt::Key_Return);
        QVERIFY(!bar.edit()->errorText().isEmpty());
        QVERIFY(bench.workspace.queryText().isEmpty());
        QCOMPARE(bar.edit()->text(), s("JAXA grade<=Z9"));
        QTest::keyClicks(bar.edit(), s("x"));
        QVERIFY(bar.edit()->errorText().isEmpty());
    }

    void removingAChipLiftsItsCondition()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QVERIFY(bench.workspace.setQuery(s("target:JAXA status:attributed")));
        QCOMPARE(chips(bar).size(), 2);
        QTest::keyClick(chips(bar).first(), Qt::Key_Delete);
        QCOMPARE(bench.workspace.queryText(), s("status:attributed"));
        QCOMPARE(chips(bar).size(), 1);
    }

    void chipsComeAndGoWithoutMovingWhatIsBelow()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        bar.resize(1200, bar.sizeHint().height());
        bar.show();
        const int empty = bar.sizeHint().height();
        QVERIFY(bench.workspace.setQuery(s("target:JAXA status:attributed")));
        QCOMPARE(chips(bar).size(), 2);
        QTRY_VERIFY(chips(bar).first()->isVisible());
        QCOMPARE(bar.sizeHint().height(), empty);
    }

    void backspaceInAnEmptyEditBringsTheLastChipBackAsText()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QVERIFY(bench.workspace.setQuery(s("target:JAXA status:attributed")));
        QTest::keyClick(bar.edit(), Qt::Key_Backspace);
        QCOMPARE(bar.edit()->text(), s("status:attributed"));
        QCOMPARE(bench.workspace.queryText(), s("target:JAXA"));
    }

    void escapeClearsFirstTheTextThenTheQuery()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        QTest::keyClicks(bar.edit(), s("abc"));
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QVERIFY(bar.edit()->text().isEmpty());
        QCOMPARE(bench.workspace.queryText(), s("target:JAXA"));
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QVERIFY(bench.workspace.queryText().isEmpty());
    }

    void countsFollowTheLens()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QVERIFY(hasLabel(bar, s("3 of 3 incidents")));
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        QVERIFY(hasLabel(bar, s("1 of 3 incidents")));
    }

    void aSavedViewIsOneChangeSetAndCanBeGoneBackTo()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        const int before = bench.changeSets();
        bar.beginSaveView();
        QTest::keyClicks(bar.edit(), s("Space agency"));
        QTest::keyClick(bar.edit(), Qt::Key_Return);
        QCOMPARE(bench.changeSets(), before + 1);
        const std::vector<SavedView> views = savedViews(bench.workspace);
        QCOMPARE(views.size(), size_t(1));
        QCOMPARE(views.front().title, s("Space agency"));
        QCOMPARE(views.front().query, s("target:JAXA"));
    }

    void tabCompletesAFieldAndOffersItsValues()
    {
        WorkspaceBench bench;
        LensBar bar(bench.workspace);
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        bar.focusQuery();
        QTest::keyClicks(bar.edit(), s("targ"));
        QTest::keyClick(bar.edit(), Qt::Key_Tab);
        QVERIFY2(bar.edit()->text().startsWith(s("target:")), qPrintable(bar.edit()->text()));
    }

private:
    static QList<Chip*> chips(const LensBar& bar)
    {
        QList<Chip*> shown;
        for (Chip* chip : bar.findChildren<Chip*>())
            if (!chip->isHidden())
                shown.append(chip);
        return shown;
    }
    static bool hasLabel(const LensBar& bar, const QString& begin)
    {
        for (const QLabel* label : bar.findChildren<QLabel*>())
            if (label->text().startsWith(begin))
                return true;
        return false;
    }
};

QTEST_MAIN(tst_LensBar)
#include "tst_lens_bar.moc"

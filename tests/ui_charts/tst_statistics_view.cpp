#include "ui/charts/quarter_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/charts/statistics_view.h"
#include "ui/theme/theme.h"
#include "ui_support/workspace_bench.h"

#include <QChartView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

struct Shown {
    WorkspaceBench bench;
    StatisticsView view{bench.workspace};

    Shown()
    {
        view.resize(900, 900);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("no window");
    }
    RankChart* chart(const QString& title) const
    {
        for (RankChart* each : view.findChildren<RankChart*>())
            if (each->title() == title && each->isVisible())
                return each;
        return nullptr;
    }
    bool says(const QString& text) const
    {
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

} // namespace

class tst_StatisticsView : public QObject {
    Q_OBJECT
private slots:
    void countsWhatTheLensShowsAndSaysWhatItCounts()
    {
        Shown shown;
        QVERIFY(shown.says(s("3 shown: 1 attributed, 1 suspected")));
        QVERIFY(shown.bench.workspace.setQuery(s("target:JAXA")));
        QVERIFY(shown.says(s("1 shown: 1 attributed, 0 suspected")));
        QCOMPARE(shown.chart(s("Targets"))->total(), 1);
    }

    void enterOnABarFiltersToItAndAgainLiftsIt()
    {
        Shown shown;
        RankChart* targets = shown.chart(s("Targets"));
        QCOMPARE(targets->total(), 2);
        targets->setFocus();
        QTest::keyClick(targets, Qt::Key_Down);
        QCOMPARE(targets->current(), 1);
        QTest::keyClick(targets, Qt::Key_Return);
        QCOMPARE(shown.bench.workspace.scope().incidentTotal(), 1);
        RankChart* again = shown.chart(s("Targets"));
        QVERIFY(again != targets);
        QVERIFY(again->hasFocus());
        QTest::keyClick(again, Qt::Key_Return);
        QVERIFY(shown.bench.workspace.lens().query.isEmpty());
    }

    void whatDoesNotFitIsSaid()
    {
        const Shown shown;
        std::vector<NamedCount> counts;
        for (int i = 0; i < 15; ++i)
            counts.push_back({.key = QString::number(i), .label = QString::number(i), .count = 20 - i});
        const RankChart many(s("Many"), counts, {}, inks(&shown.view));
        const RankChart few(s("Few"), {counts.begin(), counts.begin() + 12}, {}, inks(&shown.view));
        const auto says = [](const RankChart& chart) {
            QStringList texts;
            for (const QLabel* label : chart.findChildren<QLabel*>())
                texts << label->text();
            return texts.contains(s("The 12 most frequent of 15."));
        };
        QCOMPARE(many.total(), 12);
        QVERIFY(says(many));
        QVERIFY(!says(few));
    }

    void aClickOnABarFiltersToIt()
    {
        Shown shown;
        RankChart* targets = shown.chart(s("Targets"));
        auto* view = targets->findChild<QChartView*>();
        QTRY_VERIFY(view->rect().contains(view->mapFrom(targets, targets->barCentre(0))));
        const QPoint at = view->viewport()->mapFrom(targets, targets->barCentre(0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(shown.bench.workspace.scope().incidentTotal(), 1);
    }

    void arrowsWalkTheQuartersAndEnterSelectsTheirIncidents()
    {
        Shown shown;
        auto* quarters = shown.view.findChild<QuarterChart*>();
        quarters->setFocus();
        // 2020 Q1 has the mail, 2023 Q2 the intrusion; nothing is in between.
        QVERIFY2(quarters->currentText().startsWith(s("2023 Q2")), qPrintable(quarters->currentText()));
        QCOMPARE(quarters->accessibleDescription(), quarters->currentText());
        QTest::keyClick(quarters, Qt::Key_Right);
        QVERIFY(quarters->currentText().startsWith(s("2023 Q2")));
        QTest::keyClick(quarters, Qt::Key_Left);
        QVERIFY(quarters->currentText().startsWith(s("2020 Q1")));
        QTest::keyClick(quarters, Qt::Key_Return);
        QCOMPARE(shown.bench.workspace.selection(), std::vector<Uuid>{shown.bench.mail.uuid});
        QTest::keyClick(quarters, Qt::Key_Up);
        QVERIFY(quarters->currentText().startsWith(s("2020 Q1, Campaign A: 1 incident")));
        QTest::keyClick(quarters, Qt::Key_Down);
        QCOMPARE(quarters->current().series, -1);
        QVERIFY(shown.bench.workspace.lens().query.isEmpty()); // selecting filters nothing
    }

    void theBarOfTheKeyboardIsFramed()
    {
        Shown shown;
        auto* quarters = shown.view.findChild<QuarterChart*>();
        quarters->clearFocus();
        QCoreApplication::processEvents();
        const QImage before = quarters->grab().toImage();
        quarters->setFocus();
        QCoreApplication::processEvents();
        QVERIFY(quarters->grab().toImage() != before);
    }

    void tabReachesTheRankings()
    {
        Shown shown;
        std::set<QString> reached;
        shown.view.setFocus();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(shown.view.window()->focusWidget(), Qt::Key_Tab);
            if (const auto* chart = qobject_cast<RankChart*>(shown.view.window()->focusWidget()))
                reached.insert(chart->title());
        }
        QVERIFY(reached.count(s("Targets")));
        QVERIFY(reached.count(s("Tactics")));
    }

    void theBarOfTheKeyboardHasAnotherColour()
    {
        Shown shown;
        RankChart* targets = shown.chart(s("Targets"));
        QCoreApplication::processEvents();
        const QColor before = targets->grab().toImage().pixelColor(targets->barCentre(0));
        targets->setFocus();
        QCoreApplication::processEvents();
        const QColor after = targets->grab().toImage().pixelColor(targets->barCentre(0));
        QVERIFY2(before != after, qPrintable(before.name() + s(" ") + after.name()));
    }

    void aFilterThatLeavesNothingIsNamedAndCanBeLifted()
    {
        Shown shown;
        QVERIFY(shown.bench.workspace.setQuery(s("nowhere-in-this-case")));
        QVERIFY(shown.says(s("nowhere-in-this-case")));
        for (QPushButton* button : shown.view.findChildren<QPushButton*>())
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(shown.bench.workspace.lens().query.isEmpty());
        QVERIFY(shown.chart(s("Targets")));
    }

    void whatIsNotShownIsNotCountedUntilItIs()
    {
        WorkspaceBench bench;
        StatisticsView view(bench.workspace);
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        QVERIFY(view.findChildren<RankChart*>().isEmpty());
        view.show();
        QVERIFY(!view.findChildren<RankChart*>().isEmpty());
    }
};

QTEST_MAIN(tst_StatisticsView)
#include "tst_statistics_view.moc"

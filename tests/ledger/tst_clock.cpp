#include "ledger/clock.h"

#include <QTest>

using namespace kagami;

class tst_Clock : public QObject {
    Q_OBJECT
private slots:
    void followsTheWallClock()
    {
        qint64 now = 1000;
        Clock clock([&now] { return Instant(std::chrono::milliseconds(now)); });
        QVERIFY(clock.tick() == (HybridTime{1000, 0}));
        now = 2000;
        QVERIFY(clock.tick() == (HybridTime{2000, 0}));
    }

    void countsWhenTheWallClockStandsStillOrRunsBack()
    {
        qint64 now = 1000;
        Clock clock([&now] { return Instant(std::chrono::milliseconds(now)); });
        static_cast<void>(clock.tick());
        QVERIFY(clock.tick() == (HybridTime{1000, 1}));
        now = 500;
        QVERIFY(clock.tick() == (HybridTime{1000, 2}));
    }

    void goesPastEveryTimeItHasSeen()
    {
        Clock clock([] { return Instant(std::chrono::milliseconds(1000)); });
        clock.observe({9000, 7});
        QVERIFY(clock.tick() == (HybridTime{9000, 8}));
        clock.observe({10, 0});
        QVERIFY(clock.tick() == (HybridTime{9000, 9}));
    }

    void aFullCounterMovesTheTimeOn()
    {
        Clock clock([] { return Instant(std::chrono::milliseconds(1000)); });
        clock.observe({1000, 0xFFFFFFFF});
        QVERIFY(clock.tick() == (HybridTime{1001, 0}));
    }
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"

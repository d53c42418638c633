#include "attack/index_collector.h"
#include "attack/technique_number.h"

#include <QTest>
#include <numeric>
#include <random>

using namespace kagami;
using namespace Qt::StringLiterals;

class tst_IndexCollector : public QObject {
    Q_OBJECT
private slots:
    void anyOrderWithRepeatsBecomesASortedSet_data()
    {
        QTest::addColumn<int>("total");
        QTest::newRow("none") << 0;
        QTest::newRow("few, sorted by comparing") << 100;
        QTest::newRow("many, sorted by bits") << 5000;
    }

    void anyOrderWithRepeatsBecomesASortedSet()
    {
        QFETCH(int, total);
        std::vector<qint32> expected(static_cast<size_t>(total));
        std::iota(expected.begin(), expected.end(), 0);
        std::vector<qint32> input = expected;
        input.insert(input.end(), expected.begin(), expected.end());
        IndexCollector collector;
        for (int round = 0; round < 3; ++round) {
            std::shuffle(input.begin(), input.end(), std::mt19937(unsigned(round)));
            for (const qint32 index : input)
                collector.add(index * 7);
            std::vector<qint32> taken = collector.take();
            for (qint32& index : taken)
                index /= 7;
            QCOMPARE(taken, expected);
        }
        QVERIFY(collector.take().empty());
    }

    void indexesInOrderStayAsTheyAre()
    {
        IndexCollector collector;
        for (const qint32 index : {0, 0, 1, 5, 5, 1'000'000})
            collector.add(index);
        QCOMPARE(collector.take(), std::vector<qint32>({0, 1, 5, 1'000'000}));
    }

    void anIdAndItsNumberAreTheSame()
    {
        for (const QString& id : {u"T0001"_s, u"T1566"_s, u"T1566.001"_s, u"T9999.999"_s, u"T0000"_s}) {
            const auto number = parseTechniqueNumber(id);
            QVERIFY(number);
            QCOMPARE(techniqueId(number->value()), id);
        }
    }
};

QTEST_GUILESS_MAIN(tst_IndexCollector)
#include "tst_index_collector.moc"

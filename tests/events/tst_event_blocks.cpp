#include "events/number_block.h"
#include "events/text_block.h"
#include "events/varint.h"
#include "support/verify.h"

#include <algorithm>
#include <limits>
#include <rapidcheck.h>

using namespace kagami;

namespace {

std::vector<QByteArrayView> viewsOf(const std::vector<std::optional<std::string>>& texts)
{
    std::vector<QByteArrayView> cells;
    for (const auto& text : texts)
        cells.push_back(text ? QByteArrayView(text->data(), qsizetype(text->size())) : QByteArrayView());
    return cells;
}

std::vector<std::optional<std::string>> cellsOf(const TextBlock& block)
{
    std::vector<std::optional<std::string>> texts;
    for (size_t row = 0; row < block.rowTotal(); ++row) {
        const QByteArrayView cell = block.at(row);
        texts.push_back(cell.isNull() ? std::nullopt : std::optional(cell.toByteArray().toStdString()));
    }
    return texts;
}

/// So many rows of which each text comes `times` times.
std::vector<std::optional<std::string>> repeated(int rows, int times)
{
    std::vector<std::optional<std::string>> texts;
    for (int row = 0; row < rows; ++row)
        texts.push_back("text " + std::to_string(row / times));
    return texts;
}

} // namespace

class tst_event_blocks : public QObject {
    Q_OBJECT
private slots:
    void textsComeBackAsTheyWere()
    {
        using Cell = std::optional<std::string>;
        const auto someText
            = rc::gen::oneOf(rc::gen::arbitrary<std::string>(), rc::gen::element<std::string>("", "a", "b"));
        const auto someCell = rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 4), someText),
            [](const std::pair<int, std::string>& of) { return of.first ? Cell(of.second) : Cell(); });
        VERIFY_PROPERTY("unpack(pack(cells)) = cells", [&] {
            const auto texts = *rc::gen::container<std::vector<Cell>>(someCell);
            const auto block = TextBlock::unpack(TextBlock::pack(viewsOf(texts)), texts.size());
            RC_ASSERT(block.has_value());
            RC_ASSERT(cellsOf(*block) == texts);
        });
    }

    void whatRepeatsIsKeptOnce_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("texts");
        QTest::newRow("each its own") << 3000 << 1 << 3000;
        QTest::newRow("pairs") << 3000 << 2 << 1500;
        QTest::newRow("ids of one byte") << 16384 << 64 << 256;
        QTest::newRow("ids of two bytes") << 16384 << 60 << 274;
        QTest::newRow("one text") << 16384 << 16384 << 1;
    }
    void whatRepeatsIsKeptOnce()
    {
        QFETCH(int, rows);
        QFETCH(int, times);
        QFETCH(int, texts);
        const auto cells = repeated(rows, times);
        const auto block = TextBlock::unpack(TextBlock::pack(viewsOf(cells)), cells.size());
        QVERIFY(block.has_value());
        QCOMPARE(block->textTotal(), size_t(texts));
        QVERIFY(cellsOf(*block) == cells);
    }

    void aByteLeadsToItsText()
    {
        const std::vector<std::optional<std::string>> cells{"ab", "", std::nullopt, "cde"};
        const auto block = TextBlock::unpack(TextBlock::pack(viewsOf(cells)), cells.size());
        QVERIFY(block.has_value());
        QCOMPARE(block->bytes().toByteArray(), QByteArray("ab\0\0\0cde\0", 9));
        QCOMPARE(block->textAtByte(block->bytes().indexOf("b")), size_t(0));
        QCOMPARE(block->textAtByte(block->bytes().indexOf("c")), size_t(3));
        QCOMPARE(block->textAtByte(block->bytes().indexOf("e")), size_t(3));
    }

    void damagedTextsAreRefused()
    {
        const QByteArray packed = TextBlock::pack(viewsOf(repeated(600, 3)));
        QVERIFY(TextBlock::unpack(packed, 600).has_value());
        QVERIFY(!TextBlock::unpack(packed, 599).has_value());
        QVERIFY(!TextBlock::unpack(packed, 601).has_value());
        QVERIFY(!TextBlock::unpack(packed + 'x', 600).has_value());
        QVERIFY(!TextBlock::unpack({}, 0).has_value());
        for (qsizetype size = 0; size < packed.size(); ++size)
            QVERIFY(!TextBlock::unpack(packed.first(size), 600).has_value());
        // Any byte may be any other: it is refused, or says something inside its bounds.
        for (qsizetype at = 0; at < packed.size(); ++at) {
            for (const char other : {'\x00', '\x01', '\x7f', '\x80', '\xff'}) {
                QByteArray changed = packed;
                changed[at] = other;
                const auto block = TextBlock::unpack(changed, 600);
                qsizetype bytes = 0;
                for (size_t row = 0; block && row < block->rowTotal(); ++row)
                    bytes += block->at(row).size();
                QVERIFY(bytes <= 600 * packed.size());
            }
        }
    }

    void numbersComeBackAsTheyWere()
    {
        VERIFY_PROPERTY("unpackRising(packRising(n)) = n", [](std::vector<qint64> numbers) {
            std::sort(numbers.begin(), numbers.end());
            std::vector<qint64> back;
            RC_ASSERT(unpackRising(packRising(numbers), numbers.size(), back));
            RC_ASSERT(back == numbers);
        });
        VERIFY_PROPERTY("unpackSteps(packSteps(n)) = n", [](const std::vector<quint32>& numbers) {
            std::vector<quint32> back;
            RC_ASSERT(unpackSteps(packSteps(numbers), numbers.size(), back));
            RC_ASSERT(back == numbers);
        });
        const std::vector<qint64> ends{
            std::numeric_limits<qint64>::min(), 0, std::numeric_limits<qint64>::max()};
        std::vector<qint64> back;
        QVERIFY(unpackRising(packRising(ends), ends.size(), back));
        QCOMPARE(back, ends);
    }

    void damagedNumbersAreRefused()
    {
        const QByteArray rising = packRising(std::vector<qint64>{5, 5, 1000, 100000});
        const QByteArray steps = packSteps(std::vector<quint32>{5, 0, 1000, 100000});
        std::vector<qint64> times;
        std::vector<quint32> order;
        for (const size_t total : {size_t(0), size_t(3), size_t(5)}) {
            QVERIFY(!unpackRising(rising, total, times));
            QVERIFY(!unpackSteps(steps, total, order));
        }
        for (qsizetype size = 0; size < rising.size(); ++size)
            QVERIFY(!unpackRising(rising.first(size), 4, times));
        // More than the largest number, and less than none.
        QByteArray over = packRising(std::vector<qint64>{std::numeric_limits<qint64>::max()});
        appendVarint(over, 1);
        QVERIFY(!unpackRising(over, 2, times));
        QByteArray under;
        appendVarint(under, zigzag(-1));
        QVERIFY(!unpackSteps(under, 1, order));
    }

    void aVarintHasOneForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("goes on") << QByteArray("\x80", 1);
        QTest::newRow("a zero behind it") << QByteArray("\x81\x00", 2);
        QTest::newRow("more than 64 bits") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 10);
        QTest::newRow("eleven bytes") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 11);
    }
    void aVarintHasOneForm()
    {
        QFETCH(QByteArray, bytes);
        VarintReader reader(bytes);
        QCOMPARE(reader.next(), quint64(0));
        QVERIFY(!reader.ok());
    }
};

QTEST_GUILESS_MAIN(tst_event_blocks)
#include "tst_event_blocks.moc"

#include "events/event_batch_writer.h"
#include "support/event_bytes.h"
#include "support/verify.h"

#include <algorithm>
#include <random>

using namespace kagami;
using namespace kagami::support;
using namespace std::chrono;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Rows with a message of their own, a host of three, and an attribute in every tenth.
struct Log {
    std::vector<qint64> times;
    QByteArray bytes;
    EventBatchInfo info;

    static QByteArray message(size_t row) { return "message " + QByteArray::number(qint64(row)); }
    static QByteArray host(size_t row) { return "host" + QByteArray::number(qint64(row % 3)); }
    static EventColumns columns()
    {
        return {{EventField::Message, s("msg")}, {EventField::Host, s("computer")},
            {EventField::Attribute, s("説明")}};
    }
    static EventOrigin origin()
    {
        return {s("log.csv"), sha256("log"), 1234, s("csv"), "{\"delimiter\":\",\"}", 1};
    }

    explicit Log(std::vector<qint64> ofTimes)
        : times(std::move(ofTimes))
    {
        EventBatchWriter writer([this](QByteArrayView piece) {
            bytes.append(piece.data(), piece.size());
            return Status();
        });
        for (size_t from = 0; from < times.size(); from += eventGroupRows) {
            if (const auto added = writer.add(pack(rows(from))); !added)
                qFatal("cannot add");
        }
        for (int i = 0; i < 1500; ++i) {
            if (!writer.reject({i + 1, 2, s("no time"), QByteArray("raw \xff,") + QByteArray::number(i)}))
                qFatal("cannot reject");
        }
        const auto done = writer.finish(origin(), columns());
        if (!done)
            qFatal("cannot finish");
        info = *done;
    }
    [[nodiscard]] EventRows rows(size_t from) const
    {
        EventRows rows;
        rows.columns = {{0, {}}, {1, {}}, {2, {}}};
        const auto keep = [&](const QByteArray& text) {
            rows.keeps.push_back(std::make_shared<const QByteArray>(text));
            return QByteArrayView(*rows.keeps.back());
        };
        for (size_t row = from; row < std::min(times.size(), from + eventGroupRows); ++row) {
            rows.times.push_back(times[row]);
            rows.columns[0].cells.push_back(keep(message(row)));
            rows.columns[1].cells.push_back(keep(host(row)));
            rows.columns[2].cells.push_back(
                row % 10 == 0 && row < eventGroupRows ? keep("tenth") : QByteArrayView());
        }
        if (from == 0 && !rows.times.empty())
            rows.outliers.push_back({0, {sys_days(1601y / 1 / 1), 100ns}});
        return rows;
    }
};

std::vector<qint64> someTimes(size_t total, bool inOrder)
{
    std::mt19937_64 random(7);
    std::vector<qint64> times;
    qint64 time = sys_days(2023y / 6 / 1).time_since_epoch() / 1ns;
    for (size_t i = 0; i < total; ++i) {
        time += qint64(random() % 5) * 1'000'000'000; // several at one time
        times.push_back(time);
    }
    if (!inOrder)
        std::shuffle(times.begin(), times.end(), random);
    return times;
}

Result<EventBatch> opened(const QByteArray& bytes)
{
    return EventBatch::open(std::make_shared<BytesInMemory>(bytes));
}

} // namespace

class tst_event_batch : public QObject {
    Q_OBJECT
private slots:
    void whatWasWrittenIsRead_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("inOrder");
        QTest::newRow("none") << 0 << true;
        QTest::newRow("one") << 1 << true;
        QTest::newRow("in order") << 40000 << true;
        QTest::newRow("in no order") << 40000 << false;
        QTest::newRow("more than a frame of times") << 70000 << false;
    }
    void whatWasWrittenIsRead()
    {
        QFETCH(int, total);
        QFETCH(bool, inOrder);
        const Log log(someTimes(size_t(total), inOrder));
        const auto batch = opened(log.bytes);
        VERIFY_OK(batch);
        QCOMPARE(batch->info().origin, Log::origin());
        QCOMPARE(batch->info().columns, Log::columns());
        QCOMPARE(batch->info().rows, qint64(total));
        QCOMPARE(batch->info().rejected, qint64(1500));
        QCOMPARE(batch->info().first, log.info.first);
        QCOMPARE(batch->info().last, log.info.last);

        auto sorted = log.times;
        std::sort(sorted.begin(), sorted.end());
        const auto times = batch->times();
        VERIFY_OK(times);
        QVERIFY(*times == sorted);
        const auto order = batch->order();
        VERIFY_OK(order);
        QCOMPARE(order->empty(), inOrder);
        for (size_t i = 0; i < order->size(); ++i) {
            QCOMPARE(log.times[(*order)[i]], sorted[i]);
            QVERIFY(i == 0 || sorted[i - 1] < sorted[i] || (*order)[i - 1] < (*order)[i]);
        }
        for (size_t row = 0; row < log.times.size(); row += 997) {
            const size_t group = batch->groupOf(qint64(row));
            const size_t inGroup = row - size_t(batch->groups()[group].firstRow);
            const auto messages = batch->texts(group, 0);
            VERIFY_OK(messages);
            QCOMPARE((*messages)->at(inGroup).toByteArray(), Log::message(row));
            const auto hosts = batch->texts(group, 1);
            VERIFY_OK(hosts);
            QCOMPARE((*hosts)->textTotal(), std::min(size_t(total), size_t(3)));
            QCOMPARE((*hosts)->at(inGroup).toByteArray(), Log::host(row));
        }
    }

    void aColumnThatSaysNothingIsNotThere()
    {
        const Log log(someTimes(40000, true));
        const auto batch = opened(log.bytes);
        VERIFY_OK(batch);
        QVERIFY(batch->texts(0, 2)->has_value());
        QVERIFY((*batch->texts(0, 2))->at(1).isNull());
        QCOMPARE((*batch->texts(0, 2))->at(10).toByteArray(), QByteArray("tenth"));
        QVERIFY(!batch->texts(1, 2)->has_value());
    }

    void timesThatNoClockOfOursReachesAreKept()
    {
        const Log log(someTimes(10, true));
        const auto batch = opened(log.bytes);
        VERIFY_OK(batch);
        QCOMPARE(batch->outliers().size(), size_t(1));
        QCOMPARE(batch->outliers().front().time.second, sys_seconds(sys_days(1601y / 1 / 1)));
        QCOMPARE(batch->outliers().front().time.rest, 100ns);
        QVERIFY(nearest(batch->outliers().front().time) == EventTime::min());
        QVERIFY(nearest({sys_days(2300y / 1 / 1), 0ns}) == EventTime::max());
        QVERIFY(nearest({sys_days(2024y / 1 / 1), 5ns}) == EventTime(sys_days(2024y / 1 / 1)) + 5ns);
    }

    void whatWasRejectedIsKeptToTheByte()
    {
        const Log log(someTimes(3, true));
        const auto batch = opened(log.bytes);
        VERIFY_OK(batch);
        int total = 0;
        for (size_t frame = 0; frame < batch->rejectedFrames(); ++frame) {
            const auto rows = batch->rejected(frame);
            VERIFY_OK(rows);
            for (const RejectedRow& row : *rows) {
                QCOMPARE(row.raw, QByteArray("raw \xff,") + QByteArray::number(total));
                QCOMPARE(row.line, qint64(++total));
                QCOMPARE(row.column, 2);
                QCOMPARE(row.reason, s("no time"));
            }
        }
        QCOMPARE(total, 1500);
    }

    void theHistogramCountsEachEventOnce()
    {
        for (const bool inOrder : {true, false}) {
            const Log log(someTimes(70000, inOrder));
            const auto batch = opened(log.bytes);
            VERIFY_OK(batch);
            const auto histogram = batch->histogram();
            VERIFY_OK(histogram);
            // As fine as it may be: one step finer there would be too many buckets.
            std::set<qint64> finer;
            std::map<qint64, quint32> counts;
            for (const qint64 time : log.times) {
                ++counts[time >> histogram->shift];
                finer.insert(time >> (histogram->shift - 1));
            }
            QVERIFY(histogram->buckets.size() <= 16384 && finer.size() > 16384);
            QCOMPARE(histogram->buckets.size(), counts.size());
            for (size_t i = 0; i < histogram->buckets.size(); ++i)
                QCOMPARE(histogram->counts[i], counts.at(histogram->buckets[i]));
        }
    }

    void openingReadsNoRows()
    {
        const Log log(someTimes(70000, true));
        const auto bytes = std::make_shared<BytesInMemory>(log.bytes);
        const auto batch = EventBatch::open(bytes);
        VERIFY_OK(batch);
        VERIFY_OK(batch->histogram());
        QCOMPARE(bytes->reads, 5); // magic, tail, directory, and two frames of the histogram
        QVERIFY(bytes->readBytes < log.bytes.size() / 10);
    }

    void whatASinkCannotTakeIsItsError()
    {
        EventBatchWriter writer([](QByteArrayView) -> Status { return fail(ErrorKind::Full, s("full")); });
        EventRows rows;
        rows.times = {1};
        VERIFY_ERROR(writer.add(pack(rows)), ErrorKind::Full);
    }

    void damagedBatchesAreRefusedAndNeverReadOutside()
    {
        const Log log(someTimes(40000, false));
        for (qsizetype size = 0; size < log.bytes.size(); size += 1 + log.bytes.size() / 300)
            QVERIFY(!opened(log.bytes.first(size)).has_value());
        QVERIFY(!opened(log.bytes + 'x').has_value());
        std::mt19937_64 random(11);
        int refused = 0;
        for (int i = 0; i < 400; ++i) {
            QByteArray changed = log.bytes;
            // Half of them where the directory is.
            const qsizetype from = i % 2 == 0 ? 0 : changed.size() - 600;
            changed[from + qsizetype(random() % quint64(changed.size() - from))] ^= char(1 + random() % 255);
            const auto batch = opened(changed);
            bool whole = batch.has_value() && batch->times() && batch->order() && batch->histogram();
            for (size_t group = 0; whole && group < batch->groups().size(); ++group)
                whole = batch->texts(group, 0) && batch->texts(group, 1) && batch->texts(group, 2);
            for (size_t frame = 0; whole && frame < batch->rejectedFrames(); ++frame)
                whole = batch->rejected(frame).has_value();
            refused += whole ? 0 : 1;
        }
        QVERIFY(refused > 100);
    }

    void aNewerFormIsSaidToBeNewer()
    {
        Log log(someTimes(3, true));
        log.bytes.replace("kagami-events-1\n", "kagami-events-2\n");
        VERIFY_ERROR(opened(log.bytes), ErrorKind::Unsupported);
        log.bytes.replace("kagami-events-2\n", "something-else-\n");
        VERIFY_ERROR(opened(log.bytes), ErrorKind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(tst_event_batch)
#include "tst_event_batch.moc"

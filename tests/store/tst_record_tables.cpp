#include "store/payload.h"
#include "store/record_tables.h"
#include "store/schema.h"
#include "support/generators.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

Connection emptyDatabase()
{
    auto db = Connection::openInMemory();
    if (!db || !createSchema(*db))
        qFatal("no database in memory");
    return std::move(*db);
}

template <class Record>
std::optional<RecordRow<Record>> firstRow(Connection& db)
{
    auto reader = RecordReader<Record>::open(db);
    auto row = reader ? reader->next() : tl::unexpected(reader.error());
    return row ? std::move(*row) : std::nullopt;
}

template <class Record>
std::string readBack(const Record& record)
{
    Connection db = emptyDatabase();
    auto writer = RecordWriter::open(db);
    if (!writer || !writer->insert(1, record, {7, 3}))
        return {};
    const auto row = firstRow<Record>(db);
    return row && row->putChangeSet == 7 && row->putOperation == 3
        ? canonicalRecord(row->record).toStdString()
        : std::string();
}

} // namespace

class tst_RecordTables : public QObject {
    Q_OBJECT
private slots:
    void anyItemIsReadBack()
    {
        VERIFY_PROPERTY("an item comes back as it went in", [] {
            const Item item = *anyItem();
            RC_ASSERT(readBack(item) == canonicalRecord(item).toStdString());
        });
    }

    void anyClaimIsReadBack()
    {
        VERIFY_PROPERTY("a claim comes back as it went in", [] {
            const Claim claim = *anyClaim();
            RC_ASSERT(readBack(claim) == canonicalRecord(claim).toStdString());
        });
    }

    void anyTimeIsReadBack()
    {
        VERIFY_PROPERTY("unpack(pack(t)) is t but for its words and zone", [] {
            const TimeSpan span = *anySpan();
            const auto read = unpackTime(packTime(span));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == span);
        });
    }

    void anUpdateKeepsThePutUnlessItIsGiven()
    {
        Connection db = emptyDatabase();
        auto writer = RecordWriter::open(db);
        VERIFY_OK(writer);
        Claim claim = makeClaim({.subject = nextUuid(), .value = QStringLiteral("a")});
        VERIFY_OK(writer->insert(1, claim, {7, 3}));
        claim.value = QStringLiteral("b");
        VERIFY_OK(writer->update(1, claim, std::nullopt));
        QCOMPARE(firstRow<Claim>(db)->putChangeSet, 7);
        QCOMPARE(*textOf(firstRow<Claim>(db)->record.value), QStringLiteral("b"));
        VERIFY_OK(writer->update(1, claim, RecordWriter::Put{9, 0}));
        QCOMPARE(firstRow<Claim>(db)->putChangeSet, 9);
    }

    void aRowThatNoVersionWritesIsRefused_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("predicate") << QByteArray("predicate = 9999");
        QTest::newRow("value type") << QByteArray("value_type = 99");
        QTest::newRow("time without bounds") << QByteArray("value_type = 3, value = x'00'");
        QTest::newRow("likelihood") << QByteArray("value_type = 8, value = 12");
        QTest::newRow("status") << QByteArray("status = -1");
        QTest::newRow("TLP") << QByteArray("tlp = 5");
        QTest::newRow("credibility") << QByteArray("credibility = 7");
        QTest::newRow("flag") << QByteArray("retracted = 2");
        QTest::newRow("id") << QByteArray("uuid = x'0102'");
        QTest::newRow("row number") << QByteArray("id = 5");
    }

    void aRowThatNoVersionWritesIsRefused()
    {
        QFETCH(QByteArray, change);
        Connection db = emptyDatabase();
        auto writer = RecordWriter::open(db);
        VERIFY_OK(
            writer->insert(1, makeClaim({.subject = nextUuid(), .value = QStringLiteral("a")}), {1, 0}));
        VERIFY_OK(db.execute("UPDATE claim SET " + change));
        auto reader = RecordReader<Claim>::open(db);
        VERIFY_OK(reader);
        VERIFY_ERROR(reader->next(), ErrorKind::Corrupt);
    }

    void aPayloadIsReadBackLineByLine()
    {
        ChangeSet changeSet;
        for (int i = 0; i < 100; ++i) {
            changeSet.operations.emplace_back(
                PutItem{makeItem({.title = QStringLiteral("two\nlines %1").arg(i)})});
            changeSet.salts.push_back(QByteArray(16, char(i)));
        }
        const Payload payload = packPayload(changeSet);
        const auto lines = unpackPayload(payload.compressed, payload.size);
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), size_t(100));
        QCOMPARE((*lines)[42].salt, changeSet.salts[42]);
        QCOMPARE((*lines)[42].operation.toByteArray(), canonicalOperation(changeSet.operations[42]));
        VERIFY_ERROR(unpackPayload(payload.compressed, payload.size + 1), ErrorKind::Corrupt);
        VERIFY_ERROR(unpackPayload(payload.compressed.left(20), payload.size), ErrorKind::Corrupt);
        VERIFY_ERROR(unpackPayload("not zstd", 8), ErrorKind::Corrupt);
        VERIFY_ERROR(unpackPayload(payload.compressed, qint64(1) << 40), ErrorKind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(tst_RecordTables)
#include "tst_record_tables.moc"

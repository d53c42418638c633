#include "store/head_search.h"
#include "store/payload.h"
#include "store/store_fixture.h"
#include "support/verify.h"

#include <sqlite3.h>
#include <zstd.h>

using namespace kagami;
using namespace kagami::support;

namespace {

/// Does to a case file what a program that knows SQLite, and not Kagami, could do.
void tamper(const QString& path, const QByteArray& sql)
{
    sqlite3* db = nullptr;
    char* message = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK
        || sqlite3_exec(db, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), message);
    sqlite3_close(db);
}

/// Replaces the operations of one change set by those of another text, and keeps everything else.
void editPayload(const QString& path, int row, const QByteArray& from, const QByteArray& to)
{
    sqlite3* db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_stmt* read = nullptr;
    sqlite3_prepare_v2(db, "SELECT payload, payload_size FROM change_set WHERE id = ?", -1, &read, nullptr);
    sqlite3_bind_int(read, 1, row);
    sqlite3_step(read);
    const QByteArray compressed(
        static_cast<const char*>(sqlite3_column_blob(read, 0)), sqlite3_column_bytes(read, 0));
    const auto lines = unpackPayload(compressed, sqlite3_column_int64(read, 1));
    sqlite3_finalize(read);
    ChangeSet changeSet;
    for (const PayloadLine& line : *lines) {
        changeSet.operations.push_back(*operationFromJson(line.operation.toByteArray().replace(from, to)));
        changeSet.salts.push_back(line.salt);
    }
    const Payload payload = packPayload(changeSet);
    sqlite3_stmt* write = nullptr;
    sqlite3_prepare_v2(
        db, "UPDATE change_set SET payload = ?, payload_size = ? WHERE id = ?", -1, &write, nullptr);
    sqlite3_bind_blob(
        write, 1, payload.compressed.constData(), int(payload.compressed.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int64(write, 2, payload.size);
    sqlite3_bind_int(write, 3, row);
    sqlite3_step(write);
    sqlite3_finalize(write);
    sqlite3_close(db);
}

QByteArray compressed(const QByteArray& content)
{
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(content.size()))), '\0');
    frame.resize(qsizetype(
        ZSTD_compress(frame.data(), size_t(frame.size()), content.constData(), size_t(content.size()), 3)));
    return frame;
}

QStringList kindsOf(const VerifyReport& report)
{
    QStringList kinds;
    for (const VerifyProblem& problem : report.problems)
        kinds += problem.kind;
    kinds.removeDuplicates();
    return kinds;
}

} // namespace

class tst_Verify : public QObject {
    Q_OBJECT
private slots:
    void findsNothingInAnUntouchedFile()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto report = CaseFile::verifyFile(fixture.path());
        VERIFY_OK(report);
        QVERIFY(report->ok());
        QVERIFY(!report->head.isNull());
    }

    void findsWhatWasTamperedWith_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, const char* sql, const char* kind) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(kind);
        };
        row("an item edited", "UPDATE item SET title = 'forged' WHERE id = 2", "item");
        row("an item deleted", "DELETE FROM item WHERE id = 3", "item");
        row("an item inserted",
            "INSERT INTO item SELECT 4, randomblob(16), kind, title, tlp, retracted, put_change_set, "
            "put_operation FROM item WHERE id = 2",
            "item");
        row("a claim edited", "UPDATE claim SET excerpt = 'forged' WHERE id = 2", "claim");
        row("a claim's kind edited", "UPDATE claim SET predicate = predicate + 1 WHERE id = 2", "claim");
        row("a claim's author edited", "UPDATE claim SET author = 'forged' WHERE id = 2", "claim");
        row("a claim deleted", "DELETE FROM claim WHERE id = 3", "claim");
        row("a claim's origin edited", "UPDATE claim SET put_operation = 2 WHERE id = 2", "claim");
        row("a written field deleted", "DELETE FROM field_set WHERE change_set = 4", "claim");
        row("a written field edited", "UPDATE field_set SET value = '\"forged\"' WHERE change_set = 4",
            "claim");
        row("an empty text for none", "UPDATE claim SET locator = '' WHERE id = 2", "claim");
        row("half an id for no source", "UPDATE claim SET source = x'4b61' WHERE id = 3", "claim");
        row("a time written twice",
            "UPDATE claim SET value = CAST(value || substr(value, 2) AS BLOB) WHERE id = 1 AND value_type = "
            "3",
            "claim");
        row("a byte order mark before a text", "UPDATE item SET title = char(65279) || title WHERE id = 3",
            "item");
        row("two claims in another order",
            "UPDATE claim SET id = -id; UPDATE claim SET id = CASE id WHEN -1 THEN 3 WHEN -3 THEN 1 ELSE -id "
            "END; DELETE FROM words_docsize",
            "claim");
        row("a space in a written field", "UPDATE field_set SET value = value || ' ' WHERE change_set = 4",
            "claim");
        row("an empty blob for no stamps", "UPDATE field_set SET seen = x'' WHERE change_set = 3", "claim");
        row("nothing taken back, as a blob", "UPDATE change_set SET undoes = x'' WHERE id = 3", "change-set");
        row("change sets in another order",
            "UPDATE change_set SET id = -id WHERE id IN (3, 4); UPDATE change_set SET id = 7 + id WHERE id < "
            "0;"
            "UPDATE field_set SET change_set = -change_set WHERE change_set IN (3, 4);"
            "UPDATE field_set SET change_set = 7 + change_set WHERE change_set < 0",
            "chain");
        row("a setting added", "INSERT INTO meta VALUES ('note', 'x')", "database");
        row("a setting deleted", "DELETE FROM meta WHERE key = 'home'", "database");
        row("a replica that is no id", "UPDATE meta SET value = upper(value) WHERE key = 'replica'",
            "database");
        row("an author edited", "UPDATE change_set SET author = 'mori' WHERE id = 2", "change-set");
        row("a reason edited", "UPDATE change_set SET reason = 'nothing happened' WHERE id = 3",
            "change-set");
        row("a time edited", "UPDATE change_set SET time_ms = time_ms + 1 WHERE id = 3", "change-set");
        row("a change set deleted",
            "UPDATE change_set SET id = 99 WHERE id = 3; DELETE FROM change_set WHERE id = 99; UPDATE "
            "change_set SET id = id - 1 WHERE id > 3",
            "chain");
        row("the last change set deleted", "DELETE FROM change_set WHERE id = 7", "head");
        row("two change sets swapped",
            "CREATE TEMP TABLE t AS SELECT * FROM change_set WHERE id IN (3, 4);"
            "UPDATE change_set SET payload = (SELECT payload FROM t WHERE id = 7 - change_set.id), "
            "payload_size = (SELECT payload_size FROM t WHERE id = 7 - change_set.id) WHERE id IN (3, 4)",
            "change-set");
        row("the state hash edited",
            "UPDATE meta SET value = substr(value, 2) || substr(value, 1, 1) WHERE key = 'state'", "state");
        row("the head edited",
            "UPDATE meta SET value = substr(value, 2) || substr(value, 1, 1) WHERE key = 'head'", "head");
        row("a word added to the index", "INSERT INTO words (rowid, title) VALUES (4, 'forged')", "index");
        row("a word taken from the index",
            "INSERT INTO words (words, rowid, value) VALUES ('delete', 5, 'spear phishing with a onenote "
            "file')",
            "index");
        row("the index emptied", "INSERT INTO words (words) VALUES ('delete-all')", "index");
        row("a table added", "CREATE TABLE extra (x)", "database");
        row("a trigger added", "CREATE TRIGGER extra AFTER INSERT ON item BEGIN SELECT 1; END", "database");
    }

    void findsWhatWasTamperedWith()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, kind);
        StoreFixture fixture;
        fixture.fill();
        tamper(fixture.path(), sql);
        const auto report = CaseFile::verifyFile(fixture.path());
        VERIFY_OK(report);
        QVERIFY2(kindsOf(*report).contains(kind), qPrintable(kindsOf(*report).join(u' ')));
        for (const VerifyProblem& problem : report->problems)
            QVERIFY(!problem.message.isEmpty());
    }

    void findsAnEditedOperationInItsChangeSet()
    {
        StoreFixture fixture;
        fixture.fill();
        editPayload(fixture.path(), 2, "ESET report", "other report");
        const auto report = CaseFile::verifyFile(fixture.path());
        VERIFY_OK(report);
        QVERIFY(kindsOf(*report).contains(QStringLiteral("change-set")));
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadOnly), ErrorKind::Corrupt);
    }

    void findsOperationsInAnotherFormOfTheSameHash_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("salts in upper case") << 0;
        QTest::newRow("an empty frame behind them") << 1;
        QTest::newRow("an unused bit of the frame") << 2;
    }

    void findsOperationsInAnotherFormOfTheSameHash()
    {
        QFETCH(int, form);
        StoreFixture fixture;
        const auto file = fixture.create();
        auto changeSet = file->changeSet(file->ledger().history()[0].hash);
        VERIFY_OK(changeSet);
        const Payload good = packPayload(*changeSet);
        VERIFY_OK(unpackPayload(good.compressed, good.size));
        QByteArray bad = good.compressed;
        if (form == 0)
            bad = compressed(changeSet->salts[0].toHex().toUpper() + ' '
                + canonicalOperation(changeSet->operations[0]) + '\n');
        else if (form == 1)
            bad += compressed({});
        else
            bad[4] = char(bad[4] | 0x10);
        VERIFY_ERROR(unpackPayload(bad, good.size), ErrorKind::Corrupt);
    }

    void textsThatBeginWithAByteOrderMarkAreReadAsTheyWereWritten()
    {
        const QString title = QChar(0xFEFF) % QStringLiteral("from a spreadsheet");
        StoreFixture fixture;
        const auto file = fixture.create();
        const Item item = makeItem({.title = title});
        Draft draft;
        draft.put(item);
        draft.put(makeClaim({.subject = item.id.uuid, .value = title, .excerpt = title}));
        fixture.commit(*file, std::move(draft));
        const auto report = CaseFile::verifyFile(fixture.path());
        VERIFY_OK(report);
        QVERIFY2(report->ok(), qPrintable(kindsOf(*report).join(u' ')));
        const auto copy = fixture.open(OpenMode::ReadOnly);
        QVERIFY(copy);
        QCOMPARE(copy->state().find(item.id)->title, title);
    }

    void saysWhatTheTableAndTheLedgerSay()
    {
        StoreFixture fixture;
        fixture.fill();
        tamper(fixture.path(), "UPDATE claim SET excerpt = 'forged' WHERE id = 2");
        const auto report = CaseFile::verifyFile(fixture.path());
        VERIFY_OK(report);
        const QString message = report->problems.front().message;
        QVERIFY2(
            message.contains(QStringLiteral("forged")) && message.contains(QStringLiteral("sent to the")),
            qPrintable(message));
    }

    void aPrintedHeadMustHaveBeenTheHeadAtSomeTime()
    {
        StoreFixture fixture;
        std::vector<Digest> printed;
        {
            const auto file = fixture.create();
            printed.push_back(file->ledger().head());
            for (int i = 0; i < 3; ++i) {
                Draft draft;
                draft.put(makeItem());
                fixture.commit(*file, std::move(draft));
                printed.push_back(file->ledger().head());
            }
        }
        for (const Digest& head : printed)
            QVERIFY(CaseFile::verifyFile(fixture.path(), head)->ok());
        const auto foreign = CaseFile::verifyFile(fixture.path(), sha256("another case"));
        QCOMPARE(kindsOf(*foreign), QStringList{QStringLiteral("head")});
    }

    void aCutTailIsFoundAgainstAPrintedHead()
    {
        StoreFixture fixture;
        Digest printed;
        {
            const auto file = fixture.create();
            QVERIFY(QFile::copy(fixture.path(), fixture.path(QStringLiteral("early.kagami"))));
            Draft draft;
            draft.put(makeItem());
            fixture.commit(*file, std::move(draft));
            printed = file->ledger().head();
        }
        QVERIFY(CaseFile::verifyFile(fixture.path(QStringLiteral("early.kagami")))->ok());
        QVERIFY(!CaseFile::verifyFile(fixture.path(QStringLiteral("early.kagami")), printed)->ok());
    }

    void aHeadPrintedBeforeCopiesMetAgainIsFound()
    {
        const auto header = [](quint32 replica, quint64 sequence, qint64 ms, const Digest& previous) {
            ChangeSetHeader made;
            made.replica = {testUuid(replica)};
            made.sequence = sequence;
            made.time = {ms, 0};
            made.previous = previous;
            made.hash = sha256(QByteArray::number(replica * 1000 + quint32(sequence)));
            return made;
        };
        const auto a1 = header(1, 1, 10, {});
        const auto b1 = header(2, 1, 15, {});
        const auto a2 = header(1, 2, 20, a1.hash);
        const auto b2 = header(2, 2, 25, b1.hash);
        const std::vector<ChangeSetHeader> history{a1, b1, a2, b2};
        // Replica 1 never knew of replica 2 when it printed this, although replica 2 had written before.
        QVERIFY(isAncestorHead(history, sha256(a2.hash.toBytes())));
        const QByteArray both = std::min(a2.hash, b2.hash).toBytes() + std::max(a2.hash, b2.hash).toBytes();
        QVERIFY(isAncestorHead(history, sha256(both)));
        QVERIFY(!isAncestorHead(history, sha256("x")));
    }
};

QTEST_GUILESS_MAIN(tst_Verify)
#include "tst_verify.moc"

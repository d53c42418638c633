#include "store/child_process.h"
#include "store/payload.h"
#include "store/store_fixture.h"
#include "support/verify.h"

#include <QDir>
#include <QRandomGenerator>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace kagami;
using namespace kagami::support;

namespace {

/// Runs SQL with a plain SQLite, which knows nothing of Kagami. False when SQLite refuses.
bool runSql(const QString& path, const QByteArray& sql)
{
    sqlite3* db = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK
        && sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

/// A cell as its type and bytes; operations uncompressed, because several compressed forms mean the same.
QByteArray cellOf(sqlite3_stmt* query, int column)
{
    const QByteArray bytes(
        static_cast<const char*>(sqlite3_column_blob(query, column)), sqlite3_column_bytes(query, column));
    QByteArray cell(1, char('0' + sqlite3_column_type(query, column)));
    if (qstrcmp(sqlite3_column_name(query, column), "payload") != 0)
        return cell + bytes + '\x1f';
    const auto lines = unpackPayload(bytes, sqlite3_column_int64(query, column - 1));
    if (!lines)
        return "unreadable";
    for (const PayloadLine& line : *lines)
        cell.append(line.salt).append(line.operation);
    return cell;
}

/// Everything of a file that means something, read without Kagami: all rows but those that only say where the
/// file lives, and the index word by word. Empty when it cannot be read.
QByteArray contentOf(const QString& path)
{
    sqlite3* db = nullptr;
    QByteArray content;
    bool readable
        = sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK;
    for (const char* sql : {"SELECT type, name, tbl_name, sql FROM sqlite_master", "PRAGMA application_id",
             "PRAGMA user_version", "SELECT * FROM meta WHERE key IN ('state', 'head')",
             "SELECT * FROM change_set", "SELECT * FROM item", "SELECT * FROM claim",
             "SELECT * FROM field_set", "CREATE VIRTUAL TABLE temp.w USING fts5vocab(main, words, instance)",
             "SELECT * FROM temp.w"}) {
        sqlite3_stmt* query = nullptr;
        readable = readable && sqlite3_prepare_v2(db, sql, -1, &query, nullptr) == SQLITE_OK;
        int code = SQLITE_DONE;
        while (readable && (code = sqlite3_step(query)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(query); ++i)
                content += cellOf(query, i);
        }
        readable = readable && code == SQLITE_DONE;
        sqlite3_finalize(query);
    }
    sqlite3_close(db);
    return readable ? content : QByteArray();
}

bool isFoundWrong(const QString& path)
{
    const auto file = CaseFile::open(path, OpenMode::ReadWrite);
    if (!file)
        return !file.error().what.isEmpty();
    const auto report = (*file)->verify();
    return !report || !report->ok();
}

} // namespace

class tst_BadFiles : public QObject {
    Q_OBJECT
private slots:
    void whatIsNoCaseIsSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("text") << QByteArray(5000, 'x');
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n" + QByteArray(2000, '\0'));
        QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("magic and nothing") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    }

    void whatIsNoCaseIsSaidToBeNone()
    {
        QFETCH(QByteArray, bytes);
        StoreFixture fixture;
        fixture.write(fixture.path(), bytes);
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto file = CaseFile::open(fixture.path(), mode);
            VERIFY_ERROR(file, ErrorKind::Corrupt);
            QCOMPARE(file.error().where, fixture.path());
            QVERIFY(!file.error().remedy.isEmpty());
        }
        VERIFY_ERROR(CaseFile::verifyFile(fixture.path()), ErrorKind::Corrupt);
        QCOMPARE(fixture.bytesOf(fixture.path()), bytes);
        QCOMPARE(QDir(fixture.path(QString())).entryList(QDir::Files).size(), 1);
    }

    void aMissingFileAndAFolderAreSaidToBeSo()
    {
        StoreFixture fixture;
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadWrite), ErrorKind::NotFound);
        QVERIFY(!QFile::exists(fixture.path()));
        QVERIFY(QDir().mkdir(fixture.path()));
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadWrite), ErrorKind::Corrupt);
    }

    void aForeignDatabaseIsRefusedUnchanged()
    {
        StoreFixture fixture;
        QVERIFY(
            runSql(fixture.path(), "CREATE TABLE places (url TEXT); INSERT INTO places VALUES ('http://x')"));
        const QByteArray before = fixture.bytesOf(fixture.path());
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadWrite), ErrorKind::Corrupt);
        // Even when somebody has given it our application id.
        QVERIFY(runSql(fixture.path(), "PRAGMA application_id = 1263881545; PRAGMA user_version = 2"));
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadWrite), ErrorKind::Corrupt);
        QVERIFY(before != fixture.bytesOf(fixture.path()));
    }

    void foreignObjectsAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER evil AFTER INSERT ON change_set BEGIN DELETE FROM item; END");
        QTest::newRow("trigger with the name of a table")
            << QByteArray("CREATE TRIGGER evil_meta AFTER UPDATE ON meta BEGIN DELETE FROM item; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW evil AS SELECT load_extension('x')");
        QTest::newRow("table") << QByteArray("CREATE TABLE evil (x)");
        QTest::newRow("index") << QByteArray("CREATE INDEX evil ON item (abs(kind))");
        QTest::newRow("statistics") << QByteArray("CREATE INDEX evil ON item (title); ANALYZE");
    }

    void foreignObjectsAreRefusedByName()
    {
        QFETCH(QByteArray, sql);
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(runSql(fixture.path(), sql));
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto file = CaseFile::open(fixture.path(), mode);
            VERIFY_ERROR(file, ErrorKind::Corrupt);
            QVERIFY2(file.error().what.contains(QStringLiteral("evil")), qPrintable(describe(file.error())));
        }
        QVERIFY(!CaseFile::verifyFile(fixture.path())->ok());
    }

    void aTableOfTheSameNameWithOtherColumnsIsRefused()
    {
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(runSql(fixture.path(), "ALTER TABLE item ADD COLUMN evil TEXT"));
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadWrite), ErrorKind::Corrupt);
        QVERIFY(runSql(fixture.path(), "DROP TABLE field_set"));
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadOnly), ErrorKind::Corrupt);
    }

    void aNewerSchemaOpensForReadingOnly()
    {
        StoreFixture fixture;
        fixture.fill();
        const Digest state = fixture.open(OpenMode::ReadOnly)->state().stateHash();
        QVERIFY(runSql(fixture.path(),
            "PRAGMA user_version = 99; ALTER TABLE item ADD COLUMN colour TEXT; CREATE TABLE event (id "
            "INTEGER PRIMARY KEY)"));
        const auto refused = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
        VERIFY_ERROR(refused, ErrorKind::Unsupported);
        QVERIFY(!refused.error().remedy.isEmpty());
        const auto file = CaseFile::open(fixture.path(), OpenMode::ReadOnly);
        VERIFY_OK(file);
        QCOMPARE((*file)->state().stateHash(), state);
    }

    void aNewerSchemaIsToldOfInTheSameWordsEverywhere()
    {
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(!fixture.open(OpenMode::ReadOnly)->caution());
        QVERIFY(runSql(fixture.path(), "PRAGMA user_version = 99"));
        const auto refused = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
        VERIFY_ERROR(refused, ErrorKind::Unsupported);
        const auto file = fixture.open(OpenMode::ReadOnly);
        QVERIFY(file && file->caution());
        QCOMPARE(describe(*file->caution()), describe(refused.error()));
        QVERIFY(file->caution()->what.contains(QStringLiteral("newer version")));
        Draft draft;
        draft.put(makeItem({.title = QStringLiteral("x")}));
        const auto written = file->commit(std::move(draft));
        VERIFY_ERROR(written, ErrorKind::Unsupported);
        QCOMPARE(describe(written.error()), describe(refused.error()));
        VERIFY_ERROR(file->merge({}), ErrorKind::Unsupported);
        const auto verified = CaseFile::verifyFile(fixture.path());
        VERIFY_OK(verified);
        QCOMPARE(verified->problems.size(), size_t(1));
        QCOMPARE(verified->problems.front().message, refused.error().what);
    }

    void whatANewerVersionWroteInItsOwnWayIsNotCalledDamaged()
    {
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(runSql(fixture.path(), "PRAGMA user_version = 99; UPDATE claim SET predicate = 900"));
        const auto file = CaseFile::open(fixture.path(), OpenMode::ReadOnly);
        VERIFY_ERROR(file, ErrorKind::Unsupported);
        QVERIFY(file.error().what.contains(QStringLiteral("newer version")));
    }

    void aNewerSchemaThatLacksOurTablesIsUnsupported()
    {
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(runSql(
            fixture.path(), "PRAGMA user_version = 99; ALTER TABLE item RENAME COLUMN title TO titles"));
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadOnly), ErrorKind::Unsupported);
    }

    void aSchemaThatWasNeverReleasedIsRefusedWithAWayOut()
    {
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(runSql(fixture.path(), "PRAGMA user_version = 1"));
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto refused = CaseFile::open(fixture.path(), mode);
            VERIFY_ERROR(refused, ErrorKind::Unsupported);
            QVERIFY(refused.error().remedy.contains(QStringLiteral("case-json")));
        }
        VERIFY_ERROR(CaseFile::verifyFile(fixture.path()), ErrorKind::Unsupported);
    }

    void aTruncatedFileIsFoundWhereverItIsCut()
    {
        StoreFixture fixture;
        fixture.fill();
        const QByteArray whole = fixture.bytesOf(fixture.path());
        const QString path = fixture.path(QStringLiteral("cut.kagami"));
        for (qsizetype length = 0; length < whole.size(); length += length < 200 ? 20 : 1531) {
            fixture.write(path, whole.left(length));
            QVERIFY2(isFoundWrong(path), qPrintable(QString::number(length)));
            VERIFY_ERROR(CaseFile::open(path, OpenMode::ReadWrite), ErrorKind::Corrupt);
            QCOMPARE(fixture.bytesOf(path), whole.left(length));
        }
    }

    void oneByteChangedIsFoundWhereItMatters()
    {
        StoreFixture fixture;
        fixture.fill();
        const QByteArray whole = fixture.bytesOf(fixture.path());
        const QByteArray content = contentOf(fixture.path());
        QVERIFY(!content.isEmpty());
        const QString path = fixture.path(QStringLiteral("flipped.kagami"));
        QRandomGenerator random(20240620);
        int mattered = 0;
        for (int i = 0; i < 500; ++i) {
            // All bytes of the header, then anywhere.
            const qsizetype at = i < 100 ? i : qsizetype(random.bounded(quint32(whole.size())));
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ char(1 << random.bounded(8)));
            fixture.write(path, flipped);
            const bool matters = contentOf(path) != content;
            mattered += matters ? 1 : 0;
            const bool found = isFoundWrong(path);
            QVERIFY2(found || !matters, qPrintable(QStringLiteral("byte %1").arg(at)));
        }
        QVERIFY2(mattered > 50, qPrintable(QString::number(mattered)));
    }

    void aFlippedRecordIsFoundOnOpening()
    {
        StoreFixture fixture;
        fixture.fill();
        QByteArray bytes = fixture.bytesOf(fixture.path());
        const qsizetype at = bytes.lastIndexOf("Spear phishing");
        QVERIFY(at > 0);
        bytes[at] = 'X';
        fixture.write(fixture.path(), bytes);
        const auto file = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
        VERIFY_ERROR(file, ErrorKind::Corrupt);
        QVERIFY(file.error().remedy.contains(QStringLiteral("kagami verify")));
        QVERIFY(!CaseFile::verifyFile(fixture.path())->ok());
    }

    void aFlippedChangeSetIsFoundOnOpening()
    {
        StoreFixture fixture;
        fixture.fill();
        QByteArray bytes = fixture.bytesOf(fixture.path());
        const qsizetype frame = bytes.lastIndexOf(QByteArray::fromHex("28b52ffd"));
        QVERIFY(frame > 0);
        bytes[frame + 20] = char(bytes[frame + 20] ^ 4);
        fixture.write(fixture.path(), bytes);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
            VERIFY_ERROR(CaseFile::open(fixture.path(), mode), ErrorKind::Corrupt);
        QVERIFY(!CaseFile::verifyFile(fixture.path())->ok());
    }

    void aFolderWithoutTheRightToWriteIsSaidToBeSo()
    {
        StoreFixture fixture;
        fixture.fill();
        const QByteArray folder = fixture.path(QString()).toUtf8();
        ::chmod(folder.constData(), 0555);
        ::chmod(fixture.path().toUtf8().constData(), 0444);
        const int result = runUnprivileged([&] {
            const auto writing = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
            if (writing || writing.error().kind != ErrorKind::ReadOnly || writing.error().remedy.isEmpty())
                return 1;
            const auto reading = CaseFile::open(fixture.path(), OpenMode::ReadOnly);
            if (!reading || (*reading)->state().items().size() != 3
                || (*reading)->search(QStringLiteral("外務"), 5)->total != 1)
                return 2;
            const auto made
                = CaseFile::create(fixture.path(QStringLiteral("new.kagami")), QStringLiteral("x"), {});
            return made || made.error().kind != ErrorKind::Io ? 3 : 0;
        });
        ::chmod(folder.constData(), 0700);
        if (result == 251)
            QSKIP("cannot become another user");
        QCOMPARE(result, 0);
    }

    void aFileWithoutTheRightToWriteIsSaidToBeSo()
    {
        StoreFixture fixture;
        fixture.fill();
        ::chmod(fixture.path(QString()).toUtf8().constData(), 0777);
        ::chmod(fixture.path().toUtf8().constData(), 0444);
        const int result = runUnprivileged([&] {
            const auto writing = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
            if (writing || writing.error().kind != ErrorKind::ReadOnly)
                return 1;
            return CaseFile::open(fixture.path(), OpenMode::ReadOnly) ? 0 : 2;
        });
        if (result == 251)
            QSKIP("cannot become another user");
        QCOMPARE(result, 0);
        QVERIFY(!QFile::exists(fixture.path() + QStringLiteral(".lock")));
    }

    void aFileThatCannotBeReadIsSaidToBeSo()
    {
        StoreFixture fixture;
        fixture.fill();
        ::chmod(fixture.path(QString()).toUtf8().constData(), 0755);
        ::chmod(fixture.path().toUtf8().constData(), 0000);
        const int result = runUnprivileged([&] {
            const auto file = CaseFile::open(fixture.path(), OpenMode::ReadOnly);
            return !file && file.error().kind == ErrorKind::Io && !file.error().remedy.isEmpty() ? 0 : 1;
        });
        if (result == 251)
            QSKIP("cannot become another user");
        QCOMPARE(result, 0);
    }

    /// A file that was copied off while a writer had it open carries its journal's mark, and maybe the
    /// journal.
    void aWriterWhoDiedOnAMediumThatBecameReadOnlyLosesNothing()
    {
        StoreFixture fixture;
        {
            const auto file = fixture.create();
            Draft draft;
            draft.put(makeItem({.title = QStringLiteral("In the journal")}));
            fixture.commit(*file, std::move(draft));
            QVERIFY(QDir().mkdir(fixture.path(QStringLiteral("cd"))));
            for (const char* suffix : {"", "-wal"})
                QVERIFY(QFile::copy(fixture.path() + QString::fromLatin1(suffix),
                    fixture.path(QStringLiteral("cd/test.kagami")) + QString::fromLatin1(suffix)));
        }
        const QByteArray folder = fixture.path(QStringLiteral("cd")).toUtf8();
        for (const char* suffix : {"", "-wal"})
            ::chmod((fixture.path(QStringLiteral("cd/test.kagami")) + QString::fromLatin1(suffix))
                        .toUtf8()
                        .constData(),
                0444);
        ::chmod(fixture.path(QString()).toUtf8().constData(), 0755);
        ::chmod(folder.constData(), 0555);
        const int result = runUnprivileged([&] {
            const auto file
                = CaseFile::open(fixture.path(QStringLiteral("cd/test.kagami")), OpenMode::ReadOnly);
            if (!file)
                return 1;
            return (*file)->state().items().size() == 2 && (*file)->verify()->ok() ? 0 : 2;
        });
        ::chmod(folder.constData(), 0755);
        QVERIFY(QFile::remove(fixture.path(QStringLiteral("cd/test.kagami-wal"))));
        ::chmod(folder.constData(), 0555);
        const int withoutJournal = runUnprivileged([&] {
            const auto file
                = CaseFile::open(fixture.path(QStringLiteral("cd/test.kagami")), OpenMode::ReadOnly);
            return file && (*file)->state().items().size() == 1 ? 0 : 1;
        });
        ::chmod(folder.constData(), 0755);
        if (result == 251)
            QSKIP("cannot become another user");
        QCOMPARE(result, 0);
        QCOMPARE(withoutJournal, 0);
    }
};

QTEST_GUILESS_MAIN(tst_BadFiles)
#include "tst_bad_files.moc"

#include "store/evidence.h"

#include "store/blob_intake.h"
#include "store/child_process.h"
#include "store/connection.h"
#include "store/fault_vfs.h"
#include "store/store_fixture.h"
#include "store/verify_file.h"
#include "support/verify.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <sys/stat.h>

using namespace kagami;
using namespace kagami::support;

namespace {

QByteArray lines(int total)
{
    QByteArray text;
    for (int i = 0; i < total; ++i)
        text += "2023-06-01T00:00:00Z 192.0.2." + QByteArray::number(i % 200) + " GET /login\n";
    return text;
}

QByteArray noise(qsizetype bytes)
{
    QByteArray content(bytes, '\0');
    QRandomGenerator random(5);
    for (char& byte : content)
        byte = char(random.bounded(256));
    return content;
}

bool hasMessage(const VerifyReport& report, const QString& part)
{
    return std::any_of(report.problems.begin(), report.problems.end(), [&](const VerifyProblem& problem) {
        return problem.kind == u"blob" && problem.message.contains(part);
    });
}

void change(const QString& path, const QByteArray& sql)
{
    auto db = Connection::open(path, Connection::Access::ReadWrite);
    if (!db || !db->execute(sql))
        qFatal("%s", sql.constData());
}

} // namespace

class tst_Evidence : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<StoreFixture>(); }

    void whatIsAttachedComesOutAsItWas_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("text") << lines(100);
        QTest::newRow("a block") << QByteArray(blobBlockBytes, 'a');
        QTest::newRow("a block and a byte") << QByteArray(blobBlockBytes + 1, 'a');
        QTest::newRow("noise of three blocks") << noise(2 * blobBlockBytes + 77);
    }
    void whatIsAttachedComesOutAsItWas()
    {
        QFETCH(QByteArray, content);
        const auto file = m_fixture->create();
        const auto attached = attach(*file, "access.log", content);
        VERIFY_OK(attached);
        const auto hash = contentOf(file->state(), attached->id);
        QCOMPARE(hash, std::optional(sha256(content)));
        const QString out = m_fixture->path(QStringLiteral("out"));
        VERIFY_OK(extractContent(file->path(), *hash, out));
        QCOMPARE(StoreFixture::bytesOf(out), content);
        QVERIFY(!QFileInfo(out).isExecutable());
        VERIFY_ERROR(extractContent(file->path(), *hash, out), ErrorKind::Io);
        const auto verified = file->verify();
        QVERIFY(verified && verified->ok() && verified->missing.empty());
    }

    void attachingSaysWhoWhenAndFromWhere()
    {
        const auto file = m_fixture->create();
        Acquisition how;
        how.from = QStringLiteral("Proxy of the ministry");
        how.tlp = Tlp::Amber;
        const auto attached = attach(*file, "アクセス.log", lines(3), how);
        VERIFY_OK(attached);
        const Item* item = file->state().find(attached->id);
        QCOMPARE(item->title, QStringLiteral("アクセス.log"));
        QCOMPARE(item->kind, ItemKind::EvidenceFile);
        QCOMPARE(text(*file, attached->id, Predicate::AcquiredFrom), how.from);
        QCOMPARE(text(*file, attached->id, Predicate::AcquiredBy), QStringLiteral("sato"));
        QCOMPARE(text(*file, attached->id, Predicate::FileName), QStringLiteral("アクセス.log"));
        for (const Claim& claim : file->state().claims())
            QCOMPARE(claim.tlp, Tlp::Amber);
    }

    void theSameContentIsKeptOnce()
    {
        const auto file = m_fixture->create();
        const auto first = attach(*file, "a.log", lines(500));
        const auto again = attach(*file, "b.log", lines(500));
        VERIFY_OK(again);
        QVERIFY(first->isNew && !again->isNew);
        QCOMPARE(again->id, first->id);
        QCOMPARE(file->ledger().history().size(), size_t(2));
        QCOMPARE(file->blobs()->size(), size_t(1));
    }

    void undoTakesTheItemBackAndKeepsTheBytes()
    {
        const auto file = m_fixture->create();
        const Digest before = file->state().stateHash();
        const auto attached = attach(*file, "a.log", lines(5));
        VERIFY_OK(file->undo());
        QCOMPARE(file->state().stateHash(), before);
        QVERIFY(file->blobs()->front().size);
        QVERIFY(file->verify()->ok());
        VERIFY_OK(file->redo());
        QCOMPARE(evidenceWith(file->state(), sha256(lines(5))), std::optional(attached->id));
    }

    void textIsCompressedAndNoiseIsNotMadeLonger()
    {
        const auto file = m_fixture->create();
        VERIFY_OK(attach(*file, "a.log", lines(100'000)));
        QVERIFY(packBlock(0, lines(1000)).stored.size() < lines(1000).size() / 5);
        QCOMPARE(packBlock(0, noise(1000)).stored, noise(1000));
        QVERIFY(QFileInfo(file->path()).size() < lines(100'000).size() / 4);
    }

    void nothingElseIsWrittenWhileAFileComesIn()
    {
        const auto file = m_fixture->create();
        const QByteArray content = lines(10);
        {
            auto intake = file->takeIn(sha256(content), content.size());
            VERIFY_OK(intake);
            Draft other;
            other.put(makeItem({.title = QStringLiteral("Meanwhile")}));
            VERIFY_ERROR(file->commit(std::move(other)), ErrorKind::Busy);
            VERIFY_ERROR(intake->commit(Draft()), ErrorKind::Invalid);
        }
        QVERIFY(file->blobs()->empty());
        VERIFY_OK(attach(*file, "a.log", content));
        QVERIFY(file->verify()->ok());
    }

    void cancellingLeavesTheCaseAsItWas()
    {
        const auto file = m_fixture->create();
        StoreFixture::write(m_fixture->path(QStringLiteral("big")), noise(3 * blobBlockBytes));
        int calls = 0;
        const auto attached = attachFile(*file, m_fixture->path(QStringLiteral("big")), {}, {},
            [&](qint64 done, qint64 total) { return ++calls < 16 || done * 3 < total; });
        VERIFY_ERROR(attached, ErrorKind::Cancelled);
        QVERIFY(file->blobs()->empty() && file->state().items().size() == 1 && file->verify()->ok());
    }

    void progressCountsTheReadingAndTheStoring()
    {
        const auto file = m_fixture->create();
        StoreFixture::write(m_fixture->path(QStringLiteral("big")), noise(2 * blobBlockBytes));
        qint64 last = -1;
        VERIFY_OK(
            attachFile(*file, m_fixture->path(QStringLiteral("big")), {}, {}, [&](qint64 done, qint64 total) {
                const bool isForward = done >= last && total == 4 * blobBlockBytes;
                last = done;
                return isForward;
            }));
        QCOMPARE(last, 4 * blobBlockBytes);
    }

    void onAFullDiskNothingIsAttachedAndThenItIs()
    {
        const FaultVfs vfs;
        const auto file = m_fixture->create();
        const Digest head = file->ledger().head();
        FaultVfs::bytesLeft = 3 * blobBlockBytes / 2;
        VERIFY_ERROR(attach(*file, "disk.img", noise(3 * blobBlockBytes)), ErrorKind::Full);
        FaultVfs::bytesLeft = -1;
        QCOMPARE(file->ledger().head(), head);
        QVERIFY(file->blobs()->empty() && file->verify()->ok());
        VERIFY_OK(attach(*file, "disk.img", noise(3 * blobBlockBytes)));
        QVERIFY(file->verify()->ok() && file->verify()->missing.empty());
    }

    void aFileThatFailsWhileItIsReadIsNotAttached()
    {
        const auto file = m_fixture->create();
        // Its beginning is memory that is never there.
        const auto failing = attachFile(*file, QStringLiteral("/proc/self/mem"), {}, {});
        VERIFY_ERROR(failing, ErrorKind::Io);
        QCOMPARE(failing.error().where, QStringLiteral("/proc/self/mem"));
        QVERIFY(!failing.error().remedy.isEmpty());
        QCOMPARE(file->ledger().history().size(), size_t(1));
        QVERIFY(file->blobs()->empty());
    }

    void aFileThatVanishesOrChangesBetweenTheReadingsIsNotAttached()
    {
        const QString path = m_fixture->path(QStringLiteral("proxy.log"));
        const auto file = m_fixture->create();
        const auto attachWhile = [&](const std::function<void()>& happens) {
            StoreFixture::write(path, noise(blobBlockBytes + 5));
            return attachFile(*file, path, {}, {}, [&](qint64 done, qint64 total) {
                if (done * 2 <= total)
                    happens();
                return true;
            });
        };
        VERIFY_ERROR(attachWhile([&] { QFile::remove(path); }), ErrorKind::NotFound);
        VERIFY_ERROR(attachWhile([&] {
            QFile::remove(path);
            StoreFixture::write(path, "another");
        }),
            ErrorKind::Io);
        QCOMPARE(file->ledger().history().size(), size_t(1));
        QVERIFY(file->blobs()->empty() && file->verify()->ok());
    }

    void aNewSourceComesWithItsFileAsOneAction()
    {
        const auto file = m_fixture->create();
        const Item source = makeItem({.kind = ItemKind::Source, .title = QStringLiteral("Proxy logs")});
        Acquisition how;
        how.source = source.id;
        how.before = {PutItem{source}};
        VERIFY_OK(attach(*file, "a.log", lines(2), how));
        QCOMPARE(file->ledger().history().size(), size_t(2));
        QVERIFY(file->state().find(source.id));
        VERIFY_OK(file->undo());
        QVERIFY(file->state().find(source.id)->retracted);
    }

    void aStoredContentIsCheckedWithoutWritingIt()
    {
        const auto file = m_fixture->create();
        VERIFY_OK(attach(*file, "b.bin", noise(blobBlockBytes + 77)));
        const Digest hash = sha256(noise(blobBlockBytes + 77));
        QByteArray whole;
        const TakeContent take = [&](const QByteArray& piece) -> Status {
            whole += piece;
            return {};
        };
        QCOMPARE(readContent(file->path(), hash, take).value(), qint64(blobBlockBytes + 77));
        QCOMPARE(whole, noise(blobBlockBytes + 77));
        VERIFY_ERROR(readContent(file->path(), hash, take, [](qint64, qint64) { return false; }),
            ErrorKind::Cancelled);
        VERIFY_ERROR(readContent(file->path(), sha256("other"), take), ErrorKind::NotFound);
        change(file->path(), "UPDATE blob_block SET content = zeroblob(length(content)) WHERE number = 1");
        VERIFY_ERROR(readContent(file->path(), hash, take), ErrorKind::Corrupt);
    }

    void aMergeThatBringsBytesSaysHowFarItIsAndCanBeStopped()
    {
        const auto mine = m_fixture->create();
        VERIFY_OK(mine->saveCopy(m_fixture->path(QStringLiteral("hers.kagami"))));
        const auto hers = m_fixture->open(OpenMode::ReadWrite, QStringLiteral("hers.kagami"));
        VERIFY_OK(attach(*hers, "disk.img", noise(5 * blobBlockBytes)));
        const Digest head = mine->ledger().head();
        int blocks = 0;
        const auto stopped
            = mine->merge({hers.get()}, {}, [&](int, int total) { return total != 5 || ++blocks < 3; });
        VERIFY_ERROR(stopped, ErrorKind::Cancelled);
        QCOMPARE(blocks, 3);
        QCOMPARE(mine->ledger().head(), head);
        QVERIFY(mine->blobs()->empty());
        VERIFY_OK(mine->merge({hers.get()}));
        QVERIFY(mine->blobs()->front().size && mine->verify()->ok());
    }

    void aFileThatChangesWhileItIsReadIsRefused()
    {
        const QString path = m_fixture->path(QStringLiteral("growing.log"));
        StoreFixture::write(path, noise(2 * blobBlockBytes));
        const auto before = readFileContent(path);
        VERIFY_OK(before);
        for (const QByteArray& now : {QByteArray(noise(2 * blobBlockBytes) + "more"), noise(blobBlockBytes),
                 QByteArray(2 * blobBlockBytes, 'x')}) {
            StoreFixture::write(path, now);
            auto blocks = FileBlocks::open(path, *before);
            VERIFY_OK(blocks);
            auto block = blocks->next();
            while (block && *block)
                block = blocks->next();
            VERIFY_ERROR(block, ErrorKind::Io);
        }
    }

    void onlyFilesThatCanBeReadAreAttached()
    {
        const auto file = m_fixture->create();
        const auto attachPath = [&](const QString& path) { return attachFile(*file, path, {}, {}); };
        VERIFY_ERROR(attachPath(QFileInfo(file->path()).absolutePath()), ErrorKind::Invalid);
        VERIFY_ERROR(attachPath(m_fixture->path(QStringLiteral("none"))), ErrorKind::NotFound);
        VERIFY_ERROR(attachPath(QStringLiteral("/dev/zero")), ErrorKind::Invalid);
        VERIFY_ERROR(attachPath(file->path()), ErrorKind::Invalid);
        const QString pipe = m_fixture->path(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        VERIFY_ERROR(attachPath(pipe), ErrorKind::Invalid);
        QCOMPARE(file->ledger().history().size(), size_t(1));
    }

    void longAndOddNamesAreKeptAndNeverLeadOutOfTheFolder()
    {
        const auto file = m_fixture->create();
        const QString longest = QStringLiteral("鏡").repeated(83) + QStringLiteral(".txt");
        const QString odd = QStringLiteral("a\nb\u202Etxt.exe");
        for (const QString& name : {longest, odd, QStringLiteral("-rf $(x) 'q' \"z\".log")}) {
            const auto attached = attach(*file, name.toUtf8(), name.toUtf8());
            VERIFY_OK(attached);
            QCOMPARE(text(*file, attached->id, Predicate::FileName), name);
        }
        QCOMPARE(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
        QCOMPARE(safeFileName(QStringLiteral("..\\..\\x.exe")), QStringLiteral("x.exe"));
        QCOMPARE(safeFileName(QStringLiteral("..")), QStringLiteral("evidence"));
        QCOMPARE(safeFileName(QStringLiteral("a/")), QStringLiteral("evidence"));
        QCOMPARE(safeFileName(odd), QStringLiteral("abtxt.exe"));
        QVERIFY(safeFileName(longest).toUtf8().size() <= 200);
        const QString out = m_fixture->path(longest);
        QFile::remove(out);
        VERIFY_OK(extractContent(file->path(), sha256(longest.toUtf8()), out));
        QCOMPARE(StoreFixture::bytesOf(out), longest.toUtf8());
    }

    void theContentOfAnEvidenceFileIsNeverEdited()
    {
        const auto file = m_fixture->create();
        const auto attached = attach(*file, "a.log", lines(2));
        const auto claims = file->state().claims();
        const auto hash = std::find_if(claims.begin(), claims.end(),
            [](const Claim& claim) { return claim.predicate == Predicate::ContentHash; });
        Draft edit;
        edit.set(hash->id, ClaimField::Value, Value(sha256("other").toHex()));
        VERIFY_ERROR(file->commit(std::move(edit)), ErrorKind::Invalid);
        Draft wrong;
        wrong.put(makeClaim({.subject = attached->id.uuid,
            .predicate = Predicate::ContentHash,
            .value = QStringLiteral("ABC")}));
        VERIFY_ERROR(file->commit(std::move(wrong)), ErrorKind::Invalid);
    }

    void aFileKnownByItsHashAloneIsListedUntilItsBytesCome()
    {
        const auto file = m_fixture->create();
        const Item evidence = makeItem({.kind = ItemKind::EvidenceFile, .title = QStringLiteral("disk.img")});
        Draft draft;
        draft.put(evidence);
        draft.put(makeClaim({.subject = evidence.id.uuid,
            .predicate = Predicate::ContentHash,
            .value = sha256(lines(9)).toHex()}));
        StoreFixture::commit(*file, std::move(draft));
        const auto verified = file->verify();
        QVERIFY(verified->ok());
        QCOMPARE(verified->missing, std::vector{sha256(lines(9))});
        VERIFY_ERROR(extractContent(file->path(), sha256(lines(9)), m_fixture->path(QStringLiteral("o"))),
            ErrorKind::NotFound);
        const auto attached = attach(*file, "disk.img", lines(9));
        VERIFY_OK(attached);
        QCOMPARE(attached->id, evidence.id);
        QVERIFY(file->verify()->ok() && file->verify()->missing.empty());
        QCOMPARE(file->ledger().history().size(), size_t(2));
    }

    void verifyFindsEveryChangeOfAContentAndNamesTheFile_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* sql, const char* message) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromUtf8(message);
        };
        row("a byte", "UPDATE blob_block SET content = zeroblob(length(content)) WHERE number = 1",
            "“b.bin” was altered in block 1");
        row("a hash", "UPDATE blob_block SET hash = zeroblob(32) WHERE number = 0", "altered in block 0");
        row("a block deleted", "DELETE FROM blob_block WHERE number = 0", "are missing, moved");
        row("the last block deleted", "DELETE FROM blob_block WHERE number = 2", "are missing, moved");
        row("a block inserted",
            "INSERT INTO blob_block SELECT blob, 3, hash, content FROM blob_block WHERE number = 2",
            "are missing, moved");
        row("blocks swapped",
            "UPDATE blob_block SET number = 9 WHERE number = 0; UPDATE blob_block SET number = 0 WHERE "
            "number = 1; UPDATE blob_block SET number = 1 WHERE number = 9",
            "is not what its SHA-256 says");
        row("the row deleted", "DELETE FROM blob; DELETE FROM blob_block", "“b.bin” was deleted");
        row("made missing", "UPDATE blob SET size = NULL", "not in this copy");
        row("another size", "UPDATE blob SET size = size - 1", "altered in block 2");
        row("a content inserted", "INSERT INTO blob VALUES (zeroblob(32), NULL)", "was inserted");
        row("bytes inserted", "INSERT INTO blob_block VALUES (zeroblob(32), 0, zeroblob(32), 'x')",
            "not in this copy");
    }
    void verifyFindsEveryChangeOfAContentAndNamesTheFile()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, message);
        const QString path = m_fixture->path();
        {
            const auto file = m_fixture->create();
            VERIFY_OK(attach(*file, "b.bin", noise(2 * blobBlockBytes + 77)));
        }
        change(path, sql.replace("'x'", "x'00'"));
        const auto verified = CaseFile::verifyFile(path);
        VERIFY_OK(verified);
        QVERIFY2(hasMessage(*verified, message),
            verified->ok() ? "nothing found" : qPrintable(verified->problems.front().message));
    }

    void verifyingSaysHowFarItIsAndCanBeStopped()
    {
        const auto file = m_fixture->create();
        VERIFY_OK(attach(*file, "b.bin", noise(2 * blobBlockBytes + 77)));
        std::vector<qint64> seen;
        const auto whole = verifyFile(file->path(), {}, [&](qint64 done, qint64 total) {
            seen.push_back(done);
            return total == 2 * blobBlockBytes + 77;
        });
        VERIFY_OK(whole);
        QVERIFY(whole->ok());
        QCOMPARE(seen.size(), size_t(4));
        QCOMPARE(seen.back(), 2 * blobBlockBytes + 77);
        VERIFY_ERROR(verifyFile(file->path(), {}, [](qint64 done, qint64) { return done == 0; }),
            ErrorKind::Cancelled);
    }

    void killedAtAnyMomentAFileIsWholeOrNotThere()
    {
        const int rounds = qEnvironmentVariableIsSet("KAGAMI_NIGHTLY") ? 200 : 20;
        QRandomGenerator random(3);
        const QString big = m_fixture->path(QStringLiteral("big"));
        StoreFixture::write(big, noise(3 * blobBlockBytes));
        int there = 0;
        for (int round = 0; round < rounds; ++round) {
            // The journal of the one before must not stay beside a new file.
            for (const char* suffix : {"", "-wal", "-shm", "-journal", ".lock"})
                QFile::remove(m_fixture->path() + QString::fromLatin1(suffix));
            static_cast<void>(m_fixture->create());
            {
                ChildProcess child([&](ChildProcess& self) {
                    const auto file = m_fixture->open();
                    self.say('.');
                    return file && attachFile(*file, big, {}, {}) ? 0 : 1;
                });
                QCOMPARE(child.hear(), int('.'));
                QThread::usleep(random.bounded(250'000));
                child.kill();
            }
            const auto opened = CaseFile::open(m_fixture->path(), OpenMode::ReadOnly);
            VERIFY_OK(opened);
            const CaseFile* reader = opened->get();
            QVERIFY(reader->verify()->ok());
            const auto blobs = reader->blobs();
            VERIFY_OK(blobs);
            QCOMPARE(evidenceWith(reader->state(), sha256(noise(3 * blobBlockBytes))).has_value(),
                !blobs->empty());
            there += blobs->empty() ? 0 : 1;
        }
        qInfo("%d of %d attached before the kill", there, rounds);
    }

private:
    [[nodiscard]] Result<Attached> attach(
        CaseFile& file, const QByteArray& name, const QByteArray& content, const Acquisition& how = {}) const
    {
        const QString path = m_fixture->path(QString::fromUtf8(name));
        StoreFixture::write(path, content);
        return attachFile(file, path, how, {});
    }
    [[nodiscard]] static QString text(const CaseFile& file, ItemId id, Predicate predicate)
    {
        for (const Claim& claim : file.state().claims()) {
            if (claim.subject == id.uuid && claim.predicate == predicate)
                return *textOf(claim.value);
        }
        return {};
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

QTEST_GUILESS_MAIN(tst_Evidence)
#include "tst_evidence.moc"

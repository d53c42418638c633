#include "store/child_process.h"
#include "store/fault_vfs.h"
#include "store/store_fixture.h"
#include "support/mounted.h"
#include "support/verify.h"

#include <QDir>
#include <QRandomGenerator>
#include <QThread>

using namespace kagami;
using namespace kagami::support;

namespace {

Draft largeDraft(int claims)
{
    Draft draft;
    draft.reason = QStringLiteral("Import");
    const Item item = makeItem({.title = QStringLiteral("Imported")});
    draft.put(item);
    for (int i = 0; i < claims; ++i)
        draft.put(makeClaim({.subject = item.id.uuid,
            .value = QStringLiteral("claim %1 %2").arg(i).arg(QString(200, QChar(u'x')))}));
    return draft;
}

Draft numberedDraft(int number)
{
    Draft draft;
    draft.reason = QString::number(number);
    // A random id: forked children would count up from the same number.
    draft.put(makeItem({.title = QStringLiteral("Item %1").arg(number), .id = ItemId::random()}));
    return draft;
}

/// Commits one item after the other and tells the parent of each, until it is killed.
int commitForEver(const StoreFixture& fixture, ChildProcess& self)
{
    const auto file = fixture.open();
    if (!file)
        return 1;
    for (int number = 0;; ++number) {
        if (!file->commit(numberedDraft(number)))
            return 2;
        self.say('.');
    }
}

} // namespace

class tst_Durability : public QObject {
    Q_OBJECT
private slots:
    void killedAtAnyMomentEveryAcknowledgedCommitIsThere()
    {
        StoreFixture fixture;
        static_cast<void>(fixture.create());
        QRandomGenerator random(7);
        qsizetype present = 1;
        for (int round = 0; round < 8; ++round) {
            qsizetype acknowledged = 0;
            {
                ChildProcess child([&](ChildProcess& self) { return commitForEver(fixture, self); });
                const int target = int(random.bounded(1, 40));
                while (acknowledged < target && child.hear() >= 0)
                    ++acknowledged;
                QThread::usleep(random.bounded(3000));
                child.kill();
                while (child.hear() >= 0)
                    ++acknowledged;
            }
            const auto reader = fixture.open(OpenMode::ReadOnly);
            QVERIFY(reader);
            const auto found = qsizetype(reader->ledger().history().size());
            QVERIFY2(found == present + acknowledged || found == present + acknowledged + 1,
                qPrintable(
                    QStringLiteral("%1 acknowledged, %2 found").arg(present + acknowledged).arg(found)));
            // What is there is a beginning of what was committed, without a gap.
            for (qsizetype i = present; i < found; ++i)
                QCOMPARE(reader->ledger().history()[size_t(i)].reason, QString::number(i - present));
            QVERIFY(reader->verify()->ok());
            present = found;
        }
        auto file = fixture.open();
        QVERIFY(file);
        VERIFY_OK(file->commit(numberedDraft(-1)));
        file.reset();
        QCOMPARE(QDir(fixture.path(QString())).entryList(QDir::Files).size(), 1);
    }

    void aSecondProcessIsToldWhoWrites()
    {
        StoreFixture fixture;
        static_cast<void>(fixture.create());
        ChildProcess child([&](ChildProcess& self) {
            const auto file = fixture.open();
            self.say(file ? 1 : 0);
            static_cast<void>(self.hear());
            const bool committed = file && file->commit(numberedDraft(1)).has_value();
            self.say(committed ? 1 : 0);
            return self.hear();
        });
        QCOMPARE(child.hear(), 1);
        const auto busy = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
        VERIFY_ERROR(busy, ErrorKind::Busy);
        QVERIFY2(busy.error().what.contains(QString::number(child.id())), qPrintable(busy.error().what));
        QVERIFY(!busy.error().remedy.isEmpty());

        const auto before = fixture.open(OpenMode::ReadOnly);
        QVERIFY(before);
        child.say(1);
        QCOMPARE(child.hear(), 1);
        const auto after = fixture.open(OpenMode::ReadOnly);
        QVERIFY(after);
        QCOMPARE(before->state().items().size(), size_t(1));
        QCOMPARE(after->state().items().size(), size_t(2));
        QCOMPARE(after->search(QStringLiteral("item"), 5)->total, 1);

        child.kill();
        const auto taken = CaseFile::open(fixture.path(), OpenMode::ReadWrite);
        VERIFY_OK(taken);
        QCOMPARE((*taken)->state().items().size(), size_t(2));
    }

    void openingTwiceInOneProcessIsRefusedToo()
    {
        StoreFixture fixture;
        const auto file = fixture.create();
        VERIFY_ERROR(CaseFile::open(fixture.path(), OpenMode::ReadWrite), ErrorKind::Busy);
    }

    void aLinkLeadsToTheSameLock()
    {
        StoreFixture fixture;
        const auto file = fixture.create();
        QVERIFY(QFile::link(fixture.path(), fixture.path(QStringLiteral("link.kagami"))));
        VERIFY_ERROR(CaseFile::open(fixture.path(QStringLiteral("link.kagami")), OpenMode::ReadWrite),
            ErrorKind::Busy);
    }

    void aFullDiskChangesNothingWhereverItFillsUp()
    {
        const FaultVfs vfs;
        StoreFixture fixture;
        auto file = fixture.create();
        QVERIFY(file);
        fixture.commit(*file, numberedDraft(0));
        int failures = 0;
        for (qint64 room = 0;; room += 7000) {
            const Digest state = file->state().stateHash();
            const Digest head = file->ledger().head();
            FaultVfs::bytesLeft = room;
            const auto done = file->commit(largeDraft(100));
            FaultVfs::bytesLeft = -1;
            if (done)
                break;
            ++failures;
            QCOMPARE(done.error().kind, ErrorKind::Full);
            QVERIFY(!done.error().remedy.isEmpty());
            QCOMPARE(file->state().stateHash(), state);
            QCOMPARE(file->ledger().head(), head);
            const auto reader = fixture.open(OpenMode::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(reader->ledger().head(), head);
        }
        QVERIFY(failures > 3);
        VERIFY_OK(file->commit(numberedDraft(1)));
        VERIFY_OK(file->undo());
        const Digest state = file->state().stateHash();
        file.reset();
        const auto reopened = fixture.open();
        QVERIFY(reopened);
        QCOMPARE(reopened->state().stateHash(), state);
        QVERIFY(reopened->verify()->ok());
    }

    void aDiskThatFillsUpDuringAMergeChangesNothing()
    {
        const FaultVfs vfs;
        StoreFixture fixture;
        auto file = fixture.create();
        QVERIFY(file);
        VERIFY_OK(file->saveCopy(fixture.path(QStringLiteral("hers.kagami"))));
        const auto hers = fixture.open(OpenMode::ReadWrite, QStringLiteral("hers.kagami"));
        QVERIFY(hers);
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(hers->commit(largeDraft(40)));
        int failures = 0;
        for (qint64 room = 0;; room += 9000) {
            const Digest state = file->state().stateHash();
            const Digest head = file->ledger().head();
            FaultVfs::bytesLeft = room;
            const auto done = file->merge({hers.get()});
            FaultVfs::bytesLeft = -1;
            if (done)
                break;
            ++failures;
            QCOMPARE(done.error().kind, ErrorKind::Full);
            QCOMPARE(file->state().stateHash(), state);
            QCOMPARE(file->ledger().head(), head);
            const auto reader = fixture.open(OpenMode::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(reader->ledger().head(), head);
        }
        QVERIFY(failures > 3);
        QCOMPARE(file->state().items().size(), hers->state().items().size());
        QVERIFY(file->verify()->ok());
    }

    void aDiskThatIsFullOnClosingLosesNothing()
    {
        const FaultVfs vfs;
        StoreFixture fixture;
        auto file = fixture.create();
        VERIFY_OK(file->commit(largeDraft(20)));
        const Digest state = file->state().stateHash();
        FaultVfs::bytesLeft = 0;
        file.reset();
        FaultVfs::bytesLeft = -1;
        const auto reopened = fixture.open();
        QVERIFY(reopened);
        QCOMPARE(reopened->state().stateHash(), state);
    }

    void aFullDiskLeavesNoHalfMadeFile()
    {
        const FaultVfs vfs;
        StoreFixture fixture;
        for (const qint64 room : {0, 5000, 20000, 60000}) {
            FaultVfs::bytesLeft = room;
            Draft draft = largeDraft(500);
            draft.operations.insert(draft.operations.begin(),
                PutItem{makeItem({.kind = ItemKind::Case, .title = QStringLiteral("x")})});
            const auto made = CaseFile::create(fixture.path(), std::move(draft), QStringLiteral("sato"));
            FaultVfs::bytesLeft = -1;
            VERIFY_ERROR(made, ErrorKind::Full);
            QCOMPARE(made.error().where, fixture.path());
            QVERIFY(QDir(fixture.path(QString())).entryList(QDir::Files).isEmpty());
        }
    }

    void aFullDiskLeavesNoHalfMadeCopy()
    {
        const FaultVfs vfs;
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open(OpenMode::ReadOnly);
        FaultVfs::bytesLeft = 9000;
        const auto copied = file->saveCopy(fixture.path(QStringLiteral("copy.kagami")));
        FaultVfs::bytesLeft = -1;
        VERIFY_ERROR(copied, ErrorKind::Full);
        QCOMPARE(copied.error().where, fixture.path(QStringLiteral("copy.kagami")));
        QCOMPARE(QDir(fixture.path(QString())).entryList(QDir::Files).size(), 1);
    }

    void aSmallRealDiskThatFillsUp()
    {
        StoreFixture fixture;
        const SmallDisk disk(fixture.path(QStringLiteral("disk")));
        if (!disk.isThere())
            QSKIP("a small file system cannot be mounted here");
        const QString path = fixture.path(QStringLiteral("disk/test.kagami"));
        {
            auto made = CaseFile::create(path, QStringLiteral("Small"), QStringLiteral("sato"));
            VERIFY_OK(made);
            const auto file = std::move(*made);
            int committed = 0;
            for (;;) {
                const Digest state = file->state().stateHash();
                const auto done = file->commit(largeDraft(100));
                if (!done) {
                    QCOMPARE(done.error().kind, ErrorKind::Full);
                    QCOMPARE(file->state().stateHash(), state);
                    break;
                }
                QVERIFY(++committed < 100);
            }
            QVERIFY(committed > 0);
        }
        const auto reopened = CaseFile::open(path, OpenMode::ReadOnly);
        VERIFY_OK(reopened);
        QVERIFY((*reopened)->verify()->ok());
        const auto refused
            = CaseFile::create(fixture.path(QStringLiteral("disk/other.kagami")), QStringLiteral("x"), {});
        QVERIFY(refused || refused.error().kind == ErrorKind::Full || refused.error().kind == ErrorKind::Io);
    }
};

QTEST_GUILESS_MAIN(tst_Durability)
#include "tst_durability.moc"

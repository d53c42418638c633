#include "store/connection.h"
#include "store/store_fixture.h"
#include "support/verify.h"

#include <QDir>

using namespace kagami;
using namespace kagami::support;

namespace {

Draft noteDraft(ClaimId claim, const QString& note)
{
    Draft draft;
    draft.reason = QStringLiteral("Note");
    draft.set(claim, ClaimField::Note, note);
    return draft;
}

QStringList filesIn(const StoreFixture& fixture)
{
    return QDir(fixture.path(QString())).entryList(QDir::Files);
}

} // namespace

class tst_CaseFile : public QObject {
    Q_OBJECT
private slots:
    void aNewCaseHasItsRootAndNothingElse()
    {
        StoreFixture fixture;
        const auto file = fixture.create();
        QVERIFY(file);
        QVERIFY(file->state().root());
        QCOMPARE(file->state().root()->title, QStringLiteral("MirrorFace"));
        QCOMPARE(file->state().items().size(), size_t(1));
        QCOMPARE(file->ledger().history().size(), size_t(1));
        QCOMPARE(file->author(), QStringLiteral("sato"));
        QVERIFY(!file->isReadOnly());
    }

    void aNewCaseIsNotMadeOverAFile()
    {
        StoreFixture fixture;
        fixture.write(fixture.path(), "a letter");
        VERIFY_ERROR(
            CaseFile::create(fixture.path(), QStringLiteral("x"), QStringLiteral("sato")), ErrorKind::Io);
        QCOMPARE(fixture.bytesOf(fixture.path()), QByteArray("a letter"));
        VERIFY_ERROR(
            CaseFile::create(fixture.path(QStringLiteral("no/such/x.kagami")), QStringLiteral("x"), {}),
            ErrorKind::Io);
        VERIFY_ERROR(CaseFile::create(fixture.path(QStringLiteral("y.kagami")), QStringLiteral(" "), {}),
            ErrorKind::Invalid);
        QCOMPARE(filesIn(fixture), QStringList{QStringLiteral("test.kagami")});
    }

    void aNewCaseIsNotMadeBesideAnEarlierFilesJournal()
    {
        StoreFixture fixture;
        for (const char* ending : {"-journal", "-wal"}) {
            const QString journal = fixture.path() + QString::fromLatin1(ending);
            fixture.write(journal, "what a file that is gone did last");
            VERIFY_ERROR(CaseFile::create(fixture.path(), QStringLiteral("x"), {}), ErrorKind::Io);
            QVERIFY(!QFile::exists(fixture.path()));
            QVERIFY(QFile::remove(journal));
        }
        QVERIFY(CaseFile::create(fixture.path(), QStringLiteral("x"), {}));
    }

    void aDraftForANewCaseMustBeginWithTheCase()
    {
        StoreFixture fixture;
        Draft draft;
        draft.put(makeItem());
        VERIFY_ERROR(CaseFile::create(fixture.path(), draft, QStringLiteral("sato")), ErrorKind::Invalid);
        QVERIFY(filesIn(fixture).isEmpty());
    }

    void whatWasCommittedIsThereAfterOpening()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        QVERIFY(file);
        QCOMPARE(file->state().items().size(), size_t(3));
        QCOMPARE(file->state().claims().size(), size_t(3));
        QCOMPARE(file->ledger().history().size(), size_t(7));
        QCOMPARE(file->state().claims()[0].note, QStringLiteral("note 2"));
        QVERIFY(!file->state().claims()[0].retracted);
        const auto report = file->verify();
        VERIFY_OK(report);
        for (const auto& problem : report->problems)
            qWarning() << problem.kind << problem.where << problem.message;
        QVERIFY(report->ok());
        QCOMPARE(report->state, file->state().stateHash());
        QCOMPARE(report->head, file->ledger().head());
    }

    void closingLeavesOneFileThatIsCompleteInItself()
    {
        StoreFixture fixture;
        fixture.fill();
        QCOMPARE(filesIn(fixture), QStringList{QStringLiteral("test.kagami")});
        const Digest state = fixture.open(OpenMode::ReadOnly)->state().stateHash();
        QVERIFY(QFile::copy(fixture.path(), fixture.path(QStringLiteral("copy.kagami"))));
        QCOMPARE(fixture.open(OpenMode::ReadOnly, QStringLiteral("copy.kagami"))->state().stateHash(), state);
    }

    void openingAndClosingLeavesTheBytesAsTheyWere()
    {
        StoreFixture fixture;
        fixture.fill();
        const QByteArray before = fixture.bytesOf(fixture.path());
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            auto file = fixture.open(mode);
            QVERIFY(file);
            static_cast<void>(file->search(QStringLiteral("note"), 5));
            VERIFY_OK(file->verify());
            file.reset();
            QCOMPARE(fixture.bytesOf(fixture.path()), before);
            QCOMPARE(filesIn(fixture).size(), 1);
        }
    }

    void undoAndRedoSurviveARestart()
    {
        StoreFixture fixture;
        const Item incident = makeItem();
        Digest before;
        Digest after;
        {
            const auto file = fixture.create();
            before = file->state().stateHash();
            Draft draft;
            draft.put(incident);
            fixture.commit(*file, draft);
            after = file->state().stateHash();
        }
        {
            const auto file = fixture.open();
            VERIFY_OK(file->undo());
            QCOMPARE(file->state().stateHash(), before);
        }
        const auto file = fixture.open();
        VERIFY_OK(file->redo());
        QCOMPARE(file->state().stateHash(), after);
        VERIFY_ERROR(file->redo(), ErrorKind::NotFound);
    }

    void movesToAnyStep()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        const Digest afterFirstNote = file->ledger().history()[2].hash;
        VERIFY_OK(file->moveTo(afterFirstNote));
        QCOMPARE(file->state().claims()[0].note, QStringLiteral("note 0"));
        VERIFY_OK(file->moveTo(file->ledger().history()[4].hash));
        QCOMPARE(file->state().claims()[0].note, QStringLiteral("note 2"));
        const auto nothing = file->moveTo(file->ledger().history()[4].hash);
        VERIFY_OK(nothing);
        QVERIFY(nothing->hash.isNull());
        VERIFY_ERROR(file->moveTo(sha256("nowhere")), ErrorKind::NotFound);
        QVERIFY(file->verify()->ok());
    }

    void aDraftThatChangesNothingWritesNothing()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        const auto header = file->commit(noteDraft(file->state().claims()[0].id, QStringLiteral("note 2")));
        VERIFY_OK(header);
        QVERIFY(header->hash.isNull());
        QCOMPARE(file->ledger().history().size(), size_t(7));
    }

    void aWrongDraftChangesNothing()
    {
        StoreFixture fixture;
        const auto file = fixture.create();
        const Digest before = file->state().stateHash();
        Draft draft;
        draft.put(makeItem());
        draft.set(ItemId{nextUuid()}, ItemField::Title, QStringLiteral("x"));
        VERIFY_ERROR(file->commit(draft), ErrorKind::Invalid);
        QCOMPARE(file->state().stateHash(), before);
    }

    void aFileOpenForReadingCannotBeChanged()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open(OpenMode::ReadOnly);
        QVERIFY(file->isReadOnly());
        const auto refused = file->commit(noteDraft(file->state().claims()[0].id, QStringLiteral("x")));
        VERIFY_ERROR(refused, ErrorKind::ReadOnly);
        QVERIFY(!refused.error().remedy.isEmpty());
        VERIFY_ERROR(file->undo(), ErrorKind::ReadOnly);
    }

    void aChangeSetIsReadBackComplete()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open(OpenMode::ReadOnly);
        const ChangeSetHeader& header = file->ledger().history()[1];
        const auto changeSet = file->changeSet(header.hash);
        VERIFY_OK(changeSet);
        QCOMPARE(changeSet->operations.size(), size_t(5));
        QCOMPARE(computeHash(*changeSet), header.hash);
        QCOMPARE(changeSet->header.reason, QStringLiteral("First facts"));
        VERIFY_ERROR(file->changeSet(sha256("nowhere")), ErrorKind::NotFound);
    }

    void aCopiedFileWritesUnderAnotherReplica()
    {
        StoreFixture fixture;
        fixture.fill();
        QVERIFY(QFile::copy(fixture.path(), fixture.path(QStringLiteral("copy.kagami"))));
        const auto original = fixture.open();
        const auto copy = fixture.open(OpenMode::ReadWrite, QStringLiteral("copy.kagami"));
        const ClaimId claim = original->state().claims()[0].id;
        const auto here = original->commit(noteDraft(claim, QStringLiteral("here")));
        const auto there = copy->commit(noteDraft(claim, QStringLiteral("there")));
        VERIFY_OK(here);
        VERIFY_OK(there);
        QCOMPARE(here->replica, original->ledger().history().front().replica);
        QCOMPARE(here->sequence, quint64(8));
        QVERIFY(there->replica != here->replica);
        QCOMPARE(there->sequence, quint64(1));
        QVERIFY(copy->verify()->ok());
    }

    void theReplicaStaysWhenTheFileStays()
    {
        StoreFixture fixture;
        fixture.fill();
        for (int i = 0; i < 3; ++i) {
            const auto file = fixture.open();
            const auto header
                = file->commit(noteDraft(file->state().claims()[0].id, QStringLiteral("again %1").arg(i)));
            VERIFY_OK(header);
            QCOMPARE(header->replica, file->ledger().history().front().replica);
        }
        QVERIFY(QFile::copy(fixture.path(), fixture.path(QStringLiteral("copy.kagami"))));
        ReplicaId first;
        for (int i = 0; i < 2; ++i) {
            const auto copy = fixture.open(OpenMode::ReadWrite, QStringLiteral("copy.kagami"));
            const auto header
                = copy->commit(noteDraft(copy->state().claims()[0].id, QStringLiteral("copied %1").arg(i)));
            VERIFY_OK(header);
            if (i == 0)
                first = header->replica;
            QCOMPARE(header->replica, first);
        }
    }

    void aSavedCopyIsComplete()
    {
        StoreFixture fixture;
        fixture.fill();
        const QString copyPath = fixture.path(QStringLiteral("saved copy #1?.kagami"));
        const auto file = fixture.open();
        fixture.commit(
            *file, noteDraft(file->state().claims()[0].id, QStringLiteral("not yet in the main file")));
        VERIFY_OK(file->saveCopy(copyPath));
        VERIFY_ERROR(file->saveCopy(copyPath), ErrorKind::Io);
        const auto copy = CaseFile::open(copyPath, OpenMode::ReadOnly);
        VERIFY_OK(copy);
        QCOMPARE((*copy)->state().stateHash(), file->state().stateHash());
        QCOMPARE((*copy)->ledger().head(), file->ledger().head());
        QVERIFY((*copy)->verify()->ok());
        QVERIFY(!filesIn(fixture).contains(QStringLiteral("saved copy #1?.kagami-wal")));
    }

    void aFileForReadingCanBeCopiedToo()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open(OpenMode::ReadOnly);
        VERIFY_OK(file->saveCopy(fixture.path(QStringLiteral("copy.kagami"))));
        QVERIFY(fixture.open(OpenMode::ReadWrite, QStringLiteral("copy.kagami")));
    }

    void anotherProgramThatWroteIntoTheFileIsNoticed()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        {
            auto other = Connection::open(fixture.path(), Connection::Access::ReadWrite);
            VERIFY_OK(other);
            VERIFY_OK(other->execute("UPDATE meta SET value = 'x' WHERE key = 'head'"));
        }
        const Digest before = file->state().stateHash();
        VERIFY_ERROR(
            file->commit(noteDraft(file->state().claims()[0].id, QStringLiteral("x"))), ErrorKind::Busy);
        QCOMPARE(file->state().stateHash(), before);
    }

    void aReaderSeesTheStateItOpened()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto writer = fixture.open();
        const auto reader = fixture.open(OpenMode::ReadOnly);
        Draft draft;
        draft.put(makeItem({.title = QStringLiteral("Operation AkaiRyu")}));
        fixture.commit(*writer, std::move(draft));
        QCOMPARE(reader->state().items().size(), size_t(3));
        const auto hits = reader->search(QStringLiteral("AkaiRyu"), 10);
        VERIFY_OK(hits);
        QCOMPARE(hits->total, 0);
        const auto later = fixture.open(OpenMode::ReadOnly);
        QCOMPARE(later->state().items().size(), size_t(4));
        QCOMPARE(later->search(QStringLiteral("AkaiRyu"), 10)->total, 1);
    }

    void theSameClockGivesTheSameTimes()
    {
        StoreFixture fixture;
        const auto file = fixture.create();
        file->setClock(Clock([] { return Instant(std::chrono::milliseconds(4102444800000)); }));
        Draft draft;
        draft.put(makeItem());
        const auto header = file->commit(draft);
        VERIFY_OK(header);
        QCOMPARE(header->time.ms, 4102444800000);
    }
};

QTEST_GUILESS_MAIN(tst_CaseFile)
#include "tst_case_file.moc"

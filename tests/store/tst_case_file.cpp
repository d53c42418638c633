#include "store/store_fixture.h"
#include "support/verify.h"

#include <QDir>

using namespace kagami;
using namespace kagami::support;

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

    void closingLeavesOneFile()
    {
        StoreFixture fixture;
        fixture.fill();
        QCOMPARE(QDir(fixture.path(QString())).entryList(QDir::Files), QStringList {QStringLiteral("test.kagami")});
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

    void searchFindsWhatWasWritten()
    {
        StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open(OpenMode::ReadOnly);
        const auto hits = file->search(QStringLiteral("外務"), 10);
        VERIFY_OK(hits);
        QCOMPARE(hits->total, 1);
        QCOMPARE(hits->hits.front().snippet.mid(hits->hits.front().hitFrom, hits->hits.front().hitLength), QStringLiteral("外務"));
    }
};

QTEST_GUILESS_MAIN(tst_CaseFile)
#include "tst_case_file.moc"

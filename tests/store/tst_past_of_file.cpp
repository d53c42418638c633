#include "ledger/restoration.h"
#include "store/case_search.h"
#include "store/past.h"
#include "store/two_copies.h"
#include "support/verify.h"

#include <QtConcurrent/QtConcurrentRun>

using namespace kagami;
using namespace kagami::support;

class tst_PastOfFile : public QObject {
    Q_OBJECT
private slots:
    void everyMomentGivesTheStateThatTheCaseHadThen()
    {
        const StoreFixture fixture;
        const auto file = fixture.create();
        std::vector<Digest> states{file->state().stateHash()};
        const Item item = makeItem({.title = s("one")});
        const auto keep = [&](Draft draft) {
            StoreFixture::commit(*file, std::move(draft));
            states.push_back(file->state().stateHash());
        };
        Draft put;
        put.put(item);
        keep(std::move(put));
        for (const char* title : {"two", "three"}) {
            Draft draft;
            draft.set(item.id, ItemField::Title, s(title));
            keep(std::move(draft));
        }
        VERIFY_OK(file->undo());
        states.push_back(file->state().stateHash());
        const auto& history = file->ledger().history();
        QCOMPARE(history.size(), states.size());
        for (size_t i = 0; i < history.size(); ++i) {
            const auto then = ledgerAt(*file, history[i].hash);
            VERIFY_OK(then);
            QCOMPARE((*then)->state().stateHash(), states[i]);
            QCOMPARE((*then)->history().size(), i + 1);
            const auto fromFile = ledgerAtOfFile(file->path(), history[i].hash);
            VERIFY_OK(fromFile);
            QCOMPARE((*fromFile)->head(), (*then)->head());
        }
    }

    void theOrderIsThatOfTheirClocksWhicheverCopyIsAsked()
    {
        TwoCopies two;
        TwoCopies::add(*two.hers, "hers first");
        TwoCopies::add(*two.mine, "mine second");
        VERIFY_OK(two.mine->merge({two.hers.get()}));
        VERIFY_OK(two.hers->merge({two.mine.get()}));
        const Digest hersFirst = two.mine->ledger().history()[2].hash;
        const auto inMine = ledgerAt(*two.mine, hersFirst);
        const auto inHers = ledgerAt(*two.hers, hersFirst);
        VERIFY_OK(inMine);
        VERIFY_OK(inHers);
        QCOMPARE((*inMine)->state().stateHash(), (*inHers)->state().stateHash());
        QVERIFY(!(*inMine)->state().items().empty());
    }

    void restoringAMomentOfTheFileGivesItsStateHash()
    {
        const StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        for (const ChangeSetHeader& step : std::vector(file->ledger().history())) {
            const auto then = ledgerAt(*file, step.hash);
            VERIFY_OK(then);
            Draft draft = restorationOf(file->state(), (*then)->state());
            draft.reason = s("back");
            VERIFY_OK(file->commit(std::move(draft)));
            QCOMPARE(file->state().stateHash(), (*then)->state().stateHash());
        }
        const auto report = file->verify();
        VERIFY_OK(report);
        QVERIFY(report->ok());
    }

    void itIsReadOnAnyThreadWhileTheFileIsOpenAndCanBeStopped()
    {
        const StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        const Digest step = file->ledger().history()[1].hash;
        auto read = QtConcurrent::run([path = file->path(), step] { return ledgerAtOfFile(path, step); });
        VERIFY_OK(read.result());
        const auto stopped = ledgerAt(*file, step, [](int, int) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        const auto unknown = ledgerAt(*file, sha256("no such"));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        const auto changeSet = changeSetOfFile(file->path(), step);
        VERIFY_OK(changeSet);
        QCOMPARE(changeSet->header.hash, step);
        QVERIFY(!changeSetOfFile(file->path(), sha256("no such")));
    }

    void aStateWithoutIndexIsSearchedInItsTexts()
    {
        const StoreFixture fixture;
        fixture.fill();
        const auto file = fixture.open();
        const auto hits = [&](const QString& query) { return searchState(file->state(), query, 10); };
        QCOMPARE(hits(s("標的型")).total, 1);
        QCOMPARE(hits(s("標的型")).hits.front().field, s("title"));
        QCOMPARE(hits(s("onenote spear")).total, 1);
        QVERIFY(hits(s("onenote spear")).hits.front().isClaim);
        QCOMPARE(hits(s("onenote nothing")).total, 0);
        QCOMPARE(hits(QString()).total, 0);
    }
};

QTEST_GUILESS_MAIN(tst_PastOfFile)
#include "tst_past_of_file.moc"

#include "store/connection.h"
#include "store/two_copies.h"
#include "support/verify.h"

#include <zstd.h>

using namespace kagami;
using namespace kagami::support;

class tst_Merge : public QObject {
    Q_OBJECT
private slots:
    void bothDirectionsGiveOneStateAndVerify()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.mine, "Mine");
        TwoCopies::add(*copies.hers, "Hers");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "Spear phish", "more exact");
        VERIFY_OK(copies.mine->undo());
        const auto toMe = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(toMe);
        QCOMPARE(toMe->added.size(), size_t(2));
        QVERIFY(toMe->conflicts.empty());
        const auto toHer = copies.hers->merge({copies.mine.get()});
        VERIFY_OK(toHer);
        QCOMPARE(toHer->added.size(), size_t(3)); // with the step that records the first merge
        QCOMPARE(copies.mine->state().stateHash(), copies.hers->state().stateHash());
        QCOMPARE(copies.mine->state().find(copies.incident.id)->title, s("Spear phish"));
        for (const CaseFile* file : {copies.mine.get(), copies.hers.get()}) {
            const auto verified = file->verify();
            VERIFY_OK(verified);
            QVERIFY(verified->ok());
        }
        copies.mine.reset();
        const auto again = copies.open(OpenMode::ReadOnly, s("mine.kagami"));
        QVERIFY(again);
        QCOMPARE(again->state().stateHash(), copies.hers->state().stateHash());
    }

    void mergingAgainAddsNothing()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Hers");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        const Digest head = copies.mine->ledger().head();
        const auto again = copies.mine->merge({copies.hers.get(), copies.hers.get()});
        VERIFY_OK(again);
        QVERIFY(again->added.empty());
        QCOMPARE(copies.mine->ledger().head(), head);
    }

    void whatWasMergedIsFound()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "外務省への標的型メール");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QCOMPARE(copies.mine->search(s("外務"), 10)->total, 1);
    }

    void writingTheSameFieldUnseenIsAConflictUntilSomebodyDecides()
    {
        TwoCopies copies;
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "A", "mine");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "B", "hers");
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->conflicts.size(), size_t(1));
        const FieldConflict& conflict = merged->conflicts.front();
        QVERIFY(conflict.record == copies.incident.id.uuid);
        const std::set<QString> said{std::get<QString>(conflict.shown), std::get<QString>(conflict.other)};
        QCOMPARE(said, (std::set<QString>{s("A"), s("B")}));

        // Deciding for what is shown already is a decision too.
        TwoCopies::setTitle(
            *copies.mine, copies.incident.id, qPrintable(std::get<QString>(conflict.shown)), "decided");
        QVERIFY(copies.mine->ledger().conflicts().empty());
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        QVERIFY(copies.hers->ledger().conflicts().empty());
        QCOMPARE(copies.mine->state().stateHash(), copies.hers->state().stateHash());
    }

    void takingAMergeBackTakesItsConflictsBackToo()
    {
        TwoCopies copies;
        for (const char* title : {"early", "shared"})
            TwoCopies::setTitle(*copies.mine, copies.incident.id, title, "before");
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        // Hers, mine, hers again: one of hers is older and one newer than mine.
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "B1", "hers");
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "A", "mine");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "B2", "hers");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QCOMPARE(copies.mine->ledger().conflicts().size(), size_t(1));
        VERIFY_OK(copies.mine->undo());
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("A")}));
        QCOMPARE(copies.mine->ledger().conflicts().size(), size_t(0));
        VERIFY_OK(copies.mine->redo());
        QCOMPARE(copies.mine->ledger().conflicts().size(), size_t(1));
    }

    void aDecisionAndThenItsMergeAreTakenBackOneAfterTheOther()
    {
        for (const char* decided : {"A", "B", "neither"}) {
            TwoCopies copies;
            TwoCopies::setTitle(*copies.mine, copies.incident.id, "A", "mine");
            TwoCopies::setTitle(*copies.hers, copies.incident.id, "B", "hers");
            const Digest before = copies.mine->state().stateHash();
            VERIFY_OK(copies.mine->merge({copies.hers.get()}));
            const Digest merged = copies.mine->state().stateHash();
            TwoCopies::setTitle(*copies.mine, copies.incident.id, decided, "decided");
            const Digest after = copies.mine->state().stateHash();
            for (int round = 0; round < 2; ++round) {
                VERIFY_OK(copies.mine->undo());
                QCOMPARE(copies.mine->state().stateHash(), merged);
                QCOMPARE(copies.mine->ledger().conflicts().size(), size_t(1));
                VERIFY_OK(copies.mine->undo());
                QCOMPARE(copies.mine->state().stateHash(), before);
                QVERIFY(copies.mine->ledger().conflicts().empty());
                VERIFY_OK(copies.mine->redo());
                QCOMPARE(copies.mine->state().stateHash(), merged);
                VERIFY_OK(copies.mine->redo());
                QCOMPARE(copies.mine->state().stateHash(), after);
                QVERIFY(copies.mine->ledger().conflicts().empty());
            }
            QVERIFY(copies.mine->verify()->ok());
        }
    }

    void twoWhoMergeEachOthersCopiesComeToAnEnd()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.mine, "Mine");
        TwoCopies::add(*copies.hers, "Hers");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        const auto last = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(last);
        QVERIFY(last->step.isNull()); // there was nothing in it but her own merge
        QCOMPARE(copies.mine->ledger().head(), copies.hers->ledger().head());
        QVERIFY(copies.mine->verify()->ok());
    }

    void aMergeIsOneStepWithItsOwnReason()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "One");
        TwoCopies::add(*copies.hers, "Two");
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(merged);
        const ChangeSetHeader* step = copies.mine->ledger().find(merged->step);
        QVERIFY(step);
        QCOMPARE(step->author, s("sato"));
        QCOMPARE(step->merges.size(), size_t(2));
        QCOMPARE(step->reason, s("Merged what was written by mori"));
        TwoCopies::add(*copies.hers, "Three");
        const auto again = copies.mine->merge({copies.hers.get()}, s("From Osaka"));
        VERIFY_OK(again);
        QCOMPARE(copies.mine->ledger().find(again->step)->reason, s("From Osaka"));
    }

    void undoTakesTheMergeBackAndThenOnesOwnWord()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.mine, "Mine");
        TwoCopies::add(*copies.hers, "Hers");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "Spear phish", "more exact");
        const Digest before = copies.mine->state().stateHash();
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        const Digest after = copies.mine->state().stateHash();
        QVERIFY(before != after);
        VERIFY_OK(copies.mine->undo());
        QCOMPARE(copies.mine->state().stateHash(), before);
        VERIFY_OK(copies.mine->redo());
        QCOMPARE(copies.mine->state().stateHash(), after);
        VERIFY_OK(copies.mine->undo());
        VERIFY_OK(copies.mine->undo());
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Phish")}));
        QVERIFY(copies.mine->verify()->ok());
        copies.mine.reset();
        const auto again = copies.open(OpenMode::ReadWrite, s("mine.kagami"));
        VERIFY_OK(again->redo());
        VERIFY_OK(again->redo());
        QCOMPARE(again->state().stateHash(), after);
    }

    void whatSomebodyBuiltOnTheMergeStaysWhenItIsTakenBack()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Hers");
        TwoCopies::add(*copies.hers, "Alone");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        const ItemId hers = itemCalled(*copies.mine, "Hers");
        const Digest merge = copies.mine->ledger().history().back().hash;
        Draft draft;
        draft.put(makeClaim({.subject = hers.uuid, .value = s("I know more"), .recorded = testDay()}));
        TwoCopies::commit(*copies.mine, std::move(draft));
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "Mine now", "later");
        std::vector<ChangeSet> undone;
        for (const Digest& hash : copies.mine->ledger().find(merge)->merges)
            undone.push_back(copies.mine->changeSet(hash).value());
        undone.push_back(copies.mine->changeSet(merge).value());
        VERIFY_OK(copies.mine->commit(copies.mine->ledger().undoDraft(undone)));
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Mine now"), s("Hers")}));
    }

    void whatBothImportedStaysWhenTheMergeIsTakenBack()
    {
        TwoCopies copies;
        const Item imported = makeItem({.title = s("From a report")});
        for (CaseFile* file : {copies.mine.get(), copies.hers.get()}) {
            Draft draft;
            draft.put(imported);
            TwoCopies::commit(*file, std::move(draft));
        }
        copies.hers->setClock(Clock([] { return Clock::systemNow() + std::chrono::minutes(1); }));
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "Mine", "first");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "Hers", "second, unseen");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Hers"), s("From a report")}));
        VERIFY_OK(copies.mine->undo());
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Mine"), s("From a report")}));
        VERIFY_OK(copies.mine->redo());
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Hers"), s("From a report")}));
    }

    void theSameThingRecordedTwiceIsProposedAsSameInBothDirections()
    {
        TwoCopies copies;
        const auto addTarget = [](CaseFile& file, const char* title) {
            Draft draft;
            draft.put(makeItem({.kind = ItemKind::Target, .title = s(title)}));
            TwoCopies::commit(file, std::move(draft));
        };
        addTarget(*copies.mine, "JAXA");
        addTarget(*copies.hers, "ＪＡＸＡ");
        addTarget(*copies.hers, "Ministry of Defence");
        VERIFY_OK(copies.mine->saveCopy(copies.path(s("before.kagami"))));
        const auto toMe = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(toMe);
        QCOMPARE(toMe->sameThings, size_t(1));
        const auto before = copies.open(OpenMode::ReadOnly, s("before.kagami"));
        QVERIFY(before);
        VERIFY_OK(copies.hers->merge({before.get()}));
        QCOMPARE(copies.mine->state().stateHash(), copies.hers->state().stateHash());

        const Claim proposed
            = *std::find_if(copies.mine->state().claims().begin(), copies.mine->state().claims().end(),
                [](const Claim& claim) { return claim.predicate == Predicate::SameAs; });
        QCOMPARE(proposed.status, ClaimStatus::Open);
        // Taken back, it is not proposed again.
        Draft draft;
        draft.retract(proposed.id);
        TwoCopies::commit(*copies.mine, std::move(draft));
        addTarget(*copies.hers, "NISC");
        const auto again = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(again);
        QCOMPARE(again->sameThings, size_t(0));
        QVERIFY(copies.mine->state().find(proposed.id)->retracted);
    }

    void whatSomebodyRecordedWithTheOtherInSightIsNotProposedAsSame()
    {
        TwoCopies copies;
        Draft mine;
        mine.put(makeItem({.kind = ItemKind::Target, .title = s("JAXA")}));
        TwoCopies::commit(*copies.mine, std::move(mine));
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        Draft hers;
        hers.put(makeItem({.kind = ItemKind::Target, .title = s("JAXA")}));
        TwoCopies::commit(*copies.hers, std::move(hers));
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->sameThings, size_t(0));
    }

    void aCopyWithGapsVerifiesAndFillsUpFromAFullerOne()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Open");
        TwoCopies::add(*copies.hers, "Secret 外務省");
        TwoCopies::setTitle(
            *copies.hers, itemCalled(*copies.hers, "Secret 外務省"), "Secret 防衛省", "secret");
        TwoCopies::add(*copies.hers, "Open too");
        const ItemId secret = itemCalled(*copies.hers, "Secret 防衛省");
        const WithGaps gaps(*copies.hers, secret);
        const auto part = copies.mine->mergeFrom({&gaps});
        VERIFY_OK(part);
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Phish"), s("Open"), s("Open too")}));
        auto verified = copies.mine->verify();
        VERIFY_OK(verified);
        QVERIFY(verified->ok());
        QCOMPARE(verified->withheld, 2);
        QVERIFY(!StoreFixture::bytesOf(copies.path(s("mine.kagami"))).contains("Secret"));

        VERIFY_OK(copies.mine->mergeFrom({&gaps}));
        QCOMPARE(copies.mine->verify()->withheld, 2);
        copies.mine.reset();
        copies.mine = copies.open(OpenMode::ReadWrite, s("mine.kagami"));
        const auto full = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(full);
        QVERIFY(full->added.empty());
        QCOMPARE(full->filledUp, size_t(2));
        QCOMPARE(copies.mine->state().stateHash(), copies.hers->state().stateHash());
        verified = copies.mine->verify();
        QVERIFY2(verified->ok(), verified->ok() ? "" : qPrintable(verified->problems.front().message));
        QCOMPARE(verified->withheld, 0);
        QCOMPARE(copies.mine->search(s("防衛"), 10)->total, 1);
    }

    void anotherCaseIsRefused()
    {
        TwoCopies copies;
        const auto other = copies.create(s("other.kagami"));
        const Digest head = copies.mine->ledger().head();
        VERIFY_ERROR(copies.mine->merge({other.get()}), ErrorKind::Invalid);
        QCOMPARE(copies.mine->ledger().head(), head);
    }

    void aClockYearsAheadIsRefused()
    {
        TwoCopies copies;
        copies.hers->setClock(Clock([] { return Clock::systemNow() + std::chrono::days(800); }));
        TwoCopies::add(*copies.hers, "From the future");
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_ERROR(merged, ErrorKind::Invalid);
        QVERIFY2(merged.error().what.contains(s("mori")), qPrintable(merged.error().what));
        QCOMPARE(copies.mine->state().items().size(), size_t(2));
    }

    void aReadOnlyCaseTakesNothing()
    {
        TwoCopies copies;
        copies.mine.reset();
        const auto reading = copies.open(OpenMode::ReadOnly, s("mine.kagami"));
        VERIFY_ERROR(reading->merge({copies.hers.get()}), ErrorKind::ReadOnly);
    }

    void operationsInAnotherFormThanOursAreRefused()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "One");
        const ChangeSet last = copies.hers->changeSet(copies.hers->ledger().history().back().hash).value();
        std::set<Digest> heads = copies.hers->ledger().chains().heads();
        copies.hers.reset();
        // The same words with a space more, and every hash that depends on them: a file that is whole in
        // itself.
        QByteArray words = canonicalOperation(last.operations[0]);
        words.insert(1, ' ');
        const Digest operation = saltedHash(words, last.salts[0]);
        const Digest hash = computeHash(last.header, std::span(&operation, 1));
        heads.erase(last.header.hash);
        heads.insert(hash);
        const QByteArray line = last.salts[0].toHex() + ' ' + words + '\n';
        QByteArray packed(qsizetype(ZSTD_compressBound(size_t(line.size()))), '\0');
        packed.resize(qsizetype(
            ZSTD_compress(packed.data(), size_t(packed.size()), line.constData(), size_t(line.size()), 1)));
        {
            Connection db
                = Connection::open(copies.path(s("hers.kagami")), Connection::Access::ReadWrite).value();
            auto update = db.prepare("UPDATE change_set SET hash = ?1, payload = ?2, payload_size = ?3"
                                     " WHERE hash = ?4");
            VERIFY_OK(update);
            update->bind(1, hash.toBytes()).bind(2, packed).bind(3, qint64(line.size()));
            update->bind(4, last.header.hash.toBytes());
            VERIFY_OK(update->run());
            auto head = db.prepare("UPDATE meta SET value = ?1 WHERE key = 'head'");
            VERIFY_OK(head);
            head->bind(1, headOf(heads).toHex());
            VERIFY_OK(head->run());
        }
        const auto forged = copies.open(OpenMode::ReadOnly, s("hers.kagami"));
        QVERIFY(forged);
        const Digest before = copies.mine->ledger().head();
        VERIFY_ERROR(copies.mine->merge({forged.get()}), ErrorKind::Corrupt);
        QCOMPARE(copies.mine->ledger().head(), before);
        QVERIFY(copies.mine->verify()->ok());
    }

    void aChangeSetThatIsAlteredWhileItIsReadLeavesEverythingAsItWas()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "One");
        TwoCopies::add(*copies.hers, "Two");
        copies.hers.reset();
        const auto reading = copies.open(OpenMode::ReadOnly, s("hers.kagami"));
        QVERIFY(reading);
        // Exchanged for the payload before, once the copy is open: it was whole when it was looked at.
        Connection db
            = Connection::open(copies.path(s("hers.kagami")), Connection::Access::ReadWrite).value();
        VERIFY_OK(
            db.execute("UPDATE change_set SET payload = (SELECT payload FROM change_set ORDER BY id DESC"
                       " LIMIT 1 OFFSET 1) WHERE id = (SELECT max(id) FROM change_set)"));
        db.close();
        const Digest head = copies.mine->ledger().head();
        const Digest state = copies.mine->state().stateHash();
        VERIFY_ERROR(copies.mine->merge({reading.get()}), ErrorKind::Corrupt);
        QCOMPARE(copies.mine->ledger().head(), head);
        QCOMPARE(copies.mine->state().stateHash(), state);
        QVERIFY(copies.mine->verify()->ok());
        TwoCopies::add(*copies.mine, "Still at work");
        QVERIFY(copies.mine->verify()->ok());
    }
};

QTEST_GUILESS_MAIN(tst_Merge)
#include "tst_merge.moc"

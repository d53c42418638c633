#include "ledger/same_things.h"
#include "store/copy_of_case.h"
#include "store/evidence.h"
#include "store/merge_preview.h"
#include "store/two_copies.h"
#include "support/verify.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

namespace {

Result<MergePreview> previewOf(const TwoCopies& copies)
{
    const CopyOfCase hers(*copies.hers);
    return previewMerge(*copies.mine, {&hers});
}

} // namespace

class tst_MergePreview : public QObject {
    Q_OBJECT
private slots:
    void saysWhatTheMergeThenDoes()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.mine, "Mine");
        TwoCopies::add(*copies.hers, "Hers");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "Spear phish", "more exact");
        const QByteArray bytes = StoreFixture::bytesOf(copies.path(s("mine.kagami")));
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QCOMPARE(StoreFixture::bytesOf(copies.path(s("mine.kagami"))), bytes);
        QCOMPARE(shownIn(*copies.mine), (QStringList{s("Phish"), s("Mine")}));

        QCOMPARE(preview->added.size(), size_t(2));
        QCOMPARE(preview->onlyHere.size(), size_t(1));
        QCOMPARE(preview->onlyHere.front().author, s("sato"));
        QCOMPARE(preview->diff.addedItems, (std::vector<ItemId>{itemCalled(*copies.hers, "Hers")}));
        QCOMPARE(preview->diff.changed.size(), size_t(1));
        QCOMPARE(std::get<QString>(preview->diff.changed.front().after), s("Spear phish"));
        QVERIFY(preview->conflicts.empty());
        QCOMPARE(preview->head, copies.mine->ledger().head());
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QCOMPARE(copies.mine->state().stateHash(), preview->after.state().stateHash());
    }

    void namesTheConflictsWithBothSides()
    {
        TwoCopies copies;
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "A", "from the log");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "B", "from the report");
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QCOMPARE(preview->conflicts.size(), size_t(1));
        const ContestedField& field = preview->conflicts.front();
        QCOMPARE(field.sides.size(), size_t(2));
        for (const FieldSide& side : field.sides) {
            const bool mine = side.author == s("sato");
            QCOMPARE(std::get<QString>(side.value), mine ? s("A") : s("B"));
            QCOMPARE(side.reason, mine ? s("from the log") : s("from the report"));
            QVERIFY(side.time.ms > 0);
        }
    }

    void aConflictThatWaitsAlreadyIsNotNew()
    {
        TwoCopies copies;
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "A", "mine");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "B", "hers");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        TwoCopies::add(*copies.hers, "More");
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QVERIFY(preview->conflicts.empty());
        QCOMPARE(preview->diff.addedItems.size(), size_t(1));
    }

    void proposalsAreTheOnesThatTheMergeWouldMake()
    {
        TwoCopies copies;
        for (CaseFile* file : {copies.mine.get(), copies.hers.get()}) {
            Draft draft;
            draft.put(makeItem({.kind = ItemKind::Target, .title = s("JAXA")}));
            TwoCopies::commit(*file, std::move(draft));
        }
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QCOMPARE(preview->sameThings.size(), size_t(1));
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        const Claim* made = copies.mine->state().find(preview->sameThings.front().id);
        QVERIFY(made);
        QVERIFY(waitsForAnswer(*made));
    }

    void aProposalThatAColleagueMergedWaitsHereToo()
    {
        TwoCopies copies;
        for (CaseFile* file : {copies.mine.get(), copies.hers.get()}) {
            Draft draft;
            draft.put(makeItem({.kind = ItemKind::Target, .title = s("JAXA")}));
            TwoCopies::commit(*file, std::move(draft));
        }
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QCOMPARE(preview->sameThings.size(), size_t(1));
        QCOMPARE(preview->diff.addedClaims.size(), size_t(1));
    }

    void withNothingNewThereIsNothingToSee()
    {
        TwoCopies copies;
        auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QVERIFY(preview->isEmpty());
        // That she has taken over mine is nothing that I would want to look at.
        TwoCopies::add(*copies.mine, "Mine");
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        preview = previewOf(copies);
        VERIFY_OK(preview);
        QCOMPARE(preview->added.size(), size_t(1));
        QVERIFY(preview->isEmpty());
        TwoCopies::add(*copies.hers, "Hers");
        QVERIFY(!previewOf(copies)->isEmpty());
    }

    /// A colleague who has the bytes of a file that both name is worth a merge, though no step comes.
    void contentsAloneAreSomethingToMerge()
    {
        TwoCopies copies;
        const QByteArray content("192.0.2.7 GET /login\n");
        const Item log = makeItem({.kind = ItemKind::EvidenceFile, .title = s("proxy.log")});
        Draft draft;
        draft.put(log);
        Claim hash;
        hash.id = ClaimId::random();
        hash.subject = log.id.uuid;
        hash.predicate = Predicate::ContentHash;
        hash.value = sha256(content).toHex();
        draft.put(hash);
        StoreFixture::commit(*copies.mine, std::move(draft));
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QVERIFY(previewOf(copies)->isEmpty());
        StoreFixture::write(copies.path(s("proxy.log")), content);
        VERIFY_OK(attachFile(*copies.hers, copies.path(s("proxy.log")), {}, {}));
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QVERIFY(preview->contents && !preview->isEmpty());
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->blobs, size_t(1));
        QVERIFY(previewOf(copies)->isEmpty());
    }

    void countsWhatWouldBeFilledUp()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Secret");
        const WithGaps gaps(*copies.hers, itemCalled(*copies.hers, "Secret"));
        VERIFY_OK(copies.mine->mergeFrom({&gaps}));
        QVERIFY(previewMerge(*copies.mine, {&gaps})->isEmpty());
        const auto preview = previewOf(copies);
        VERIFY_OK(preview);
        QCOMPARE(preview->filledUp.size(), size_t(1));
        QCOMPARE(preview->diff.addedItems.size(), size_t(1));
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QCOMPARE(copies.mine->state().stateHash(), preview->after.state().stateHash());
    }

    void canBeStopped()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Hers");
        const CopyOfCase hers(*copies.hers);
        VERIFY_ERROR(
            previewMerge(*copies.mine, {&hers}, [](int, int) { return false; }), ErrorKind::Cancelled);
    }

    void worksOnFilesThatAreOpenForWriting()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Hers");
        const QString mine = copies.path(s("mine.kagami"));
        const auto preview = previewMergeOfFiles(mine, {copies.path(s("hers.kagami"))});
        VERIFY_OK(preview);
        QCOMPARE((*preview)->added.size(), size_t(1));
        TwoCopies::add(*copies.mine, "Still writing");
        VERIFY_ERROR(previewMergeOfFiles(mine, {copies.path(s("nowhere.kagami"))}), ErrorKind::NotFound);
    }

    void refusesWhatAMergeRefuses()
    {
        TwoCopies copies;
        const auto other = copies.create(s("other.kagami"));
        const CopyOfCase another(*other);
        VERIFY_ERROR(previewMerge(*copies.mine, {&another}), ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(tst_MergePreview)
#include "tst_merge_preview.moc"

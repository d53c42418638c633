#include "ledger/built_upon.h"
#include "ledger/moment.h"
#include "ledger/restoration.h"
#include "ledger/writer.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// The change sets that undo would take back now, as a case file gives them.
std::vector<ChangeSet> newestOf(const Writer& writer)
{
    const Digest target = writer.ledger().undoTarget(writer.author());
    std::vector<ChangeSet> sets;
    for (const Digest& merged : writer.changeSets().at(target).header.merges)
        sets.push_back(writer.changeSets().at(merged));
    sets.push_back(writer.changeSets().at(target));
    return sets;
}

/// Sato adds an incident with a claim, Mori has both.
struct Two {
    Writer sato{s("sato"), 1};
    Writer mori{s("mori"), 2};
    Item item = makeItem({.title = s("a")});
    Claim claim = makeClaim({.subject = item.id.uuid, .value = s("text")});

    Two()
    {
        Draft draft;
        draft.put(item);
        draft.put(claim);
        if (!sato.commit(std::move(draft)))
            qFatal("not written");
        mori.setTime(testDay().time_since_epoch().count() + 1000);
        mori.merge(sato);
    }
    Digest backToSato()
    {
        sato.merge(mori);
        return mori.ledger().history().back().hash;
    }
};

} // namespace

class tst_Past : public QObject {
    Q_OBJECT
private slots:
    void restoringBringsTheStateOfThenAndUndoTheOneBefore()
    {
        Writer sato(s("sato"));
        const Item kept = makeItem({.title = s("kept")});
        const Item gone = makeItem({.title = s("gone")});
        static_cast<void>(sato.put(kept));
        static_cast<void>(sato.put(gone));
        const Case then = sato.state();
        Draft later;
        later.set(kept.id, ItemField::Title, s("renamed"));
        later.set(kept.id, ItemField::Tlp, Tlp::Red);
        later.retract(gone.id);
        const Item added = makeItem({.title = s("added")});
        later.put(added);
        later.put(makeClaim({.subject = kept.id.uuid, .value = s("said")}));
        VERIFY_OK(sato.commit(std::move(later)));
        const Digest now = sato.state().stateHash();
        Draft restore = restorationOf(sato.state(), then);
        restore.reason = s("back");
        VERIFY_OK(sato.commit(std::move(restore)));
        QCOMPARE(sato.state().stateHash(), then.stateHash());
        QVERIFY(sato.state().find(added.id)->retracted);
        QCOMPARE(sato.state().find(kept.id)->title, s("kept"));
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().stateHash(), now);
    }

    void restoringTheStateThatIsThereWritesNothing()
    {
        Two two;
        QVERIFY(restorationOf(two.sato.state(), two.sato.state()).operations.empty());
    }

    void restoringTakesNoCareOfWhatARetractedRecordSays()
    {
        Writer sato(s("sato"));
        const Item item = makeItem({.title = s("a")});
        static_cast<void>(sato.put(item));
        Draft retract;
        retract.retract(item.id);
        static_cast<void>(sato.commit(std::move(retract)));
        const Case then = sato.state();
        Draft back;
        back.set(item.id, ItemField::Retracted, false);
        back.set(item.id, ItemField::Title, s("b"));
        static_cast<void>(sato.commit(std::move(back)));
        QCOMPARE(restorationOf(sato.state(), then).operations.size(), size_t(1));
    }

    void aMomentIsAHashAHeadADayOrATime()
    {
        Writer sato(s("sato"));
        const qint64 noon = QDateTime(QDate(2025, 1, 8), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        sato.setTime(noon);
        static_cast<void>(sato.put(makeItem({.title = s("a")})));
        const Digest head = sato.ledger().head();
        sato.setTime(noon + 3'600'000);
        static_cast<void>(sato.put(makeItem({.title = s("b")})));
        const History& history = sato.ledger().chains();
        const auto at = [&](const QString& text) {
            const auto found = momentOf(history, text);
            return found ? int(found->sequence) : -1 - int(found.error().kind);
        };
        QCOMPARE(at(history.headers()[0].hash.toHex()), 1);
        QCOMPARE(at(history.headers()[1].hash.toHex().left(8).toUpper()), 2);
        QCOMPARE(at(head.toHex()), 1);
        QCOMPARE(at(s("2025-01-08")), 2);
        QCOMPARE(at(s("2025-01-08T12:00Z")), 1);
        QCOMPARE(at(s("2025-01-08T11:59:59")), -1 - int(ErrorKind::NotFound));
        QCOMPARE(at(s("2025-01-08T22:00+09:00")), 2);
        QCOMPARE(at(s("2025-01-08T21:30+09:00")), 1);
        QCOMPARE(at(s("2025-01-07")), -1 - int(ErrorKind::NotFound));
        QCOMPARE(at(s("yesterday")), -1 - int(ErrorKind::Invalid));
        QCOMPARE(at(s("2025-13-40")), -1 - int(ErrorKind::Invalid));
        QCOMPARE(at(s("00000000")), -1 - int(ErrorKind::NotFound));
    }

    void nothingIsBuiltOnWhatNobodyTouched()
    {
        Two two;
        QVERIFY(builtUpon(two.sato.ledger(), newestOf(two.sato)).empty());
    }

    void aColleaguesClaimIsBuiltOnTheItem()
    {
        Two two;
        static_cast<void>(two.mori.put(makeClaim({.subject = two.item.id.uuid, .value = s("hers")})));
        const Digest hers = two.backToSato();
        const auto built = builtUpon(two.sato.ledger(), newestOf(two.sato));
        QCOMPARE(built.size(), size_t(1));
        QCOMPARE(built[0].record, two.item.id.uuid);
        QVERIFY(!built[0].onClaim);
        QVERIFY(!built[0].field);
        QCOMPARE(built[0].by, hers);
    }

    void aRatingIsBuiltOnTheClaim()
    {
        Two two;
        static_cast<void>(two.mori.set(two.claim.id, ClaimField::Status, ClaimStatus::Disputed));
        const Digest hers = two.backToSato();
        const auto built = builtUpon(two.sato.ledger(), newestOf(two.sato));
        QCOMPARE(built.size(), size_t(1));
        QCOMPARE(built[0].record, two.claim.id.uuid);
        QVERIFY(built[0].onClaim);
        QCOMPARE(built[0].by, hers);
    }

    void aLaterWriteOfTheSameFieldIsBuiltOnIt()
    {
        Two two;
        static_cast<void>(two.sato.set(two.item.id, ItemField::Title, s("b")));
        two.mori.merge(two.sato);
        static_cast<void>(two.mori.set(two.item.id, ItemField::Title, s("c")));
        const Digest hers = two.backToSato();
        const auto built = builtUpon(two.sato.ledger(), newestOf(two.sato));
        QCOMPARE(built.size(), size_t(1));
        QCOMPARE(built[0].field, std::optional(int(ItemField::Title)));
        QCOMPARE(built[0].by, hers);
        // And that is what undo leaves alone.
        QVERIFY(two.sato.undo());
        QCOMPARE(two.sato.state().find(two.item.id)->title, s("c"));
    }

    void whatWasTakenBackOrIsOnesOwnIsNotBuiltUpon()
    {
        Two two;
        static_cast<void>(two.mori.put(makeClaim({.subject = two.item.id.uuid, .value = s("hers")})));
        QVERIFY(two.mori.undo());
        two.backToSato();
        QVERIFY(builtUpon(two.sato.ledger(), newestOf(two.sato)).empty());
        Draft own;
        own.author = s("sato");
        own.put(makeClaim({.subject = two.item.id.uuid, .value = s("own")}));
        VERIFY_OK(two.sato.commit(std::move(own)));
        QVERIFY(builtUpon(two.sato.ledger(), {two.sato.changeSets().at(two.sato.ledger().history()[0].hash)})
                    .empty());
    }

    void onAMergeBuildsWhoeverDidNotComeWithIt()
    {
        Two two;
        const Item hers = makeItem({.title = s("hers")});
        static_cast<void>(two.mori.put(hers));
        two.sato.setTime(testDay().time_since_epoch().count() + 5000);
        QVERIFY(two.sato.join(two.mori));
        QVERIFY(builtUpon(two.sato.ledger(), newestOf(two.sato)).empty());
        Draft other;
        other.author = s("kato");
        other.put(makeClaim({.subject = hers.id.uuid, .value = s("his")}));
        VERIFY_OK(two.sato.commit(std::move(other)));
        const auto built = builtUpon(two.sato.ledger(), newestOf(two.sato));
        QCOMPARE(built.size(), size_t(1));
        QCOMPARE(built[0].record, hers.id.uuid);
    }
};

QTEST_APPLESS_MAIN(tst_Past)
#include "tst_past.moc"

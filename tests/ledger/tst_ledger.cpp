#include "ledger/writer.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

/// Two investigators who start from the same item and then do not hear of each other.
struct Pair {
    Writer sato{QStringLiteral("sato"), 1};
    Writer mori{QStringLiteral("mori"), 2};
    Item item = makeItem({.title = QStringLiteral("a")});

    Pair()
    {
        static_cast<void>(sato.put(item));
        mori.merge(sato);
    }
    void meet()
    {
        sato.merge(mori);
        mori.merge(sato);
    }
    [[nodiscard]] QString title(const Writer& writer) const { return writer.state().find(item.id)->title; }
};

} // namespace

class tst_Ledger : public QObject {
    Q_OBJECT
private slots:
    void theNewestSetHolds()
    {
        Pair pair;
        pair.mori.setTime(testDay().time_since_epoch().count() + 5000);
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Title, QStringLiteral("mori")));
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("sato")));
        pair.meet();
        QCOMPARE(pair.title(pair.sato), QStringLiteral("mori"));
        QCOMPARE(pair.title(pair.mori), QStringLiteral("mori"));
        QCOMPARE(pair.sato.state().stateHash(), pair.mori.state().stateHash());
        QCOMPARE(pair.sato.ledger().head(), pair.mori.ledger().head());
    }

    void twoSetsOfOneSightAreAConflictUntilSomebodyDecides()
    {
        Pair pair;
        pair.mori.setTime(testDay().time_since_epoch().count() + 5000);
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Title, QStringLiteral("mori")));
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("sato")));
        pair.meet();
        const auto conflicts = pair.sato.ledger().conflicts();
        QCOMPARE(conflicts.size(), size_t(1));
        QCOMPARE(conflicts[0].record, pair.item.id.uuid);
        QCOMPARE(std::get<QString>(conflicts[0].shown), QStringLiteral("mori"));
        QCOMPARE(std::get<QString>(conflicts[0].other), QStringLiteral("sato"));

        // Confirming what is shown is a decision, although no value changes.
        const auto decision = pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("mori"));
        VERIFY_OK(decision);
        QVERIFY(!decision->hash.isNull());
        QVERIFY(pair.sato.ledger().conflicts().empty());
        pair.meet();
        QVERIFY(pair.mori.ledger().conflicts().empty());
    }

    void aLaterSetOfOneSideDoesNotHideTheOther()
    {
        Pair pair;
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("sato")));
        pair.mori.setTime(testDay().time_since_epoch().count() + 5000);
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Title, QStringLiteral("mori 1")));
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Title, QStringLiteral("mori 2")));
        pair.meet();
        const auto conflicts = pair.sato.ledger().conflicts();
        QCOMPARE(conflicts.size(), size_t(1));
        QCOMPARE(std::get<QString>(conflicts[0].shown), QStringLiteral("mori 2"));
        QCOMPARE(std::get<QString>(conflicts[0].other), QStringLiteral("sato"));
    }

    void oneAfterTheOtherIsNoConflict()
    {
        Pair pair;
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("sato")));
        pair.meet();
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Title, QStringLiteral("mori")));
        pair.meet();
        QCOMPARE(pair.title(pair.sato), QStringLiteral("mori"));
        QVERIFY(pair.sato.ledger().conflicts().empty());
    }

    void agreeingIsNoConflict()
    {
        Pair pair;
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("b")));
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Title, QStringLiteral("b")));
        pair.meet();
        QVERIFY(pair.sato.ledger().conflicts().empty());
    }

    void differentFieldsDoNotConflict()
    {
        Pair pair;
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("b")));
        static_cast<void>(pair.mori.set(pair.item.id, ItemField::Tlp, Tlp::Red));
        pair.meet();
        QVERIFY(pair.sato.ledger().conflicts().empty());
        QCOMPARE(pair.title(pair.mori), QStringLiteral("b"));
        QCOMPARE(pair.sato.state().find(pair.item.id)->tlp, Tlp::Red);
    }

    void setsThatArriveBeforeThePutWaitForIt()
    {
        Pair pair;
        const auto set = pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("b"));
        Ledger late;
        QVERIFY(late.apply(pair.sato.changeSets().at(set->hash)));
        QVERIFY(late.state().items().empty());
        QVERIFY(late.conflicts().empty());
        for (const auto& [hash, changeSet] : pair.sato.changeSets())
            late.apply(changeSet);
        QCOMPARE(late.state().find(pair.item.id)->title, QStringLiteral("b"));
        QCOMPARE(late.state().stateHash(), pair.sato.state().stateHash());
    }

    void aSetIsLaterThanAnyPut()
    {
        Pair pair;
        static_cast<void>(pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("corrected")));
        // A third one imports the same record on his own, later.
        Writer abe(QStringLiteral("abe"), 3);
        abe.setTime(testDay().time_since_epoch().count() + 50000);
        Item again = pair.item;
        again.tlp = Tlp::Amber;
        static_cast<void>(abe.put(again));
        pair.sato.merge(abe);
        abe.merge(pair.sato);
        QCOMPARE(pair.title(pair.sato), QStringLiteral("corrected"));
        QCOMPARE(pair.sato.state().find(pair.item.id)->tlp, Tlp::Amber);
        QCOMPARE(abe.state().stateHash(), pair.sato.state().stateHash());
    }

    void applyingTwiceIsApplyingOnce()
    {
        Pair pair;
        const Digest state = pair.sato.state().stateHash();
        Ledger ledger;
        const ChangeSet& changeSet = pair.sato.changeSets().begin()->second;
        QVERIFY(ledger.apply(changeSet));
        QVERIFY(!ledger.apply(changeSet));
        QCOMPARE(ledger.state().stateHash(), state);
        QCOMPARE(ledger.history().size(), size_t(1));
    }

    void theHeadIsTheHashOfAllChainHeads()
    {
        Pair pair;
        QVERIFY(Ledger().head().isNull());
        QCOMPARE(pair.sato.ledger().head(), sha256(pair.sato.ledger().history().front().hash.toBytes()));
        const auto a = pair.sato.set(pair.item.id, ItemField::Title, QStringLiteral("b"));
        const auto b = pair.mori.set(pair.item.id, ItemField::Tlp, Tlp::Red);
        pair.meet();
        const QByteArray both = std::min(a->hash, b->hash).toBytes() + std::max(a->hash, b->hash).toBytes();
        QCOMPARE(pair.sato.ledger().head(), sha256(both));
        QCOMPARE(pair.sato.ledger().chainHeads().size(), size_t(2));
    }

    void retractedRecordsLeaveTheStateHash()
    {
        Pair pair;
        const Digest before = pair.sato.state().stateHash();
        const Item other = makeItem();
        static_cast<void>(pair.sato.put(other));
        QVERIFY(pair.sato.state().stateHash() != before);
        static_cast<void>(pair.sato.set(other.id, ItemField::Retracted, true));
        QCOMPARE(pair.sato.state().stateHash(), before);
    }

    void aValueOfTheWrongTypeInAForeignChangeSetIsIgnored()
    {
        Pair pair;
        ChangeSet crafted;
        crafted.header.replica = {testUuid(99)};
        crafted.header.sequence = 1;
        crafted.header.time = {testDay().time_since_epoch().count() + 99999, 0};
        crafted.operations.emplace_back(SetItemField{pair.item.id, ItemField::Title, true});
        crafted.salts = {QByteArray(16, 's')};
        crafted.header.hash = computeHash(crafted);
        pair.sato.take(crafted);
        QCOMPARE(pair.title(pair.sato), QStringLiteral("a"));
    }

    void namesTheRecordsItTouched()
    {
        Pair pair;
        const Item other = makeItem();
        static_cast<void>(pair.sato.put(other));
        QCOMPARE(pair.sato.ledger().touchedItems().size(), size_t(1));
        QCOMPARE(pair.sato.ledger().touchedItems().front(), other.id);
        QVERIFY(pair.sato.ledger().touchedClaims().empty());
    }
};

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"

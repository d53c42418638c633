#include "ledger/writer.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

Draft drafted(std::initializer_list<Operation> operations)
{
    Draft draft;
    draft.operations = operations;
    return draft;
}

Draft claimDraft(ClaimFields fields)
{
    return drafted({PutClaim{makeClaim(std::move(fields))}});
}

} // namespace

class tst_Seal : public QObject {
    Q_OBJECT
private slots:
    void chainsTheChangeSetsOfAReplica()
    {
        Writer sato(QStringLiteral("sato"));
        const auto first = sato.put(makeItem());
        const auto second = sato.put(makeItem());
        QCOMPARE(first->sequence, quint64(1));
        QVERIFY(first->previous.isNull());
        QCOMPARE(second->sequence, quint64(2));
        QCOMPARE(second->previous, first->hash);
        QVERIFY(first->time < second->time);
        const ChangeSet& sealed = sato.changeSets().at(second->hash);
        QCOMPARE(computeHash(sealed), second->hash);
        QCOMPARE(sealed.salts.front().size(), 16);
    }

    void twoSaltsAreNeverTheSame()
    {
        Writer sato(QStringLiteral("sato"));
        const auto header = sato.commit(drafted({PutItem{makeItem()}, PutItem{makeItem()}}));
        const auto& salts = sato.changeSets().at(header->hash).salts;
        QVERIFY(salts[0] != salts[1]);
    }

    void fillsInWhatTheAuthorSaw()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        const auto first = sato.set(item.id, ItemField::Title, QStringLiteral("b"));
        const auto second = sato.set(item.id, ItemField::Title, QStringLiteral("c"));
        const auto set = std::get<SetItemField>(sato.changeSets().at(second->hash).operations.front());
        QCOMPARE(std::get<QString>(set.before), QStringLiteral("b"));
        QVERIFY(set.seen == stampOf(*first, 0));
        const auto firstSet = std::get<SetItemField>(sato.changeSets().at(first->hash).operations.front());
        QVERIFY(firstSet.seen.isNull());
    }

    void aNewClaimIsSignedAndDated()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem();
        static_cast<void>(sato.put(item));
        Claim claim = makeClaim(
            {.subject = item.id.uuid, .value = QStringLiteral("x"), .author = {}, .recorded = Instant{}});
        const auto header = sato.put(claim);
        VERIFY_OK(header);
        QCOMPARE(sato.state().find(claim.id)->author, QStringLiteral("sato"));
        QCOMPARE(sato.state().find(claim.id)->recorded.time_since_epoch().count(), header->time.ms);
    }

    void dropsWhatChangesNothing()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        const auto nothing = sato.set(item.id, ItemField::Title, QStringLiteral("a"));
        VERIFY_OK(nothing);
        QVERIFY(nothing->hash.isNull());
        QCOMPARE(sato.ledger().history().size(), size_t(1));
    }

    void severalWritesToOneFieldAreOne()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        Draft draft;
        draft.set(item.id, ItemField::Title, QStringLiteral("b"));
        draft.set(item.id, ItemField::Title, QStringLiteral("c"));
        const Item other = makeItem({.title = QStringLiteral("x")});
        draft.put(other);
        draft.set(other.id, ItemField::Title, QStringLiteral("y"));
        const auto header = sato.commit(draft);
        QCOMPARE(header->operationTotal, quint32(2));
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("c"));
        QCOMPARE(sato.state().find(other.id)->title, QStringLiteral("y"));
    }

    void puttingARecordAgainSetsWhatDiffers()
    {
        Writer sato(QStringLiteral("sato"));
        Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        item.tlp = Tlp::Red;
        const auto header = sato.put(item);
        QCOMPARE(header->operationTotal, quint32(1));
        QVERIFY(std::holds_alternative<SetItemField>(sato.changeSets().at(header->hash).operations.front()));
        QCOMPARE(sato.state().find(item.id)->tlp, Tlp::Red);
        item.kind = ItemKind::Actor;
        VERIFY_ERROR(sato.put(item), ErrorKind::Invalid);
    }

    void aClaimMayComeBeforeItsSubject()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem();
        const Claim claim = makeClaim({.subject = item.id.uuid, .value = QStringLiteral("x")});
        VERIFY_OK(sato.commit(drafted({PutClaim{claim}, PutItem{item}})));
        QCOMPARE(sato.state().claimsAbout(sato.state().indexOf(item.id)).size(), size_t(1));
    }

    void refusesWhatTheVocabularyDoesNotAllow_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < 18; ++i)
            QTest::addRow("%d", i) << i;
    }

    void refusesWhatTheVocabularyDoesNotAllow()
    {
        Writer sato(QStringLiteral("sato"));
        const Item incident = makeItem();
        const Item actor = makeItem({.kind = ItemKind::Actor, .title = QStringLiteral("MirrorFace")});
        const Item source = makeItem({.kind = ItemKind::Source, .title = QStringLiteral("ESET")});
        const Claim claim = makeClaim({.subject = incident.id.uuid, .value = QStringLiteral("x")});
        VERIFY_OK(
            sato.commit(drafted({PutItem{incident}, PutItem{actor}, PutItem{source}, PutClaim{claim}})));
        const Digest before = sato.state().stateHash();
        const Uuid nowhere = nextUuid();
        const std::vector<Draft> drafts{
            drafted({PutItem{makeItem({.title = QStringLiteral("　 ")})}}),
            drafted({PutItem{Item{}}}),
            drafted({SetItemField{{nowhere}, ItemField::Title, QStringLiteral("x")}}),
            drafted({SetItemField{incident.id, ItemField::Title, QString()}}),
            drafted({SetItemField{incident.id, ItemField::Title, QString(100'000, u'x')}}),
            drafted({PutItem{makeItem({.title = QString(100'000, u'x')})}}),
            drafted({SetItemField{incident.id, ItemField::Title, true}}),
            drafted({SetClaimField{claim.id, ClaimField::Value, Value(2.0)}}),
            drafted({SetClaimField{claim.id, ClaimField::Source, actor.id}}),
            drafted({SetClaimField{claim.id, ClaimField::Source, ItemId{nowhere}}}),
            claimDraft({.subject = nowhere, .value = QStringLiteral("x")}),
            claimDraft({.subject = incident.id.uuid}),
            claimDraft({.subject = incident.id.uuid, .value = QString()}),
            claimDraft(
                {.subject = source.id.uuid, .predicate = Predicate::Lure, .value = QStringLiteral("x")}),
            claimDraft(
                {.subject = incident.id.uuid, .predicate = Predicate::AttributedTo, .value = linkTo(source)}),
            claimDraft({.subject = incident.id.uuid,
                .predicate = Predicate::AttributedTo,
                .value = recordValue(nowhere)}),
            claimDraft({.subject = incident.id.uuid,
                .predicate = Predicate::When,
                .value = Value(std::shared_ptr<const TimeSpan>())}),
            claimDraft({.subject = incident.id.uuid, .value = QString(1 << 21, QChar(u'x'))}),
        };
        QFETCH(int, number);
        QCOMPARE(drafts.size(), size_t(18));
        const auto result = sato.commit(drafts[size_t(number)]);
        VERIFY_ERROR(result, ErrorKind::Invalid);
        QVERIFY(!result.error().what.isEmpty());
        QCOMPARE(sato.state().stateHash(), before);
        QCOMPARE(sato.ledger().history().size(), size_t(1));
    }

    void oneWrongOperationSealsNothing()
    {
        Writer sato(QStringLiteral("sato"));
        VERIFY_ERROR(sato.commit(drafted({PutItem{makeItem()}, PutItem{Item{}}})), ErrorKind::Invalid);
        QVERIFY(sato.state().items().empty());
    }

    void aClaimAndAnItemCannotShareAnId()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem();
        static_cast<void>(sato.put(item));
        Claim claim = makeClaim({.subject = item.id.uuid, .value = QStringLiteral("x")});
        claim.id.uuid = item.id.uuid;
        VERIFY_ERROR(sato.put(claim), ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(tst_Seal)
#include "tst_seal.moc"

#include "case/case.h"
#include "support/generators.h"
#include "support/verify.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace kagami;
using namespace kagami::support;

namespace {

constexpr quint32 idTotal = 12;

/// A record with one of few ids, so that records replace each other, point to each other and arrive late.
struct Put {
    std::optional<Item> item;
    std::optional<Claim> claim;
};

Uuid itemUuid(quint32 number)
{
    return testUuid(number);
}
Uuid claimUuid(quint32 number)
{
    return testUuid(1000 + number);
}
Uuid anyEnd()
{
    return *rc::gen::arbitrary<bool>() ? itemUuid(*rc::gen::inRange(1U, idTotal))
                                       : claimUuid(*rc::gen::inRange(1U, idTotal));
}

Put anyPut()
{
    const quint32 number = *rc::gen::inRange(1U, idTotal);
    if (*rc::gen::inRange(0, 3) == 0) {
        return {Item{ItemId{itemUuid(number)}, ItemKind(*rc::gen::inRange(0, 4)),
                    QString::number(*rc::gen::inRange(0, 3)), Tlp::Clear, *rc::gen::inRange(0, 4) == 0},
            {}};
    }
    ClaimFields fields{
        .subject = anyEnd(), .predicate = Predicate::RelatedTo, .value = recordValue(anyEnd())};
    if (*rc::gen::inRange(0, 3) == 0) {
        fields.predicate = Predicate::HypothesisConsistency;
        fields.value = ConsistencyRating{ItemId{anyEnd()}, Consistency::Neutral};
    }
    if (*rc::gen::arbitrary<bool>())
        fields.source = ItemId{itemUuid(*rc::gen::inRange(1U, idTotal))};
    fields.recorded = testDay() + std::chrono::seconds(*rc::gen::inRange(0, 4));
    fields.retracted = *rc::gen::inRange(0, 4) == 0;
    fields.id = ClaimId{claimUuid(number)};
    return {{}, makeClaim(fields)};
}

std::vector<Put> anyPuts()
{
    std::vector<Put> puts(*rc::gen::inRange<size_t>(0, 60));
    for (Put& put : puts)
        put = anyPut();
    return puts;
}

void apply(Case& file, const Put& put)
{
    if (put.item)
        file.put(*put.item);
    else
        file.put(*put.claim);
}

Uuid objectOf(const Claim& claim)
{
    const auto* cell = std::get_if<ConsistencyRating>(&claim.value);
    return cell ? cell->hypothesis.uuid : recordOf(claim.value);
}

/// The ids of these claims in their order.
std::vector<Uuid> idsOf(const Case& file, std::span<const ClaimIndex> list)
{
    std::vector<Uuid> ids;
    for (const ClaimIndex at : list)
        ids.push_back(file.claims()[size_t(at)].id.uuid);
    return ids;
}

/// What such a list must be, found by looking at every claim.
template <class Wanted>
std::vector<Uuid> idsWhere(const Case& file, Wanted wanted)
{
    std::vector<std::pair<Instant, Uuid>> found;
    for (const Claim& claim : file.claims()) {
        if (wanted(claim))
            found.emplace_back(claim.recorded, claim.id.uuid);
    }
    std::ranges::sort(found);
    std::vector<Uuid> ids;
    for (const auto& [recorded, id] : found)
        ids.push_back(id);
    return ids;
}

void checkItem(const Case& file, ItemIndex at)
{
    const Item& item = file.items()[size_t(at)];
    RC_ASSERT(file.indexOf(item.id) == at);
    RC_ASSERT(file.find(item.id) == &item);
    const Uuid id = item.id.uuid;
    RC_ASSERT(
        idsOf(file, file.claimsAbout(at)) == idsWhere(file, [&](const Claim& c) { return c.subject == id; }));
    RC_ASSERT(idsOf(file, file.claimsPointingTo(at))
        == idsWhere(file, [&](const Claim& c) { return objectOf(c) == id; }));
    RC_ASSERT(idsOf(file, file.claimsFrom(at))
        == idsWhere(file, [&](const Claim& c) { return c.source.uuid == id; }));
    const auto kin = file.itemsOfKind(item.kind);
    RC_ASSERT(std::ranges::count(kin, at) == 1);
    RC_ASSERT(std::ranges::is_sorted(kin));
}

void checkClaim(const Case& file, ClaimIndex at)
{
    const Claim& claim = file.claims()[size_t(at)];
    RC_ASSERT(file.indexOf(claim.id) == at);
    RC_ASSERT(idsOf(file, file.claimsAbout(claim))
        == idsWhere(file, [&](const Claim& c) { return c.subject == claim.id.uuid; }));
    const ClaimLinks& links = file.links(at);
    RC_ASSERT(links.subject == file.indexOf(ItemId{claim.subject}));
    RC_ASSERT(links.subjectClaim == file.indexOf(ClaimId{claim.subject}));
    RC_ASSERT(links.object == file.indexOf(ItemId{objectOf(claim)}));
    RC_ASSERT(links.objectClaim == file.indexOf(ClaimId{objectOf(claim)}));
    RC_ASSERT(links.source == file.indexOf(claim.source));
    RC_ASSERT(links.predicate == claim.predicate);
}

void checkIndexes(const Case& file)
{
    size_t kinds = 0;
    for (const ItemKindInfo& kind : itemKinds())
        kinds += file.itemsOfKind(kind.kind).size();
    RC_ASSERT(kinds == file.items().size());
    for (ItemIndex at = 0; at < ItemIndex(file.items().size()); ++at)
        checkItem(file, at);
    for (ClaimIndex at = 0; at < ClaimIndex(file.claims().size()); ++at)
        checkClaim(file, at);
}

/// The state hash by its definition.
Digest stateOf(const Case& file)
{
    DigestSum sum;
    for (const Item& item : file.items()) {
        if (!item.retracted)
            sum.add(sha256(canonicalRecord(item)));
    }
    for (const Claim& claim : file.claims()) {
        if (!claim.retracted)
            sum.add(sha256(canonicalRecord(claim)));
    }
    return sum.value();
}

} // namespace

class tst_Case : public QObject {
    Q_OBJECT
private slots:
    void changesAreRememberedWithTheEndsThatClaimsHad()
    {
        Case file;
        const Item incident = makeItem({});
        const Item source = makeItem({.kind = ItemKind::Source});
        Claim claim = makeClaim({.subject = incident.id.uuid});
        file.put(incident);
        file.put(source);
        file.put(claim);
        const quint64 before = file.revision();
        QVERIFY(file.changesSince(before)->empty());

        claim.source = source.id;
        file.put(claim);
        claim.source = {};
        file.put(claim);
        const auto changes = file.changesSince(before);
        QCOMPARE(changes->size(), size_t(2));
        QVERIFY((*changes)[0].isClaim && (*changes)[0].record == file.indexOf(claim.id));
        QCOMPARE((*changes)[0].before.subject, file.indexOf(incident.id));
        QCOMPARE((*changes)[0].before.source, noIndex);
        QCOMPARE((*changes)[1].before.source, file.indexOf(source.id));
        QCOMPARE(file.changesSince(before + 1)->size(), size_t(1));
    }

    void aClaimThatWaitedForItsSubjectChangesWithIt()
    {
        Case file;
        const Item incident = makeItem({});
        const Claim claim = makeClaim({.subject = incident.id.uuid});
        file.put(claim);
        const quint64 before = file.revision();
        file.put(incident);
        const auto changes = file.changesSince(before);
        QCOMPARE(changes->size(), size_t(2));
        QVERIFY(!(*changes)[0].isClaim);
        QVERIFY((*changes)[1].isClaim && (*changes)[1].before.subject == noIndex);
    }

    void changesThatAreTooManyAreNotRemembered()
    {
        Case file;
        const quint64 before = file.revision();
        Item item = makeItem({});
        for (int i = 0; i < 10'000; ++i)
            file.put(item);
        QVERIFY(!file.changesSince(before));
        const quint64 now = file.revision();
        item.title = QStringLiteral("Other");
        file.put(item);
        QCOMPARE(file.changesSince(now)->size(), size_t(1));
        item.kind = ItemKind::Campaign;
        file.put(item);
        QVERIFY(!file.changesSince(now));
    }

    void everyIndexAgreesWithTheRecordsAfterAnyPuts()
    {
        VERIFY_PROPERTY("indexes = what a scan over all records finds", [] {
            Case file;
            for (const Put& put : anyPuts())
                apply(file, put);
            checkIndexes(file);
            RC_ASSERT(file.stateHash() == stateOf(file));
        });
    }

    void theStateHashDoesNotDependOnTheOrder()
    {
        VERIFY_PROPERTY(
            "the last record of each id, put in any order, gives the same hash and the same lists", [] {
                Case first;
                for (const Put& put : anyPuts())
                    apply(first, put);
                Case second;
                for (size_t i = first.claims().size(); i > 0; --i)
                    second.put(first.claims()[i - 1]);
                for (size_t i = first.items().size(); i > 0; --i)
                    second.put(first.items()[i - 1]);
                RC_ASSERT(second.stateHash() == first.stateHash());
                checkIndexes(second);
            });
    }

    void loadingIsPuttingWithoutTheSum()
    {
        VERIFY_PROPERTY("load() and setStateSum() give what put() gave", [] {
            Case first;
            for (const Put& put : anyPuts())
                apply(first, put);
            Case second;
            second.reserve(first.items().size(), first.claims().size());
            for (const Item& item : first.items())
                second.load(item);
            for (const Claim& claim : first.claims())
                second.load(claim);
            RC_ASSERT(second.stateHash() == Digest());
            second.setStateSum(first.stateSum());
            RC_ASSERT(second.stateHash() == stateOf(second));
            checkIndexes(second);
        });
    }

    void retractedRecordsContributeNothing()
    {
        const Item incident = makeItem();
        const Claim claim = makeClaim({.subject = incident.id.uuid, .value = textValue(QStringLiteral("x"))});
        Case file = makeCase({incident});
        const Digest before = file.stateHash();
        file.put(claim);
        QVERIFY(file.stateHash() != before);
        Claim retracted = claim;
        retracted.retracted = true;
        file.put(retracted);
        QCOMPARE(file.stateHash(), before);
        QCOMPARE(file.claimsAbout(0).size(), size_t(1));
        file.put(claim);
        Item gone = incident;
        gone.retracted = true;
        file.put(gone);
        file.put(retracted);
        QCOMPARE(file.stateHash(), Case().stateHash());
    }

    void anEmptyCaseHasNothing()
    {
        const Case file;
        QVERIFY(file.items().empty());
        QCOMPARE(file.root(), nullptr);
        QCOMPARE(file.find(ItemId{testUuid(1)}), nullptr);
        QCOMPARE(file.indexOf(ClaimId{testUuid(1)}), noIndex);
        QVERIFY(file.itemsOfKind(ItemKind::Incident).empty());
        QVERIFY(file.stateHash().isNull());
    }

    void theRootIsTheCaseItemThatIsNotRetracted()
    {
        const Case file
            = makeCase({makeItem({.kind = ItemKind::Case, .title = QStringLiteral("old"), .retracted = true}),
                makeItem(), makeItem({.kind = ItemKind::Case, .title = QStringLiteral("new")})});
        QCOMPARE(file.root()->title, QStringLiteral("new"));
    }

    void everyChangeRaisesTheRevision()
    {
        Case file;
        const Item incident = makeItem();
        file.put(incident);
        const quint64 once = file.revision();
        file.put(incident);
        QVERIFY(file.revision() > once);
    }

    void aCopyIsACaseOfItsOwn()
    {
        Case file = makeCase({makeItem({.title = QStringLiteral("a")})});
        const Case copy = file;
        file.put(makeItem({.title = QStringLiteral("b")}));
        QCOMPARE(copy.items().size(), size_t(1));
        QVERIFY(copy.stateHash() != file.stateHash());
    }
};

QTEST_GUILESS_MAIN(tst_Case)
#include "tst_case.moc"

#include "lens/facts.h"

#include "support/case_builder.h"

#include <QTest>

using namespace kagami;
using kagami::support::CaseBuilder;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

std::shared_ptr<const Facts> factsOf(
    const CaseBuilder& builder, std::optional<Tlp> ceiling = {}, const std::vector<ItemId>& off = {})
{
    return Facts::make(builder.state(), ceiling, off);
}

} // namespace

class tst_Facts : public QObject {
    Q_OBJECT
private slots:
    void theAcceptedClaimShowsThenTheBestGradedThenTheFirst()
    {
        CaseBuilder b;
        const ItemId incident = b.item(ItemKind::Incident, s("Mail"));
        const ItemId good = b.source(s("Agency"), Reliability::B);
        const ItemId unjudged = b.source(s("Forum"), Reliability::F);
        const ClaimId plain = b.when(incident, s("2023-01"));
        const ClaimId same = b.when(incident, s("2023-02"));
        QCOMPARE(factsOf(b)->incidents().front().whenClaim, b.at(plain));

        const ClaimId forum
            = b.when(incident, s("2023-03"), {.by = unjudged, .credibility = Credibility::Confirmed1});
        QCOMPARE(factsOf(b)->incidents().front().whenClaim, b.at(forum)); // F is no grade, but 1 is one
        const ClaimId agency
            = b.when(incident, s("2023-04"), {.by = good, .credibility = Credibility::CannotJudge6});
        const ClaimId better
            = b.when(incident, s("2023-05"), {.by = good, .credibility = Credibility::Doubtful4});
        QCOMPARE(factsOf(b)->incidents().front().whenClaim, b.at(better));

        const std::vector<ClaimIndex> order{b.at(better), b.at(agency), b.at(forum), b.at(plain), b.at(same)};
        QCOMPARE(factsOf(b)->claims(b.at(incident), Predicate::When), order);
        b.change(same, [](Claim& claim) { claim.status = ClaimStatus::Accepted; });
        QCOMPARE(factsOf(b)->incidents().front().whenClaim, b.at(same));
        QCOMPARE(factsOf(b)->chosen(b.at(incident), Predicate::When), b.at(same));
    }

    void claimsThatDisagreeAreDisputedUntilOneIsAccepted()
    {
        CaseBuilder b;
        const ItemId incident = b.item(ItemKind::Incident, s("Mail"));
        const ClaimId june = b.when(incident, s("2023-06"));
        b.when(incident, s("2023-06"));
        QVERIFY(!factsOf(b)->incidents().front().whenDisputed);
        const ClaimId october = b.when(incident, s("2023-10"));
        QVERIFY(factsOf(b)->incidents().front().whenDisputed);
        QVERIFY(factsOf(b)->isDisputed(b.at(incident), Predicate::When));
        b.change(june, [](Claim& claim) { claim.status = ClaimStatus::Accepted; });
        QVERIFY(!factsOf(b)->incidents().front().whenDisputed);
        b.change(october, [](Claim& claim) { claim.status = ClaimStatus::Accepted; });
        QVERIFY(factsOf(b)->incidents().front().whenDisputed);

        b.say(incident, Predicate::IncidentType, s("intrusion"));
        QVERIFY(!factsOf(b)->isDisputed(b.at(incident), Predicate::IncidentType));
        b.say(incident, Predicate::IncidentType, s("impact"));
        QVERIFY(factsOf(b)->isDisputed(b.at(incident), Predicate::IncidentType));
        b.say(incident, Predicate::Lure, s("a"));
        b.say(incident, Predicate::Lure, s("b"));
        QVERIFY(!factsOf(b)->isDisputed(b.at(incident), Predicate::Lure));
    }

    void whatIsTakenBackRejectedHiddenOrSwitchedOffDoesNotCount()
    {
        CaseBuilder b;
        const ItemId incident = b.item(ItemKind::Incident, s("Mail"));
        const ItemId source = b.source(s("Vendor"));
        const ItemId secret = b.item(ItemKind::Source, s("Liaison"), Tlp::Red);
        const ItemId gone = b.item(ItemKind::Target, s("Gone"));
        const ClaimId open = b.say(incident, Predicate::Impact, s("none"), {.by = source});
        const ClaimId rejected
            = b.say(incident, Predicate::Impact, s("much"), {.status = ClaimStatus::Rejected});
        const ClaimId amber = b.say(incident, Predicate::Impact, s("some"), {.tlp = Tlp::Amber});
        const ClaimId liaison = b.say(incident, Predicate::Impact, s("more"), {.by = secret});
        const ClaimId toGone = b.link(incident, Predicate::Targets, gone);
        const ClaimId about = b.claim(amber.uuid, Predicate::Comment, Value(s("doubtful")));
        b.change(gone, [](Item& item) { item.retracted = true; });

        const auto all = factsOf(b);
        QVERIFY(all->counts(b.at(open)));
        QVERIFY(!all->counts(b.at(rejected)));
        QVERIFY(all->counts(b.at(amber)) && all->counts(b.at(about)) && all->counts(b.at(liaison)));
        QVERIFY(!all->counts(b.at(toGone)));
        QVERIFY(!all->exists(b.at(gone)));
        QVERIFY(all->incidents().front().targets.empty());

        const auto green = factsOf(b, Tlp::Green);
        QVERIFY(green->counts(b.at(open)));
        QVERIFY(!green->counts(b.at(amber)));
        QVERIFY(!green->counts(b.at(about))); // it stands on a claim that is hidden
        QVERIFY(!green->counts(b.at(liaison)));
        QVERIFY(!green->exists(b.at(secret)));

        const auto off = factsOf(b, {}, {source});
        QVERIFY(!off->counts(b.at(open)));
        QVERIFY(off->exists(b.at(source)));
    }

    void claimsOnClaimsFallTogetherWhateverTheirOrder()
    {
        CaseBuilder b;
        const ItemId root = b.item(ItemKind::Case, s("Case"));
        const ClaimId evidence = b.claim(root, Predicate::Evidence, Value(s("tools")));
        const ClaimId other = b.claim(root, Predicate::Evidence, Value(s("targets")));
        const ClaimId contradiction = b.claim(other.uuid, Predicate::Contradicts, recordValue(evidence.uuid));
        const ClaimId comment = b.claim(contradiction.uuid, Predicate::Comment, Value(s("why")));
        QVERIFY(factsOf(b)->counts(b.at(comment)));
        b.change(evidence, [](Claim& claim) { claim.retracted = true; });
        QVERIFY(factsOf(b)->counts(b.at(other)));
        QVERIFY(!factsOf(b)->counts(b.at(contradiction)));
        QVERIFY(!factsOf(b)->counts(b.at(comment)));
    }

    void incidentsComeByTimeAndUndatedLast()
    {
        CaseBuilder b;
        const ItemId undated = b.item(ItemKind::Incident, s("A"));
        const ItemId late = b.item(ItemKind::Incident, s("B"));
        const ItemId early = b.item(ItemKind::Incident, s("C"));
        const ItemId month = b.item(ItemKind::Incident, s("D"));
        b.when(late, s("2024-06-20"));
        b.when(early, s("2019-12/2023-07"));
        b.when(month, s("2024-06"));
        const auto facts = factsOf(b);
        std::vector<ItemIndex> order;
        for (const IncidentFacts& incident : facts->incidents())
            order.push_back(incident.item);
        const std::vector<ItemIndex> expected{b.at(early), b.at(month), b.at(late), b.at(undated)};
        QCOMPARE(order, expected);
        QVERIFY(!facts->incidents().back().when);
        QCOMPARE(facts->incident(b.at(late))->item, b.at(late));
        QVERIFY(!facts->incident(noIndex));
    }

    void aKnownDateShowsBeforeAnUnknownOne()
    {
        CaseBuilder b;
        const ItemId incident = b.item(ItemKind::Incident, s("A"));
        const ItemId best = b.source(s("Best"), Reliability::A);
        b.claim(incident, Predicate::When, timeValue(TimeSpan{}),
            {.by = best, .credibility = Credibility::Confirmed1});
        QVERIFY(!factsOf(b)->incidents().front().when);
        b.when(incident, s("2023"));
        QVERIFY(factsOf(b)->incidents().front().when);
    }

    void contextBelongsToNoCampaignAndNoActor()
    {
        CaseBuilder b;
        const ItemId actor = b.item(ItemKind::Actor, s("MirrorFace"));
        const ItemId campaign = b.item(ItemKind::Campaign, s("Campaign B"));
        b.link(campaign, Predicate::AttributedTo, actor);
        const ItemId incident = b.item(ItemKind::Incident, s("Nagoya port"));
        b.link(incident, Predicate::PartOf, campaign);
        b.link(incident, Predicate::AttributedTo, actor);
        QCOMPARE(factsOf(b)->incidents().front().actors.size(), size_t(1));
        b.say(incident, Predicate::AttributionStatus, s("not-attributed-context-only"));
        const auto facts = factsOf(b);
        QCOMPARE(facts->incidents().front().status, AttributionStatus::Context);
        QVERIFY(facts->incidents().front().campaigns.empty());
        QVERIFY(facts->incidents().front().actors.empty());
    }

    void actorsComeFromTheCampaignWhenTheIncidentNamesNone()
    {
        CaseBuilder b;
        const ItemId actor = b.item(ItemKind::Actor, s("MirrorFace"));
        const ItemId other = b.item(ItemKind::Actor, s("Other"));
        const ItemId umbrella = b.item(ItemKind::Campaign, s("Umbrella"));
        const ItemId part = b.item(ItemKind::Campaign, s("Part"));
        b.link(part, Predicate::PartOf, umbrella);
        b.link(umbrella, Predicate::PartOf, part); // a circle must not hang
        b.link(umbrella, Predicate::AttributedTo, actor);
        const ItemId incident = b.item(ItemKind::Incident, s("I"));
        b.link(incident, Predicate::PartOf, part);
        QCOMPARE(factsOf(b)->incidents().front().actors.front(), b.at(actor));
        b.link(incident, Predicate::AttributedTo, other);
        QCOMPARE(factsOf(b)->incidents().front().actors.size(), size_t(1));
        QCOMPARE(factsOf(b)->incidents().front().actors.front(), b.at(other));
    }

    void linksAreDistinctAndTheBestComesFirst()
    {
        CaseBuilder b;
        const ItemId weak = b.item(ItemKind::Campaign, s("Weak"));
        const ItemId strong = b.item(ItemKind::Campaign, s("Strong"));
        const ItemId source = b.source(s("Agency"), Reliability::A);
        const ItemId incident = b.item(ItemKind::Incident, s("I"));
        b.link(incident, Predicate::PartOf, weak);
        b.link(incident, Predicate::PartOf, weak);
        b.link(incident, Predicate::PartOf, strong, {.by = source, .credibility = Credibility::Probable2});
        const auto facts = factsOf(b);
        const IncidentFacts& shown = facts->incidents().front();
        QCOMPARE(shown.campaigns.size(), size_t(2));
        QCOMPARE(shown.campaigns[0], b.at(strong));
        QCOMPARE(shown.sources.size(), size_t(1));
        QVERIFY(shown.grades & gradeBit(1, 2));
        QVERIFY(shown.grades & gradeBit(0, 0));
    }

    void sectorsComeFromTargetsAndFromTheIncident()
    {
        CaseBuilder b;
        const ItemId target = b.item(ItemKind::Target, s("JAXA"));
        b.say(target, Predicate::Sector, s("aerospace"));
        b.say(target, Predicate::Sector, s("research"));
        const ItemId incident = b.item(ItemKind::Incident, s("I"));
        b.link(incident, Predicate::Targets, target);
        b.say(incident, Predicate::TargetsSector, s("ict"));
        b.say(incident, Predicate::TargetsSector, s("aerospace"));
        const auto facts = factsOf(b);
        QStringList sectors;
        for (const quint16 sector : facts->incidents().front().sectors)
            sectors.append(facts->sectorKeys()[sector]);
        sectors.sort();
        QCOMPARE(sectors, (QStringList{s("aerospace"), s("ict"), s("research")}));
    }

    void aSourceCountsOnce()
    {
        CaseBuilder b;
        const ItemId incident = b.item(ItemKind::Incident, s("I"));
        const ItemId one = b.source(s("One"));
        const ItemId two = b.source(s("Two"));
        const std::vector<ClaimIndex> claims{b.at(b.say(incident, Predicate::Lure, s("a"), {.by = one})),
            b.at(b.say(incident, Predicate::Lure, s("b"), {.by = one})),
            b.at(b.say(incident, Predicate::Lure, s("c"), {.by = two})),
            b.at(b.say(incident, Predicate::Lure, s("d")))};
        QCOMPARE(factsOf(b)->sourceTotal(claims), 2);
    }

    void possibleRangesReachAsFarAsIsKnown()
    {
        const auto range = [](const char* edtf) { return possibleRange(parseEdtf(s(edtf)).value()); };
        QCOMPARE(range("2023-06").from, parseEdtf(s("2023-06")).value().begin.earliest);
        QVERIFY(range("../2022").from == Instant::min());
        QVERIFY(range("2022/..").to == Instant::max());
        QCOMPARE(range("2022/").to, parseEdtf(s("2022")).value().end.latest);
    }
};

QTEST_GUILESS_MAIN(tst_Facts)
#include "tst_facts.moc"

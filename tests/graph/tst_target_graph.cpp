#include "graph/graph_emphasis.h"
#include "graph/graph_questions.h"
#include "graph/graph_words.h"
#include "graph/small_war.h"
#include "graph/target_graph.h"

#include <QTest>

using namespace kagami;
using namespace kagami::test;

namespace {
const QStringList backbone{s("MirrorFace > Campaign A"), s("MirrorFace > Campaign B")};
}

class tst_TargetGraph : public QObject {
    Q_OBJECT
private slots:
    void incidentsTieTheirCampaignToTheirTargets()
    {
        SmallWar war;
        war.incident({.title = "One", .campaign = war.vpn, .targets = {war.jaxa}});
        war.incident({.title = "Two", .campaign = war.vpn, .targets = {war.jaxa, war.mofa}, .by = war.asahi});
        const TargetGraph graph = makeTargetGraph(*war.scope());

        QCOMPARE(edgeList(graph),
            QStringList({s("Campaign B > JAXA"), s("Campaign B > Ministry of Foreign Affairs")}) + backbone);
        const GraphEdge* jaxa = edgeBetween(graph, "Campaign B", "JAXA");
        QCOMPARE(jaxa->incidents, 2);
        QCOMPARE(jaxa->claimTotal, 4); // PartOf and Targets of each
        QCOMPARE(jaxa->sources, 2);
        QVERIFY(!jaxa->suspected);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "JAXA"))].incidents, 2);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "Campaign B"))].incidents, 2);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "MirrorFace"))].incidents, 2);
        QCOMPARE(graph.incidentTotal, 2);
    }

    void whatACampaignIsItselfSaidToTargetIsAnEdge()
    {
        SmallWar war;
        war.build.link(war.mail, Predicate::Targets, war.mofa, {.by = war.npa});
        war.build.link(war.mail, Predicate::Targets, war.mofa, {.by = war.asahi});
        war.incident({.title = "One", .campaign = war.mail, .targets = {war.mofa}});
        const TargetGraph graph = makeTargetGraph(*war.scope());

        const GraphEdge* edge = edgeBetween(graph, "Campaign A", "Ministry of Foreign Affairs");
        QVERIFY(edge);
        QCOMPARE(edge->incidents, 1);
        QCOMPARE(edge->claimTotal, 4);
        QCOMPARE(edge->sources, 2);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "Ministry of Foreign Affairs"))].incidents, 1);
        QCOMPARE(
            edgeList(makeTargetGraph(*war.scope("-kind:campaign"))).filter(s("Campaign A")), QStringList());
    }

    void contextNeverReachesTheActor()
    {
        SmallWar war;
        // Even when somebody claims a campaign and an actor for it: while it is context, it is nobody's.
        war.incident({.title = "Nagoya",
            .status = "not-attributed-context-only",
            .campaign = war.vpn,
            .actor = war.actor,
            .targets = {war.port}});
        const TargetGraph graph = makeTargetGraph(*war.scope());

        QCOMPARE(edgeList(graph), backbone + QStringList{s("Not attributed > Port of Nagoya")});
        QVERIFY(edgeBetween(graph, "Not attributed", "Port of Nagoya")->context);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "MirrorFace"))].incidents, 0);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "Campaign B"))].incidents, 0);
        const GraphNode& port = graph.nodes[size_t(nodeNamed(graph, "Port of Nagoya"))];
        QCOMPARE(port.incidents, 1);
        QCOMPARE(port.incidentInks, std::vector<qint16>{contextInk});
    }

    void aReportIsNoAttack()
    {
        SmallWar war;
        war.incident(
            {.title = "JAXA statement", .status = "reporting", .campaign = war.vpn, .targets = {war.jaxa}});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        QCOMPARE(edgeList(graph), backbone);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "JAXA"))].incidentInks, std::vector<qint16>{contextInk});
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "MirrorFace"))].incidents, 0);
    }

    void anActorsIncidentWithoutACampaignHangsOnANodeOfItsOwn()
    {
        SmallWar war;
        war.incident({.title = "MOFA", .actor = war.actor, .targets = {war.mofa}});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        QCOMPARE(edgeList(graph),
            backbone
                + QStringList({s("MirrorFace > No campaign named"),
                    s("No campaign named > Ministry of Foreign Affairs")}));
        QVERIFY(edgeBetween(graph, "MirrorFace", "No campaign named")->claimTotal > 0);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "MirrorFace"))].incidents, 1);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "Ministry of Foreign Affairs"))].incidentInks,
            std::vector<qint16>{noCampaignInk});
    }

    void anIncidentThatNobodyPlacesIsNotAttributed()
    {
        SmallWar war;
        war.incident({.status = "", .targets = {war.mofa}});
        QVERIFY(edgeBetween(makeTargetGraph(*war.scope()), "Not attributed", "Ministry of Foreign Affairs")
                    ->context);
    }

    void anEdgeIsSuspectedUntilAnIncidentIsAttributed()
    {
        SmallWar war;
        war.incident({.title = "Maybe", .status = "suspected", .campaign = war.vpn, .targets = {war.jaxa}});
        QVERIFY(edgeBetween(makeTargetGraph(*war.scope()), "Campaign B", "JAXA")->suspected);
        QVERIFY(edgeBetween(makeTargetGraph(*war.scope()), "MirrorFace", "Campaign B")->suspected);
        war.incident({.title = "Sure", .campaign = war.vpn, .targets = {war.jaxa}});
        QVERIFY(!edgeBetween(makeTargetGraph(*war.scope()), "Campaign B", "JAXA")->suspected);
        QVERIFY(!edgeBetween(makeTargetGraph(*war.scope()), "MirrorFace", "Campaign B")->suspected);
    }

    void aDisputedClaimMakesItsEdgeDisputed()
    {
        SmallWar war;
        const ItemId twin = war.build.item(ItemKind::Actor, s("APT10"));
        war.build.link(
            war.actor, Predicate::SameAs, twin, {.by = war.asahi, .status = ClaimStatus::Disputed});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        QVERIFY(edgeBetween(graph, "MirrorFace", "APT10")->disputed);
        QVERIFY(!edgeBetween(graph, "MirrorFace", "Campaign A")->disputed);
    }

    void rejectedAndRetractedClaimsMakeNoEdge()
    {
        SmallWar war;
        const ItemId incident = war.incident({.campaign = war.vpn});
        const ClaimId wrong = war.build.link(incident, Predicate::Targets, war.jaxa);
        QVERIFY(edgeBetween(makeTargetGraph(*war.scope()), "Campaign B", "JAXA"));
        war.build.change(wrong, [](Claim& claim) { claim.status = ClaimStatus::Rejected; });
        QVERIFY(!edgeBetween(makeTargetGraph(*war.scope()), "Campaign B", "JAXA"));
    }

    void aSectorStandsForTargetsThatNobodyNames()
    {
        SmallWar war;
        war.incident({.campaign = war.mail, .sector = "media"});
        war.incident({.campaign = war.mail, .targets = {war.mofa}, .sector = "government"});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        const auto sectors = std::count_if(graph.nodes.begin(), graph.nodes.end(),
            [](const GraphNode& node) { return node.role == GraphRole::Sector; });
        QCOMPARE(sectors, 1); // the ministry is named, so its sector needs no node
        const GraphEdge* edge = edgeBetween(graph, "Campaign A", "No target named");
        QCOMPARE(graph.nodes[size_t(edge->to)].sector, s("media"));
        QCOMPARE(edge->predicate, Predicate::TargetsSector);
    }

    void malwareAndFlawsAreOptions()
    {
        SmallWar war;
        const ItemId lodeinfo = war.build.item(ItemKind::Malware, s("LODEINFO"));
        const ItemId idle = war.build.item(ItemKind::Malware, s("Never used"));
        war.incident({.campaign = war.mail, .targets = {war.mofa}, .tools = {lodeinfo}});
        const TargetGraph with = makeTargetGraph(*war.scope());
        QCOMPARE(edgeBetween(with, "Campaign A", "LODEINFO")->incidents, 1);
        QCOMPARE(nodeNamed(with, "Never used"), -1);
        QCOMPARE(nodeNamed(makeTargetGraph(*war.scope(), {.malware = false}), "LODEINFO"), -1);
        Q_UNUSED(idle)
    }

    void relationsBetweenTargetsAreAnOption()
    {
        SmallWar war;
        const ItemId nasa = war.target("NASA", "aerospace");
        war.build.link(nasa, Predicate::PartnersWith, war.jaxa, {.by = war.asahi});
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        QCOMPARE(
            edgeBetween(makeTargetGraph(*war.scope()), "NASA", "JAXA")->predicate, Predicate::PartnersWith);
        // Without relations a target that nothing hit has no place on the map of who was hit.
        QCOMPARE(nodeNamed(makeTargetGraph(*war.scope(), {.targetRelations = false}), "NASA"), -1);
    }

    void aPartOfACampaignBelongsToTheActorOfTheWhole()
    {
        SmallWar war;
        const ItemId part = war.build.item(ItemKind::Campaign, s("LiberalFace"));
        war.build.link(part, Predicate::PartOf, war.mail, {.by = war.npa});
        war.incident({.campaign = part, .targets = {war.mofa}});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        QVERIFY(edgeBetween(graph, "Campaign A", "LiberalFace"));
        QVERIFY(!edgeBetween(graph, "MirrorFace", "LiberalFace"));
    }

    void theLensDecidesWhatIsOnTheMap()
    {
        SmallWar war;
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        war.incident({.campaign = war.mail, .targets = {war.mofa}});
        const TargetGraph graph = makeTargetGraph(*war.scope("campaign:\"Campaign B\""));
        QVERIFY(nodeNamed(graph, "JAXA") >= 0);
        QCOMPARE(nodeNamed(graph, "Ministry of Foreign Affairs"), -1);
        QCOMPARE(nodeNamed(graph, "Campaign A"), -1);
    }

    void noEdgeIsWithoutClaimsAndEveryTotalHolds()
    {
        SmallWar war;
        for (int i = 0; i < 40; ++i)
            war.incident({.campaign = i % 2 ? war.vpn : war.mail,
                .targets = {war.jaxa},
                .by = i % 3 ? war.npa : war.asahi});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        for (const GraphEdge& edge : graph.edges) {
            QVERIFY(!edge.claims.empty());
            QVERIFY(edge.claimTotal >= int(edge.claims.size()));
            QVERIFY(int(edge.claims.size()) <= graphClaimsKept);
            QVERIFY(edge.from != edge.to);
        }
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "JAXA"))].incidents, 40);
        QCOMPARE(graph.nodes[size_t(nodeNamed(graph, "JAXA"))].incidentInks.size(), size_t(12));
    }

    void anEmptyCaseGivesAnEmptyGraph()
    {
        const CaseBuilder build;
        const TargetGraph graph = makeTargetGraph(*Scope::make(build.state(), {}));
        QVERIFY(graph.nodes.empty());
        QVERIFY(graph.edges.empty());
    }

    void anEdgeSaysWhyItIsThere()
    {
        SmallWar war;
        const ItemId incident = war.incident({.title = "First intrusion", .campaign = war.vpn});
        war.build.link(incident, Predicate::Targets, war.jaxa,
            {.by = war.asahi, .credibility = Credibility::Probable2, .excerpt = s("JAXAが被害")});
        const auto scope = war.scope();
        const TargetGraph graph = makeTargetGraph(*scope);
        const GraphEdge& edge = *edgeBetween(graph, "Campaign B", "JAXA");
        const std::vector<GraphReason> reasons = edgeReasons(edge, scope->facts(), 1);
        QCOMPARE(reasons.size(), size_t(1)); // the one with a quote comes first
        QCOMPARE(reasons[0].quote, s("JAXAが被害"));
        QCOMPARE(reasons[0].source, s("Asahi"));
        QCOMPARE(reasons[0].grade, s("B2"));
        QVERIFY(reasons[0].statement.contains(s("First intrusion")));
        QVERIFY(edgeTitle(graph, edge).contains(s("Campaign B")));
    }

    void aSelectedIncidentMeansTheEdgesItMakes()
    {
        SmallWar war;
        const ItemId incident = war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        war.incident({.campaign = war.mail, .targets = {war.mofa}});
        const auto scope = war.scope();
        const TargetGraph graph = makeTargetGraph(*scope);
        const GraphEmphasis emphasis = emphasisOf(graph, scope->facts(), {incident.uuid});
        const auto position = [&](const GraphEdge* edge) { return int(edge - graph.edges.data()); };
        QCOMPARE(emphasis.edges,
            std::vector<int>({position(edgeBetween(graph, "MirrorFace", "Campaign B")),
                position(edgeBetween(graph, "Campaign B", "JAXA"))}));
        QCOMPARE(emphasisOf(graph, scope->facts(), {war.jaxa.uuid}).nodes,
            std::vector<int>{nodeNamed(graph, "JAXA")});
    }

    void theWayFromATargetToTheActorShows()
    {
        SmallWar war;
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        QCOMPARE(edgesOf(graph, {nodeNamed(graph, "JAXA")}).size(), size_t(2));
        QCOMPARE(edgesOf(graph, {nodeNamed(graph, "Port of Nagoya")}).size(), size_t(0));
    }

    void theIncidentsOfANodeAreThoseThatCountForIt()
    {
        SmallWar war;
        const ItemId hit = war.incident({.title = "A", .campaign = war.vpn, .targets = {war.jaxa}});
        war.incident({.title = "B", .status = "not-attributed-context-only", .targets = {war.port}});
        const auto scope = war.scope();
        const TargetGraph graph = makeTargetGraph(*scope);
        QCOMPARE(incidentsOf(*scope, graph, nodeNamed(graph, "MirrorFace")),
            std::vector<ItemIndex>{war.build.at(hit)});
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            QCOMPARE(int(incidentsOf(*scope, graph, int(i)).size()), graph.nodes[i].incidents);
    }
};

QTEST_GUILESS_MAIN(tst_TargetGraph)
#include "tst_target_graph.moc"

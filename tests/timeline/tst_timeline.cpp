#include "exchange/example_case.h"
#include "timeline/incident_case.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

namespace {

QStringList laneNames(const Timeline& timeline)
{
    QStringList names;
    for (const TimelineLane& lane : timeline.lanes)
        names << lane.name;
    return names;
}

const TimelineLane* laneOf(const Timeline& timeline, const QString& name)
{
    for (const TimelineLane& lane : timeline.lanes) {
        if (lane.name == name)
            return &lane;
    }
    return nullptr;
}

Instant at(QStringView edtf)
{
    return parseEdtf(edtf)->begin.earliest;
}

} // namespace

class tst_Timeline : public QObject {
    Q_OBJECT
private slots:
    void campaignsComeByFirstActivityWithTheirPartsBelowThem()
    {
        IncidentCase c;
        const Item b = c.campaign(QStringLiteral("B (through devices)"), u"2023-02/2023-10");
        const Item a = c.campaign(QStringLiteral("A"), u"2019-12");
        const Item inA = c.campaign(QStringLiteral("Part of A"), u"2022-06", &a);
        for (const Item& campaign : {b, a, inA})
            c.incident({.when = QStringLiteral("2022-06-28"), .partOf = {campaign}});
        const Timeline timeline = makeTimeline(*c.scope(), LaneKey::Campaign);

        QCOMPARE(laneNames(timeline),
            (QStringList{QStringLiteral("A"), QStringLiteral("Part of A"), QStringLiteral("B")}));
        QVERIFY(timeline.lanes[1].nested);
        QCOMPARE(timeline.lanes[2].note, QStringLiteral("through devices"));
        QCOMPARE(timeline.lanes[0].ink, qint16(0));
        QCOMPARE(timeline.lanes[2].ink, qint16(1));
        QCOMPARE(timeline.lanes[1].ink, qint16(2));
    }

    void lanesCountWhatFacetsCallACampaignsOwn()
    {
        struct : kagami::test::ExampleCase {
            const Case& state() const { return m_case; }
        } example;
        QCOMPARE(example.open(), QString());
        const auto scope = Scope::make(example.state(), Lens{});
        const Timeline timeline = makeTimeline(*scope, LaneKey::Campaign);
        int parts = 0;
        for (const FacetValue& value : facet(*scope, QueryField::Campaign)) {
            const auto lane = std::find_if(timeline.lanes.begin(), timeline.lanes.end(),
                [&](const TimelineLane& one) { return one.item == value.item; });
            if (value.item == noIndex)
                continue; // context
            QVERIFY(lane != timeline.lanes.end());
            QCOMPARE(value.own, lane->incidentTotal());
            QCOMPARE(value.partOf != noIndex, lane->nested);
            parts += value.count - value.own;
        }
        QCOMPARE(parts, 11); // LiberalFace is a part of A, AkaiRyu of C
    }

    void colourOfACampaignDoesNotDependOnTheLens()
    {
        IncidentCase c;
        const Item a = c.campaign(QStringLiteral("A"), u"2019");
        const Item b = c.campaign(QStringLiteral("B"), u"2020");
        c.incident({.when = QStringLiteral("2019"), .partOf = {a}});
        c.incident({.title = QStringLiteral("only this"), .when = QStringLiteral("2020"), .partOf = {b}});
        const Timeline timeline = makeTimeline(*c.scope(QStringLiteral("\"only this\"")), LaneKey::Campaign);

        QCOMPARE(laneNames(timeline), QStringList{QStringLiteral("B")});
        QCOMPARE(timeline.lanes[0].ink, qint16(1));
        QCOMPARE(campaignPosition(c.scope()->facts(), c.state().indexOf(a.id)), 0);
        QCOMPARE(campaignPosition(c.scope()->facts(), noIndex), -1);
    }

    void contextStandsInNoLaneButItsOwn()
    {
        IncidentCase c;
        const Item a = c.campaign(QStringLiteral("A"), u"2019");
        const Item port = c.add(ItemKind::Target, QStringLiteral("Port"));
        c.incident({.when = QStringLiteral("2023-07-04"),
            .status = QStringLiteral("context"),
            .partOf = {a},
            .targets = {port}});
        c.incident({.when = QStringLiteral("2023-07-05"), .status = QStringLiteral("reporting")});
        c.incident({.when = QStringLiteral("2023-07-06")});
        for (const LaneKey key :
            {LaneKey::Campaign, LaneKey::Sector, LaneKey::Target, LaneKey::Actor, LaneKey::Technique}) {
            const Timeline timeline = makeTimeline(*c.scope(), key);
            QCOMPARE(timeline.lanes.size(), size_t(2));
            QVERIFY(!timeline.lanes[0].context);
            QCOMPARE(timeline.lanes[0].incidentTotal(), 1);
            QVERIFY(timeline.lanes[1].context);
            QCOMPARE(timeline.lanes[1].incidentTotal(), 2);
        }
    }

    void anIncidentStandsInTheLaneOfEachOfItsValues()
    {
        IncidentCase c;
        const Item one = c.add(ItemKind::Target, QStringLiteral("One")),
                   two = c.add(ItemKind::Target, QStringLiteral("Two"));
        c.incident({.when = QStringLiteral("2023"),
            .targets = {one, two},
            .techniques = {QStringLiteral("T1566.001"), QStringLiteral("T1566.001"), QStringLiteral("T1190")},
            .sectors = {QStringLiteral("media"), QStringLiteral("government")}});
        c.incident({.when = QStringLiteral("2024"), .targets = {two}});

        const Timeline targets = makeTimeline(*c.scope(), LaneKey::Target);
        QCOMPARE(laneNames(targets), (QStringList{QStringLiteral("Two"), QStringLiteral("One")}));
        QCOMPARE(targets.incidentTotal, 2);
        const Timeline techniques = makeTimeline(*c.scope(), LaneKey::Technique,
            [](const QString& id) -> QString { return id + QStringLiteral("!"); });
        QCOMPARE(laneOf(techniques, QStringLiteral("T1566.001"))->incidentTotal(), 1);
        QCOMPARE(laneOf(techniques, QStringLiteral("T1190"))->note, QStringLiteral("T1190!"));
        QCOMPARE(makeTimeline(*c.scope(), LaneKey::Sector).lanes.size(), size_t(3));
    }

    void undatedIncidentsGoToTheGutterAndNeverToADate()
    {
        IncidentCase c;
        const Item a = c.campaign(QStringLiteral("A"), u"2019");
        c.incident({.partOf = {a}});
        const Timeline timeline = makeTimeline(*c.scope(), LaneKey::Campaign);
        QVERIFY(timeline.lanes[0].bars.empty());
        QCOMPARE(timeline.lanes[0].undated.size(), size_t(1));
        QCOMPARE(timeline.undatedTotal, 1);
        QVERIFY(timeline.months.empty());
        QVERIFY(timeline.range.from >= timeline.range.to);
    }

    void endsAreAsExactAsTheyWereGiven()
    {
        IncidentCase c;
        c.incident({.when = QStringLiteral("2019-12/2023-07")});
        const Timeline timeline = makeTimeline(*c.scope(), LaneKey::Campaign);
        const TimelineBar& bar = timeline.lanes[0].bars.at(0);
        QCOMPARE(bar.from, at(u"2019-12-01"));
        QCOMPARE(bar.sureFrom, at(u"2020-01-01"));
        QCOMPARE(bar.sureTo, at(u"2023-07-01"));
        QCOMPARE(bar.to, at(u"2023-08-01"));
        QVERIFY(bar.interval && bar.calendar && !bar.openEnd);
    }

    void openEndsReachToTheEndOfWhatIsKnown()
    {
        IncidentCase c;
        c.incident({.when = QStringLiteral("2020-01/..")});
        c.incident({.when = QStringLiteral("2024-05-01")});
        c.incident({.when = QStringLiteral("../2021")});
        const Timeline timeline = makeTimeline(*c.scope(), LaneKey::Campaign);
        QCOMPARE(timeline.range.to, at(u"2024-05-02"));
        int open = 0;
        for (const TimelineBar& bar : timeline.lanes[0].bars) {
            QVERIFY(bar.from >= timeline.range.from - std::chrono::days(366));
            QVERIFY(bar.to <= timeline.range.to);
            open += bar.openBegin || bar.openEnd;
        }
        QCOMPARE(open, 2);
    }

    void barsOfARowDoNotOverlapInTime()
    {
        IncidentCase c;
        addManyIncidents(c, 300);
        for (const LaneKey key : {LaneKey::Campaign, LaneKey::Actor}) {
            const Timeline timeline = makeTimeline(*c.scope(), key);
            int total = 0;
            for (const TimelineLane& lane : timeline.lanes) {
                for (int row = 0; row < lane.rowTotal(); ++row) {
                    const auto bars = lane.row(row);
                    total += int(bars.size());
                    for (size_t i = 1; i < bars.size() && !(lane.crowded && row + 1 == lane.rowTotal()); ++i)
                        QVERIFY(bars[i - 1].to <= bars[i].from);
                }
                QVERIFY(lane.rowTotal() <= timelineRowLimit + 1);
            }
            QCOMPARE(total, timeline.incidentTotal - timeline.undatedTotal);
        }
    }

    void monthsCountEachDatedIncidentOnce()
    {
        IncidentCase c;
        addManyIncidents(c, 500);
        const Timeline timeline = makeTimeline(*c.scope(), LaneKey::Campaign);
        int total = 0;
        for (size_t i = 0; i < timeline.months.size(); ++i) {
            for (const qint32 count : timeline.months[i].counts)
                total += count;
            QVERIFY(i == 0 || timeline.months[i - 1].from < timeline.months[i].from);
        }
        QCOMPARE(total, timeline.incidentTotal - timeline.undatedTotal);
    }

    void differingDatesAreMarkedAsDisputed()
    {
        IncidentCase c;
        const Item incident = c.incident({.when = QStringLiteral("2023-06")});
        c.claim(incident, Predicate::When, dated(u"2023-10"));
        QVERIFY(makeTimeline(*c.scope(), LaneKey::Campaign).lanes[0].bars.at(0).disputed);
    }
};

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"

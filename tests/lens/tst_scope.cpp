#include "lens/scope.h"

#include "support/case_builder.h"

#include <QTest>

using namespace kagami;
using kagami::support::CaseBuilder;
using kagami::support::Said;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Two campaigns of one actor, one of them in two parts, a context incident, and what surrounds them.
struct Sample {
    CaseBuilder b;
    ItemId root = b.item(ItemKind::Case, s("Case"));
    ItemId actor = b.item(ItemKind::Actor, s("MirrorFace"));
    ItemId campaignA = b.item(ItemKind::Campaign, s("Campaign A"));
    ItemId campaignB = b.item(ItemKind::Campaign, s("Campaign B"));
    ItemId partOfA = b.item(ItemKind::Campaign, s("LiberalFace"));
    ItemId jaxa = b.item(ItemKind::Target, s("JAXA"));
    ItemId ministry = b.item(ItemKind::Target, s("Ministry of Foreign Affairs"));
    ItemId eset = b.source(s("Unmasking MirrorFace"), Reliability::B);
    ItemId asahi = b.source(s("Asahi, 8 Jan 2025"), Reliability::C);
    ItemId lodeinfo = b.item(ItemKind::Malware, s("LODEINFO"));
    ItemId indicator = b.item(ItemKind::Indicator, s("5.8.95.174"));
    ItemId mail = b.item(ItemKind::Incident, s("Party mail"));
    ItemId flaw = b.item(ItemKind::Incident, s("VPN flaw"));
    ItemId port = b.item(ItemKind::Incident, s("Nagoya port"), Tlp::Green);
    ItemId undated = b.item(ItemKind::Incident, s("Rumour"), Tlp::Amber);
    ItemId hypothesis = b.item(ItemKind::Hypothesis, s("APT10 umbrella"));
    ItemId assumption = b.item(ItemKind::Assumption, s("Names mean one cluster"));
    ItemId freeNote = b.item(ItemKind::Note, s("Read the original"));
    ItemId tiedNote = b.item(ItemKind::Note, s("On the port"));

    Sample()
    {
        b.say(jaxa, Predicate::Sector, s("aerospace"));
        b.say(jaxa, Predicate::Country, s("JP"));
        b.say(ministry, Predicate::Alias, s("外務省"));
        b.say(ministry, Predicate::Sector, s("government"));
        b.say(eset, Predicate::Publisher, s("ESET"));
        b.link(partOfA, Predicate::PartOf, campaignA);
        b.link(campaignA, Predicate::AttributedTo, actor);
        b.link(campaignB, Predicate::AttributedTo, actor, {.by = asahi});
        b.link(campaignA, Predicate::Uses, lodeinfo);
        b.link(indicator, Predicate::Indicates, lodeinfo);

        b.link(mail, Predicate::PartOf, partOfA);
        b.when(mail, s("2022-06-29"), {.by = eset, .credibility = Credibility::Probable2});
        b.link(mail, Predicate::Targets, ministry);
        b.tag(mail, s("T1566.001"), s("initial-access"), {.by = eset});
        b.say(mail, Predicate::AttributionStatus, s("attributed"));
        b.say(mail, Predicate::IncidentType, s("intrusion"));

        b.link(flaw, Predicate::PartOf, campaignB);
        b.when(flaw, s("2023-02/2023-10"),
            {.by = asahi, .credibility = Credibility::Possible3, .author = s("Mori")});
        b.link(flaw, Predicate::Targets, jaxa);
        b.tag(flaw, s("T1190"), s("initial-access"));
        b.say(flaw, Predicate::AttributionStatus, s("suspected"));
        b.say(mail, Predicate::Country, s("TW"));
        b.link(campaignB, Predicate::Targets, ministry);
        b.link(hypothesis, Predicate::Assumes, assumption);

        b.when(port, s("2023-07-04/2023-07-06"));
        b.say(port, Predicate::AttributionStatus, s("not-attributed-context-only"));
        b.link(tiedNote, Predicate::RelatedTo, port);
    }

    [[nodiscard]] std::shared_ptr<const Scope> scope(
        const QString& query, std::optional<Tlp> ceiling = {}) const
    {
        return Scope::make(
            b.state(), Lens{.query = parseQuery(query).value(), .ceiling = ceiling, .sourcesOff = {}});
    }
    [[nodiscard]] QStringList titles(const Scope& scope, ItemKind kind) const
    {
        QStringList found;
        for (const ItemIndex item : scope.items(kind))
            found.append(b.state().items()[size_t(item)].title);
        return found;
    }
    [[nodiscard]] QString incidents(const QString& query) const
    {
        const auto made = scope(query);
        QStringList found;
        for (const qint32 position : made->incidents())
            found.append(b.state().items()[size_t(made->facts().incidents()[size_t(position)].item)].title);
        return found.join(s(", "));
    }
};

} // namespace

class tst_Scope : public QObject {
    Q_OBJECT
private slots:
    void conditionsMatchIncidents_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("incidents");
        const auto row = [](const char* query, const char* incidents) {
            QTest::newRow(query) << s(query) << s(incidents);
        };
        row("", "Party mail, VPN flaw, Nagoya port, Rumour");
        row("campaign:\"campaign a\"", "Party mail"); // through the part
        row("campaign:LiberalFace", "Party mail");
        row("campaign:campaign", "Party mail, VPN flaw");
        row("campaign:=campaign", "");
        row("actor:mirrorface", "Party mail, VPN flaw");
        row("target:外務省", "Party mail");
        row("target:ＪＡＸＡ", "VPN flaw");
        row("sector:aero", "VPN flaw");
        row("country:JP", "VPN flaw");
        row("country:J", "VPN flaw");
        row("country:tw", "Party mail");
        row("technique:T1566", "Party mail");
        row("technique:=T1566", "");
        row("technique:=t1566.001", "Party mail");
        row("tactic:initial-access", "Party mail, VPN flaw");
        row("source:ESET", "Party mail");
        row("grade<=B2", "Party mail");
        row("grade<=C3", "Party mail, VPN flaw");
        row("grade:C3", "VPN flaw");
        row("grade>=C", "VPN flaw");
        row("tlp<=green", "Party mail, VPN flaw, Nagoya port");
        row("tlp:amber", "Rumour");
        row("when:2023", "VPN flaw, Nagoya port");
        row("when:2023-08..", "VPN flaw");
        row("when:..2022", "Party mail");
        row("status:attributed", "Party mail");
        row("status:context", "Nagoya port");
        row("status:unstated", "Rumour");
        row("type:intrusion", "Party mail");
        row("author:mori", "VPN flaw");
        row("jaxa", "VPN flaw");
        row("party", "Party mail");
        row("-when:2023 -status:unstated", "Party mail");
        row("status:attributed OR target:JAXA", "Party mail, VPN flaw");
        row("(vpn OR nagoya) -status:context", "VPN flaw");
        row("kind:incident vpn", "VPN flaw");
        row("kind:target", "");
    }
    void conditionsMatchIncidents()
    {
        QFETCH(QString, query);
        QFETCH(QString, incidents);
        QCOMPARE(Sample().incidents(query), incidents);
    }

    void idsFindTheirRecord()
    {
        const Sample sample;
        QCOMPARE(sample.incidents(s("id:") + sample.flaw.toString()), s("VPN flaw"));
        QCOMPARE(sample.incidents(s("target:") + sample.jaxa.toString()), s("VPN flaw"));
    }

    void anEmptyQueryShowsEverythingThatExists()
    {
        const Sample sample;
        const auto all = sample.scope({});
        for (size_t i = 0; i < sample.b.state().items().size(); ++i)
            QVERIFY(all->shows(ItemIndex(i)));
        QVERIFY(!all->shows(noIndex));
        QCOMPARE(all->incidentTotal(), 4);
    }

    void itemsShowWithTheIncidentsThatTouchThem()
    {
        const Sample sample;
        const auto mail = sample.scope(s("party"));
        QCOMPARE(sample.titles(*mail, ItemKind::Campaign), (QStringList{s("Campaign A"), s("LiberalFace")}));
        QCOMPARE(sample.titles(*mail, ItemKind::Target), QStringList(s("Ministry of Foreign Affairs")));
        QCOMPARE(sample.titles(*mail, ItemKind::Source), QStringList(s("Unmasking MirrorFace")));
        QCOMPARE(sample.titles(*mail, ItemKind::Malware), QStringList(s("LODEINFO"))); // the campaign uses it
        QCOMPARE(sample.titles(*mail, ItemKind::Indicator), QStringList(s("5.8.95.174")));
        QCOMPARE(sample.titles(*mail, ItemKind::Actor), QStringList(s("MirrorFace")));
        QCOMPARE(sample.titles(*mail, ItemKind::Hypothesis), QStringList(s("APT10 umbrella")));
        QCOMPARE(sample.titles(*mail, ItemKind::Note), QStringList(s("Read the original")));

        QCOMPARE(sample.titles(*mail, ItemKind::Assumption), QStringList(s("Names mean one cluster")));

        const auto port = sample.scope(s("nagoya"));
        QVERIFY(port->items(ItemKind::Campaign).empty());
        QVERIFY(port->items(ItemKind::Actor).empty());
        QCOMPARE(sample.titles(*port, ItemKind::Note).size(), 2);
    }

    void whatACampaignWasAfterComesAlongUnlessTheQueryAsksForSomethingElse()
    {
        const Sample sample;
        QCOMPARE(sample.titles(*sample.scope(s("vpn")), ItemKind::Target).size(), 2);
        QCOMPARE(sample.titles(*sample.scope(s("target:JAXA")), ItemKind::Target), QStringList(s("JAXA")));
        QCOMPARE(sample.titles(*sample.scope(s("sector:aerospace vpn")), ItemKind::Target),
            QStringList(s("JAXA")));
    }

    void kindsThatTheQueryNamesAreMatchedThemselves()
    {
        const Sample sample;
        QCOMPARE(sample.titles(*sample.scope(s("kind:target")), ItemKind::Target).size(), 2);
        QCOMPARE(sample.titles(*sample.scope(s("kind:target sector:aerospace")), ItemKind::Target),
            QStringList(s("JAXA")));
        QCOMPARE(sample.titles(*sample.scope(s("kind:target when:2022")), ItemKind::Target),
            QStringList(s("Ministry of Foreign Affairs")));
        QCOMPARE(
            sample.titles(*sample.scope(s("kind:target campaign:\"Campaign B\"")), ItemKind::Target).size(),
            2); // one said of the campaign
        QCOMPARE(sample.titles(*sample.scope(s("kind:target campaign:LiberalFace")), ItemKind::Target),
            QStringList(s("Ministry of Foreign Affairs")));
        QCOMPARE(sample.titles(*sample.scope(s("kind:source grade<=B")), ItemKind::Source),
            QStringList(s("Unmasking MirrorFace")));
        QCOMPARE(sample.titles(*sample.scope(s("kind:malware campaign:A")), ItemKind::Malware),
            QStringList(s("LODEINFO")));
        QCOMPARE(sample.titles(*sample.scope(s("-kind:note")), ItemKind::Note), QStringList());
        QCOMPARE(sample.incidents(s("-kind:note")), s("Party mail, VPN flaw, Nagoya port, Rumour"));
    }

    void theCeilingHidesRecordsAboveIt()
    {
        const Sample sample;
        QCOMPARE(sample.scope({}, Tlp::Green)->incidentTotal(), 3);
        QCOMPARE(sample.scope({}, Tlp::Clear)->incidentTotal(), 2);
        QVERIFY(!sample.scope({}, Tlp::Clear)->shows(sample.b.at(sample.port)));
    }

    void factsAreReusedOnlyForTheSameCaseAndRestrictions()
    {
        Sample sample;
        const auto first = sample.scope({});
        Lens lens;
        lens.query = parseQuery(u"vpn").value();
        QCOMPARE(
            Scope::make(sample.b.state(), lens, first->sharedFacts())->sharedFacts(), first->sharedFacts());
        lens.ceiling = Tlp::Green;
        QVERIFY(
            Scope::make(sample.b.state(), lens, first->sharedFacts())->sharedFacts() != first->sharedFacts());
        lens.ceiling.reset();
        sample.b.item(ItemKind::Incident, s("New VPN flaw"));
        const auto later = Scope::make(sample.b.state(), lens, first->sharedFacts());
        QVERIFY(later->sharedFacts() != first->sharedFacts());
        QCOMPARE(later->incidentTotal(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_Scope)
#include "tst_scope.moc"

#include "lens/scope.h"

#include "support/case_builder.h"

#include <QTest>

using namespace kagami;
using kagami::support::CaseBuilder;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

struct Sample {
    CaseBuilder b;
    ItemId umbrella = b.item(ItemKind::Campaign, s("Campaign"));
    ItemId campaign = b.item(ItemKind::Campaign, s("Campaign A"));
    ItemId target = b.item(ItemKind::Target, s("JAXA"));
    ItemId first = b.item(ItemKind::Incident, s("First"));
    ItemId second = b.item(ItemKind::Incident, s("Second"));
    ItemId third = b.item(ItemKind::Incident, s("Third"));

    Sample()
    {
        b.link(campaign, Predicate::PartOf, umbrella);
        b.link(first, Predicate::PartOf, campaign);
        b.link(first, Predicate::PartOf, umbrella);
        b.link(second, Predicate::PartOf, campaign);
        b.link(third, Predicate::PartOf, umbrella);
        b.link(third, Predicate::Targets, target);
        b.say(target, Predicate::Sector, s("aerospace"));
        b.say(target, Predicate::Country, s("JP"));
        b.tag(first, s("T1566.001"), s("initial-access"));
        b.tag(first, s("T1566.002"), s("initial-access"));
        b.tag(second, s("T1190"), s("initial-access"));
        b.when(first, s("2022-12/2023-01"));
        b.when(second, s("2023"));
        b.say(first, Predicate::AttributionStatus, s("attributed"));
    }
    [[nodiscard]] std::shared_ptr<const Scope> scope(const char* query) const
    {
        return Scope::make(
            b.state(), Lens{.query = parseQuery(s(query)).value(), .ceiling = {}, .sourcesOff = {}});
    }
    [[nodiscard]] QString facetText(const char* query, QueryField field) const
    {
        QStringList parts;
        for (const FacetValue& value : facet(*scope(query), field))
            parts.append(s("%1%2 %3").arg(value.on ? s("*") : QString(), value.value).arg(value.count));
        return parts.join(s(", "));
    }
    [[nodiscard]] QString completed(const char* text) const
    {
        QStringList inserts;
        for (const Completion& completion : completions(scope("")->facts(), s(text), int(s(text).size()), 20))
            inserts.append(completion.insert);
        return inserts.join(s(", "));
    }
};

} // namespace

class tst_Facet : public QObject {
    Q_OBJECT
private slots:
    void countsAreWhatAClickWouldShow()
    {
        const Sample sample;
        for (const QueryField field : {QueryField::Campaign, QueryField::Target, QueryField::Sector,
                 QueryField::Technique, QueryField::Tactic, QueryField::Status, QueryField::Country,
                 QueryField::When, QueryField::Author, QueryField::Tlp}) {
            const auto all = sample.scope("");
            for (const FacetValue& value : facet(*all, field)) {
                const QString query = toggled(all->lens().query, value.field, value.value, true);
                QCOMPARE(sample.scope(query.toUtf8().constData())->incidentTotal(), value.count);
            }
        }
    }

    void campaignsCountTheirPartsAndTheMostFrequentComesFirst()
    {
        QCOMPARE(Sample().facetText("", QueryField::Campaign), s("=Campaign 3, Campaign A 2"));
    }

    void aCampaignSaysHowManyAreItsOwnAndItsPartsFollowIt()
    {
        Sample sample;
        const ItemId other = sample.b.item(ItemKind::Campaign, s("Other"));
        for (int i = 0; i < 3; ++i)
            sample.b.link(sample.b.item(ItemKind::Incident, s("More")), Predicate::PartOf, other);
        const std::vector<FacetValue> values = facet(*sample.scope(""), QueryField::Campaign);
        QStringList rows;
        for (const FacetValue& value : values)
            rows += s("%1 %2 of %3%4")
                        .arg(value.label)
                        .arg(value.own)
                        .arg(value.count)
                        .arg(value.partOf == noIndex ? QString() : s(", a part"));
        QCOMPARE(
            rows, QStringList({s("Campaign 2 of 3"), s("Campaign A 2 of 2, a part"), s("Other 3 of 3")}));
    }

    void contextStandsLastAmongTheCampaigns()
    {
        Sample sample;
        const ItemId port = sample.b.item(ItemKind::Incident, s("Port"));
        sample.b.say(port, Predicate::AttributionStatus, s("not-attributed-context-only"));
        const FacetValue last = facet(*sample.scope(""), QueryField::Campaign).back();
        QCOMPARE(last.label, s("Context, not attributed"));
        QCOMPARE(last.field, QueryField::Status);
        QCOMPARE(last.count, 1);
        const QString query = toggled(Query(), last.field, last.value, true);
        QCOMPARE(sample.scope(query.toUtf8().constData())->incidentTotal(), 1);
        QVERIFY(facet(*sample.scope(query.toUtf8().constData()), QueryField::Campaign).back().on);
    }

    void aTechniqueCountsItsSubTechniquesOnce()
    {
        QCOMPARE(
            Sample().facetText("", QueryField::Technique), s("T1190 1, T1566 1, T1566.001 1, T1566.002 1"));
    }

    void aFieldsOwnConditionsAreLifted()
    {
        const Sample sample;
        QCOMPARE(sample.facetText("campaign:\"Campaign A\"", QueryField::Campaign),
            s("=Campaign 3, *Campaign A 2"));
        QCOMPARE(sample.facetText("campaign:\"Campaign A\"", QueryField::Sector), QString());
        QCOMPARE(sample.facetText("campaign:\"Campaign A\" when:2022", QueryField::Campaign),
            s("=Campaign 1, *Campaign A 1"));
    }

    void yearsCountEveryYearAnIncidentMayHaveLastedIn()
    {
        QCOMPARE(Sample().facetText("", QueryField::When), s("2023 2, 2022 1"));
    }

    void completionOffersFieldsThenItemsThenValues()
    {
        const Sample sample;
        QCOMPARE(sample.completed("cam"), s("campaign:, campaign:Campaign, campaign:\"Campaign A\""));
        QCOMPARE(sample.completed("a campaign:\"campaign a"), s("campaign:\"Campaign A\""));
        QCOMPARE(sample.completed("status:at"), s("status:attributed, status:context, status:unstated"));
        QCOMPARE(sample.completed("technique:t15"), s("technique:T1566.001, technique:T1566.002"));
        QCOMPARE(sample.completed("tlp<=g"), s("tlp<=green"));
        QCOMPARE(sample.completed("nofield:x"), QString());
    }

    void completionSaysWhereItBegins()
    {
        const Sample sample;
        const auto found = completions(sample.scope("")->facts(), u"a -target:ja", 12, 5);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().from, 3);
        QCOMPARE(found.front().insert, s("target:JAXA"));
    }
};

QTEST_GUILESS_MAIN(tst_Facet)
#include "tst_facet.moc"

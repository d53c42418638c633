#include "statistics/statistics_figure.h"

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
    ItemId campaign = b.item(ItemKind::Campaign, s("Campaign A"));
    ItemId target = b.item(ItemKind::Target, s("JAXA"));
    ItemId malware = b.item(ItemKind::Malware, s("LODEINFO"));
    ItemId first = incident("First", "2019-12/2020-03", "attributed");
    ItemId second = incident("Second", "2020-08", "suspected");
    ItemId third = incident("Third", "2020-09-30", "reporting");
    ItemId context = incident("Nagoya port", "2020-07-04", "not-attributed-context-only");
    ItemId undated = incident("Rumour", "", "");

    Sample()
    {
        b.link(first, Predicate::PartOf, campaign);
        b.link(second, Predicate::PartOf, campaign);
        b.link(context, Predicate::PartOf, campaign);
        b.say(target, Predicate::Sector, s("aerospace"));
        for (const ItemId id : {first, second, context}) {
            b.link(id, Predicate::Targets, target);
            b.link(id, Predicate::Uses, malware);
        }
        b.tag(first, s("T1566.001"), s("initial-access"));
        b.tag(first, s("T1566.002"), s("initial-access"));
        b.tag(second, s("T1190"));
        b.tag(context, s("T1190"), s("initial-access"));
    }
    ItemId incident(const char* title, const char* when, const char* status)
    {
        const ItemId id = b.item(ItemKind::Incident, s(title));
        if (*when)
            b.when(id, s(when));
        if (*status)
            b.say(id, Predicate::AttributionStatus, s(status));
        return id;
    }
    [[nodiscard]] Statistics made(const char* query = "") const
    {
        const Lens lens{.query = parseQuery(s(query)).value(), .ceiling = {}, .sourcesOff = {}};
        return makeStatistics(*Scope::make(b.state(), lens), *defaultCatalogue().value());
    }
};

QString text(const std::vector<NamedCount>& counts)
{
    QStringList parts;
    for (const NamedCount& count : counts)
        parts.append(s("%1 %2").arg(count.key).arg(count.count));
    return parts.join(s(", "));
}

} // namespace

class tst_Statistics : public QObject {
    Q_OBJECT
private slots:
    void quartersHaveNoGapsAndBeginWithTheEarliestBegin()
    {
        const Statistics made = Sample().made();
        QCOMPARE(
            made.quarters, (std::vector<QString>{s("2019 Q4"), s("2020 Q1"), s("2020 Q2"), s("2020 Q3")}));
        for (const QuarterSeries& series : made.series)
            QCOMPARE(series.counts.size(), made.quarters.size());
    }

    void contextIsASeriesOfItsOwnAndInNoCampaign()
    {
        const Statistics made = Sample().made();
        QCOMPARE(made.series.size(), size_t(3));
        QCOMPARE(made.series[0].name, s("Campaign A"));
        QCOMPARE(made.series[0].counts, (std::vector<int>{1, 0, 0, 1}));
        QCOMPARE(made.series[1].campaign, noIndex);
        QCOMPARE(made.series[1].counts, (std::vector<int>{0, 0, 0, 1}));
        QVERIFY(made.series[2].context);
        QCOMPARE(made.series[2].counts, (std::vector<int>{0, 0, 0, 1}));
    }

    void countsAreOfIncidentsAndLeaveContextOut()
    {
        const Statistics made = Sample().made();
        QCOMPARE(text(made.targets), s("JAXA 2"));
        QCOMPARE(text(made.malware), s("LODEINFO 2"));
        QCOMPARE(text(made.sectors), s("aerospace 2"));
        QCOMPARE(text(made.tactics),
            s("initial-access 2")); // two tags of one incident are one, and T1190 brings its tactic
        QCOMPARE(made.incidents, 5);
        QCOMPARE(made.attributed, 1);
        QCOMPARE(made.suspected, 1);
        QCOMPARE(made.reporting, 1);
        QCOMPARE(made.context, 1);
        QCOMPARE(made.undated, 1);
    }

    void bodiesNamedBesideATargetBringNoSector()
    {
        Sample sample;
        const ItemId partner = sample.b.item(ItemKind::Target, s("Partner"));
        sample.b.say(partner, Predicate::Sector, s("automotive"));
        sample.b.link(sample.first, Predicate::RelatedTo, partner);
        sample.b.say(sample.third, Predicate::TargetsSector, s("media"));
        QCOMPARE(text(sample.made().sectors), s("aerospace 2, media 1"));
        QCOMPARE(text(sample.made().targets), s("JAXA 2"));
    }

    void theFigureListsEverySectorAndSaysWhatIsCounted()
    {
        Statistics made;
        made.incidents = 20;
        for (int i = 0; i < 20; ++i)
            made.sectors.push_back({s("sector-%1").arg(i), s("Sector %1").arg(i), noIndex, 20 - i, -1});
        QStringList texts;
        for (const Shape& shape : statisticsFigure(made, 860).shapes)
            if (const auto* words = std::get_if<TextShape>(&shape))
                texts << words->text;
        QCOMPARE(texts.filter(s("Sector ")).size(), 20);
        QVERIFY(texts.filter(s("more")).isEmpty());
        QCOMPARE(texts.filter(s("context left out")).size(), 2);
    }

    void everyBarIsMadeOfTheIncidentsItCounts()
    {
        const Sample sample;
        const auto scope = Scope::make(sample.b.state(), Lens{});
        const Statistics made = makeStatistics(*scope, *defaultCatalogue().value());
        for (int quarter = 0; quarter < int(made.quarters.size()); ++quarter) {
            size_t whole = 0;
            for (int series = 0; series < int(made.series.size()); ++series) {
                const auto incidents = incidentsOfQuarter(*scope, made, quarter, series);
                QCOMPARE(incidents.size(), size_t(made.series[size_t(series)].counts[size_t(quarter)]));
                whole += incidents.size();
            }
            QCOMPARE(incidentsOfQuarter(*scope, made, quarter, -1).size(), whole);
        }
        QCOMPARE(incidentsOfQuarter(*scope, made, 0, 0), std::vector<ItemIndex>{sample.b.at(sample.first)});
    }

    void theLensDecidesWhatIsCounted()
    {
        const Statistics made = Sample().made("status:context");
        QCOMPARE(made.incidents, 1);
        QVERIFY(made.targets.empty());
        QCOMPARE(made.series.size(), size_t(1));
        const Statistics none = Sample().made("nothing");
        QVERIFY(none.quarters.empty() && none.series.empty());
    }
};

QTEST_MAIN(tst_Statistics)
#include "tst_statistics.moc"

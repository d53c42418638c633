#include "attack/technique_matrix.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace kagami;
using namespace Qt::StringLiterals;

namespace {

struct HitSpec {
    QString technique;
    QString tactic = {};
    ItemIndex incident = 0;
    ClaimIndex claim = noIndex;
    TechniqueMode mode = TechniqueMode::Observed;
    QString version = u"18.1"_s;
};

/// Hits, and what they are hits of.
struct Tags {
    std::vector<TechniqueKind> kinds;
    std::vector<TechniqueHit> hits;
};

/// Looks at the texts of the specs.
Tags makeTags(const std::vector<HitSpec>& specs)
{
    static ClaimIndex next = 1000;
    Tags tags;
    for (const HitSpec& spec : specs) {
        tags.hits.push_back({quint32(tags.kinds.size()), spec.incident,
            spec.claim == noIndex ? next++ : spec.claim, spec.mode});
        tags.kinds.push_back({spec.technique, spec.tactic, spec.version});
    }
    return tags;
}

TechniqueMatrix matrixOf(
    const std::vector<HitSpec>& specs, bool onlyUsed = true, const QString& version = u"18.1"_s)
{
    const Tags tags = makeTags(specs);
    return techniqueMatrix(**catalogue(AttackDomain::Enterprise, version), tags.kinds, tags.hits, onlyUsed);
}

const TacticColumn& column(const TechniqueMatrix& matrix, QStringView shortname)
{
    return *std::find_if(matrix.columns.begin(), matrix.columns.end(),
        [shortname](const TacticColumn& c) { return c.shortname == shortname; });
}

const TechniqueCell* cell(const std::vector<TechniqueCell>& cells, QStringView id)
{
    const auto found
        = std::find_if(cells.begin(), cells.end(), [id](const TechniqueCell& c) { return c.id == id; });
    return found == cells.end() ? nullptr : &*found;
}

using Items = std::vector<ItemIndex>;

/// `incidents` incidents with `tags` tags each, of random techniques with one of their tactics.
std::vector<TechniqueUse> manyUses(const Catalogue& catalogue, int incidents, int tags)
{
    std::mt19937 random(1);
    std::vector<TechniqueUse> uses;
    for (int i = 0; i < incidents * tags; ++i) {
        const Technique& technique = catalogue.techniques()[random() % catalogue.techniques().size()];
        const Tactic* tactic
            = catalogue.tactic(technique.tactics[qsizetype(random() % size_t(technique.tactics.size()))]);
        // Texts of their own, as those of a case read from a file are.
        uses.push_back({.technique = QString(technique.id.constData(), technique.id.size()),
            .tactic = QString(tactic->shortname.constData(), tactic->shortname.size()),
            .mode = TechniqueMode::Observed,
            .attackVersion = u"18.1"_s,
            .procedure = {}});
    }
    return uses;
}

Tags tagsOf(const std::vector<TechniqueUse>& uses, int tags)
{
    Tags made;
    for (const TechniqueUse& use : uses) {
        const auto number = ClaimIndex(made.hits.size());
        made.hits.push_back({quint32(number), number / tags, number, use.mode});
        made.kinds.push_back({use.technique, use.tactic, use.attackVersion});
    }
    return made;
}

} // namespace

class tst_TechniqueMatrix : public QObject {
    Q_OBJECT
private slots:
    void withoutTagsAllTacticsStandEmpty()
    {
        const TechniqueMatrix matrix = matrixOf({});
        QCOMPARE(matrix.version, u"18.1"_s);
        QCOMPARE(matrix.columns.size(), size_t(14));
        QCOMPARE(matrix.columns.front().japaneseName, u"偵察"_s);
        QCOMPARE(matrix.maxIncidents, 0);
        for (const TacticColumn& c : matrix.columns)
            QVERIFY(c.cells.empty() && c.incidents.empty() && c.usedTechniques == 0);
    }

    void onRequestTheWholeCatalogueIsThere()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1190"_s}}, false);
        QVERIFY(!matrix.onlyUsed);
        const TacticColumn& initial = column(matrix, u"initial-access");
        QCOMPARE(initial.cells.size(), size_t(11));
        QCOMPARE(initial.usedTechniques, 1);
        QCOMPARE(cell(initial.cells, u"T1566")->subTechniques.size(), size_t(4));
        QVERIFY(!cell(initial.cells, u"T1566")->isUsed());
        size_t total = 0;
        for (const TacticColumn& c : matrix.columns)
            for (const TechniqueCell& each : c.cells)
                total += 1 + each.subTechniques.size();
        size_t expected = 0;
        for (const Technique& technique : (*catalogue(AttackDomain::Enterprise, u"18.1"_s))->techniques())
            expected += size_t(technique.tactics.size());
        QCOMPARE(total, expected);
    }

    void incidentsAreCountedOnceHoweverOftenTheyAreTagged()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1190"_s, .incident = 3, .claim = 1},
            {.technique = u"T1190"_s, .incident = 3, .claim = 2},
            {.technique = u"T1190"_s, .incident = 7, .claim = 3}});
        const TechniqueCell* found = cell(column(matrix, u"initial-access").cells, u"T1190");
        QVERIFY(found);
        QCOMPARE(found->incidents, Items({3, 7}));
        QCOMPARE(found->claims, Items({1, 2, 3}));
        QCOMPARE(found->observed, 3);
        QCOMPARE(found->name, u"Exploit Public-Facing Application"_s);
        QCOMPARE(found->japaneseName, u"公開アプリケーションの悪用"_s);
        QCOMPARE(matrix.maxIncidents, 2);
    }

    void aParentFoldsItsSubTechniquesWithoutCountingTwice()
    {
        const TechniqueMatrix matrix = matrixOf(
            {{.technique = u"T1566.001"_s, .incident = 1}, {.technique = u"T1566.002"_s, .incident = 1},
                {.technique = u"T1566.002"_s, .incident = 2}, {.technique = u"T1566"_s, .incident = 3}});
        const TechniqueCell* found = cell(column(matrix, u"initial-access").cells, u"T1566");
        QVERIFY(found);
        QCOMPARE(found->incidents, Items({3}));
        QCOMPARE(found->foldedIncidents, Items({1, 2, 3}));
        QCOMPARE(found->subTechniques.size(), size_t(2));
        QCOMPARE(found->subTechniques[1].incidents, Items({1, 2}));
        QCOMPARE(found->subTechniques[1].foldedCount(), 2);
        QCOMPARE(column(matrix, u"initial-access").incidents, Items({1, 2, 3}));
        QCOMPARE(column(matrix, u"initial-access").usedTechniques, 1);
    }

    void aParentWithTagsBelowAloneIsShown()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1566.001"_s, .incident = noIndex}});
        const TechniqueCell* found = cell(column(matrix, u"initial-access").cells, u"T1566");
        QVERIFY(found && found->usedBelow);
        QCOMPARE(found->foldedCount(), 0);
        QCOMPARE(matrix.maxIncidents, 0);
        QCOMPARE(found->heat, 0.0);
    }

    void aTagWithATacticCountsThereAlone()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1078"_s, .tactic = u"persistence"_s}});
        QVERIFY(cell(column(matrix, u"persistence").cells, u"T1078"));
        QVERIFY(!cell(column(matrix, u"initial-access").cells, u"T1078"));
    }

    void aTagWithoutATacticOrWithAWrongOneCountsUnderAll()
    {
        for (const QString& tactic : {QString(), u"impact"_s, u"no-such-tactic"_s}) {
            const TechniqueMatrix matrix = matrixOf({{.technique = u"T1078"_s, .tactic = tactic}});
            for (const QStringView shortname :
                {u"initial-access", u"persistence", u"privilege-escalation", u"defense-evasion"})
                QVERIFY(cell(column(matrix, shortname).cells, u"T1078"));
            QVERIFY(column(matrix, u"impact").cells.empty());
        }
    }

    void capabilitiesAndActorLevelTagsAreToldApart()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1190"_s, .incident = 1},
            {.technique = u"T1190"_s, .incident = noIndex, .mode = TechniqueMode::Capability},
            {.technique = u"T1190"_s, .incident = noIndex, .mode = TechniqueMode::ActorLevel},
            {.technique = u"T1190"_s, .incident = noIndex, .mode = TechniqueMode::ActorLevel}});
        const TechniqueCell* found = cell(column(matrix, u"initial-access").cells, u"T1190");
        QVERIFY(found);
        QCOMPARE(found->observed, 1);
        QCOMPARE(found->capability, 1);
        QCOMPARE(found->actorLevel, 2);
        QCOMPARE(found->incidentCount(), 1);
        QCOMPARE(found->claims.size(), size_t(4));
    }

    void whatWasOnlyPossibleHappenedInNoIncident()
    {
        const TechniqueMatrix matrix
            = matrixOf({{.technique = u"T1486"_s, .incident = 1, .mode = TechniqueMode::Capability}});
        const TechniqueCell* found = cell(column(matrix, u"impact").cells, u"T1486");
        QVERIFY(found && found->isUsed());
        QCOMPARE(found->incidentCount(), 0);
        QCOMPARE(found->foldedCount(), 0);
        QVERIFY(column(matrix, u"impact").incidents.empty());
        QCOMPARE(matrix.maxIncidents, 0);
    }

    void heatIsRelativeToTheFullestCell()
    {
        std::vector<HitSpec> specs;
        for (ItemIndex i = 0; i < 4; ++i)
            specs.push_back({.technique = u"T1190"_s, .incident = i});
        specs.push_back({.technique = u"T1566.001"_s, .incident = 1});
        const TechniqueMatrix matrix = matrixOf(specs);
        const auto& cells = column(matrix, u"initial-access").cells;
        QCOMPARE(cell(cells, u"T1190")->heat, 1.0);
        QCOMPARE(cell(cells, u"T1566")->heat, 0.25);
        QCOMPARE(cell(cells, u"T1566")->subTechniques[0].heat, 0.25);
    }

    void cellsAreSortedByName()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1566"_s}, {.technique = u"T1190"_s},
            {.technique = u"T1189"_s}, {.technique = u"T1133"_s}});
        QStringList ids;
        for (const TechniqueCell& each : column(matrix, u"initial-access").cells)
            ids.append(each.id);
        QCOMPARE(ids, QStringList({u"T1189"_s, u"T1190"_s, u"T1133"_s, u"T1566"_s}));
    }

    void tagsOfOtherVersionsAreMappedAndSaidSo()
    {
        const TechniqueMatrix matrix = matrixOf({{.technique = u"T1574.002"_s, .version = u"8.2"_s},
            {.technique = u"T1574.002"_s, .version = u"8.2"_s},
            {.technique = u"T1685"_s, .version = u"19.1"_s}});
        QCOMPARE(matrix.mapped.size(), size_t(2));
        QCOMPARE(matrix.mapped[0].from, u"T1574.002"_s);
        QCOMPARE(matrix.mapped[0].to, u"T1574.001"_s);
        QCOMPARE(matrix.mapped[0].hits, 2);
        QCOMPARE(matrix.mapped[1].to, u"T1562.001"_s);
        QVERIFY(matrix.unmapped.empty());
    }

    void aRenamedTacticIsTheSameColumn()
    {
        const TechniqueMatrix matrix
            = matrixOf({{.technique = u"T1078"_s, .tactic = u"defense-evasion"_s}}, true, u"19.1"_s);
        QCOMPARE(matrix.columns.size(), size_t(15));
        QVERIFY(cell(column(matrix, u"stealth").cells, u"T1078"));
        QVERIFY(!cell(column(matrix, u"initial-access").cells, u"T1078"));
    }

    void whatMovedToDefenseImpairmentIsShownThere()
    {
        const TechniqueMatrix matrix
            = matrixOf({{.technique = u"T1562.001"_s, .tactic = u"defense-evasion"_s}}, true, u"19.1"_s);
        const TacticColumn& impairment = column(matrix, u"defense-impairment");
        QCOMPARE(impairment.id, u"TA0112"_s);
        QVERIFY(cell(impairment.cells, u"T1685"));
    }

    void whatHasNoPlaceIsListedNotDropped()
    {
        const TechniqueMatrix matrix = matrixOf(
            {{.technique = u"T1026"_s, .incident = 5, .claim = 9}, {.technique = u"T9999"_s, .incident = 6},
                {.technique = u"T9999"_s, .incident = 4}, {.technique = u"nonsense"_s, .incident = 4}});
        QCOMPARE(matrix.unmapped.size(), size_t(3));
        QCOMPARE(matrix.unmapped[0].technique, u"T1026"_s);
        QCOMPARE(matrix.unmapped[0].reason, UnmappedTechnique::Reason::Deprecated);
        QCOMPARE(matrix.unmapped[0].claims, Items({9}));
        QCOMPARE(matrix.unmapped[1].incidents, Items({4, 6}));
        QCOMPARE(matrix.unmapped[1].reason, UnmappedTechnique::Reason::Unknown);
        QVERIFY(std::all_of(matrix.columns.begin(), matrix.columns.end(),
            [](const TacticColumn& c) { return c.cells.empty(); }));
    }

    void theOrderOfTheTagsDoesNotMatter()
    {
        const auto table = *catalogue(AttackDomain::Enterprise, u"18.1"_s);
        const auto uses = manyUses(*table, 500, 5);
        Tags tags = tagsOf(uses, 5);
        const TechniqueMatrix sorted = techniqueMatrix(*table, tags.kinds, tags.hits);
        std::shuffle(tags.hits.begin(), tags.hits.end(), std::mt19937(2));
        const TechniqueMatrix shuffled = techniqueMatrix(*table, tags.kinds, tags.hits);
        QCOMPARE(shuffled.maxIncidents, sorted.maxIncidents);
        for (size_t c = 0; c < sorted.columns.size(); ++c) {
            QCOMPARE(shuffled.columns[c].incidents, sorted.columns[c].incidents);
            QCOMPARE(shuffled.columns[c].cells.size(), sorted.columns[c].cells.size());
            for (size_t i = 0; i < sorted.columns[c].cells.size(); ++i) {
                QCOMPARE(
                    shuffled.columns[c].cells[i].foldedIncidents, sorted.columns[c].cells[i].foldedIncidents);
                QCOMPARE(shuffled.columns[c].cells[i].claims, sorted.columns[c].cells[i].claims);
            }
        }
    }

    void theIncidentsOfATacticAreCountedAsItsColumnHasThem()
    {
        const auto table = *catalogue(AttackDomain::Enterprise, u"18.1"_s);
        const auto uses = manyUses(*table, 500, 5);
        Tags tags = tagsOf(uses, 5);
        for (size_t i = 0; i < tags.hits.size(); i += 7)
            tags.hits[i].incident = noIndex;
        tags.kinds[3].techniqueId = u"T9999";
        tags.kinds[4].tacticShortname = {};
        const TechniqueMatrix matrix = techniqueMatrix(*table, tags.kinds, tags.hits);
        const std::vector<int> totals = incidentsByTactic(*table, tags.kinds, tags.hits);
        QCOMPARE(totals.size(), matrix.columns.size());
        for (size_t c = 0; c < totals.size(); ++c)
            QCOMPARE(totals[c], int(matrix.columns[c].incidents.size()));
        QVERIFY(*std::max_element(totals.begin(), totals.end()) > 0);
    }

    void aHundredThousandIncidentsTakeAMoment_data()
    {
        QTest::addColumn<bool>("shuffled");
        QTest::newRow("by incident") << false;
        QTest::newRow("in any order") << true;
    }

    void aHundredThousandIncidentsTakeAMoment()
    {
        QFETCH(bool, shuffled);
        const auto table = *catalogue(AttackDomain::Enterprise, u"18.1"_s);
        const auto uses = manyUses(*table, 100'000, 4);
        Tags tags = tagsOf(uses, 4);
        if (shuffled)
            std::shuffle(tags.hits.begin(), tags.hits.end(), std::mt19937(2));
        QBENCHMARK
        {
            QVERIFY(techniqueMatrix(*table, tags.kinds, tags.hits).maxIncidents > 100);
        }
    }
};

QTEST_GUILESS_MAIN(tst_TechniqueMatrix)
#include "tst_technique_matrix.moc"

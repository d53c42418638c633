#include "attack/catalogue.h"
#include "attack/catalogue_reader.h"
#include "attack/technique_number.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace kagami;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Catalogue> bundled(
    const QString& version, AttackDomain domain = AttackDomain::Enterprise)
{
    const auto found = catalogue(domain, version);
    return found ? *found : std::make_shared<const Catalogue>();
}

int parentTotal(const Catalogue& catalogue)
{
    return int(std::count_if(catalogue.techniques().begin(), catalogue.techniques().end(),
        [](const Technique& t) { return !t.isSubTechnique(); }));
}

int revokedTotal(const Catalogue& catalogue)
{
    return int(std::count_if(catalogue.retired().begin(), catalogue.retired().end(),
        [](const RetiredId& r) { return !r.successor.isEmpty(); }));
}

} // namespace

class tst_Catalogue : public QObject {
    Q_OBJECT
private slots:
    void everyBundledTableHasTheCountsOfItsRelease_data()
    {
        QTest::addColumn<int>("domain");
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("tactics");
        QTest::addColumn<int>("parents");
        QTest::addColumn<int>("subs");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("software");
        QTest::addColumn<int>("revoked");
        QTest::addColumn<bool>("partial");
        const auto row
            = [](AttackDomain domain, const char* version, std::array<int, 6> counts, bool partial) {
                  QTest::addRow("%s %s", qPrintable(toKey(domain)), version)
                      << int(domain) << QString::fromLatin1(version) << counts[0] << counts[1] << counts[2]
                      << counts[3] << counts[4] << counts[5] << partial;
              };
        row(AttackDomain::Enterprise, "19.1", {15, 222, 475, 174, 821, 149}, true);
        row(AttackDomain::Enterprise, "18.1", {14, 216, 475, 172, 784, 140}, false);
        row(AttackDomain::Enterprise, "8.2", {14, 178, 352, 109, 443, 132}, false);
        row(AttackDomain::Enterprise, "6.3", {12, 266, 0, 94, 364, 3}, false);
        row(AttackDomain::Mobile, "19.1", {12, 77, 47, 0, 0, 52}, true);
        row(AttackDomain::Mobile, "18.1", {12, 77, 47, 17, 122, 52}, false);
        row(AttackDomain::Ics, "19.1", {12, 79, 18, 0, 0, 0}, true);
        row(AttackDomain::Ics, "18.1", {12, 83, 0, 14, 23, 2}, false);
    }

    void everyBundledTableHasTheCountsOfItsRelease()
    {
        QFETCH(int, domain);
        QFETCH(QString, version);
        const auto table = catalogue(AttackDomain(domain), version);
        QVERIFY2(table, qPrintable(table ? QString() : describe(table.error())));
        QCOMPARE((*table)->version(), version);
        QCOMPARE(int((*table)->domain()), domain);
        QTEST(int((*table)->tactics().size()), "tactics");
        QTEST(parentTotal(**table), "parents");
        QTEST(int((*table)->techniques().size()) - parentTotal(**table), "subs");
        QTEST(int((*table)->groups().size()), "groups");
        QTEST(int((*table)->software().size()), "software");
        QTEST(revokedTotal(**table), "revoked");
        QTEST((*table)->isPartial(), "partial");
    }

    void newTagsAreMadeWithTheNewestCompleteVersion()
    {
        QCOMPARE(availableVersions(AttackDomain::Enterprise),
            QStringList({u"19.1"_s, u"18.1"_s, u"8.2"_s, u"6.3"_s}));
        const auto table = defaultCatalogue();
        QVERIFY(table);
        QCOMPARE((*table)->version(), u"18.1"_s);
        QCOMPARE(*table, *catalogue(AttackDomain::Enterprise, u"18.1"_s));
    }

    void aPartialTableSaysSoInItsNameAndInItself()
    {
        for (const QString& name : QDir(u":/attack"_s).entryList({u"*.tsv"_s})) {
            QFile file(u":/attack/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto table = CatalogueReader::read(file.readAll());
            QVERIFY(table);
            QCOMPARE((*table)->isPartial(), name.contains(u"-partial"));
        }
    }

    void anUnknownVersionNamesThoseThatAreThere()
    {
        const auto table = catalogue(AttackDomain::Enterprise, u"99"_s);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::NotFound);
        QVERIFY(table.error().remedy.contains(u"18.1"));
    }

    void tacticsStandInTheOrderOfTheMatrix()
    {
        const auto table = bundled(u"18.1"_s);
        QStringList names;
        for (const Tactic& tactic : table->tactics())
            names.append(tactic.shortname);
        QCOMPARE(names.first(3),
            QStringList({u"reconnaissance"_s, u"resource-development"_s, u"initial-access"_s}));
        QCOMPARE(names.last(), u"impact"_s);
        QCOMPARE(table->tactic(u"TA0001"), table->tactic(u"initial-access"));
        QCOMPARE(table->tactic(u"TA0001")->name, u"Initial Access"_s);
        QVERIFY(!table->tactic(u"Initial Access"));
    }

    void version19SplitsDefenseEvasionIntoStealthAndDefenseImpairment()
    {
        const auto table = bundled(u"19.1"_s);
        QCOMPARE(table->tactic(u"TA0005")->shortname, u"stealth"_s);
        QCOMPARE(table->tactic(u"TA0112")->name, u"Defense Impairment"_s);
        QVERIFY(!table->tactic(u"defense-evasion"));
        QCOMPARE(table->find(u"T1685")->tactics, QStringList(u"TA0112"_s));
        QVERIFY(table->partialNote().contains(u"19.0"));
    }

    void everyTechniqueIsFoundByItsIdAndNothingElseIs()
    {
        for (const QString& version : availableVersions(AttackDomain::Enterprise)) {
            const auto table = bundled(version);
            for (const Technique& technique : table->techniques())
                QCOMPARE(table->find(technique.id), &technique);
        }
        const auto table = bundled(u"18.1"_s);
        for (const QStringView id : {u"", u"T", u"T1566.", u"T1566.0010", u"t1566", u"T1566.999", u"T0001",
                 u"T9999.999", u"T15a6", u"T1566,001", u"T1566.000", u"T1574.002", u"TA0001"})
            QVERIFY2(!table->find(id), qPrintable(id.toString()));
        QVERIFY(!Catalogue().find(u"T1566"));
    }

    void aSubTechniqueStandsUnderEachOfItsTacticsBesideItsParent()
    {
        for (const AttackDomain domain : {AttackDomain::Enterprise, AttackDomain::Mobile, AttackDomain::Ics})
            for (const QString& version : availableVersions(domain)) {
                const auto table = bundled(version, domain);
                for (const Technique& technique : table->techniques()) {
                    QVERIFY2(!technique.tactics.isEmpty(), qPrintable(technique.id));
                    if (!technique.isSubTechnique())
                        continue;
                    const Technique* family = table->find(technique.parent);
                    QVERIFY(family);
                    for (const QString& tactic : technique.tactics)
                        QVERIFY2(family->tactics.contains(tactic), qPrintable(technique.id));
                }
            }
    }

    void techniquesOfATacticAreParentsSortedByName()
    {
        const auto table = bundled(u"18.1"_s);
        const auto techniques = table->techniquesOf(u"initial-access");
        QCOMPARE(techniques.size(), size_t(11));
        QCOMPARE(techniques.front()->name, u"Content Injection"_s);
        QVERIFY(std::is_sorted(techniques.begin(), techniques.end(),
            [](const Technique* a, const Technique* b) { return a->name < b->name; }));
        QVERIFY(std::none_of(
            techniques.begin(), techniques.end(), [](const Technique* t) { return t->isSubTechnique(); }));
        QVERIFY(table->techniquesOf(u"stealth").empty());
    }

    void subTechniquesAreThoseOfTheParentAlone()
    {
        const auto table = bundled(u"18.1"_s);
        const auto subs = table->subTechniquesOf(u"T1566");
        QCOMPARE(subs.size(), size_t(4));
        QCOMPARE(subs[0].id, u"T1566.001"_s);
        QCOMPARE(subs[0].parent, u"T1566"_s);
        QVERIFY(table->subTechniquesOf(u"T1566.001").empty());
        QVERIFY(table->subTechniquesOf(u"T1190").empty());
    }

    void aTechniqueCarriesWhatExportsNeed()
    {
        const Technique* technique = bundled(u"18.1"_s)->find(u"T1078");
        QCOMPARE(technique->name, u"Valid Accounts"_s);
        QCOMPARE(technique->tactics, QStringList({u"TA0001"_s, u"TA0003"_s, u"TA0004"_s, u"TA0005"_s}));
        QVERIFY(technique->platforms.contains(u"Windows"_s));
        QVERIFY(!technique->version.isEmpty());
        QVERIFY(technique->stixId.startsWith(u"attack-pattern--"));
    }

    void groupsAndSoftwareKnowTheirTechniques()
    {
        const auto table = bundled(u"18.1"_s);
        const auto menuPass = std::find_if(table->groups().begin(), table->groups().end(),
            [](const AttackGroup& g) { return g.id == u"G0045"; });
        QVERIFY(menuPass != table->groups().end());
        QCOMPARE(menuPass->name, u"menuPass"_s);
        QVERIFY(menuPass->aliases.contains(u"APT10"_s));
        QVERIFY(menuPass->techniques.contains(u"T1566.001"_s));
        for (const AttackGroup& group : table->groups())
            for (const QString& id : group.techniques)
                QVERIFY2(table->find(id), qPrintable(group.id % u' ' % id));
        for (const AttackSoftware& software : table->software())
            for (const QString& id : software.techniques)
                QVERIFY2(table->find(id), qPrintable(software.id % u' ' % id));
    }

    void revokedIdsLeadToOnesInUse()
    {
        const auto table = bundled(u"18.1"_s);
        QCOMPARE(table->revokedBy(u"T1574.002"), u"T1574.001"_s);
        QVERIFY(!table->revokedBy(u"T1566.001"));
        QVERIFY(!table->revokedBy(u"T1026"));
        QVERIFY(table->isDeprecated(u"T1026"));
        QVERIFY(!table->isDeprecated(u"T1574.002"));
        for (const RetiredId& old : table->retired()) {
            QVERIFY2(!table->find(old.id), qPrintable(old.id));
            if (old.successor.startsWith(u'T'))
                QVERIFY2(table->find(old.successor), qPrintable(old.id));
        }
    }

    void aTagOfAnotherVersionHasItsCounterpart_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("same id") << u"19.1"_s << u"T1566.001"_s << u"T1566.001"_s;
        QTest::newRow("older, revoked") << u"19.1"_s << u"T1562.001"_s << u"T1685"_s;
        QTest::newRow("much older") << u"18.1"_s << u"T1193"_s << u"T1566.001"_s;
        QTest::newRow("newer, replaced one") << u"18.1"_s << u"T1685.005"_s << u"T1070.001"_s;
        QTest::newRow("newer, replaced several, one of that name")
            << u"18.1"_s << u"T1685"_s << u"T1562.001"_s;
        QTest::newRow("newer, its parent replaced one") << u"18.1"_s << u"T1686.003"_s << u"T1562.004"_s;
        QTest::newRow("newer, replaced nothing") << u"18.1"_s << u"T1682"_s << QString();
        QTest::newRow("deprecated") << u"18.1"_s << u"T1026"_s << QString();
        QTest::newRow("unknown") << u"18.1"_s << u"T9999"_s << QString();
    }

    void aTagOfAnotherVersionHasItsCounterpart()
    {
        QFETCH(QString, version);
        QFETCH(QString, from);
        const auto table = bundled(version);
        const Technique* found = table->counterpart(from);
        QTEST(found ? found->id : QString(), "to");
    }

    void aDamagedTableIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("where");
        const QByteArray head = "attack-table\t1\tenterprise-attack\t18.1\n";
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("no techniques") << head << QString();
        QTest::newRow("other format")
            << QByteArray("attack-table\t2\tenterprise-attack\t18.1\n") << u"line 1"_s;
        QTest::newRow("other domain") << QByteArray("attack-table\t1\tspace-attack\t18.1\n") << u"line 1"_s;
        QTest::newRow("unknown kind") << QByteArray(head + "X\tT1001\tName\n") << u"line 2"_s;
        QTest::newRow("bad id") << QByteArray(head + "T\tT10\tName\n") << u"line 2"_s;
        QTest::newRow("orphan") << QByteArray(head + "T\tT1001.001\tName\n") << u"line 2"_s;
        QTest::newRow("blank line") << QByteArray(head + "\nT\tT1001\tName\n") << u"line 2"_s;
    }

    void aDamagedTableIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, table);
        const auto read = CatalogueReader::read(table);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Corrupt);
        QTEST(read.error().where, "where");
    }

    void copyrightAndLicenceComeWithTheProgram()
    {
        QVERIFY(attackCopyright().startsWith(u"© 2025 The MITRE Corporation."));
        QVERIFY(attackLicence().contains(attackCopyright()));
        QVERIFY(attackLicence().contains(u"royalty-free"));
    }

    void readingTheLargestTableIsFast()
    {
        QBENCHMARK
        {
            QFile file(u":/attack/enterprise-18.1.tsv"_s);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(CatalogueReader::read(file.readAll()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"

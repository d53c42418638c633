#include "attack/catalogue.h"

#include <QTest>

using namespace kagami;
using namespace Qt::StringLiterals;

class tst_CatalogueCheck : public QObject {
    Q_OBJECT
private slots:
    void aTechniqueInUseIsAccepted_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("tactic");
        QTest::newRow("technique") << u"T1190"_s << QString();
        QTest::newRow("sub-technique with its tactic") << u"T1566.001"_s << u"initial-access"_s;
        QTest::newRow("one tactic of several") << u"T1078"_s << u"persistence"_s;
        QTest::newRow("tactic by id") << u"T1078"_s << u"TA0003"_s;
        QTest::newRow("as people type") << u" t1566.001 "_s << QString();
    }

    void aTechniqueInUseIsAccepted()
    {
        QFETCH(QString, id);
        QFETCH(QString, tactic);
        const auto checked = (*defaultCatalogue())->checkTechnique(id, tactic);
        QVERIFY2(checked, qPrintable(checked ? QString() : describe(checked.error())));
        QCOMPARE((*checked)->id, id.trimmed().toUpper());
    }

    void aWrongTagSaysWhatIsWrongAndWhatToUse_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("tactic");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, QString version, QString id, QString tactic, QString sentence) {
            QTest::newRow(name) << version << id << tactic << sentence;
        };
        row("revoked", u"18.1"_s, u"T1574.002"_s, {},
            u"T1574.002: MITRE revoked this technique. Use T1574.001 (DLL)."_s);
        row("deprecated", u"18.1"_s, u"T1026"_s, {},
            u"T1026: MITRE deprecated this technique; nothing took its place. Choose another technique."_s);
        row("sub-technique that the family has not", u"18.1"_s, u"T1566.005"_s, {},
            u"T1566.005: ATT&CK Enterprise 18.1 has no such technique. Did you mean T1566 (Phishing), "
            "T1566.001 (Spearphishing Attachment), T1566.002 (Spearphishing Link), "
            "T1566.003 (Spearphishing via Service)?"_s);
        row("figures swapped", u"18.1"_s, u"T1910"_s, {},
            u"T1910: ATT&CK Enterprise 18.1 has no such technique. Did you mean T1190 (Exploit Public-Facing "
            "Application), T1010 (Application Window Discovery), T1110 (Brute Force), T1210 (Exploitation of "
            "Remote "
            "Services)?"_s);
        row("no id at all", u"18.1"_s, u"phishing"_s, {},
            u"PHISHING: ATT&CK Enterprise 18.1 has no such technique. Search by a word of its name."_s);
        row("of a newer version", u"18.1"_s, u"T1685"_s, {},
            u"T1685: ATT&CK Enterprise 18.1 has no such technique. It is of ATT&CK Enterprise 19.1; "
            "use T1562.001 (Disable or Modify Tools)."_s);
        row("new in a newer version", u"18.1"_s, u"T1682"_s, {},
            u"T1682: ATT&CK Enterprise 18.1 has no such technique. It is of ATT&CK Enterprise 19.1."_s);
        row("of another domain", u"18.1"_s, u"T0800"_s, {},
            u"T0800: ATT&CK Enterprise 18.1 has no such technique. It is of ATT&CK ICS 19.1."_s);
        row("tactic of others", u"18.1"_s, u"T1190"_s, u"impact"_s,
            u"impact: T1190 (Exploit Public-Facing Application) is not of this tactic. "
            "Tactics of T1190: initial-access."_s);
        row("no such tactic", u"18.1"_s, u"T1078"_s, u"stealth"_s,
            u"stealth: ATT&CK Enterprise 18.1 has no such tactic. Tactics of T1078: initial-access, "
            u"persistence, "
            "privilege-escalation, defense-evasion."_s);
        row("renamed tactic", u"19.1"_s, u"T1078"_s, u"defense-evasion"_s,
            u"defense-evasion: ATT&CK Enterprise 19.1 has no such tactic. Tactics of T1078: initial-access, "
            "persistence, privilege-escalation, stealth."_s);
    }

    void aWrongTagSaysWhatIsWrongAndWhatToUse()
    {
        QFETCH(QString, version);
        QFETCH(QString, id);
        QFETCH(QString, tactic);
        const auto table = catalogue(AttackDomain::Enterprise, version);
        QVERIFY(table);
        const auto checked = (*table)->checkTechnique(id, tactic);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Invalid);
        QTEST(describe(checked.error()), "sentence");
    }

    void hostileIdsAreRefusedToo()
    {
        const auto table = *defaultCatalogue();
        const QStringList ids{QString(), QString(100000, u'T'), u"T1566.001\n"_s + QChar(0), u"%1%2"_s};
        for (const QString& id : ids)
            QVERIFY(!table->checkTechnique(id));
    }
};

QTEST_GUILESS_MAIN(tst_CatalogueCheck)
#include "tst_catalogue_check.moc"

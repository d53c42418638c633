#include "attack/catalogue.h"
#include "attack/japanese_names.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace kagami;
using namespace Qt::StringLiterals;

class tst_JapaneseNames : public QObject {
    Q_OBJECT
private slots:
    void everyTacticAndTechniqueOfTheNewerVersionsHasAName_data()
    {
        QTest::addColumn<int>("domain");
        QTest::addColumn<QString>("version");
        for (const AttackDomain domain : {AttackDomain::Enterprise, AttackDomain::Mobile, AttackDomain::Ics})
            for (const QString& version : availableVersions(domain))
                if (version != u"6.3")
                    QTest::addRow("%s", qPrintable(label(domain) + u' ' + version)) << int(domain) << version;
    }

    void everyTacticAndTechniqueOfTheNewerVersionsHasAName()
    {
        QFETCH(int, domain);
        QFETCH(QString, version);
        const auto table = catalogue(AttackDomain(domain), version);
        QVERIFY(table);
        QVERIFY(!(*table)->techniques().empty());
        for (const Tactic& tactic : (*table)->tactics())
            QVERIFY2(!japaneseName(tactic).isEmpty(), qPrintable(tactic.id % u' ' % tactic.name));
        for (const Technique& technique : (*table)->techniques())
            QVERIFY2(!japaneseName(technique).isEmpty(), qPrintable(technique.id % u' ' % technique.name));
    }

    void aNameFollowsTheEnglishNameOfItsVersion()
    {
        const auto old = catalogue(AttackDomain::Enterprise, u"18.1"_s);
        const auto renamed = catalogue(AttackDomain::Enterprise, u"19.1"_s);
        QVERIFY(old && renamed);
        QCOMPARE(japaneseName(*(*old)->tactic(u"TA0005")), u"防御回避"_s);
        QCOMPARE(japaneseName(*(*renamed)->tactic(u"TA0005")), u"ステルス"_s);
        QCOMPARE(japaneseName(*(*old)->find(u"T1566.001")), u"スピアフィッシング（添付ファイル）"_s);
        QCOMPARE(japaneseName(u"T1574.002", u"DLL Side-Loading"), u"DLLサイドローディング"_s);
    }

    void whatWeHaveNoNameForHasNone()
    {
        QCOMPARE(japaneseName(u"T9999", u"Phishing"), QString());
        QCOMPARE(japaneseName(u"T1566", u"Another Name"), QString());
        QCOMPARE(japaneseName(u"", u""), QString());
    }

    void theTableIsSortedAndNamesNothingTwice()
    {
        QFile file(u":/attack/ja.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll())[u"names"].toArray();
        QString last;
        for (const auto& value : rows) {
            const QJsonArray row = value.toArray();
            QVERIFY2(row.size() == 3 || row.size() == 4, qPrintable(last));
            const QString key = row[0].toString() % u'\t' % row[1].toString();
            QVERIFY2(key > last, qPrintable(key));
            QVERIFY2(row[2].toString() == row[2].toString().simplified() && !row[2].toString().isEmpty(),
                qPrintable(key));
            last = key;
        }
        QCOMPARE(rows.size(), JapaneseNames::bundled().size());
    }
};

QTEST_GUILESS_MAIN(tst_JapaneseNames)
#include "tst_japanese_names.moc"

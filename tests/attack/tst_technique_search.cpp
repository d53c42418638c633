#include "attack/technique_search.h"

#include <QTest>

using namespace kagami;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString& query, int limit = 20, const QString& version = u"18.1"_s)
{
    QStringList ids;
    for (const TechniqueMatch& match :
        searchTechniques(**catalogue(AttackDomain::Enterprise, version), query, limit))
        ids.append(match.technique->id);
    return ids;
}

} // namespace

class tst_TechniqueSearch : public QObject {
    Q_OBJECT
private slots:
    void theBestMatchComesFirst_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        const auto row
            = [](const char* name, QString query, QString first) { QTest::newRow(name) << query << first; };
        row("whole id", u"T1566"_s, u"T1566"_s);
        row("start of an id", u"t1566.0"_s, u"T1566.001"_s);
        row("id without its letter", u"1190"_s, u"T1190"_s);
        row("full-width id", u"Ｔ１５６６．００２"_s, u"T1566.002"_s);
        row("whole English name", u"phishing"_s, u"T1566"_s);
        row("start of an English name", u"spearphishing att"_s, u"T1566.001"_s);
        row("starts of words", u"expl pub"_s, u"T1190"_s);
        row("words in another order", u"application public"_s, u"T1190"_s);
        row("word of the parent and of its own", u"phishing link"_s, u"T1566.002"_s);
        row("Japanese name", u"フィッシング"_s, u"T1566"_s);
        row("part of a Japanese name", u"添付ファイル"_s, u"T1566.001"_s);
        row("half-width kana", u"ﾊﾟｽﾜｰﾄﾞｽﾌﾟﾚｰ"_s, u"T1110.003"_s);
        row("hiragana for katakana", u"ぱすわーどすぷれー"_s, u"T1110.003"_s);
        row("two Japanese characters", u"偽造"_s, u"T1606"_s);
        row("Japanese and English words", u"公開 exploit"_s, u"T1190"_s);
        row("what the field calls it", u"水飲み場"_s, u"T1189"_s);
        row("a brand in Japanese", u"標的型メール"_s, u"T1566.001"_s);
        row("what the field calls it, whole", u"wmi"_s, u"T1047"_s);
        row("id and word", u"T1566 リンク"_s, u"T1566.002"_s);
        row("revoked id", u"T1574.002"_s, u"T1574.001"_s);
        row("name that was dropped", u"side-loading"_s, u"T1574.001"_s);
    }

    void theBestMatchComesFirst()
    {
        QFETCH(QString, query);
        const QStringList ids = found(query);
        QVERIFY(!ids.isEmpty());
        QTEST(ids.first(), "first");
    }

    void anIdPrefixFindsTheFamilyInOrder()
    {
        QCOMPARE(found(u"t1566"_s),
            QStringList({u"T1566"_s, u"T1566.001"_s, u"T1566.002"_s, u"T1566.003"_s, u"T1566.004"_s}));
        QCOMPARE(found(u"t1566.0"_s),
            QStringList({u"T1566.001"_s, u"T1566.002"_s, u"T1566.003"_s, u"T1566.004"_s}));
    }

    void aFamilysNameFindsItsSubTechniquesAfterIt()
    {
        const QStringList ids = found(u"os credential dumping"_s);
        QCOMPARE(ids.size(), 9);
        QCOMPARE(ids.first(), u"T1003"_s);
        QVERIFY(ids.contains(u"T1003.001"_s));
    }

    void aWordInTheMiddleOfAnotherIsNotMeant()
    {
        QVERIFY(!found(u"hell"_s, 50).contains(u"T1059.001"_s)); // PowerShell
        QVERIFY(found(u"shell"_s, 50).contains(u"T1059.004"_s)); // Unix Shell
    }

    void whatTheCaseUsesComesFirstButForExactNames()
    {
        const auto table = *catalogue(AttackDomain::Enterprise, u"18.1"_s);
        const QSet<QString> used{u"T1190"_s, u"T1566.001"_s, u"T1573.002"_s};
        const auto first = [&](const QString& query, const QSet<QString>& known) {
            return searchTechniques(*table, query, 20, known).front().technique->id;
        };
        QCOMPARE(first(u"公開"_s, {}), u"T1190"_s); // a technique before a sub-technique
        QCOMPARE(first(u"公開"_s, {u"T1573.002"_s}), u"T1573.002"_s);
        QCOMPARE(first(u"application"_s, used), u"T1190"_s);
        QCOMPARE(first(u"T1566"_s, used), u"T1566"_s);
        QCOMPARE(first(u"phishing"_s, used), u"T1566"_s);
        QCOMPARE(first(u"T15"_s, used), u"T1566.001"_s);
    }

    void aRevokedIdSaysWhatItWas()
    {
        const auto table = *catalogue(AttackDomain::Enterprise, u"18.1"_s);
        const std::vector<TechniqueMatch> matches = searchTechniques(*table, u"T1574.002");
        QCOMPARE(matches.front().technique->id, u"T1574.001"_s);
        QCOMPARE(matches.front().retired, u"T1574.002"_s);
        QVERIFY(searchTechniques(*table, u"T1574.001").front().retired.isEmpty());
    }

    void eachTechniqueComesOnce()
    {
        for (const QString& query : {u"t1"_s, u"account"_s, u"アカウント"_s, u"dll"_s}) {
            QStringList ids = found(query, 1000);
            QVERIFY(ids.size() > 3);
            QCOMPARE(ids.removeDuplicates(), 0);
        }
    }

    void theLimitHolds()
    {
        QCOMPARE(found(u"t1"_s, 7).size(), 7);
        QVERIFY(found(u"t1"_s, 0).isEmpty());
        QVERIFY(found(u"t1"_s, -1).isEmpty());
    }

    void nothingIsFoundForNothing()
    {
        QVERIFY(found(QString()).isEmpty());
        QVERIFY(found(u" \t　"_s).isEmpty());
        QVERIFY(found(u"存在しない手口"_s).isEmpty());
        QVERIFY(searchTechniques(Catalogue(), u"phishing").empty());
    }

    void aKeystrokeIsAnsweredAtOnce()
    {
        const auto table = *catalogue(AttackDomain::Enterprise, u"18.1"_s);
        QBENCHMARK
        {
            QVERIFY(!searchTechniques(*table, u"スピア").empty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_TechniqueSearch)
#include "tst_technique_search.moc"

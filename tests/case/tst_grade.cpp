#include "case/claim.h"
#include "case/grade.h"
#include "case/value.h"

#include <QSet>
#include <QTest>

using namespace kagami;

class tst_Grade : public QObject {
    Q_OBJECT
private slots:
    void everyKeyReadsBackToItsValue()
    {
        for (int i = 1; i <= 6; ++i) {
            QCOMPARE(parseReliability(toKey(Reliability(i))), std::optional(Reliability(i)));
            QCOMPARE(parseCredibility(toKey(Credibility(i))), std::optional(Credibility(i)));
        }
        for (int i = 1; i <= 7; ++i)
            QCOMPARE(parseLikelihood(toKey(Likelihood(i))), std::optional(Likelihood(i)));
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(parseConfidence(toKey(Confidence(i))), std::optional(Confidence(i)));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(parseClaimStatus(toKey(ClaimStatus(i))), std::optional(ClaimStatus(i)));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(parseTechniqueMode(toKey(TechniqueMode(i))), std::optional(TechniqueMode(i)));
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(parseConsistency(toKey(Consistency(i))), std::optional(Consistency(i)));
    }

    void wordsOutsideAScaleAreRefused()
    {
        QVERIFY(!parseReliability(u"G"));
        QVERIFY(!parseReliability(u"AB"));
        QVERIFY(!parseCredibility(u"7"));
        QVERIFY(!parseCredibility(u""));
        QVERIFY(!parseLikelihood(u"high"));
        QVERIFY(!parseConfidence(u"likely"));
    }

    void likelihoodsCarryTheBoundsOfIcd203()
    {
        QCOMPARE(percentRange(Likelihood::Likely).from, 55);
        QCOMPARE(percentRange(Likelihood::Likely).to, 80);
        QCOMPARE(percentRange(Likelihood::AlmostNoChance).from, 1);
        QCOMPARE(percentRange(Likelihood::AlmostCertain).to, 99);
        for (int i = 2; i <= 7; ++i)
            QCOMPARE(percentRange(Likelihood(i)).from, percentRange(Likelihood(i - 1)).to);
    }

    void likelihoodAndConfidenceShareNoWord()
    {
        QSet<QString> words;
        for (int i = 1; i <= 7; ++i)
            words.insert(label(Likelihood(i)));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(!words.contains(label(Confidence(i))));
        QCOMPARE(words.size(), 7);
    }

    void aGradeIsWrittenAsAnalystsWriteIt()
    {
        QCOMPARE(gradeText(Reliability::B, Credibility::Probable2), QStringLiteral("B2"));
        QCOMPARE(gradeText({}, Credibility::Possible3), QStringLiteral("\u20133"));
        QCOMPARE(gradeText(Reliability::B, {}), QStringLiteral("B\u2013"));
        QCOMPARE(gradeText({}, {}), QString());
    }

    void indicatorsAreDefangedByTheirType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* type, const char* value, const char* shown) {
            QTest::newRow(value) << QString::fromLatin1(type) << QString::fromLatin1(value)
                                 << QString::fromLatin1(shown);
        };
        row("ipv4-addr", "5.8.95.174", "5[.]8[.]95[.]174");
        row("ipv6-addr", "2001:db8::1", "2001[:]db8[:][:]1");
        row("domain-name", "www.example.jp", "www[.]example[.]jp");
        row("email-addr", "a@example.jp", "a[@]example[.]jp");
        row("url", "https://a.example.jp/x.php?y=1", "hxxps://a[.]example[.]jp/x.php?y=1");
        row("url", "HTTP://example.jp", "HxxP://example[.]jp");
        row("url", "ftp://example.jp/", "fxp://example[.]jp/");
        row("url", "example.jp/a", "example[.]jp/a");
        row("file-name", "report.docx", "report.docx");
        row("md5", "d41d8cd98f00b204e9800998ecf8427e", "d41d8cd98f00b204e9800998ecf8427e");
    }

    void indicatorsAreDefangedByTheirType()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QTEST(defanged({type, value}), "shown");
    }

    void valuesAreEqualByContent()
    {
        const TechniqueUse use{QStringLiteral("T1190"), {}, TechniqueMode::Observed, {}, {}};
        QVERIFY(sameValue(techniqueValue(use), techniqueValue(use)));
        QVERIFY(!sameValue(techniqueValue(use), techniqueValue({QStringLiteral("T1566"), {}, {}, {}, {}})));
        QVERIFY(sameValue(Value(), Value()));
        QVERIFY(!sameValue(Value(QStringLiteral("1")), Value(1.0)));
        QVERIFY(!sameValue(Value(Likelihood::VeryUnlikely), Value(Confidence::Moderate)));
    }
};

QTEST_GUILESS_MAIN(tst_Grade)
#include "tst_grade.moc"

#include "case/marking.h"

#include <QTest>

using namespace kagami;

class tst_Marking : public QObject {
    Q_OBJECT
private slots:
    void everyLabelReadsBack()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(parseTlp(toKey(Tlp(i))), std::optional(Tlp(i)));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(parsePap(toKey(Pap(i))), std::optional(Pap(i)));
    }

    void labelsAreWrittenAsTheStandardDoes()
    {
        QCOMPARE(toKey(Tlp::AmberStrict), QStringLiteral("TLP:AMBER+STRICT"));
        QCOMPARE(toKey(Tlp::Clear), QStringLiteral("TLP:CLEAR"));
        QCOMPARE(toKey(Pap::Amber), QStringLiteral("PAP:AMBER"));
    }

    void labelsAreReadInAnyCaseWithAndWithoutThePrefix()
    {
        QCOMPARE(parseTlp(u"tlp:amber"), std::optional(Tlp::Amber));
        QCOMPARE(parseTlp(u" Amber+Strict "), std::optional(Tlp::AmberStrict));
        QCOMPARE(parseTlp(u"TLP: RED"), std::optional(Tlp::Red));
        QCOMPARE(parsePap(u"green"), std::optional(Pap::Green));
    }

    void whiteReadsAsClear()
    {
        QCOMPARE(parseTlp(u"TLP:WHITE"), std::optional(Tlp::Clear));
        QCOMPARE(parsePap(u"white"), std::optional(Pap::Clear));
    }

    void otherWordsAreRefused()
    {
        QVERIFY(!parseTlp(u"secret"));
        QVERIFY(!parseTlp(u""));
        QVERIFY(!parseTlp(u"TLP:"));
        QVERIFY(!parsePap(u"TLP:RED"));
    }

    void theOrderIsFromWideToNarrowRelease()
    {
        QVERIFY(Tlp::Clear < Tlp::Green && Tlp::Green < Tlp::Amber && Tlp::Amber < Tlp::AmberStrict
            && Tlp::AmberStrict < Tlp::Red);
    }

    void coloursAreThoseOfFirst()
    {
        QCOMPARE(tlpColour(Tlp::Red), 0xFF2B2BU);
        QCOMPARE(tlpColour(Tlp::Amber), 0xFFC000U);
        QCOMPARE(tlpColour(Tlp::AmberStrict), 0xFFC000U);
        QCOMPARE(tlpColour(Tlp::Green), 0x33FF00U);
        QCOMPARE(tlpColour(Tlp::Clear), 0xFFFFFFU);
    }
};

QTEST_GUILESS_MAIN(tst_Marking)
#include "tst_marking.moc"

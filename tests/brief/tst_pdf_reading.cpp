#include "brief/pdf_reading.h"

#include <QTest>

using namespace kagami;

class tst_PdfReading : public QObject {
    Q_OBJECT
private slots:
    void lookAlikesBecomeTheCharactersThatWereWritten()
    {
        QCOMPARE(readableCmap("1 beginbfrange\n<0001> <0004> [<2F47> <0009> <FB01> <2ED1> ]\nendbfrange\n"),
            QByteArray("1 beginbfrange\n<0001> <0004> [<65E5> <0020> <00660069> <9577> ]\nendbfrange\n"));
    }
    void aRangeOfOneIsMendedToo()
    {
        QCOMPARE(readableCmap("1 beginbfrange\n<0033> <0033> <2F49>\nendbfrange"),
            QByteArray("1 beginbfrange\n<0033> <0033> <6708>\nendbfrange"));
    }
    void glyphsAndEverythingElseStay()
    {
        const QByteArray map("<0000> <FFFF>\n1 beginbfrange\n<2F47> <2F47> <0041>\nendbfrange\n<2F47>\n");
        QCOMPARE(readableCmap(map), map);
        QCOMPARE(readableCmap({}), QByteArray());
    }
};

QTEST_GUILESS_MAIN(tst_PdfReading)
#include "tst_pdf_reading.moc"

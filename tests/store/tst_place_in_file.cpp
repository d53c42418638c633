#include "store/place_in_file.h"

#include "store/evidence.h"
#include "store/store_fixture.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

using Unit = PlaceInFile::Unit;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class tst_PlaceInFile : public QObject {
    Q_OBJECT

    StoreFixture m_fixture;
    std::unique_ptr<CaseFile> m_file;
    QByteArray m_text;

    [[nodiscard]] Result<PlaceExcerpt> excerpt(const QByteArray& content, const char* place) const
    {
        const auto parsed = parsePlace(s(place));
        if (!parsed)
            qFatal("not a place: %s", place);
        return excerptAt(m_file->path(), sha256(content), *parsed);
    }
    void attach(const QByteArray& content)
    {
        StoreFixture::write(m_fixture.path(s("f")), content);
        if (!attachFile(*m_file, m_fixture.path(s("f")), {}, {}))
            qFatal("not attached");
    }

private slots:
    void initTestCase()
    {
        m_file = m_fixture.create();
        // More than one block, so that lines and rows cross its end.
        for (int i = 1; m_text.size() < blobBlockBytes + 100'000; ++i)
            m_text += "line number " + QByteArray::number(i) + " of the log\n";
        attach(m_text);
    }

    void placesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isLine");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const auto row = [](const char* text, bool isLine, int from, int to) {
            QTest::newRow(text) << s(text) << isLine << from << to;
        };
        row("line 120", true, 120, 120);
        row("Lines 3-9", true, 3, 9);
        row("lines 3 to 9", true, 3, 9);
        row("L120", true, 120, 120);
        row("see line 7, second column", true, 7, 7);
        row("byte 0x4f0", false, 0x4f0, 0x4f0);
        row("bytes 16–31", false, 16, 31);
        row("offset 010", false, 10, 10);
        row("120行目", true, 120, 120);
        row("3〜9行", true, 3, 9);
        row("行 12", true, 12, 12);
        row("バイト16", false, 16, 16);
    }
    void placesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(bool, isLine);
        QFETCH(int, from);
        QFETCH(int, to);
        QCOMPARE(parsePlace(text), std::optional(PlaceInFile{isLine ? Unit::Line : Unit::Byte, from, to}));
    }

    void otherPlacesAreNotInTheBytes()
    {
        for (const char* text : {"page 3", "12:04", "Fact sheet, INC-036", "line", "line 0", "lines 9-3",
                 "online 3", "line 99999999999999999999", ""})
            QVERIFY2(!parsePlace(s(text)), text);
    }

    void aLineComesWithTwoBeforeAndTwoAfter()
    {
        const auto found = excerpt(m_text, "line 120");
        VERIFY_OK(found);
        QCOMPARE(found->lines.size(), 5);
        QCOMPARE(found->placeFrom, 2);
        QCOMPARE(found->placeTotal, 1);
        QCOMPARE(found->lines[2], s("   120  line number 120 of the log"));
        QCOMPARE(excerpt(m_text, "line 1")->placeFrom, 0);
    }

    void aLineThatCrossesTheEndOfABlockIsWhole()
    {
        const qint64 number = m_text.first(blobBlockBytes).count('\n') + 1;
        const auto found = excerpt(m_text, qPrintable(s("line %1").arg(number)));
        VERIFY_OK(found);
        QCOMPARE(found->lines[2], s("%1  line number %1 of the log").arg(number));
    }

    void bytesAreRowsOfSixteenWithTheirOffsets()
    {
        const auto found = excerpt(m_text, "bytes 0x10-0x1f");
        VERIFY_OK(found);
        QCOMPARE(found->placeFrom, 1);
        QCOMPARE(found->placeTotal, 1);
        QCOMPARE(found->lines[0],
            s("00000000  6c 69 6e 65 20 6e 75 6d 62 65 72 20 31 20 6f 66  line number 1 of"));
        const auto across
            = excerpt(m_text, qPrintable(s("bytes %1-%2").arg(blobBlockBytes - 8).arg(blobBlockBytes + 7)));
        VERIFY_OK(across);
        QCOMPARE(across->placeTotal, 2);
        QVERIFY(across->lines[2].startsWith(s("003ffff0  ")));
    }

    void aPlaceBehindTheEndSaysHowLongTheFileIs()
    {
        attach("one\r\ntwo");
        const auto line = excerpt("one\r\ntwo", "line 5");
        VERIFY_OK(line);
        QCOMPARE(line->placeTotal, 0);
        QCOMPARE(line->end, qint64(2));
        QCOMPARE(excerpt("one\r\ntwo", "line 2")->lines, (QStringList{s("     1  one"), s("     2  two")}));
        const auto byte = excerpt("one\r\ntwo", "byte 8");
        QCOMPARE(byte->placeTotal, 0);
        QCOMPARE(byte->end, qint64(8));
        QCOMPARE(excerpt("one\r\ntwo", "byte 7")->placeTotal, 1);
        attach("");
        QCOMPARE(excerpt("", "line 1")->placeTotal, 0);
    }

    void longLinesAndLongPlacesAreCutAndNothingHidesInThem()
    {
        QByteArray content = QByteArray(5000, 'x') + "\nab\x1b[31m\u202Ecd\n";
        for (int i = 0; i < 200; ++i)
            content += "more\n";
        attach(content);
        const auto found = excerpt(content, "lines 1-200");
        VERIFY_OK(found);
        QCOMPARE(found->placeTotal, 60);
        QCOMPARE(found->lines.size(), 60);
        QVERIFY(found->lines[0].size() < 420 && found->lines[0].endsWith(u'…'));
        QCOMPARE(found->lines[1], s("     2  ab·[31m·cd"));
    }
};

QTEST_GUILESS_MAIN(tst_PlaceInFile)
#include "tst_place_in_file.moc"

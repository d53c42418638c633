#include "exchange/text_decoder.h"

#include <QTest>

using namespace kagami;

namespace {

/// In pieces of this size.
QByteArray decoded(const QByteArray& bytes, qsizetype piece, std::optional<TextEncoding> encoding = {})
{
    TextDecoder decoder(encoding);
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        text += decoder.decode(bytes.mid(at, piece));
    return text + decoder.finish();
}

QByteArray utf16(const char* text, bool isBig, bool hasMark)
{
    QByteArray bytes;
    const auto add = [&](char16_t unit) {
        bytes += char(isBig ? unit >> 8 : unit & 0xFF);
        bytes += char(isBig ? unit & 0xFF : unit >> 8);
    };
    if (hasMark)
        add(0xFEFF);
    for (const QChar unit : QString::fromUtf8(text))
        add(unit.unicode());
    return bytes;
}

const QByteArray japanese("時刻,内容\n2023年,外務省の端末①で不審なログオン\n");
const QByteArray inShiftJis(
    "\x8e\x9e\x8d\x8f,\x93\xe0\x97\x65\n2023\x94\x4e,\x8a\x4f\x96\xb1\x8f\xc8\x82\xcc"
    "\x92\x5b\x96\x96\x87\x40\x82\xc5\x95\x73\x90\x52\x82\xc8\x83\x8d\x83\x4f\x83\x49\x83\x93\n");
const QByteArray inEucJp(
    "\xbb\xfe\xb9\xef,\xc6\xe2\xcd\xc6\n2023\xc7\xaf,\xb3\xb0\xcc\xb3\xbe\xca\xa4\xce"
    "\xc3\xbc\xcb\xf6\xad\xa1\xa4\xc7\xc9\xd4\xbf\xb3\xa4\xca\xa5\xed\xa5\xb0\xa5\xaa\xa5\xf3\n");

} // namespace

class tst_text_decoder : public QObject {
    Q_OBJECT
private slots:
    void anEncodingIsFoundAndRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("text");
        const auto row
            = [](const char* name, const QByteArray& bytes, const char* encoding, const QByteArray& text) {
                  QTest::newRow(name) << bytes << QString::fromLatin1(encoding) << text;
              };
        row("UTF-8", japanese, "utf-8", japanese);
        row("UTF-8 with a mark", "\xEF\xBB\xBF" + japanese, "utf-8", japanese);
        row("a mark and ASCII", "\xEF\xBB\xBFtime,host\n", "utf-8", "time,host\n");
        row("Shift_JIS", inShiftJis, "shift_jis", japanese);
        row("EUC-JP", inEucJp, "euc-jp", japanese);
        row("UTF-16LE with a mark", utf16("時刻,host", false, true), "utf-16le", "時刻,host");
        row("UTF-16BE with a mark", utf16("時刻,host", true, true), "utf-16be", "時刻,host");
        row("UTF-16LE", utf16("time,host,時刻", false, false), "utf-16le", "time,host,時刻");
        row("UTF-16BE", utf16("time,host,時刻", true, false), "utf-16be", "time,host,時刻");
        row("a pair of surrogates", utf16("a😀b", false, true), "utf-16le", "a😀b");
        row("Windows", "caf\xe9,na\xefve r\xe9sum\xe9\n", "windows-1252", "café,naïve résumé\n");
        row("ASCII", "time,host\n", "", "time,host\n");
        row("nothing", "", "", "");
    }
    void anEncodingIsFoundAndRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QByteArray, text);
        const auto found = guessEncoding(bytes);
        QCOMPARE(found ? toKey(*found) : QString(), encoding);
        QCOMPARE(decoded(bytes, 1 << 20), text);
        for (const qsizetype piece : {1, 2, 3, 5})
            QCOMPARE(decoded(bytes, piece, found), text);
    }

    void theEncodingMayShowLate()
    {
        const QByteArray ascii = QByteArray("2023-06-01,host\n").repeated(1000);
        TextDecoder decoder;
        QCOMPARE(decoder.decode(ascii), ascii);
        QVERIFY(!decoder.encoding());
        QCOMPARE(decoder.decode(inShiftJis), japanese);
        QCOMPARE(decoder.encoding(), TextEncoding::ShiftJis);
        QCOMPARE(decoder.replaced(), qint64(0));
    }

    void whatIsNoTextIsReplacedAndCounted()
    {
        TextDecoder decoder(TextEncoding::Utf8);
        QCOMPARE(decoder.decode("a\xff"
                                "b\xc3(c"),
            QByteArray("a\xEF\xBF\xBD"
                       "b\xEF\xBF\xBD(c"));
        QCOMPARE(decoder.replaced(), qint64(2));
        QCOMPARE(decoder.decode("\xe6\x99"), QByteArray());
        QCOMPARE(decoder.finish(), QByteArray("\xEF\xBF\xBD"));
        QCOMPARE(decoder.replaced(), qint64(3));
        QCOMPARE(decoded(QByteArray("a\0b", 3), 1, TextEncoding::Utf8), QByteArray("a\0b", 3));
    }

    void aMarkInsideIsACharacter()
    {
        QCOMPARE(decoded("a\xEF\xBB\xBF"
                         "b",
                     1, TextEncoding::Utf8),
            QByteArray("a\xEF\xBB\xBF"
                       "b"));
    }

    void encodingsHaveKeys()
    {
        for (int i = 0; i < textEncodingTotal; ++i)
            QVERIFY(parseTextEncoding(toKey(TextEncoding(i)).toUpper()) == TextEncoding(i));
        QVERIFY(!parseTextEncoding(u"ebcdic"));
    }
};

QTEST_GUILESS_MAIN(tst_text_decoder)
#include "tst_text_decoder.moc"

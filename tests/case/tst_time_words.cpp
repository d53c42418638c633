#include "case/time_span.h"
#include "support/generators.h"
#include "support/verify.h"

#include <QTest>

using namespace kagami;

class tst_TimeWords : public QObject {
    Q_OBJECT
private slots:
    void japaneseDatesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("edtf");
        const auto row = [](const char* text, const char* edtf) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(edtf);
        };
        row("令和5年7月", "2023-07");
        row("令和元年12月", "2019-12");
        row("令和5年7月4日", "2023-07-04");
        row("令和五年七月十日", "2023-07-10");
        row("平成31年4月30日", "2019-04-30");
        row("昭和64年1月7日", "1989-01-07");
        row("二〇二三年十二月二十一日", "2023-12-21");
        row("2023年", "2023");
        row("2023年7月", "2023-07");
        row("2023年7月4日（火）", "2023-07-04");
        row("２０２３年７月４日", "2023-07-04");
        row("2023年7月上旬", "[2023-07-01..2023-07-10]");
        row("2023年7月中旬", "[2023-07-11..2023-07-20]");
        row("2023年2月下旬", "[2023-02-21..2023-02-28]");
        row("令和6年2月下旬頃", "[2024-02-21..2024-02-29]~");
        row("2024年6月頃", "2024-06~");
        row("2024年6月ごろ", "2024-06~");
        row("約2024年", "2024~");
        row("2023年度", "[2023-04..2024-03]");
        row("令和5年度", "[2023-04..2024-03]");
        row("2023年度第1四半期", "2023-34");
        row("2023年度第4四半期", "2024-33");
        row("2023年第2四半期", "2023-34");
        row("2023年第二四半期", "2023-34");
        row("2023年末", "2023-12~");
        row("2023年末頃", "2023-12~");
        row("2023年初め", "2023-01~");
        row("2023年初頭", "[2023-01..2023-04]~");
        row("2023年半ば", "[2023-05..2023-08]~");
        row("2023年春", "2023-21");
        row("2023年夏頃", "2023-22~");
        row("2023年前半", "[2023-01..2023-06]");
        row("2023年下半期", "[2023-07..2023-12]");
        row("2010年代", "201X");
        row("2019年12月から2023年7月", "2019-12/2023-07");
        row("2019年12月から2023年7月まで", "2019-12/2023-07");
        row("2019年12月～2023年7月", "2019-12/2023-07");
        row("2019年12月〜2023年7月頃", "2019-12/2023-07~");
        row("2023年7月4日～6日", "2023-07-04/2023-07-06");
        row("2024年6月から9月にかけて", "2024-06/2024-09");
        row("2024年6月以降", "2024-06/..");
        row("2024年6月から", "2024-06/..");
        row("2024年6月頃から", "2024-06~/..");
        row("2022年以前", "../2022");
        row("2023年7月まで", "../2023-07");
        row("2024年6月から（終期不明）", "2024-06/");
        row("2023年7月3日から2023年7月9日の間", "[2023-07-03..2023-07-09]");
        row("2025年1月8日 9時30分", "2025-01-08T09:30Z");
        row("2025年1月8日 午後3時", "2025-01-08T15Z");
        row("2025年1月8日18時30分（日本時間）", "2025-01-08T09:30Z");
        row("不明", "");
    }

    void japaneseDatesAreRead() { readsAs(); }

    void englishDatesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("edtf");
        const auto row = [](const char* text, const char* edtf) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(edtf);
        };
        row("June 2023", "2023-06");
        row("Jun. 2023", "2023-06");
        row("sept 2023", "2023-09");
        row("8 Jan 2025", "2025-01-08");
        row("January 8, 2025", "2025-01-08");
        row("Wednesday, 8th January 2025", "2025-01-08");
        row("08-Jan-2025", "2025-01-08");
        row("about June 2024", "2024-06~");
        row("c. 2019", "2019~");
        row("circa 2019", "2019~");
        row("about 2024-06", "2024-06~");
        row("possibly June 2024", "2024-06?");
        row("about June 2024 (uncertain)", "2024-06%");
        row("Q2 2023", "2023-34");
        row("2023 Q2", "2023-34");
        row("second quarter of 2023", "2023-34");
        row("first half of 2023", "[2023-01..2023-06]");
        row("H2 2023", "[2023-07..2023-12]");
        row("FY2023", "[2023-04..2024-03]");
        row("fiscal year 2023", "[2023-04..2024-03]");
        row("spring 2023", "2023-21");
        row("the summer of 2022", "2022-22");
        row("early June 2023", "[2023-06-01..2023-06-10]~");
        row("mid-June 2023", "[2023-06-11..2023-06-20]~");
        row("late 2023", "[2023-09..2023-12]~");
        row("early 2023", "[2023-01..2023-04]~");
        row("start of 2023", "2023-01~");
        row("end of June 2023", "[2023-06-21..2023-06-30]~");
        row("late 2010s", "201X~");
        row("early spring 2023", "2023-21~");
        row("end of 2023", "2023-12~");
        row("mid-2023", "[2023-05..2023-08]~");
        row("2010s", "201X");
        row("Dec 2019 - Jul 2023", "2019-12/2023-07");
        row("Dec 2019 – Jul 2023", "2019-12/2023-07");
        row("Dec 2019-Jul 2023", "2019-12/2023-07");
        row("from December 2019 to July 2023", "2019-12/2023-07");
        row("2019-2023", "2019/2023");
        row("2019-12 to 2023-07", "2019-12/2023-07");
        row("4-6 July 2023", "2023-07-04/2023-07-06");
        row("July 4-6, 2023", "2023-07-04/2023-07-06");
        row("Jun – Sep 2024", "2024-06/2024-09");
        row("3 Jun – 5 Sep 2024", "2024-06-03/2024-09-05");
        row("since June 2024", "2024-06/..");
        row("from June 2024", "2024-06/..");
        row("June 2024 or later", "2024-06/..");
        row("until July 2023", "../2023-07");
        row("before 2020", "../2020");
        row("from June 2024, end unknown", "2024-06/");
        row("between March and May 2022", "2022-21");
        row("2023/06/30", "2023-06-30");
        row("2023.6.30", "2023-06-30");
        row("2023-6", "2023-06");
        row("6/2023", "2023-06");
        row("20230630", "2023-06-30");
        row("2025-01-08 09:30", "2025-01-08T09:30Z");
        row("2025-01-08 09:30:05 UTC", "2025-01-08T09:30:05Z");
        row("2025-01-08t09:30:05.250z", "2025-01-08T09:30:05.250Z");
        row("8 Jan 2025, 18:30 JST", "2025-01-08T09:30Z");
        row("8 Jan 2025, 18:30 +09:00", "2025-01-08T09:30Z");
        row("8 Jan 2025, 14:05 – 15:10 UTC", "2025-01-08T14:05Z/2025-01-08T15:10Z");
        row("8 Jan 2025, 3:05 pm", "2025-01-08T15:05Z");
        row("unknown", "");
    }

    void englishDatesAreRead() { readsAs(); }

    void theWordsAreKeptUnlessTheyAreEdtf()
    {
        QCOMPARE(parseTime(u" June 2023 ")->original, QStringLiteral("June 2023"));
        QCOMPARE(parseTime(u"２０２３-０６")->original, QStringLiteral("２０２３-０６"));
        QCOMPARE(parseTime(u"2023-06")->original, QString());
        QCOMPARE(parseTime(u" 2019-12/2023-07 ")->original, QString());
        QCOMPARE(parseTime(u"不明")->original, QStringLiteral("不明"));
    }

    void aNamedZoneIsKept()
    {
        QCOMPARE(parseTime(u"8 Jan 2025, 18:30 JST")->zone, QStringLiteral("Asia/Tokyo"));
        QCOMPARE(parseTime(u"8 Jan 2025, 18:30 UTC")->zone, QStringLiteral("UTC"));
        QCOMPARE(parseTime(u"8 Jan 2025, 18:30 +09:00")->zone, QStringLiteral("+09:00"));
        QCOMPARE(parseTime(u"8 Jan 2025, 18:30")->zone, QString());
        QCOMPARE(toEdtf(*parseTime(u"2025年1月8日 18時30分", QTimeZone("Asia/Tokyo"))),
            QStringLiteral("2025-01-08T09:30Z"));
    }

    void whatHasNoOneMeaningIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"June", "7月", "1/7/2023", "23年7月", "July 23", "2023 2024", "last year",
                 "昨年", "soon", "31 June 2023", "June 2023 July", "13月2023年", "2023年13月", "week 3 2023",
                 "5 of 2023", "2024-06 to 2023-06", "Q2 June 2023", "5Q 2023", "8 early June 2023",
                 "summer Q2 2023", "between and", "〜", "から", "123456789"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatHasNoOneMeaningIsRefused()
    {
        QFETCH(QString, text);
        const auto span = parseTime(text);
        VERIFY_ERROR(span, ErrorKind::Invalid);
        QCOMPARE(span.error().where, text);
        QVERIFY(!span.error().remedy.isEmpty());
    }

    void anyWordsAreReadToADateOrRefused()
    {
        VERIFY_PROPERTY(
            "words in any order give a span that its EDTF gives again, or an error with the words", [] {
                const auto pieces = rc::gen::elementOf(std::vector<QString>{QStringLiteral("2023"),
                    QStringLiteral("2024年"), QStringLiteral("7月"), QStringLiteral("31"),
                    QStringLiteral("令和5"), QStringLiteral("年度"), QStringLiteral("上旬"),
                    QStringLiteral("頃"), QStringLiteral("から"), QStringLiteral("〜"),
                    QStringLiteral("まで"), QStringLiteral("以降"), QStringLiteral("June"),
                    QStringLiteral(" "), QStringLiteral("-"), QStringLiteral("/"), QStringLiteral("early "),
                    QStringLiteral("Q2"), QStringLiteral("about "), QStringLiteral("14:05"),
                    QStringLiteral(" JST"), QStringLiteral("between "), QStringLiteral(" and "),
                    QStringLiteral("+09:00"), QStringLiteral("夏"), QStringLiteral("末"),
                    QStringLiteral("99999999"), QStringLiteral("元年"), QStringLiteral("十"),
                    QStringLiteral("0")});
                QString text;
                for (const QString& piece : *rc::gen::container<std::vector<QString>>(pieces))
                    text += piece;
                const auto span = parseTime(text);
                if (!span) {
                    RC_ASSERT(span.error().where == text.trimmed().left(80));
                    return;
                }
                auto again = parseEdtf(toEdtf(*span));
                RC_ASSERT(again.has_value());
                again->original = span->original;
                again->zone = span->zone;
                RC_ASSERT(*again == *span);
            });
    }

private:
    static void readsAs()
    {
        QFETCH(QString, text);
        const auto span = parseTime(text);
        VERIFY_OK(span);
        QTEST(toEdtf(*span), "edtf");
    }
};

QTEST_GUILESS_MAIN(tst_TimeWords)
#include "tst_time_words.moc"

#include "case/time_span.h"
#include "support/verify.h"

#include <QLocale>
#include <QTest>

using namespace kagami;

class tst_TimeText : public QObject {
    Q_OBJECT
private slots:
    void spansAreShownInBothLanguages_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        const auto row = [](const char* edtf, const char* english, const char* japanese) {
            QTest::newRow(edtf) << QString::fromLatin1(edtf) << QString::fromUtf8(english)
                                << QString::fromUtf8(japanese);
        };
        row("", "unknown", "不明");
        row("2023", "2023", "2023年");
        row("2023-06", "June 2023", "2023年6月");
        row("2025-01-08", "8 Jan 2025", "2025年1月8日");
        row("2024-06~", "about June 2024", "2024年6月頃");
        row("2024-06?", "June 2024 (uncertain)", "2024年6月（不確か）");
        row("2024-06%", "about June 2024 (uncertain)", "2024年6月頃（不確か）");
        row("201X", "2010s", "2010年代");
        row("2023-21", "Spring 2023", "2023年春");
        row("2023-24", "Winter 2023–24", "2023年冬");
        row("2023-34", "Q2 2023", "2023年第2四半期");
        row("2023-36", "Q4 2023", "2023年第4四半期");
        row("[2023-07-01..2023-07-10]", "early July 2023", "2023年7月上旬");
        row("[2023-07-11..2023-07-20]", "mid-July 2023", "2023年7月中旬");
        row("[2023-07-21..2023-07-31]~", "about late July 2023", "2023年7月下旬頃");
        row("[2023-04..2024-03]", "FY2023 (Apr–Mar)", "2023年度");
        row("[2023-01..2023-06]", "first half of 2023", "2023年前半");
        row("[2023-07..2023-12]", "second half of 2023", "2023年後半");
        row("[2019..2021]", "between 2019 and 2021", "2019年から2021年の間");
        row("[2023-05..2023-08]", "between May 2023 and Aug 2023", "2023年5月から2023年8月の間");
        row("[2023-07-03..2023-08-02]", "between 3 Jul 2023 and 2 Aug 2023",
            "2023年7月3日から2023年8月2日の間");
        row("2019-12/2023-07", "Dec 2019 – Jul 2023", "2019年12月～2023年7月");
        row("2024-06/2024-09", "Jun – Sep 2024", "2024年6月～9月");
        row("2023-07-04/2023-07-06", "4 – 6 Jul 2023", "2023年7月4日～6日");
        row("2024-06-03/2024-09-05", "3 Jun – 5 Sep 2024", "2024年6月3日～9月5日");
        row("2019/2023", "2019 – 2023", "2019年～2023年");
        row("2024-06~/2024-09", "about Jun 2024 – Sep 2024", "2024年6月頃～2024年9月");
        row("2022/2023-07", "2022 – Jul 2023", "2022年～2023年7月");
        row("2023-06/2023-06", "Jun 2023 – Jun 2023", "2023年6月～2023年6月");
        row("2024-06/..", "from June 2024", "2024年6月から");
        row("2024-06~/..", "from about June 2024", "2024年6月頃から");
        row("../2023-07", "until July 2023", "2023年7月まで");
        row("2024-06/", "from June 2024, end unknown", "2024年6月から（終期不明）");
        row("/2023-07", "until July 2023, start unknown", "2023年7月まで（始期不明）");
        row("2025-01-08T09:30Z", "8 Jan 2025, 09:30 UTC", "2025年1月8日 09:30 UTC");
        row("2025-01-08T09:30:05Z", "8 Jan 2025, 09:30:05 UTC", "2025年1月8日 09:30:05 UTC");
        row("2025-01-08T09:30:05.120Z", "8 Jan 2025, 09:30:05.120 UTC", "2025年1月8日 09:30:05.120 UTC");
        row("2025-01-08T09Z", "8 Jan 2025, 09 h UTC", "2025年1月8日 09時 UTC");
        row("2025-01-08T09:30Z/2025-01-08T10:05Z", "8 Jan 2025, 09:30 – 10:05 UTC",
            "2025年1月8日 09:30～10:05 UTC");
        row("2025-01-08T09:30Z/2025-01-09T10:05Z", "8 Jan 2025, 09:30 – 9 Jan 2025, 10:05 UTC",
            "2025年1月8日 09:30～2025年1月9日 10:05 UTC");
        row("[2025-01-08T09:30Z..2025-01-08T09:44Z]",
            "between 8 Jan 2025, 09:30 UTC and 8 Jan 2025, 09:44 UTC",
            "2025年1月8日 09:30 UTCから2025年1月8日 09:44 UTCの間");
    }

    void spansAreShownInBothLanguages()
    {
        QFETCH(QString, edtf);
        const auto span = parseEdtf(edtf);
        VERIFY_OK(span);
        QTEST(displayText(*span, QTimeZone::utc(), QLocale(QLocale::English)), "english");
        QTEST(displayText(*span, QTimeZone::utc(), QLocale(QLocale::Japanese)), "japanese");
    }

    void whatIsShownCanBeTypedAgain_data() { spansAreShownInBothLanguages_data(); }

    void whatIsShownCanBeTypedAgain()
    {
        QFETCH(QString, edtf);
        QFETCH(QString, english);
        QFETCH(QString, japanese);
        // The English for a third of a month is vague where the Japanese is exact, so it reads as
        // approximate.
        const bool vague
            = english.contains(QLatin1String("early")) || english.contains(QLatin1String("mid-"));
        for (const QString& shown : {english, japanese}) {
            const auto span = parseTime(shown);
            VERIFY_OK(span);
            QCOMPARE(toEdtf(*span), vague && shown == english ? edtf + QLatin1Char('~') : edtf);
        }
    }

    void aSpanOpenAtBothEndsSaysSo()
    {
        const TimeSpan always = *parseEdtf(u"../..");
        QCOMPARE(
            displayText(always, QTimeZone::utc(), QLocale(QLocale::English)), QStringLiteral("at any time"));
        QCOMPARE(displayText(always, QTimeZone::utc(), QLocale(QLocale::Japanese)),
            QStringLiteral("時期を問わず"));
    }

    void onlyTimesOfDayMoveWithTheZone()
    {
        const QTimeZone tokyo("Asia/Tokyo");
        const QLocale english(QLocale::English);
        QCOMPARE(displayText(*parseEdtf(u"2025-01-08T18:30Z"), tokyo, english),
            QStringLiteral("9 Jan 2025, 03:30 JST"));
        QCOMPARE(displayText(*parseEdtf(u"2025-01-08"), tokyo, english), QStringLiteral("8 Jan 2025"));
        QCOMPARE(displayText(*parseEdtf(u"2023-06"), tokyo, english), QStringLiteral("June 2023"));
    }

    void anHourThatTheZoneCutsInHalfIsShownInUtc()
    {
        const QTimeZone kolkata("Asia/Kolkata");
        const QLocale english(QLocale::English);
        QCOMPARE(displayText(*parseEdtf(u"2025-01-08T09Z"), kolkata, english),
            QStringLiteral("8 Jan 2025, 09 h UTC"));
        QCOMPARE(displayText(*parseEdtf(u"2025-01-08T09:00Z"), kolkata, english),
            QStringLiteral("8 Jan 2025, 14:30 IST"));
    }
};

QTEST_GUILESS_MAIN(tst_TimeText)
#include "tst_time_text.moc"

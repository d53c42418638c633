#include "case/time_span.h"
#include "support/generators.h"
#include "support/verify.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

namespace rc {
void showValue(const kagami::TimeSpan& span, std::ostream& out)
{
    out << toEdtf(span).toStdString();
}
} // namespace rc

class tst_TimeSpan : public QObject {
    Q_OBJECT
private slots:
    void canonicalTextsAreWrittenAsTheyWereRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2023", "2023-06", "2023-06-30", "201X", "20XX", "2023-21", "2023-24",
                 "2023-33", "2023-36", "2024-06~", "2024-06?", "2024%", "2019-12/2023-07", "../2022",
                 "2022/..", "/2022", "2022/", "../..", "../", "/..", "2024-06~/2024-08?", "2023-06/2023-06",
                 "[2023-07-01..2023-07-10]", "[2023-02-21..2023-02-28]~", "[2023-04..2024-03]",
                 "[2019..2021]", "[2023-07-03..2023-08-02]", "2025-01-08T09Z", "2025-01-08T09:30Z",
                 "2025-01-08T09:30:05Z", "2025-01-08T09:30:05.120Z", "[2025-01-08T09:30Z..2025-01-08T09:44Z]",
                 "[2023-07-01..2023-07-10]/2023-08", "0000", "9999-12-31", "2024-02-29"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void canonicalTextsAreWrittenAsTheyWereRead()
    {
        QFETCH(QString, text);
        const auto span = parseEdtf(text);
        VERIFY_OK(span);
        QCOMPARE(toEdtf(*span), text);
        QVERIFY(span->original.isEmpty());
        QVERIFY(span->zone.isEmpty());
    }

    void otherFormsReadToTheCanonicalOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
        };
        row("2023-XX", "2023");
        row("2023-XX-XX", "2023");
        row("2023-06-XX", "2023-06");
        row("[2023-06-01..2023-06-30]", "2023-06");
        row("[2023-04..2023-06]", "2023-34");
        row("[2023-03..2023-05]", "2023-21");
        row("[2023-12..2024-02]", "2023-24");
        row("[2020..2029]", "202X");
        row("[2023-07-01..2023-07]", "2023-07");
        row("2025-01-08T18:30+09:00", "2025-01-08T09:30Z");
        row("2025-01-08T18:30:05+0900", "2025-01-08T09:30:05Z");
        row("2025-01-08T04+09", "2025-01-07T19Z");
        row("2025-01-08T09+05:30", "[2025-01-08T03:30Z..2025-01-08T04:29Z]");
        row("2025-01-08T09:30:05.1Z", "2025-01-08T09:30:05.100Z");
        row("2025-01-08T09:30:05.123456Z", "2025-01-08T09:30:05.123Z");
        row("/", "");
    }

    void otherFormsReadToTheCanonicalOne()
    {
        QFETCH(QString, text);
        const auto span = parseEdtf(text);
        VERIFY_OK(span);
        QTEST(toEdtf(*span), "canonical");
    }

    void precisionFollowsTheNotation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Precision>("precision");
        QTest::addColumn<QString>("bounds");
        const auto row = [](const char* text, Precision precision, const char* bounds) {
            QTest::newRow(text) << QString::fromLatin1(text) << precision << QString::fromLatin1(bounds);
        };
        row("2023-06", Precision::Month, "2023-06-01T00:00 2023-07-01T00:00");
        row("2023-06-30", Precision::Day, "2023-06-30T00:00 2023-07-01T00:00");
        row("2023", Precision::Year, "2023-01-01T00:00 2024-01-01T00:00");
        row("2023-24", Precision::Season, "2023-12-01T00:00 2024-03-01T00:00");
        row("2023-34", Precision::Quarter, "2023-04-01T00:00 2023-07-01T00:00");
        row("201X", Precision::Decade, "2010-01-01T00:00 2020-01-01T00:00");
        row("19XX", Precision::Century, "1900-01-01T00:00 2000-01-01T00:00");
        row("[2023-02-21..2023-02-28]", Precision::TenDays, "2023-02-21T00:00 2023-03-01T00:00");
        row("[2023-02-21..2023-02-27]", Precision::Custom, "2023-02-21T00:00 2023-02-28T00:00");
        row("2025-01-08T09Z", Precision::Hour, "2025-01-08T09:00 2025-01-08T10:00");
        row("2025-01-08T09:30Z", Precision::Minute, "2025-01-08T09:30 2025-01-08T09:31");
    }

    void precisionFollowsTheNotation()
    {
        QFETCH(QString, text);
        QFETCH(Precision, precision);
        const auto span = parseEdtf(text);
        VERIFY_OK(span);
        QCOMPARE(span->begin, span->end);
        QCOMPARE(span->begin.precision, precision);
        const auto written = [](Instant t) {
            return QDateTime::fromMSecsSinceEpoch(t.time_since_epoch().count(), Qt::UTC)
                .toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
        };
        const QString bounds = written(span->begin.earliest) + QLatin1Char(' ') + written(span->begin.latest);
        QTEST(bounds, "bounds");
    }

    void anOffsetIsKeptAsTheZone()
    {
        QCOMPARE(parseEdtf(u"2025-01-08T18:30+09:00")->zone, QStringLiteral("+09:00"));
        QCOMPARE(parseEdtf(u"2025-01-08T18:30-0330")->zone, QStringLiteral("-03:30"));
        QCOMPARE(parseEdtf(u"2025-01-08T18:30Z")->zone, QString());
    }

    void aTimeWithoutAZoneIsReadInTheAssumedOneAndADateIsNot()
    {
        const QTimeZone tokyo("Asia/Tokyo");
        QCOMPARE(toEdtf(*parseEdtf(u"2025-01-08T18:30", tokyo)), QStringLiteral("2025-01-08T09:30Z"));
        QCOMPARE(toEdtf(*parseEdtf(u"2025-01-08T18:30Z", tokyo)), QStringLiteral("2025-01-08T18:30Z"));
        QCOMPARE(toEdtf(*parseEdtf(u"2025-01-08", tokyo)), QStringLiteral("2025-01-08"));
    }

    void wrongTextsAreRefusedAtTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        const auto row = [](const char* text, int position) {
            QTest::newRow(text) << QString::fromLatin1(text) << position;
        };
        row("202", 1);
        row("20233", 5);
        row("2023-13", 6);
        row("2023-00", 6);
        row("2023-37", 6);
        row("2023-6", 6);
        row("2023-02-29", 9);
        row("2023-02-30", 9);
        row("2023-06-01T24:00", 12);
        row("2023-06-01T23:60", 15);
        row("2023-06-01T10:00+9", 18);
        row("2023-06-01T10:00:00.", 21);
        row("2023~?", 6);
        row("..", 1);
        row("2023-07/2023-06", 9);
        row("2023/2024/2025", 10);
        row("[2023..2022]", 8);
        row("[2023..]", 8);
        row("[2023-01..2023-03", 18);
        row("[..2023]", 2);
        row("June 2023", 1);
        row("2023 ", 5);
        row("2X23", 1);
        row("0000-01-01T05:00+09:00", 23);
        row("9999-12-31T23:00-09:00", 23);
    }

    void wrongTextsAreRefusedAtTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        const auto span = parseEdtf(text);
        VERIFY_ERROR(span, ErrorKind::Invalid);
        QVERIFY2(span.error().where.endsWith(QStringLiteral("character %1").arg(position)),
            qPrintable(describe(span.error())));
        QVERIFY(!span.error().what.isEmpty());
    }

    void whatIsWrittenReadsBackToTheSameSpan()
    {
        VERIFY_PROPERTY("parse(print(t)) = t", [] {
            const TimeSpan span = *anySpan();
            const auto read = parseEdtf(toEdtf(span));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == span);
        });
    }

    void noTextMakesTheReaderFailOtherThanByItsResult()
    {
        VERIFY_PROPERTY("any text is read or refused with a place", [] {
            const auto character = rc::gen::elementOf(std::string("0123456789-XTZ:.+/[]~?%x"));
            const QString text = QString::fromStdString(*rc::gen::container<std::string>(character));
            const auto span = parseEdtf(text);
            if (span)
                RC_ASSERT(parseEdtf(toEdtf(*span)).has_value());
            else
                RC_ASSERT(!span.error().where.isEmpty());
        });
    }

    void boundsFallBackWhereAnEndIsNotKnown()
    {
        const InstantRange whole{calendar::dayStart(2019, 1, 1), calendar::dayStart(2025, 1, 1)};
        const auto bounds = [&](QStringView text) { return parseEdtf(text)->bounds(whole); };
        QCOMPARE(bounds(u"2023-06"),
            (InstantRange{calendar::dayStart(2023, 6, 1), calendar::dayStart(2023, 7, 1)}));
        QCOMPARE(bounds(u"2022/.."), (InstantRange{calendar::dayStart(2022, 1, 1), whole.to}));
        QCOMPARE(bounds(u"../2022"), (InstantRange{whole.from, calendar::dayStart(2023, 1, 1)}));
        QCOMPARE(bounds(u"../2010"),
            (InstantRange{calendar::dayStart(2010, 1, 1), calendar::dayStart(2011, 1, 1)}));
        QCOMPARE(bounds(u""), whole);
    }

    void spansSortByTheirEarliestStartAndUnknownOnesCloseTheList()
    {
        const std::vector<QString> sorted{QStringLiteral("../2020"), QStringLiteral("2019"),
            QStringLiteral("2019-12-01"), QStringLiteral("2019-12"), QStringLiteral("2019-12/.."),
            QStringLiteral("/2022"), QStringLiteral("2023"), QString()};
        for (size_t i = 0; i < sorted.size(); ++i) {
            for (size_t k = 0; k < sorted.size(); ++k) {
                const auto order = compareForSort(*parseEdtf(sorted[i]), *parseEdtf(sorted[k]));
                QVERIFY2((i < k) == (order < 0) && (i == k) == (order == 0),
                    qPrintable(sorted[i] + QLatin1Char(' ') + sorted[k]));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_TimeSpan)
#include "tst_time_span.moc"

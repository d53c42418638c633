#include "events/log_time.h"

#include <QTest>

using namespace kagami;
using namespace std::chrono;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QString pad(qint64 number, int width)
{
    return s("%1").arg(number, width, 10, QLatin1Char('0'));
}

/// "2023-06-01T12:34:56.000000000", and the written offset in minutes behind it.
QString said(const std::optional<LogTime>& time)
{
    if (!time)
        return s("nothing");
    const sys_days day = floor<days>(time->time.second);
    const year_month_day date(day);
    const hh_mm_ss clock(time->time.second - day);
    QString text = pad(int(date.year()), 4) + u'-' + pad(unsigned(date.month()), 2) + u'-'
        + pad(unsigned(date.day()), 2) + u'T' + pad(clock.hours().count(), 2) + u':'
        + pad(clock.minutes().count(), 2) + u':' + pad(clock.seconds().count(), 2);
    if (time->time.rest > time->time.rest.zero())
        text += u'.' + pad(time->time.rest.count(), 9);
    if (time->offset)
        text += s(" %1").arg(duration_cast<minutes>(*time->offset).count());
    return text;
}

LogTimeGuess guessOf(const QList<QByteArray>& texts)
{
    std::vector<QByteArrayView> views(texts.begin(), texts.end());
    return guessLogTime(views);
}

} // namespace

class tst_log_time : public QObject {
    Q_OBJECT
private slots:
    void aTimeIsReadAsItIsMeant_data()
    {
        QTest::addColumn<LogTimeForm>("form");
        QTest::addColumn<QString>("expected");
        const auto row = [](LogTimeForm form, const char* text, const char* expected) {
            QTest::newRow(text) << form << s(expected);
        };
        using enum LogTimeForm;
        row(YearFirst, "2023-06-01T12:34:56Z", "2023-06-01T12:34:56 0");
        row(YearFirst, "2012-03-14 04:17:38.276340+00:00", "2012-03-14T04:17:38.276340000 0");
        row(YearFirst, "2024-06-20 00:59:18.733 +09:00", "2024-06-19T15:59:18.733000000 540");
        row(YearFirst, "2022-07-24T19:01:01+0000", "2022-07-24T19:01:01 0");
        row(YearFirst, "2022-02-08 09:23:37+11:00", "2022-02-07T22:23:37 660");
        row(YearFirst, "2023-06-01T12:34:56-03:30", "2023-06-01T16:04:56 -210");
        row(YearFirst, "2023-06-01 12:34:56,789", "2023-06-01T12:34:56.789000000");
        row(YearFirst, "2023-06-01 12:34:56 UTC", "2023-06-01T12:34:56 0");
        row(YearFirst, "2023-06-01 12:34:56 JST", "2023-06-01T03:34:56 540");
        row(YearFirst, "2023/6/1 1:02", "2023-06-01T01:02:00");
        row(YearFirst, "2023-06-01", "2023-06-01T00:00:00");
        row(YearFirst, "20230601T123456Z", "2023-06-01T12:34:56 0");
        row(YearFirst, "20230601123456", "2023-06-01T12:34:56");
        row(YearFirst, " 2023-06-01T12:34 ", "2023-06-01T12:34:00");
        row(YearFirst, "2023-06-01T12:34:56.1234567891", "2023-06-01T12:34:56.123456789");
        row(YearFirst, "2016-12-31T23:59:60Z", "2017-01-01T00:00:00 0"); // a leap second
        row(YearFirst, "1601-01-01T00:00:00Z", "1601-01-01T00:00:00 0");
        row(YearFirst, "2227-09-13T00:00:00Z", "2227-09-13T00:00:00 0");
        row(YearFirst, "2024-02-29 00:00:00", "2024-02-29T00:00:00");
        row(YearFirst, "2023-02-29 00:00:00", "nothing");
        row(YearFirst, "2023-13-01 00:00:00", "nothing");
        row(YearFirst, "2023-06-01 24:00:00", "nothing");
        row(YearFirst, "2023-06-01 12:61:00", "nothing");
        row(YearFirst, "2023-06-01 12:34:60", "nothing"); // leap seconds end an hour
        row(YearFirst, "2023-06-01 12:34:56 XYZ", "nothing");
        row(YearFirst, "2023-06-01 12:34:56 and more", "nothing");
        row(YearFirst, "2023-06-01 12:34:56.", "nothing");
        row(YearFirst, "2023-06-01 12:34:56 +19:00", "nothing");
        row(YearFirst, "2023-06/01", "nothing");
        row(YearFirst, "", "nothing");
        row(YearFirst, "   ", "nothing");
        row(MonthFirst, "01/22/2012 07:52:33", "2012-01-22T07:52:33");
        row(MonthFirst, "6/1/2023 1:02:03 PM", "2023-06-01T13:02:03");
        row(MonthFirst, "6/1/2023 12:00:00 AM", "2023-06-01T00:00:00");
        row(MonthFirst, "6/1/2023 12:00 pm", "2023-06-01T12:00:00");
        row(MonthFirst, "6/1/2023, 1:02 AM", "2023-06-01T01:02:00");
        row(MonthFirst, "6/1/2023 13:02:03 PM", "nothing");
        row(MonthFirst, "22/01/2012 07:52:33", "nothing");
        row(MonthFirst, "6/1/23 07:52:33", "nothing"); // of which century?
        row(DayFirst, "22/01/2012 07:52:33", "2012-01-22T07:52:33");
        row(DayFirst, "21.06.2023 13:34:56", "2023-06-21T13:34:56");
        row(DayFirst, "21.06/2023 13:34:56", "nothing");
        row(MonthName, "22/Jan/2012:07:52:33 +0900", "2012-01-21T22:52:33 540");
        row(MonthName, "Sun, 22 Jan 2012 07:52:33 GMT", "2012-01-22T07:52:33 0");
        row(MonthName, "Jan 22, 2012 7:52:33 PM", "2012-01-22T19:52:33");
        row(MonthName, "Sun Jan 22 07:52:33 2012", "2012-01-22T07:52:33");
        row(MonthName, "22-January-2012", "2012-01-22T00:00:00");
        row(MonthName, "Jan 22 07:52:33", "nothing"); // of which year?
        row(MonthName, "Foo 22 2012 07:52:33", "nothing");
        row(Japanese, "2023年6月21日 13時34分56秒", "2023-06-21T13:34:56");
        row(Japanese, "2023年6月21日13:34:56.5", "2023-06-21T13:34:56.500000000");
        row(Japanese, "令和5年6月21日 午後1時34分", "2023-06-21T13:34:00");
        row(Japanese, "令和元年5月1日", "2019-05-01T00:00:00");
        row(Japanese, "平成31年4月30日 午前0時", "2019-04-30T00:00:00");
        row(Japanese, "平成31年4月30日 午後0時5分", "2019-04-30T12:05:00");
        row(Japanese, "2023年6月21日 13:34", "2023-06-21T13:34:00");
        row(Japanese, "2023年6月21日 8時5分", "2023-06-21T08:05:00");
        row(Japanese, "2023年6月21日 午後13時", "nothing");
        row(Japanese, "2023年6月21日 13:", "nothing");
        row(Japanese, "2023年6月21日 13:34:", "nothing");
        row(Japanese, "2023年6月21日 13時34", "nothing");
        row(Japanese, "2023年6月21日 13時34分56", "nothing");
        row(Japanese, "2023年6月21日 25時", "nothing");
        row(Japanese, "2023年6月31日", "nothing");
        row(Japanese, "2023年6月", "nothing");
        row(EpochSeconds, "1327218753", "2012-01-22T07:52:33 0");
        row(EpochSeconds, "1327218753.25", "2012-01-22T07:52:33.250000000 0");
        row(EpochSeconds, "-1", "1969-12-31T23:59:59 0");
        row(EpochSeconds, "-1.25", "1969-12-31T23:59:58.750000000 0");
        row(EpochMilliseconds, "1718841600000", "2024-06-20T00:00:00 0");
        row(EpochMicroseconds, "1331698658276340", "2012-03-14T04:17:38.276340000 0");
        row(EpochNanoseconds, "1331698658276340001", "2012-03-14T04:17:38.276340001 0");
        row(EpochNanoseconds, "99999999999999999999", "nothing");
        row(EpochSeconds, "12 34", "nothing");
        row(EpochSeconds, "0x10", "nothing");
        row(WebKit, "13253880578276340", "2020-12-31T09:29:38.276340000 0");
        row(FileTime, "0", "1601-01-01T00:00:00 0");
        row(FileTime, "132539328000000001", "2021-01-01T00:00:00.000000100 0");
    }
    void aTimeIsReadAsItIsMeant()
    {
        QFETCH(LogTimeForm, form);
        QFETCH(QString, expected);
        QCOMPARE(said(parseLogTime(QTest::currentDataTag(), form)), expected);
    }

    void aFormIsFoundByWhatItReads_data()
    {
        QTest::addColumn<QList<QByteArray>>("texts");
        QTest::addColumn<LogTimeForm>("form");
        QTest::addColumn<bool>("ambiguous");
        using enum LogTimeForm;
        QTest::newRow("ISO") << QList<QByteArray>{"2023-06-01T12:34:56Z", "", "2023-06-01T12:34:57Z"}
                             << YearFirst << false;
        QTest::newRow("one says it is American")
            << QList<QByteArray>{"6/1/2023 1:02", "6/2/2023 1:02", "6/13/2023 1:02"} << MonthFirst << false;
        QTest::newRow("one says it is European")
            << QList<QByteArray>{"6/1/2023 1:02", "13/6/2023 1:02"} << DayFirst << false;
        QTest::newRow("nobody can tell")
            << QList<QByteArray>{"6/1/2023 1:02", "7/6/2023 1:02"} << MonthFirst << true;
        QTest::newRow("seconds") << QList<QByteArray>{"1327218753", "1327218754.5"} << EpochSeconds << false;
        QTest::newRow("milliseconds") << QList<QByteArray>{"1718841600000"} << EpochMilliseconds << false;
        QTest::newRow("microseconds") << QList<QByteArray>{"1331698658276340"} << EpochMicroseconds << false;
        QTest::newRow("nanoseconds") << QList<QByteArray>{"1331698658276340001"} << EpochNanoseconds << false;
        QTest::newRow("WebKit") << QList<QByteArray>{"13253880578276340"} << WebKit << false;
        QTest::newRow("file time") << QList<QByteArray>{"132539328000000001"} << FileTime << false;
        QTest::newRow("digits of a date") << QList<QByteArray>{"20230601123456"} << YearFirst << false;
        QTest::newRow("Japanese") << QList<QByteArray>{"令和5年6月21日 午後1時34分"} << Japanese << false;
        QTest::newRow("Apache") << QList<QByteArray>{"22/Jan/2012:07:52:33 +0900"} << MonthName << false;
    }
    void aFormIsFoundByWhatItReads()
    {
        QFETCH(QList<QByteArray>, texts);
        QFETCH(LogTimeForm, form);
        QFETCH(bool, ambiguous);
        const LogTimeGuess guess = guessOf(texts);
        QCOMPARE(toKey(guess.form), toKey(form));
        QCOMPARE(guess.isAmbiguous, ambiguous);
        QCOMPARE(guess.read, size_t(texts.size() - texts.count(QByteArray())));
        QCOMPARE(guess.written, guess.read);
    }

    void whatIsNoTimeIsCounted()
    {
        const LogTimeGuess guess = guessOf({"2023-06-01T12:34:56Z", "yesterday", " ", "2023-06-01T12:34:56"});
        QCOMPARE(guess.read, size_t(2));
        QCOMPARE(guess.written, size_t(3));
        QVERIFY(!guess.hasZone);
        QVERIFY(guessOf({"2023-06-01T12:34:56Z", "x"}).hasZone);
        QCOMPARE(guessOf({"a", "b"}).read, size_t(0));
        QVERIFY(!guessOf({}).hasZone);
    }

    void formsHaveKeys()
    {
        for (int i = 0; i < logTimeFormTotal; ++i)
            QVERIFY(parseLogTimeForm(toKey(LogTimeForm(i))) == LogTimeForm(i));
        QVERIFY(!parseLogTimeForm(u"sundial"));
    }
};

QTEST_GUILESS_MAIN(tst_log_time)
#include "tst_log_time.moc"

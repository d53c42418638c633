#include "timeline/ruler.h"

#include "case/time_span.h"

#include <QGuiApplication>
#include <QTest>
#include <cmath>

using namespace kagami;

namespace {

Instant at(QStringView edtf)
{
    return parseEdtf(edtf)->begin.earliest;
}

QStringList labels(const std::vector<RulerSegment>& level)
{
    QStringList texts;
    for (const RulerSegment& segment : level) {
        if (!segment.label.isEmpty())
            texts << segment.label;
    }
    return texts;
}

TimelineStyle styleOf(const QLocale& locale, const char* zone)
{
    TimelineStyle style;
    style.locale = locale;
    style.zone = QTimeZone(zone);
    return style;
}

void checkLevel(const std::vector<RulerSegment>& level, FontRole font, const TimeScale& scale)
{
    double last = scale.leftPx;
    for (const RulerSegment& segment : level) {
        QVERIFY(segment.left < segment.right);
        if (segment.label.isEmpty())
            continue;
        QVERIFY(segment.labelX >= last);
        last = segment.labelX + textWidth(font, segment.label);
        QVERIFY(last <= segment.right);
        QVERIFY(last <= scale.leftPx + scale.widthPx);
    }
}

} // namespace

class tst_Ruler : public QObject {
    Q_OBJECT
private slots:
    void labelsNeverCollideAtAnyZoom_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("English, UTC") << QLocale(QLocale::English) << QByteArray("UTC");
        QTest::newRow("Japanese, JST") << QLocale(QLocale::Japanese) << QByteArray("Asia/Tokyo");
        QTest::newRow("German, summer time") << QLocale(QLocale::German) << QByteArray("Europe/Berlin");
    }

    void labelsNeverCollideAtAnyZoom()
    {
        QFETCH(QLocale, locale);
        QFETCH(QByteArray, zone);
        TimelineStyle style = styleOf(locale, zone.constData());
        const Instant middle = at(u"2023-03-26T00:30Z");
        for (double ms = 10e3; ms < 3000.0 * 365 * 86400e3; ms *= 1.31) {
            for (const double width : {300.0, 900.0, 1700.0}) {
                style.fiscalYears = !style.fiscalYears;
                const auto half = std::chrono::milliseconds(std::llround(ms / 2));
                const TimeScale scale{{middle - half, middle + half}, 180, width};
                const Ruler ruler = makeRuler(scale, style);
                checkLevel(ruler.upper, FontRole::Strong, scale);
                checkLevel(ruler.lower, FontRole::Small, scale);
                QVERIFY2(!labels(ruler.lower).isEmpty(),
                    qPrintable(QStringLiteral("%1 ms, %2 px").arg(ms).arg(width)));
                QVERIFY2(!labels(ruler.upper).isEmpty(),
                    qPrintable(QStringLiteral("%1 ms, %2 px").arg(ms).arg(width)));
                QVERIFY(ruler.lower.size() < 300);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void yearsHaveQuarters()
    {
        const TimeScale scale{{at(u"2020-01-01"), at(u"2022-01-01")}, 0, 400};
        const Ruler ruler = makeRuler(scale, styleOf(QLocale(QLocale::English), "UTC"));
        QCOMPARE(labels(ruler.upper), (QStringList{QStringLiteral("2020"), QStringLiteral("2021")}));
        QCOMPARE(labels(ruler.lower).first(4),
            (QStringList{
                QStringLiteral("Q1"), QStringLiteral("Q2"), QStringLiteral("Q3"), QStringLiteral("Q4")}));
    }

    void fiscalYearsBeginInApril()
    {
        TimelineStyle style = styleOf(QLocale(QLocale::Japanese), "Asia/Tokyo");
        style.fiscalYears = true;
        const TimeScale scale{{at(u"2020-03-31T15:00Z"), at(u"2022-03-31T15:00Z")}, 0, 400};
        const Ruler ruler = makeRuler(scale, style);
        QCOMPARE(labels(ruler.upper), (QStringList{QStringLiteral("2020年度"), QStringLiteral("2021年度")}));
        QCOMPARE(ruler.upper.front().left, 0.0);
        QCOMPARE(ruler.lower.front().label, QStringLiteral("Q1"));
    }

    void daysBeginAtMidnightOfTheZone()
    {
        const TimeScale scale{{at(u"2023-06-14T15:00Z"), at(u"2023-06-16T15:00Z")}, 0, 900};
        const Ruler ruler = makeRuler(scale, styleOf(QLocale(QLocale::Japanese), "Asia/Tokyo"));
        QCOMPARE(ruler.upper.front().left, 0.0);
        QVERIFY(ruler.upper.front().label.startsWith(QStringLiteral("2023年6月15日")));
        QCOMPARE(ruler.lower.front().label, QStringLiteral("00:00"));
    }

    void yearZeroIsNoObstacle()
    {
        const TimeScale scale{{at(u"0001-01-01") - std::chrono::days(36525), at(u"0200")}, 0, 900};
        const Ruler ruler = makeRuler(scale, styleOf(QLocale(QLocale::English), "UTC"));
        QVERIFY(ruler.lower.size() > 3);
        for (size_t i = 1; i < ruler.lower.size(); ++i)
            QCOMPARE(ruler.lower[i].left, ruler.lower[i - 1].right);
    }

    void nothingIsDrawnWithoutRoom()
    {
        QVERIFY(makeRuler({{at(u"2020"), at(u"2021")}, 0, 0}, styleOf(QLocale::c(), "UTC")).lower.empty());
        QVERIFY(makeRuler({{at(u"2021"), at(u"2020")}, 0, 100}, styleOf(QLocale::c(), "UTC")).lower.empty());
    }
};

QTEST_MAIN(tst_Ruler)
#include "tst_ruler.moc"

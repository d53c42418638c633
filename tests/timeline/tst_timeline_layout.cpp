#include "timeline/incident_case.h"

#include <QGuiApplication>
#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <map>
#include <numeric>

using namespace kagami;
using namespace kagami::support;

namespace {

constexpr QSizeF tall{1100, 100000};

TimelineStyle japaneseStyle()
{
    TimelineStyle style;
    style.locale = QLocale(QLocale::Japanese);
    style.zone = QTimeZone("Asia/Tokyo");
    return style;
}

int countOf(const TimelineLayout& layout)
{
    return std::accumulate(layout.bars.begin(), layout.bars.end(), 0,
        [](int sum, const PlacedBar& bar) { return sum + bar.count; });
}

InstantRange zoomedOut(const Timeline& timeline, double factor)
{
    return TimeScale{fitRange(timeline), 0, 1000}.zoomed(factor, 500);
}

/// Labels of bars: all texts that begin right of the lane headers, below the ruler.
std::vector<QRectF> labelRects(const Figure& figure, const TimelineLayout& layout)
{
    std::vector<QRectF> rects;
    for (const Shape& shape : figure.shapes) {
        if (!std::holds_alternative<TextShape>(shape))
            continue;
        const QRectF rect = boundsOf(shape);
        if (rect.left() >= layout.body.left() && rect.top() >= layout.body.top() - 10
            && rect.bottom() <= layout.body.bottom())
            rects.push_back(rect);
    }
    return rects;
}

bool overlap(const QRectF& a, const QRectF& b)
{
    const QRectF common = a.intersected(b);
    return common.width() > 0.05 && common.height() > 2;
}

/// Each label lies within one bar or touches none, and touches no other label.
QString labelProblem(const Figure& figure, const TimelineLayout& layout)
{
    const std::vector<QRectF> labels = labelRects(figure, layout);
    for (size_t i = 0; i < labels.size(); ++i) {
        for (size_t j = i + 1; j < labels.size(); ++j) {
            if (overlap(labels[i], labels[j]))
                return QStringLiteral("labels %1 and %2").arg(i).arg(j);
        }
        for (const PlacedBar& bar : layout.bars) {
            const bool within
                = labels[i].left() >= bar.rect.left() - 0.5 && labels[i].right() <= bar.rect.right() + 0.5;
            if (!within && overlap(labels[i], bar.rect))
                return QStringLiteral("label %1 and a bar at x %2").arg(i).arg(bar.rect.left());
        }
        if (labels[i].right() > layout.body.right() + layout.gutter.width() + 0.5)
            return QStringLiteral("label %1 leaves the figure").arg(i);
    }
    return {};
}

} // namespace

class tst_TimelineLayout : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        addManyIncidents(m_case, 260);
        addManyIncidents(m_crowd, 4000, 7);
        m_timeline = makeTimeline(*m_case.scope(), LaneKey::Campaign);
    }

    void barsNeverOverlap()
    {
        const Timeline crowd = makeTimeline(*m_crowd.scope(), LaneKey::Campaign);
        for (const Timeline* timeline : {&std::as_const(m_timeline), &crowd}) {
            for (double factor = 8; factor > 1e-5; factor /= 3) {
                const TimelineLayout layout
                    = layoutTimeline(*timeline, tall, zoomedOut(*timeline, factor), 0, japaneseStyle());
                for (size_t i = 1; i < layout.bars.size(); ++i) {
                    const PlacedBar &a = layout.bars[i - 1], &b = layout.bars[i];
                    if (a.lane == b.lane && a.rect.top() == b.rect.top())
                        QVERIFY2(a.rect.right() <= b.rect.left(), qPrintable(QString::number(factor)));
                    QVERIFY(a.rect.width() > 0);
                    QVERIFY(a.rect.left() >= layout.body.left());
                }
            }
        }
    }

    void everyIncidentIsCountedAtEveryZoom()
    {
        const Timeline crowd = makeTimeline(*m_crowd.scope(), LaneKey::Campaign);
        QVERIFY(std::any_of(
            crowd.lanes.begin(), crowd.lanes.end(), [](const TimelineLane& lane) { return lane.crowded; }));
        for (const Timeline* timeline : {&std::as_const(m_timeline), &crowd}) {
            for (const double factor : {1.0, 1.7, 4.0, 30.0, 900.0})
                QCOMPARE(countOf(layoutTimeline(*timeline, tall, zoomedOut(*timeline, factor), 0, {})),
                    timeline->incidentTotal);
        }
    }

    void panningMovesBarsButNeverRegroupsThem()
    {
        const Timeline crowd = makeTimeline(*m_crowd.scope(), LaneKey::Campaign);
        const TimeScale scale = layoutTimeline(crowd, tall, zoomedOut(crowd, 0.4), 0, {}).scale;
        std::map<std::pair<ItemIndex, int>, int> counts;
        for (double dx = 0; dx < 120; dx += 7.3) {
            const TimelineLayout layout = layoutTimeline(crowd, tall, scale.panned(dx), 0, {});
            for (const PlacedBar& bar : layout.bars) {
                // Whole bars only: what is cut at the edge may be drawn without what is beyond it.
                if (bar.bar < 0 || bar.rect.left() < layout.body.left() + 60
                    || bar.rect.right() > layout.body.right() - 60)
                    continue;
                const auto [known, isNew] = counts.try_emplace({bar.item, bar.lane}, bar.count);
                QCOMPARE(bar.count, known->second);
            }
        }
        QVERIFY(counts.size() > 500);
    }

    void placedBarsAreBoundedByPixels()
    {
        const Timeline crowd = makeTimeline(*m_crowd.scope(), LaneKey::Campaign);
        const QSizeF window(1100, 600);
        const TimelineLayout layout = layoutTimeline(crowd, window, zoomedOut(crowd, 1), 0, {});
        const double rows = window.height() / (TimelineStyle{}.rowPx + TimelineStyle{}.rowGapPx) + 2;
        QVERIFY(double(layout.bars.size()) < rows * window.width() / 6);
        QVERIFY(layout.contentHeight > window.height());
    }

    void labelsOverlapNothingInAnyLanguageAtAnyZoom()
    {
        for (double factor = 5; factor > 1e-4; factor /= 2.1) {
            const TimelineStyle style = japaneseStyle();
            const TimelineLayout layout
                = layoutTimeline(m_timeline, {1100, 4000}, zoomedOut(m_timeline, factor), 0, style);
            const Figure figure = timelineFigure(m_timeline, layout, m_case.scope()->facts(), style);
            const QString problem = labelProblem(figure, layout);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("%1 at %2").arg(problem).arg(factor)));
        }
    }

    void laneHeadersHoldTheirTexts()
    {
        for (const double headerPx : {90.0, 132.0, 180.0}) {
            TimelineStyle style = japaneseStyle();
            style.laneHeaderPx = headerPx;
            const TimelineLayout layout
                = layoutTimeline(m_timeline, {800, 4000}, fitRange(m_timeline), 0, style);
            for (const Shape& shape :
                timelineFigure(m_timeline, layout, m_case.scope()->facts(), style).shapes) {
                const QRectF rect = boundsOf(shape);
                if (std::holds_alternative<TextShape>(shape) && rect.left() < headerPx - 1)
                    QVERIFY(rect.right() <= headerPx);
            }
        }
    }

    void aCalendarDateIsTheSameDayOnEveryRuler()
    {
        IncidentCase c;
        c.incident({.when = QStringLiteral("2023-06-15")});
        const Timeline timeline = makeTimeline(*c.scope(), LaneKey::Campaign);
        TimelineStyle style;
        style.zone = QTimeZone("Asia/Tokyo");
        // The 15th in Tokyo: 15:00 UTC the day before, for 24 hours.
        const Instant dayBegin = parseEdtf(u"2023-06-14T15:00Z")->begin.earliest;
        const TimelineLayout layout = layoutTimeline(timeline, {1000, 400},
            {dayBegin - std::chrono::hours(24), dayBegin + std::chrono::hours(48)}, 0, style);
        QCOMPARE(layout.bars.size(), size_t(1));
        QVERIFY(std::abs(layout.bars[0].rect.left() - layout.scale.xOf(dayBegin)) < 1);
        QVERIFY(
            std::abs(layout.bars[0].rect.right() - layout.scale.xOf(dayBegin + std::chrono::hours(24))) < 1);
    }

    void zoomKeepsTheTimeUnderTheCursor()
    {
        TimeScale scale{fitRange(m_timeline), 180, 900};
        const Instant before = scale.timeAt(333);
        scale.visible = scale.zoomed(0.37, 333);
        QVERIFY(std::abs((scale.timeAt(333) - before).count()) <= qint64(scale.msPerPx()));
    }

    void hitTestingFindsWhatIsDrawn()
    {
        const TimelineLayout layout = layoutTimeline(m_timeline, {1100, 600}, fitRange(m_timeline), 120, {});
        int hits = 0;
        for (const PlacedBar& bar : layout.bars) {
            if (!layout.body.contains(bar.rect.center()) && bar.bar >= 0)
                continue;
            const PlacedBar* found = barAt(layout, bar.rect.center());
            if (layout.body.top() > bar.rect.center().y() || layout.body.bottom() < bar.rect.center().y())
                continue;
            QVERIFY(found);
            QCOMPARE(found->item, bar.item);
            ++hits;
        }
        QVERIFY(hits > 10);
        QVERIFY(!barAt(layout, {5, 5}));
    }

    void svgNamesEachBarAndIsWellFormed()
    {
        TimelineStyle style = japaneseStyle();
        style.printed = true;
        const auto scope = m_case.scope();
        const QSizeF size(1200, timelineHeight(m_timeline, scope->facts(), 1200, style));
        const TimelineLayout layout = layoutTimeline(m_timeline, size, fitRange(m_timeline), 0, style);
        const QByteArray svg
            = toSvg(timelineFigure(m_timeline, layout, scope->facts(), style), lightPalette(), false);
        QXmlStreamReader xml(svg);
        int groups = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("g"))
                ++groups;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(groups, int(layout.bars.size()));
        QCOMPARE(
            svg, toSvg(timelineFigure(m_timeline, layout, scope->facts(), style), lightPalette(), false));
    }

    void printedHeightHoldsAllLanesAndTheLegend()
    {
        TimelineStyle style;
        style.printed = true;
        const auto scope = m_case.scope();
        for (const double width : {420.0, 800.0, 1400.0}) {
            const QSizeF size(width, timelineHeight(m_timeline, scope->facts(), width, style));
            const TimelineLayout layout = layoutTimeline(m_timeline, size, fitRange(m_timeline), 0, style);
            QCOMPARE(layout.lanes.size(), m_timeline.lanes.size());
            for (const Shape& shape : timelineFigure(m_timeline, layout, scope->facts(), style).shapes) {
                const QRectF rect = boundsOf(shape);
                QVERIFY(rect.bottom() <= size.height() + 0.6);
                if (std::holds_alternative<TextShape>(shape))
                    QVERIFY(rect.right() <= width + 0.5);
            }
        }
    }

    void anEmptyTimelineSaysWhy()
    {
        IncidentCase none;
        const auto textsOf = [](const IncidentCase& c, const QString& query) {
            const auto scope = c.scope(query);
            const Timeline timeline = makeTimeline(*scope, LaneKey::Campaign);
            TimelineStyle style;
            style.filter = query;
            QStringList texts;
            const TimelineLayout layout = layoutTimeline(timeline, {800, 400}, fitRange(timeline), 0, style);
            for (const Shape& shape : timelineFigure(timeline, layout, scope->facts(), style).shapes) {
                if (const auto* text = std::get_if<TextShape>(&shape))
                    texts << text->text;
            }
            return texts;
        };
        QCOMPARE(textsOf(none, {}).value(0), QStringLiteral("No incidents yet"));
        QCOMPARE(textsOf(m_case, QStringLiteral("nosuchword")).value(1), QStringLiteral("nosuchword"));
    }

    void hundredThousandIncidentsFitIntoAFrame()
    {
        IncidentCase big;
        addManyIncidents(big, 100000, 3);
        const auto scope = big.scope();
        Timeline timeline;
        QBENCHMARK
        {
            timeline = makeTimeline(*scope, LaneKey::Campaign);
        }
        QElapsedTimer timer;
        timer.start();
        constexpr int frames = 20;
        size_t shapes = 0;
        for (int i = 0; i < frames; ++i) {
            const TimelineLayout layout = layoutTimeline(
                timeline, {1400, 800}, TimeScale{fitRange(timeline), 0, 1000}.panned(i), 300, {});
            shapes += timelineFigure(timeline, layout, scope->facts(), {}).shapes.size();
        }
        qInfo("layout and figure: %.2f ms, %d shapes", double(timer.nsecsElapsed()) / 1e6 / frames,
            int(shapes) / frames);
        QCOMPARE(timeline.incidentTotal, 100000);
        QVERIFY(shapes / frames < 20000);
    }

private:
    IncidentCase m_case, m_crowd;
    Timeline m_timeline;
};

QTEST_MAIN(tst_TimelineLayout)
#include "tst_timeline_layout.moc"

#include "timeline/drawing.h"

#include <QCoreApplication>

namespace kagami {

namespace {

QString translated(const char* text, int count = -1)
{
    return QCoreApplication::translate("kagami::timeline", text, nullptr, count);
}

QString describe(const TimelineDrawing& drawing)
{
    const Timeline& timeline = drawing.timeline;
    if (timeline.incidentTotal == 0)
        return translated(QT_TRANSLATE_NOOP("kagami::timeline", "The timeline is empty."));
    QStringList lanes;
    for (const TimelineLane& lane : timeline.lanes)
        lanes << QStringLiteral("%1: %2").arg(lane.name).arg(lane.incidentTotal());
    return translated(
        QT_TRANSLATE_NOOP("kagami::timeline", "%1 incidents on a time axis. Incidents per lane: %2."))
        .arg(drawing.style.locale.toString(timeline.incidentTotal), lanes.join(QStringLiteral(", ")));
}

} // namespace

Ink inkOf(qint16 campaign, AttributionStatus status)
{
    if (status == AttributionStatus::Context)
        return Ink::Context;
    return campaign < 0 ? Ink::Secondary : campaignInk(campaign);
}

Figure timelineFigure(
    const Timeline& timeline, const TimelineLayout& layout, const Facts& facts, const TimelineStyle& style)
{
    const TimelineDrawing drawing{timeline, layout, facts, style};
    Figure figure;
    figure.size = layout.size;
    figure.title = translated(QT_TRANSLATE_NOOP("kagami::timeline", "Timeline"));
    figure.description = describe(drawing);
    figure.shapes.emplace_back(RectShape{.rect = QRectF(QPointF(0, 0), layout.size), .fill = Ink::Panel});
    if (timeline.lanes.empty()) {
        addEmptyText(figure, drawing);
        return figure;
    }
    const Ruler ruler = makeRuler(layout.scale, style);
    addBodies(figure, drawing, ruler);
    addBars(figure, drawing);
    addHeaders(figure, drawing);
    addGutter(figure, drawing);
    addRuler(figure, drawing, ruler);
    addMinimap(figure, drawing);
    addLegend(figure, drawing);
    return figure;
}

} // namespace kagami

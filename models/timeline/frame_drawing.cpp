#include "timeline/drawing.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace kagami {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("kagami::timeline", text);
}

void addText(Figure& figure, const QRectF& rect, const QString& text, FontRole font, Ink ink,
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter)
{
    if (!text.isEmpty())
        figure.shapes.emplace_back(
            TextShape{.rect = rect, .text = text, .font = font, .ink = ink, .align = align});
}

void addLine(Figure& figure, QPointF from, QPointF to, Ink ink)
{
    figure.shapes.emplace_back(LineShape{.from = from, .to = to, .ink = ink});
}

void addHeader(Figure& figure, const TimelineDrawing& drawing, const PlacedLane& placed)
{
    const TimelineLane& lane = drawing.timeline.lanes[size_t(placed.lane)];
    const QRectF body = drawing.layout.body;
    const Ink ink = lane.context ? Ink::Context : lane.ink >= 0 ? campaignInk(lane.ink) : Ink::Line;
    figure.shapes.emplace_back(RectShape{.rect = placed.header, .fill = Ink::Lane});
    figure.shapes.emplace_back(
        RectShape{.rect = QRectF(0, placed.header.top(), 3, placed.header.height()), .fill = ink});
    // The name of a tall lane stays in sight while the lane is scrolled under the ruler.
    const double nameHeight = textHeight(FontRole::Strong);
    const double noteHeight = lane.note.isEmpty() ? 0 : textHeight(FontRole::Small);
    double top = std::max(placed.header.top(), body.top()) + 5;
    top = std::min(
        top, std::max(placed.header.top() + 5, placed.header.bottom() - 5 - nameHeight - noteHeight));
    const double left = laneHeaderInsetPx + (lane.nested ? 10 : 0), right = placed.header.right() - 8;
    const QString count = drawing.style.locale.toString(lane.incidentTotal());
    const double countWidth = textWidth(FontRole::Label, count);
    addText(figure, QRectF(right - countWidth, top, countWidth, nameHeight), count, FontRole::Label,
        Ink::Secondary);
    addText(figure, QRectF(left, top, right - left, nameHeight),
        elided(FontRole::Strong, lane.name, right - left - countWidth - 6), FontRole::Strong, Ink::Text);
    addText(figure, QRectF(left, top + nameHeight, right - left, noteHeight),
        elided(FontRole::Small, lane.note, right - left), FontRole::Small, Ink::Secondary);
    addLine(figure, {0, placed.header.bottom() - 1}, {placed.header.right(), placed.header.bottom() - 1},
        Ink::Line);
}

QString zoneName(const TimelineStyle& style, Instant at)
{
    // QTimeZone abbreviates by offset for some zones ("GMT+9"); people know the one of Japan by its name.
    if (style.zone.id() == "Asia/Tokyo")
        return QStringLiteral("JST");
    return style.zone.abbreviation(QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC));
}

} // namespace

void addBodies(Figure& figure, const TimelineDrawing& drawing, const Ruler& ruler)
{
    const QRectF body = drawing.layout.body;
    for (const PlacedLane& lane : drawing.layout.lanes)
        figure.shapes.emplace_back(RectShape{.rect = lane.body, .fill = Ink::Lane});
    const double end = drawing.layout.lanes.empty() ? body.top() : drawing.layout.lanes.back().body.bottom();
    for (const RulerSegment& segment : ruler.upper.empty() ? ruler.lower : ruler.upper) {
        if (segment.left > body.left() && segment.left < body.right())
            addLine(figure, {std::round(segment.left), body.top()},
                {std::round(segment.left), std::min(end, body.bottom())}, Ink::Grid);
    }
    for (const PlacedLane& lane : drawing.layout.lanes)
        addLine(figure, {lane.body.left(), lane.body.bottom() - 1},
            {lane.body.right(), lane.body.bottom() - 1}, Ink::Line);
}

void addHeaders(Figure& figure, const TimelineDrawing& drawing)
{
    const QRectF body = drawing.layout.body;
    // Covers the ends of bars that go on to the left and to the right of what is visible.
    figure.shapes.emplace_back(
        RectShape{.rect = QRectF(0, body.top(), body.left(), body.height()), .fill = Ink::Panel});
    const double rest = drawing.layout.size.width() - body.right();
    if (rest > 0)
        figure.shapes.emplace_back(
            RectShape{.rect = QRectF(body.right(), body.top(), rest, body.height()), .fill = Ink::Panel});
    for (const PlacedLane& lane : drawing.layout.lanes)
        addHeader(figure, drawing, lane);
}

void addRuler(Figure& figure, const TimelineDrawing& drawing, const Ruler& ruler)
{
    const QRectF area = drawing.layout.ruler;
    const double width = drawing.layout.size.width(), middle = std::round(area.height() * 0.55);
    figure.shapes.emplace_back(RectShape{.rect = QRectF(0, 0, width, area.bottom()), .fill = Ink::Panel});
    const auto addLevel = [&](const std::vector<RulerSegment>& segments, double top, double bottom,
                              double tickTop, FontRole font, Ink ink) {
        for (const RulerSegment& segment : segments) {
            if (segment.left >= area.left() && segment.left < area.right())
                addLine(figure, {std::round(segment.left), tickTop},
                    {std::round(segment.left), area.bottom()}, Ink::Line);
            addText(figure,
                QRectF(segment.labelX, top, std::max(1.0, segment.right - segment.labelX), bottom - top),
                segment.label, font, ink);
        }
    };
    addLevel(ruler.lower, middle, area.bottom(), middle + 2, FontRole::Small, Ink::Secondary);
    addLevel(ruler.upper, 2, middle + 1, 3, FontRole::Strong, Ink::Text);
    addText(figure, QRectF(0, middle, area.left() - 8, area.bottom() - middle),
        zoneName(drawing.style, drawing.layout.scale.visible.from), FontRole::Small, Ink::Secondary,
        Qt::AlignRight | Qt::AlignVCenter);
    const QRectF gutter = drawing.layout.gutter;
    if (!gutter.isNull())
        addText(figure, QRectF(gutter.left() + 8, middle, gutter.width() - 12, area.bottom() - middle),
            elided(FontRole::Small, translated(QT_TRANSLATE_NOOP("kagami::timeline", "Undated")),
                gutter.width() - 12),
            FontRole::Small, Ink::Secondary);
    addLine(figure, {0, area.bottom() - 1}, {width, area.bottom() - 1}, Ink::Line);
}

namespace {

/// Columns of the minimap: months, put together until a column is wide enough to be seen.
std::vector<TimelineMonth> minimapColumns(
    const std::vector<TimelineMonth>& months, const TimeScale& scale, double& columnPx)
{
    constexpr double monthMs = 30.44 * 86400e3, leastColumnPx = 4;
    const int together = std::max(1, int(std::ceil(leastColumnPx * scale.msPerPx() / monthMs)));
    columnPx = monthMs * together / scale.msPerPx();
    std::vector<TimelineMonth> columns;
    qint64 group = 0;
    for (const TimelineMonth& month : months) {
        const auto date = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(month.from));
        const qint64 number = (qint64(int(date.year())) * 12 + qint64(unsigned(date.month())) - 1) / together;
        if (columns.empty() || number != group) {
            columns.push_back({month.from, {}});
            group = number;
        }
        for (size_t slot = 0; slot < month.counts.size(); ++slot)
            columns.back().counts[slot] += month.counts[slot];
    }
    return columns;
}

Ink minimapInk(size_t slot)
{
    if (slot == TimelineMonth::none)
        return Ink::Secondary;
    return slot == TimelineMonth::grey ? Ink::Context : campaignInk(int(slot));
}

/// Ground and names of the strip.
void addMinimapFrame(Figure& figure, const TimelineDrawing& drawing)
{
    const QRectF area = drawing.layout.minimap;
    const double width = drawing.layout.size.width();
    figure.shapes.emplace_back(
        RectShape{.rect = QRectF(0, area.top(), width, area.height()), .fill = Ink::Panel});
    addLine(figure, {0, area.top()}, {width, area.top()}, Ink::Line);
    const double labelWidth = area.left() - laneHeaderInsetPx - 4;
    addText(figure, QRectF(laneHeaderInsetPx, area.top() + 8, labelWidth, 18),
        elided(FontRole::Label, translated(QT_TRANSLATE_NOOP("kagami::timeline", "Whole case")), labelWidth),
        FontRole::Label, Ink::Secondary);
    addText(figure, QRectF(laneHeaderInsetPx, area.top() + 25, labelWidth, 16),
        elided(FontRole::Small, translated(QT_TRANSLATE_NOOP("kagami::timeline", "incidents per month")),
            labelWidth),
        FontRole::Small, Ink::Secondary);
}

/// One column a month, or as many months as a column holds, its campaigns one above the other.
void addMinimapColumns(
    Figure& figure, const TimelineDrawing& drawing, const TimeScale& scale, const QRectF& frame)
{
    double columnPx = 1;
    const std::vector<TimelineMonth> columns = minimapColumns(drawing.timeline.months, scale, columnPx);
    int most = 1;
    for (const TimelineMonth& column : columns)
        most = std::max(most, int(std::accumulate(column.counts.begin(), column.counts.end(), 0)));
    for (const TimelineMonth& column : columns) {
        double bottom = frame.bottom() - 2;
        for (size_t slot = 0; slot < column.counts.size(); ++slot) {
            if (column.counts[slot] == 0)
                continue;
            const double height = (frame.height() - 6) * column.counts[slot] / most;
            figure.shapes.emplace_back(RectShape{
                .rect = QRectF(scale.xOf(column.from), bottom - height, std::max(1.0, columnPx - 1), height),
                .fill = minimapInk(slot)});
            bottom -= height;
        }
    }
}

} // namespace

void addMinimap(Figure& figure, const TimelineDrawing& drawing)
{
    const QRectF area = drawing.layout.minimap;
    if (area.isNull())
        return;
    addMinimapFrame(figure, drawing);
    const QRectF frame = area.adjusted(0, 7, -6, -7);
    const TimeScale scale{drawing.layout.whole, frame.left(), frame.width()};
    figure.shapes.emplace_back(
        RectShape{.rect = frame.adjusted(0.5, 0.5, -0.5, -0.5), .fill = Ink::Lane, .stroke = Ink::Line});
    const InstantRange visible = drawing.layout.scale.visible;
    const double left = std::clamp(scale.xOf(visible.from), frame.left(), frame.right() - 2);
    const double right = std::clamp(scale.xOf(visible.to), left + 2, frame.right());
    const QRectF window(left, frame.top(), right - left, frame.height());
    figure.shapes.emplace_back(RectShape{.rect = window, .fill = Ink::Selection, .opacity = 0.7});
    addMinimapColumns(figure, drawing, scale, frame);
    figure.shapes.emplace_back(RectShape{.rect = window.adjusted(0.5, 0.5, -0.5, -0.5),
        .radius = 2,
        .stroke = Ink::Accent,
        .strokeWidth = 1.5});
}

void addEmptyText(Figure& figure, const TimelineDrawing& drawing)
{
    const bool filtered = !drawing.facts.incidents().empty();
    const QString title = filtered
        ? translated(QT_TRANSLATE_NOOP("kagami::timeline", "No incident matches the filter"))
        : translated(QT_TRANSLATE_NOOP("kagami::timeline", "No incidents yet"));
    const QString text = filtered ? drawing.style.filter
                                  : translated(QT_TRANSLATE_NOOP("kagami::timeline",
                                      "Incidents stand here in time, one lane for each campaign."));
    const double width = drawing.layout.size.width() - 24, middle = drawing.layout.size.height() / 2;
    addText(figure, QRectF(12, middle - 34, width, 22), elided(FontRole::Title, title, width),
        FontRole::Title, Ink::Text, Qt::AlignCenter);
    addText(figure, QRectF(12, middle - 8, width, 18), elided(FontRole::Label, text, width), FontRole::Label,
        Ink::Secondary, Qt::AlignCenter);
}

} // namespace kagami

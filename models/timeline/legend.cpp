#include "timeline/drawing.h"

#include <QCoreApplication>
#include <functional>

namespace kagami {

namespace {

constexpr double swatchPx = 26, swatchGapPx = 6, entryGapPx = 20;

QString translated(const char* text)
{
    return QCoreApplication::translate("kagami::timeline", text);
}

struct Entry {
    QString text;
    std::function<void(Figure&, QRectF)> swatch;
};

Entry boxEntry(const char* text, RectShape box)
{
    return {translated(text), [box](Figure& figure, QRectF rect) {
                RectShape shape = box;
                shape.rect = rect;
                shape.radius = 3;
                figure.shapes.emplace_back(shape);
                if (!box.dashed)
                    return;
                shape.rect = rect.adjusted(2, 2, -2, -2);
                shape.stroke = Ink::None;
                shape.fill = Ink::Secondary;
                figure.shapes.emplace_back(shape);
            }};
}

std::vector<Entry> entries(const Timeline& timeline, const Facts& facts)
{
    std::vector<Entry> list;
    if (timeline.key != LaneKey::Campaign) {
        for (const ItemIndex campaign : facts.state().itemsOfKind(ItemKind::Campaign)) {
            const int position = campaignPosition(facts, campaign);
            if (position < 0 || !facts.exists(campaign))
                continue;
            list.push_back(
                {facts.state().items()[size_t(campaign)].title, [position](Figure& figure, QRectF rect) {
                     figure.shapes.emplace_back(
                         RectShape{.rect = rect, .radius = 3, .fill = campaignInk(position)});
                 }});
        }
    }
    list.push_back(boxEntry(QT_TRANSLATE_NOOP("kagami::timeline", "Attributed"), {.fill = Ink::Secondary}));
    list.push_back(boxEntry(QT_TRANSLATE_NOOP("kagami::timeline", "Suspected"),
        {.fill = Ink::Secondary, .texture = Fill::Hatched}));
    list.push_back(boxEntry(
        QT_TRANSLATE_NOOP("kagami::timeline", "Sources differ"), {.stroke = Ink::Secondary, .dashed = true}));
    list.push_back(boxEntry(QT_TRANSLATE_NOOP("kagami::timeline", "Soft ends: date not exact"),
        {.fill = Ink::Secondary, .fadeLeft = 10, .fadeRight = 10}));
    list.push_back(
        {translated(QT_TRANSLATE_NOOP("kagami::timeline", "Reporting")), [](Figure& figure, QRectF rect) {
             const QPointF c = rect.center();
             figure.shapes.emplace_back(PolygonShape{
                 .points = {{c.x(), c.y() - 5}, {c.x() + 5, c.y()}, {c.x(), c.y() + 5}, {c.x() - 5, c.y()}},
                 .fill = Ink::Faint});
         }});
    list.push_back(
        boxEntry(QT_TRANSLATE_NOOP("kagami::timeline", "Context, not attributed"), {.fill = Ink::Context}));
    return list;
}

/// Hands each entry its place, left to right, row by row; returns the number of rows.
int flow(
    const std::vector<Entry>& list, double width, const std::function<void(const Entry&, QPointF)>& place)
{
    double x = laneHeaderInsetPx;
    int row = 0;
    for (const Entry& entry : list) {
        const double needed = swatchPx + swatchGapPx + textWidth(FontRole::Small, entry.text);
        if (x > laneHeaderInsetPx && x + needed > width) {
            x = laneHeaderInsetPx;
            ++row;
        }
        place(entry, {x, row * legendRowPx});
        x += needed + entryGapPx;
    }
    return list.empty() ? 0 : row + 1;
}

} // namespace

int legendRows(const Timeline& timeline, const Facts& facts, double width, const TimelineStyle& style)
{
    if (!style.printed || timeline.lanes.empty())
        return 0;
    return flow(entries(timeline, facts), width, [](const Entry&, QPointF) {});
}

void addLegend(Figure& figure, const TimelineDrawing& drawing)
{
    if (!drawing.style.printed)
        return;
    const QRectF area = drawing.layout.legend;
    const double width = drawing.layout.size.width();
    flow(entries(drawing.timeline, drawing.facts), width, [&](const Entry& entry, QPointF at) {
        const QPointF place = at + QPointF(0, area.top() + 8);
        entry.swatch(figure, QRectF(place.x(), place.y() + 4, swatchPx, 14));
        const double left = place.x() + swatchPx + swatchGapPx;
        figure.shapes.emplace_back(TextShape{.rect = QRectF(left, place.y(), width - left, legendRowPx),
            .text = elided(FontRole::Small, entry.text, width - left),
            .font = FontRole::Small,
            .ink = Ink::Text});
    });
}

} // namespace kagami

#include "ui/timeline/canvas_overlay.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <algorithm>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::CanvasOverlay)
};

constexpr double pillPaddingPx = 8;
constexpr double pillHeightPx = 18;

QString abbreviation(const QTimeZone& zone, const QDateTime& moment)
{
    return zone.id() == "Asia/Tokyo" ? QStringLiteral("JST") : zone.abbreviation(moment);
}

void addPill(Figure& figure, double centreX, double top, const QString& text, const TimelineLayout& layout)
{
    const double width = textWidth(FontRole::Label, text) + 2 * pillPaddingPx;
    const double least = layout.body.left(), most = std::max(least, layout.size.width() - width - 2);
    const QRectF rect(std::clamp(centreX - width / 2, least, most), top, width, pillHeightPx);
    figure.shapes.emplace_back(RectShape{.rect = rect, .radius = pillHeightPx / 2, .fill = Ink::Accent});
    figure.shapes.emplace_back(TextShape{
        .rect = rect, .text = text, .font = FontRole::Label, .ink = Ink::OnAccent, .align = Qt::AlignCenter});
}

void addMarked(Figure& figure, InstantRange marked, const TimelineLayout& layout)
{
    const QRectF body = layout.body;
    const double left = std::clamp(layout.scale.xOf(marked.from), body.left(), body.right());
    const double right = std::clamp(layout.scale.xOf(marked.to), body.left(), body.right());
    if (right <= left)
        return;
    figure.shapes.emplace_back(RectShape{
        .rect = {left, body.top(), right - left, body.height()}, .fill = Ink::Accent, .opacity = 0.12});
    for (const double x : {left, right})
        figure.shapes.emplace_back(
            LineShape{.from = {x, body.top()}, .to = {x, body.bottom()}, .ink = Ink::Accent});
    addPill(figure, (left + right) / 2, body.top() + 6, lengthText(marked.to - marked.from), layout);
}

} // namespace

void paintOverlay(QPainter& painter, const CanvasOverlay& overlay, const TimelineLayout& layout,
    const QTimeZone& zone, const Palette& palette)
{
    Figure figure;
    if (overlay.marked)
        addMarked(figure, *overlay.marked, layout);
    if (overlay.hovered)
        figure.shapes.emplace_back(
            RectShape{.rect = overlay.hovered->adjusted(-2, -2, 2, 2), .radius = 5, .stroke = Ink::Text});
    if (overlay.focused)
        figure.shapes.emplace_back(
            RectShape{.rect = {0, layout.ruler.bottom() - 2, layout.size.width(), 2}, .fill = Ink::Accent});
    if (overlay.focused && overlay.current)
        figure.shapes.emplace_back(RectShape{.rect = overlay.current->adjusted(-5, -4, 5, 4),
            .radius = 6,
            .stroke = Ink::Accent,
            .strokeWidth = 1.5,
            .dashed = true});
    if (overlay.cursorX && *overlay.cursorX >= layout.body.left()
        && *overlay.cursorX <= layout.body.right()) {
        const double x = *overlay.cursorX;
        figure.shapes.emplace_back(LineShape{.from = {x, layout.body.top()},
            .to = {x, layout.body.bottom()},
            .ink = Ink::Accent,
            .dashed = true,
            .opacity = 0.8});
        addPill(figure, x, 1, cursorText(layout.scale.timeAt(x), layout.scale.msPerPx(), zone), layout);
    }
    paint(painter, figure, palette);
}

QString cursorText(Instant instant, double msPerPx, const QTimeZone& zone)
{
    constexpr qint64 hourMs = 3600000, minuteMs = 60000;
    const qint64 grain = msPerPx >= double(hourMs) / 2 ? hourMs
        : msPerPx >= double(minuteMs) / 2              ? minuteMs
                                                       : 1000;
    const qint64 ms = instant.time_since_epoch().count();
    const qint64 rounded = (ms >= 0 ? ms + grain / 2 : ms - grain / 2) / grain * grain;
    const QString timeFormat = grain == 1000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    std::vector<QTimeZone> zones{zone};
    for (const QTimeZone& other : {QTimeZone("Asia/Tokyo"), QTimeZone::utc()}) {
        if (std::find(zones.begin(), zones.end(), other) == zones.end())
            zones.push_back(other);
    }
    QStringList parts;
    QDate shown;
    for (const QTimeZone& one : zones) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(rounded, one);
        const QString date
            = moment.date() == shown ? QString() : QString(moment.date().toString(Qt::ISODate) + QChar(u' '));
        shown = moment.date();
        parts << date + moment.time().toString(timeFormat) + QChar(u' ') + abbreviation(one, moment);
    }
    return parts.join(QStringLiteral(" · "));
}

QString lengthText(std::chrono::milliseconds length)
{
    using namespace std::chrono;
    const int total = int(duration_cast<minutes>(length).count());
    if (length < minutes(2))
        //: a length of time
        return Words::tr("%n second(s)", nullptr, int(duration_cast<seconds>(length).count()));
    if (length < days(2))
        return Words::tr("%1 h %2 min").arg(total / 60).arg(total % 60);
    const int dayTotal = int(duration_cast<days>(length).count());
    if (dayTotal < 60)
        return Words::tr("%n day(s)", nullptr, dayTotal);
    // Of 30.44 days, as all calendars agree over the years; the exact ends stand on the ruler.
    const int months = int(dayTotal / 30.44);
    if (months < 24)
        return Words::tr("%n month(s)", nullptr, months);
    return Words::tr("%1 years %2 months").arg(months / 12).arg(months % 12);
}

} // namespace kagami

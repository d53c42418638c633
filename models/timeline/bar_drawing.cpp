#include "timeline/drawing.h"
#include "timeline/row_layout.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

// Bars are drawn this far under the frame, so that their cut ends do not show.
constexpr double overhangPx = 24;
constexpr double openFadePx = 48;
constexpr double approximateFadePx = 10;
// A moment known only as a month or year: a share of the width, but no more on boxes too small for a slope.
constexpr double momentFade = 0.3;
constexpr double momentFadePx = 5;
constexpr double labelInsetPx = 6;
constexpr double labelGapPx = 5;
// Free after a label beside, so that it is not taken for the next bar's.
constexpr double labelRestPx = 10;
// Shorter rests of a title say nothing.
constexpr double shortLabelPx = 64;
constexpr double barRadiusPx = 3;
constexpr double dotPx = 11;
constexpr double diamondPx = 10;

QString titleOf(const Facts& facts, ItemIndex item)
{
    return facts.state().items()[size_t(item)].title;
}

/// Draws one placed bar and its label.
class BarDrawer {
public:
    BarDrawer(Figure& figure, const TimelineDrawing& drawing, const PlacedBar& placed, double freeRight)
        : m_figure(figure)
        , m_drawing(drawing)
        , m_placed(placed)
        , m_bar(drawing.timeline.lanes[size_t(placed.lane)].bars[size_t(placed.bar)])
        , m_ink(inkOf(m_bar.ink, m_bar.status))
        , m_isDisputed(m_bar.disputed
              || (placed.count == 1 && drawing.facts.isDisputed(placed.item, Predicate::AttributionStatus)))
        , m_freeRight(freeRight)
    {
    }

    void draw()
    {
        PartScope part(m_figure, m_drawing.facts.state().items()[size_t(m_placed.item)].id.uuid, partTitle());
        if (m_placed.count > 1) {
            drawCount();
            return;
        }
        drawMarks();
        if (m_bar.publication)
            drawDiamond();
        else if (isDot())
            drawDot();
        else
            drawBox();
        drawLabel();
    }

private:
    [[nodiscard]] double timeWidth() const { return m_placed.timeRight - m_placed.timeLeft; }
    [[nodiscard]] bool isGlyph() const { return timeWidth() <= glyphPx + 0.01; }
    [[nodiscard]] bool isDot() const
    {
        return isGlyph() && !m_bar.interval && m_bar.precision <= Precision::Day
            && m_placed.rect.width() > dotPx;
    }

    [[nodiscard]] QString partTitle() const
    {
        const QString title = titleOf(m_drawing.facts, m_placed.item);
        if (m_placed.count > 1)
            return QCoreApplication::translate("kagami::timeline", "%1 and %2 more")
                .arg(title)
                .arg(m_placed.count - 1);
        const IncidentFacts* incident = m_drawing.facts.incident(m_placed.item);
        // Words cost more than the drawing; only a document is read without hover cards.
        if (!m_drawing.style.printed || !incident || !incident->when)
            return title;
        return QStringLiteral("%1, %2, %3")
            .arg(displayText(*incident->when, m_drawing.style.zone, m_drawing.style.locale), title,
                label(incident->status));
    }

    /// What is drawn: the whole bar, but not further than a little under the frame.
    [[nodiscard]] QRectF drawnRect() const
    {
        const QRectF body = m_drawing.layout.body;
        QRectF rect = m_placed.rect;
        if (m_placed.timeLeft < rect.left() - 0.5)
            rect.setLeft(std::max(m_placed.timeLeft, body.left() - overhangPx));
        if (m_placed.timeRight > rect.right() + 0.5)
            rect.setRight(std::min(m_placed.timeRight, body.right() + overhangPx));
        return rect;
    }

    void drawMarks()
    {
        const Uuid& id = m_drawing.facts.state().items()[size_t(m_placed.item)].id.uuid;
        const TimelineStyle& style = m_drawing.style;
        const bool selected = std::binary_search(style.selected.begin(), style.selected.end(), id);
        const bool hovered = !style.hovered.isNull() && id == style.hovered;
        if (!selected && !hovered)
            return;
        m_figure.shapes.emplace_back(RectShape{.rect = drawnRect().adjusted(-3, -2, 3, 2),
            .radius = barRadiusPx + 2,
            .fill = selected ? Ink::Selection : Ink::None,
            .stroke = selected ? Ink::Accent : Ink::Secondary,
            .strokeWidth = selected ? 2.0 : 1.0});
    }

    void drawCount()
    {
        const QRectF rect = drawnRect();
        drawMarks();
        m_figure.shapes.emplace_back(RectShape{.rect = rect, .radius = barRadiusPx, .fill = m_ink});
        const QString count = QString::number(m_placed.count);
        if (textWidth(FontRole::Small, count) + 2 <= rect.width())
            m_figure.shapes.emplace_back(TextShape{.rect = rect,
                .text = count,
                .font = FontRole::Small,
                .ink = textInkOn(m_ink),
                .align = Qt::AlignCenter});
    }

    void drawDiamond()
    {
        const QRectF rect = drawnRect();
        if (!isGlyph())
            m_figure.shapes.emplace_back(
                RectShape{.rect = QRectF(rect.left(), rect.center().y() - 2, rect.width(), 4),
                    .fill = Ink::Faint,
                    .opacity = 0.5,
                    .fadeLeft = rect.width() * momentFade,
                    .fadeRight = rect.width() * momentFade});
        const QPointF c = rect.center();
        const double r = std::min(diamondPx, rect.width()) / 2;
        m_figure.shapes.emplace_back(PolygonShape{
            .points = {{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}},
            .fill = Ink::Faint});
    }

    void drawDot()
    {
        const QPointF c = m_placed.rect.center();
        const bool suspected = m_bar.status == AttributionStatus::Suspected;
        m_figure.shapes.emplace_back(
            EllipseShape{.rect = QRectF(c.x() - dotPx / 2, c.y() - dotPx / 2, dotPx, dotPx),
                .fill = m_ink,
                .texture = suspected ? Fill::Hatched : Fill::Solid,
                .stroke = suspected ? m_ink : Ink::None});
        if (m_isDisputed)
            m_figure.shapes.emplace_back(EllipseShape{.rect = QRectF(c.x() - 8, c.y() - 8, 16, 16),
                .fill = Ink::None,
                .stroke = m_ink,
                .dashed = true});
    }

    void drawBox()
    {
        const QRectF rect = drawnRect();
        const bool suspected = m_bar.status == AttributionStatus::Suspected;
        RectShape box{.rect = rect,
            .radius = barRadiusPx,
            .fill = m_ink,
            .texture = suspected ? Fill::Hatched : Fill::Solid};
        setFades(box);
        m_fadeLeft = box.fadeLeft;
        m_fadeRight = box.fadeRight;
        m_figure.shapes.emplace_back(box);
        if (m_isDisputed)
            m_figure.shapes.emplace_back(RectShape{.rect = rect.adjusted(-1.5, -1.5, 1.5, 1.5),
                .radius = barRadiusPx + 1,
                .stroke = m_ink,
                .dashed = true});
        if (m_bar.openEnd && rect.right() <= m_drawing.layout.body.right() + 1)
            m_figure.shapes.emplace_back(
                PolygonShape{.points = {{rect.right() - 6, rect.top() + 3}, {rect.right(), rect.center().y()},
                                 {rect.right() - 6, rect.bottom() - 3}},
                    .fill = m_ink});
    }

    /// Soft ends reach from the outermost bound to the sure one; what is cut off at the frame takes its part
    /// of the fade away.
    void setFades(RectShape& box) const
    {
        if (isGlyph()) {
            if (m_bar.precision > Precision::Day)
                box.fadeLeft = box.fadeRight = std::min(momentFadePx, box.rect.width() * momentFade);
            return;
        }
        const double width = timeWidth();
        double left = 0, right = 0;
        if (m_bar.interval) {
            const double perMs = width / std::max(1.0, double((m_bar.to - m_bar.from).count()));
            left = double((std::min(m_bar.sureFrom, m_bar.to) - m_bar.from).count()) * perMs;
            right = double((m_bar.to - std::max(m_bar.sureTo, m_bar.from)).count()) * perMs;
        } else if (m_bar.precision >= Precision::Day) {
            left = right
                = width < 4 * momentFadePx ? std::min(momentFadePx, width * momentFade) : width * momentFade;
        }
        if (m_bar.approximate) {
            left = std::max(left, approximateFadePx);
            right = std::max(right, approximateFadePx);
        }
        if (m_bar.openBegin)
            left = openFadePx;
        if (m_bar.openEnd)
            right = openFadePx;
        const double most = width * 0.45;
        box.fadeLeft = std::max(0.0, std::min(left, most) - (box.rect.left() - m_placed.timeLeft));
        box.fadeRight = std::max(0.0, std::min(right, most) - (m_placed.timeRight - box.rect.right()));
    }

    void drawLabel()
    {
        const QString title = titleOf(m_drawing.facts, m_placed.item);
        const QRectF seen = m_placed.rect;
        const double left = seen.left() + std::max(labelInsetPx, visibleFade(m_fadeLeft, true) * 0.8);
        const double inside
            = seen.right() - std::max(labelInsetPx, visibleFade(m_fadeRight, false) * 0.6) - left;
        const double besideLeft = seen.right() + labelGapPx, beside = m_freeRight - labelRestPx - besideLeft;
        const double width = textWidth(FontRole::Small, title);
        const bool canHold = !isGlyph() && !m_bar.publication, hasRoomBeside = beside >= 1.5 * shortLabelPx;
        if (canHold && width <= inside)
            addInside(left, inside, title);
        else if (width <= beside)
            addBeside(besideLeft, beside, title);
        else if (canHold && inside >= shortLabelPx && (inside >= beside || !hasRoomBeside))
            addInside(left, inside, elided(FontRole::Small, title, inside));
        else if (hasRoomBeside)
            addBeside(besideLeft, beside, elided(FontRole::Small, title, beside));
    }

    [[nodiscard]] double visibleFade(double fade, bool atLeft) const
    {
        const QRectF drawn = drawnRect();
        return atLeft ? fade - (m_placed.rect.left() - drawn.left())
                      : fade - (drawn.right() - m_placed.rect.right());
    }

    void addInside(double left, double width, const QString& text)
    {
        const QRectF rect(left, m_placed.rect.top(), width, m_placed.rect.height());
        const bool hatched = m_bar.status == AttributionStatus::Suspected;
        // Stripes make letters unreadable: a plate of the lane's colour lies between.
        if (hatched)
            m_figure.shapes.emplace_back(RectShape{.rect
                = QRectF(left - 3, rect.top() + 1.5, textWidth(FontRole::Small, text) + 6, rect.height() - 3),
                .radius = 2,
                .fill = Ink::Lane,
                .opacity = 0.92});
        m_figure.shapes.emplace_back(TextShape{.rect = rect,
            .text = text,
            .font = FontRole::Small,
            .ink = hatched ? Ink::Text : textInkOn(m_ink)});
    }

    void addBeside(double left, double width, const QString& text)
    {
        m_figure.shapes.emplace_back(
            TextShape{.rect = QRectF(left, m_placed.rect.top(), width, m_placed.rect.height()),
                .text = text,
                .font = FontRole::Small,
                .ink = Ink::Secondary});
    }

    Figure& m_figure;
    const TimelineDrawing& m_drawing;
    const PlacedBar& m_placed;
    const TimelineBar& m_bar;
    Ink m_ink;
    bool m_isDisputed; ///< on when it was, or on who did it
    double m_freeRight; ///< where the next bar of the row begins
    double m_fadeLeft = 0, m_fadeRight = 0;
};

void addUndated(Figure& figure, const TimelineDrawing& drawing, const PlacedBar& placed)
{
    const Item& item = drawing.facts.state().items()[size_t(placed.item)];
    PartScope part(figure, item.id.uuid, item.title);
    if (placed.count > 1) {
        figure.shapes.emplace_back(TextShape{.rect = placed.rect,
            .text = QStringLiteral("+%1").arg(placed.count),
            .font = FontRole::Small,
            .ink = Ink::Secondary});
        return;
    }
    const IncidentFacts* incident = drawing.facts.incident(placed.item);
    const AttributionStatus status = incident ? incident->status : AttributionStatus::Unstated;
    qint16 campaign = drawing.timeline.lanes[size_t(placed.lane)].ink;
    if (campaign < 0 && incident && !incident->campaigns.empty())
        campaign = qint16(campaignPosition(drawing.facts, incident->campaigns.front()));
    const Ink ink = inkOf(campaign, status);
    if (std::binary_search(drawing.style.selected.begin(), drawing.style.selected.end(), item.id.uuid))
        figure.shapes.emplace_back(EllipseShape{.rect = placed.rect.adjusted(-2, -2, 2, 2),
            .fill = Ink::Selection,
            .stroke = Ink::Accent,
            .strokeWidth = 2});
    figure.shapes.emplace_back(EllipseShape{.rect = placed.rect.adjusted(1, 1, -1, -1),
        .fill = ink,
        .texture = status == AttributionStatus::Suspected ? Fill::Hatched : Fill::Solid,
        .stroke = ink,
        .dashed = true});
}

} // namespace

void addBars(Figure& figure, const TimelineDrawing& drawing)
{
    const std::vector<PlacedBar>& bars = drawing.layout.bars;
    for (size_t i = 0; i < bars.size(); ++i) {
        if (bars[i].bar < 0)
            continue;
        const bool sameRow = i + 1 < bars.size() && bars[i + 1].bar >= 0 && bars[i + 1].lane == bars[i].lane
            && bars[i + 1].rect.top() == bars[i].rect.top();
        const double right = sameRow ? bars[i + 1].rect.left() : drawing.layout.body.right();
        BarDrawer(figure, drawing, bars[i], right).draw();
    }
}

void addGutter(Figure& figure, const TimelineDrawing& drawing)
{
    const QRectF gutter = drawing.layout.gutter;
    if (gutter.isNull())
        return;
    figure.shapes.emplace_back(RectShape{.rect = gutter, .fill = Ink::Panel});
    figure.shapes.emplace_back(LineShape{.from = gutter.topLeft(), .to = gutter.bottomLeft()});
    for (const PlacedLane& lane : drawing.layout.lanes)
        figure.shapes.emplace_back(LineShape{.from = {gutter.left(), lane.body.bottom()},
            .to = {gutter.right(), lane.body.bottom()},
            .ink = Ink::Grid});
    for (const PlacedBar& placed : drawing.layout.bars) {
        if (placed.bar < 0)
            addUndated(figure, drawing, placed);
    }
}

} // namespace kagami

#include "ui/merge/work_timeline.h"

#include "timeline/ruler.h"
#include "ui/canvas/hover_card.h"
#include "ui/controls/moment_text.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace kagami {

namespace {

constexpr int rowPx = 24;
constexpr int rulerPx = 34;
constexpr int labelPx = 150;
constexpr int marginPx = 14;
constexpr double smallestDotPx = 4;
constexpr double largestDotPx = 8;
constexpr qint64 leastRangeMs = qint64(60) * 60 * 1000;
constexpr size_t explained = 6;

InstantRange rangeOf(const std::vector<WorkStep>& steps)
{
    if (steps.empty())
        return {};
    const auto [first, last] = std::minmax_element(
        steps.begin(), steps.end(), [](const WorkStep& a, const WorkStep& b) { return a.time < b.time; });
    const qint64 pad = std::max(leastRangeMs, (last->time.ms - first->time.ms) / 20);
    return {Instant(std::chrono::milliseconds(first->time.ms - pad)),
        Instant(std::chrono::milliseconds(last->time.ms + pad))};
}

double radiusOf(size_t steps)
{
    return themePx(1) * std::min(largestDotPx, smallestDotPx + std::log2(double(steps)));
}

} // namespace

WorkTimeline::WorkTimeline(QWidget* parent)
    : QWidget(parent)
    , m_card(new HoverCard(this))
{
    installPartAccessibility();
    setAccessibleName(tr("Who did what, and when"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WorkTimeline::setWork(std::vector<WorkStep> steps, const QTimeZone& zone, const QLocale& locale)
{
    m_zone = zone;
    m_locale = locale;
    m_authors.clear();
    std::stable_sort(steps.begin(), steps.end(), [](const WorkStep& a, const WorkStep& b) {
        return std::pair(!a.comesIn, a.time) < std::pair(!b.comesIn, b.time);
    });
    for (const WorkStep& step : steps)
        if (!m_authors.contains(step.author))
            m_authors << step.author;
    std::stable_sort(steps.begin(), steps.end(), [this](const WorkStep& a, const WorkStep& b) {
        return std::pair(m_authors.indexOf(a.author), a.time)
            < std::pair(m_authors.indexOf(b.author), b.time);
    });
    m_steps = std::move(steps);
    m_current = -1;
    place();
    updateGeometry();
    update();
}

double WorkTimeline::leftPx() const
{
    return themePx(labelPx);
}

int WorkTimeline::rowTop(int row) const
{
    return themePx(rulerPx) + row * themePx(rowPx);
}

int WorkTimeline::wholeHeight() const
{
    return rowTop(int(m_authors.size())) + themePx(6);
}

QSize WorkTimeline::sizeHint() const
{
    return {themePx(640), wholeHeight()};
}

QSize WorkTimeline::minimumSizeHint() const
{
    return {themePx(320), wholeHeight()};
}

void WorkTimeline::place()
{
    m_dots.clear();
    const TimeScale scale{rangeOf(m_steps), leftPx(), std::max(1.0, width() - leftPx() - themePx(marginPx))};
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const WorkStep& step = m_steps[i];
        const int row = int(m_authors.indexOf(step.author));
        const double x = scale.xOf(Instant(std::chrono::milliseconds(step.time.ms)));
        const bool joins = !m_dots.empty() && m_dots.back().row == row
            && m_dots.back().comesIn == step.comesIn && x - m_dots.back().x < themePx(int(largestDotPx));
        if (!joins)
            m_dots.push_back({row, x, {}, step.comesIn});
        m_dots.back().steps.push_back(i);
    }
    m_current = std::min(m_current, partTotal() - 1);
}

void WorkTimeline::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

QString WorkTimeline::timeText(HybridTime time) const
{
    return momentText(time.ms, m_zone);
}

QRect WorkTimeline::dotRect(int part) const
{
    const Dot& dot = m_dots[size_t(part)];
    const int radius = int(std::ceil(radiusOf(dot.steps.size()))) + 1;
    const QPoint middle(int(std::lround(dot.x)), rowTop(dot.row) + themePx(rowPx) / 2);
    return {middle - QPoint(radius, radius), QSize(2 * radius, 2 * radius)};
}

QRect WorkTimeline::partOnScreen(int part) const
{
    const QRect rect = dotRect(part);
    return {mapToGlobal(rect.topLeft()), rect.size()};
}

QString WorkTimeline::partName(int part) const
{
    const Dot& dot = m_dots[size_t(part)];
    const WorkStep& first = m_steps[dot.steps.front()];
    return dot.steps.size() == 1
        ? tr("%1: %2").arg(first.author, first.reason)
        : tr("%1: %n change set(s)", nullptr, int(dot.steps.size())).arg(first.author);
}

QString WorkTimeline::partDescription(int part) const
{
    const Dot& dot = m_dots[size_t(part)];
    const QString time = timeText(m_steps[dot.steps.front()].time);
    return dot.comesIn ? tr("%1, comes in").arg(time) : tr("%1, is here already").arg(time);
}

HoverText WorkTimeline::explanation(int part) const
{
    const Dot& dot = m_dots[size_t(part)];
    HoverText text;
    text.title = m_steps[dot.steps.front()].author;
    text.summary = dot.comesIn ? tr("%n change set(s) that come in", nullptr, int(dot.steps.size()))
                               : tr("%n change set(s) that are only here", nullptr, int(dot.steps.size()));
    for (size_t i = 0; i < std::min(explained, dot.steps.size()); ++i) {
        const WorkStep& step = m_steps[dot.steps[i]];
        text.lines.push_back(
            {{}, tr("%1 · %n operation(s)", nullptr, int(step.operations)).arg(timeText(step.time)),
                step.reason, {}});
    }
    text.further = int(dot.steps.size() - text.lines.size());
    return text;
}

void WorkTimeline::setCurrent(int part)
{
    m_current = std::clamp(part, -1, partTotal() - 1);
    if (m_current >= 0) {
        m_card->explain(explanation(m_current), partOnScreen(m_current));
        announcePart(*this, m_current);
    } else {
        m_card->dismiss();
    }
    update();
}

void WorkTimeline::walk(int direction)
{
    setCurrent(std::clamp(m_current + direction, 0, partTotal() - 1));
}

void WorkTimeline::walkRow(int direction)
{
    if (m_current < 0)
        return walk(1);
    const Dot& from = m_dots[size_t(m_current)];
    int nearest = -1;
    for (int part = 0; part < partTotal(); ++part) {
        const Dot& dot = m_dots[size_t(part)];
        if (dot.row == from.row + direction
            && (nearest < 0 || std::abs(dot.x - from.x) < std::abs(m_dots[size_t(nearest)].x - from.x)))
            nearest = part;
    }
    if (nearest >= 0)
        setCurrent(nearest);
}

void WorkTimeline::keyPressEvent(QKeyEvent* event)
{
    if (m_dots.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return walk(-1);
    case Qt::Key_Right: return walk(1);
    case Qt::Key_Up: return walkRow(-1);
    case Qt::Key_Down: return walkRow(1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(partTotal() - 1);
    default: QWidget::keyPressEvent(event);
    }
}

void WorkTimeline::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_card->dismiss();
    update();
}

void WorkTimeline::mouseMoveEvent(QMouseEvent* event)
{
    for (int part = 0; part < partTotal(); ++part)
        if (dotRect(part).contains(event->pos()))
            return m_card->explain(explanation(part), partOnScreen(part));
    m_card->dismiss();
}

void WorkTimeline::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_card->dismiss();
}

void WorkTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), inks(this)[Ink::Lane]);
    if (m_steps.empty())
        return;
    paintRuler(painter);
    for (int row = 0; row < m_authors.size(); ++row)
        paintRow(painter, row);
    for (int part = 0; part < partTotal(); ++part)
        paintDot(painter, part);
}

void WorkTimeline::paintRuler(QPainter& painter) const
{
    const Palette& palette = inks(this);
    const double room = std::max(1.0, width() - leftPx() - themePx(marginPx));
    // The ruler is laid out in px of the design.
    const double scaled = themePx(100) / 100.0;
    TimelineStyle style;
    style.zone = m_zone;
    style.locale = m_locale;
    const Ruler ruler = makeRuler({rangeOf(m_steps), leftPx() / scaled, room / scaled}, style);
    const int half = themePx(rulerPx) / 2;
    const auto paintLevel = [&](const std::vector<RulerSegment>& level, int top, FontRole role, Ink ink) {
        painter.setFont(themeFont(role));
        for (const RulerSegment& segment : level) {
            if (segment.left * scaled >= leftPx()) {
                painter.setPen(palette[Ink::Grid]);
                painter.drawLine(
                    QPointF(segment.left * scaled, top), QPointF(segment.left * scaled, height()));
            }
            painter.setPen(palette[ink]);
            painter.drawText(QRectF(segment.labelX * scaled, top, width(), half),
                int(Qt::AlignVCenter | Qt::AlignLeft), segment.label);
        }
    };
    paintLevel(ruler.lower, half, FontRole::Small, Ink::Secondary);
    paintLevel(ruler.upper, 0, FontRole::Caption, Ink::Text);
}

void WorkTimeline::paintRow(QPainter& painter, int row) const
{
    const Palette& palette = inks(this);
    const int top = rowTop(row);
    painter.setPen(palette[Ink::Line]);
    const double middle = top + themePx(rowPx) / 2.0;
    painter.drawLine(QPointF(leftPx(), middle), QPointF(width() - themePx(marginPx), middle));
    painter.setFont(themeFont(FontRole::Body));
    painter.setPen(palette[Ink::Text]);
    const QRect label(themePx(12), top, int(leftPx()) - themePx(24), themePx(rowPx));
    painter.drawText(label, int(Qt::AlignVCenter | Qt::AlignLeft),
        painter.fontMetrics().elidedText(m_authors[row], Qt::ElideRight, label.width()));
}

void WorkTimeline::paintDot(QPainter& painter, int part) const
{
    const Palette& palette = inks(this);
    const Dot& dot = m_dots[size_t(part)];
    const double radius = radiusOf(dot.steps.size());
    const QPointF middle(dot.x, rowTop(dot.row) + themePx(rowPx) / 2.0);
    painter.setPen(QPen(palette[dot.comesIn ? Ink::Accent : Ink::Secondary], 1.5));
    painter.setBrush(palette[dot.comesIn ? Ink::Accent : Ink::Panel]);
    painter.drawEllipse(middle, radius, radius);
    if (part != m_current || !hasFocus())
        return;
    painter.setPen(QPen(palette[Ink::Text], 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, radius + 3, radius + 3);
}

} // namespace kagami

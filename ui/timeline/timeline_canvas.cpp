#include "ui/timeline/timeline_canvas.h"

#include "ui/theme/theme.h"
#include "ui/timeline/bar_words.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace kagami {

namespace {

constexpr double widestHeaderPx = 180;
constexpr double narrowestHeaderPx = 92;
constexpr double headerShare = 0.2;
constexpr double revealMarginPx = 24;

} // namespace

TimelineCanvas::TimelineCanvas(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_window(this)
    , m_card(this)
{
    setAccessibleName(tr("Timeline"));
    installPartAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_window.set(fitRange({}));
    connect(&m_window, &TimeWindow::changed, this, &TimelineCanvas::renew);
}

void TimelineCanvas::setScene(std::shared_ptr<const TimelineScene> scene)
{
    const bool followsWhole
        = m_scene->timeline.lanes.empty() || m_window.target() == fitRange(m_scene->timeline);
    m_scene = std::move(scene);
    m_card.dismiss();
    m_overlay.hovered.reset();
    if (m_current)
        m_current = placeOf(m_scene->timeline, m_current->item, m_current->lane);
    if (followsWhole)
        m_window.set(fitRange(m_scene->timeline));
    renew();
    updateScrollBar();
}

void TimelineCanvas::forgetFacts()
{
    auto scene = std::make_shared<TimelineScene>(*m_scene);
    scene->facts.reset();
    m_scene = std::move(scene);
    m_card.dismiss();
}

void TimelineCanvas::setZone(const QTimeZone& zone)
{
    m_style.zone = zone;
    renew();
}

void TimelineCanvas::setFiscalYears(bool on)
{
    m_style.fiscalYears = on;
    renew();
}

void TimelineCanvas::setSelection(std::vector<Uuid> records)
{
    std::sort(records.begin(), records.end());
    if (m_style.selected == records)
        return;
    m_style.selected = std::move(records);
    renew();
}

void TimelineCanvas::renew()
{
    m_isLayoutStale = true;
    m_isPictureStale = true;
    viewport()->update();
}

double TimelineCanvas::scale() const
{
    return textScale();
}
QPointF TimelineCanvas::toDesign(QPointF viewportPos) const
{
    return viewportPos / scale();
}
QPointF TimelineCanvas::toViewport(QPointF design) const
{
    return design * scale();
}
QRectF TimelineCanvas::toViewport(const QRectF& design) const
{
    return {design.topLeft() * scale(), design.size() * scale()};
}

const TimelineLayout& TimelineCanvas::timelineLayout() const
{
    ensureLayout();
    return m_layout;
}

void TimelineCanvas::ensureLayout() const
{
    if (!std::exchange(m_isLayoutStale, false))
        return;
    m_layout = layoutTimeline(m_scene->timeline, QSizeF(viewport()->size()) / scale(), m_window.range(),
        verticalScrollBar()->value() / scale(), m_style);
}

Figure TimelineCanvas::figure() const
{
    return m_scene->facts ? timelineFigure(m_scene->timeline, timelineLayout(), *m_scene->facts, m_style)
                          : Figure{};
}

void TimelineCanvas::updateScrollBar()
{
    const std::vector<LaneExtent> extents = laneExtents(m_scene->timeline, m_style);
    const double content = extents.empty() ? 0 : extents.back().top + extents.back().height;
    const double body = timelineLayout().body.height();
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil((content - body) * scale()))));
    verticalScrollBar()->setPageStep(std::max(1, int(body * scale())));
    verticalScrollBar()->setSingleStep(int((m_style.rowPx + m_style.rowGapPx) * scale()));
}

void TimelineCanvas::paintEvent(QPaintEvent*)
{
    if (m_isPictureStale) {
        const double ratio = devicePixelRatioF();
        m_picture = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(inks(this)[Ink::Panel]);
        QPainter painter(&m_picture);
        painter.scale(scale(), scale());
        paint(painter, figure(), inks(this));
        m_isPictureStale = false;
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    m_overlay.marked = m_marked;
    m_overlay.focused = hasFocus();
    // One selected bar is marked already; the ring says which one the keyboard is on among several.
    const PlacedBar* placed = m_current && m_style.selected.size() != 1 ? placedOf(*m_current) : nullptr;
    m_overlay.current = placed ? std::optional(placed->rect) : std::nullopt;
    painter.scale(scale(), scale());
    paintOverlay(painter, m_overlay, timelineLayout(), m_style.zone, inks(this));
}

void TimelineCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_style.laneHeaderPx
        = std::clamp(viewport()->width() / scale() * headerShare, narrowestHeaderPx, widestHeaderPx);
    renew();
    updateScrollBar();
}

void TimelineCanvas::scrollContentsBy(int, int)
{
    renew();
}

void TimelineCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        m_style.locale = QLocale();
        renew();
        updateScrollBar();
        break;
    default: break;
    }
}

int TimelineCanvas::laneAt(QPointF design) const
{
    const TimelineLayout& layout = timelineLayout();
    if (design.y() < layout.body.top() || design.y() >= layout.body.bottom())
        return -1;
    for (const PlacedLane& lane : layout.lanes) {
        if (design.y() >= lane.body.top() && design.y() < lane.body.bottom())
            return lane.lane;
    }
    return -1;
}

const PlacedBar* TimelineCanvas::placedOf(const BarPlace& place) const
{
    const TimelineLayout& layout = timelineLayout();
    if (place.lane >= int(m_scene->timeline.lanes.size()))
        return nullptr;
    const TimelineLane& lane = m_scene->timeline.lanes[size_t(place.lane)];
    const TimelineBar* bar = barOf(m_scene->timeline, place);
    const int index = bar ? int(bar - lane.bars.data()) : -1;
    for (const PlacedBar& placed : layout.bars) {
        if (placed.lane != place.lane)
            continue;
        if (placed.item == place.item
            || (index >= 0 && placed.bar >= 0 && placed.bar <= index && index < placed.bar + placed.count))
            return &placed;
    }
    return nullptr;
}

void TimelineCanvas::fit()
{
    m_window.moveTo(fitRange(m_scene->timeline));
}

void TimelineCanvas::zoomTo(InstantRange range)
{
    const auto margin
        = std::max<std::chrono::milliseconds>((range.to - range.from) / 8, std::chrono::seconds(5));
    m_window.moveTo({range.from - margin, range.to + margin});
}

std::optional<InstantRange> TimelineCanvas::selectedBounds() const
{
    std::vector<ItemIndex> items;
    for (const Uuid& record : m_style.selected) {
        const ItemIndex item = m_scene->facts ? m_scene->facts->state().indexOf(ItemId{record}) : noIndex;
        if (item != noIndex)
            items.push_back(item);
    }
    return boundsOf(m_scene->timeline, items);
}

void TimelineCanvas::centreOrFit()
{
    const std::optional<InstantRange> bounds = selectedBounds();
    if (bounds) {
        const InstantRange before = m_window.target();
        const auto width = before.to - before.from;
        if (bounds->to - bounds->from > width) {
            zoomTo(*bounds);
        } else {
            const Instant middle = bounds->from + (bounds->to - bounds->from) / 2;
            m_window.moveTo({middle - width / 2, middle - width / 2 + width});
        }
        if (m_window.target() != before)
            return;
    }
    fit();
}

void TimelineCanvas::setMarked(std::optional<InstantRange> range)
{
    if (range == m_marked)
        return;
    m_marked = range;
    viewport()->update();
    emit markedChanged();
}

void TimelineCanvas::zoomToMarked()
{
    if (!m_marked)
        return;
    m_window.moveTo(*m_marked);
    setMarked(std::nullopt);
}

void TimelineCanvas::setCurrent(std::optional<BarPlace> place)
{
    m_current = place;
    viewport()->update();
    announcePart(*this, currentPart());
}

void TimelineCanvas::reveal(const BarPlace& place)
{
    int row = 0;
    const TimelineBar* bar = barOf(m_scene->timeline, place, &row);
    const LaneExtent extent = laneExtents(m_scene->timeline, m_style)[size_t(place.lane)];
    const double top = rowTop(extent, row, m_style), bottom = top + m_style.rowPx;
    const double seenTop = verticalScrollBar()->value() / scale(),
                 seenHeight = timelineLayout().body.height();
    if (top - revealMarginPx < seenTop)
        verticalScrollBar()->setValue(int(std::floor((top - revealMarginPx) * scale())));
    else if (bottom + revealMarginPx > seenTop + seenHeight)
        verticalScrollBar()->setValue(int(std::ceil((bottom + revealMarginPx - seenHeight) * scale())));
    if (!bar)
        return;
    const InstantRange seen = m_window.target();
    if (bar->from < seen.to && bar->to > seen.from)
        return;
    const auto width = seen.to - seen.from;
    const Instant from = bar->from + (bar->to - bar->from) / 2 - width / 2;
    m_window.moveTo({from, from + width});
}

QString TimelineCanvas::partName(int part) const
{
    const PlacedBar& bar = timelineLayout().bars[size_t(part)];
    return m_scene->facts ? BarWords(*m_scene->facts, m_style.zone).name(bar.item, bar.count - 1) : QString();
}

QString TimelineCanvas::partDescription(int part) const
{
    return m_scene->timeline.lanes[size_t(timelineLayout().bars[size_t(part)].lane)].name;
}

QRect TimelineCanvas::partOnScreen(int part) const
{
    const QRect shown = toViewport(timelineLayout().bars[size_t(part)].rect).toRect();
    return {viewport()->mapToGlobal(shown.topLeft()), shown.size()};
}

int TimelineCanvas::currentPart() const
{
    const PlacedBar* placed = m_current ? placedOf(*m_current) : nullptr;
    return placed ? int(placed - m_layout.bars.data()) : -1;
}

void TimelineCanvas::activatePart(int part)
{
    const PlacedBar bar = timelineLayout().bars[size_t(part)];
    setCurrent(BarPlace{bar.lane, bar.item});
    emit chosen(incidentsOf(m_scene->timeline, bar), false);
}

} // namespace kagami

#include "ui/theme/theme.h"
#include "ui/timeline/bar_words.h"
#include "ui/timeline/timeline_canvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

// How the canvas answers to mouse, wheel and keys. Left drags mark a range of time, middle and right drags
// pan.

namespace kagami {

namespace {

constexpr double notch = 120; ///< of QWheelEvent::angleDelta()
constexpr double zoomPerNotch = 1.2;
constexpr double panPerNotchPx = 60;
constexpr double keyZoom = 1.4;
constexpr double keyPanShare = 0.15; ///< of the visible range
constexpr int glideMs = 300; ///< of a pan that is let go while it moves
constexpr int stillMs = 40; ///< after which the mouse counts as held still
constexpr double leastThrowPx = 12;

bool isOwnKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_W:
    case Qt::Key_A:
    case Qt::Key_S:
    case Qt::Key_D:
    case Qt::Key_F:
    case Qt::Key_Z:
    case Qt::Key_Comma:
    case Qt::Key_Period: return true;
    default: return false;
    }
}

} // namespace

bool TimelineCanvas::event(QEvent* event)
{
    // Single letters are ours while the keyboard is here, whatever the window binds to them.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineCanvas::zoomBy(double factor, double anchorX)
{
    const TimelineLayout& layout = timelineLayout();
    const double x = std::clamp(anchorX, layout.body.left(), layout.body.right());
    TimeScale now = layout.scale;
    now.visible = m_window.range();
    m_window.set(now.zoomed(factor, x));
}

void TimelineCanvas::panBy(double designPx)
{
    TimeScale now = timelineLayout().scale;
    now.visible = m_window.range();
    m_window.set(now.panned(designPx));
}

double TimelineCanvas::zoomAnchor() const
{
    return m_overlay.cursorX.value_or(timelineLayout().body.center().x());
}

void TimelineCanvas::wheelEvent(QWheelEvent* event)
{
    const QPointF at = toDesign(event->position());
    const QPoint turn = event->angleDelta();
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        const bool onMinimap = timelineLayout().minimap.contains(at);
        zoomBy(std::pow(zoomPerNotch, -turn.y() / notch),
            onMinimap ? timelineLayout().body.center().x() : at.x());
        return;
    }
    const bool sideways = event->modifiers() & Qt::ShiftModifier;
    // With all lanes in view there is nothing to scroll, and the wheel goes through time.
    const bool isFlat = verticalScrollBar()->maximum() == 0;
    const int across = turn.x() != 0 && std::abs(turn.x()) > std::abs(turn.y()) ? turn.x()
        : sideways || isFlat                                                    ? turn.y()
                                                                                : 0;
    if (across != 0)
        panBy(-across / notch * panPerNotchPx);
    else
        QAbstractScrollArea::wheelEvent(event);
    hover(at);
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event)
{
    const QPointF at = toDesign(event->position());
    m_card.dismiss();
    m_button = event->button();
    m_pressedAt = m_draggedTo = at;
    m_pressedRange = m_window.target();
    m_pressedScroll = verticalScrollBar()->value();
    m_drag = Drag::Pressed;
    if (m_button == Qt::LeftButton && timelineLayout().minimap.contains(at))
        pressMinimap(at);
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = toDesign(event->position());
    const bool isFar = (at - m_pressedAt).manhattanLength() * scale() >= QApplication::startDragDistance();
    const TimelineLayout& layout = timelineLayout();
    if (m_drag == Drag::Pressed && isFar) {
        const bool inTime = m_pressedAt.x() >= layout.body.left() && m_pressedAt.x() <= layout.body.right();
        if (m_button != Qt::LeftButton)
            m_drag = Drag::Pan;
        else if (inTime)
            m_drag = Drag::Range;
    }
    switch (m_drag) {
    case Drag::Pan: {
        viewport()->setCursor(Qt::ClosedHandCursor);
        const double moved = m_draggedTo.x() - at.x();
        m_throwPx = m_sinceMove.isValid()
            ? moved / double(std::max<qint64>(1, m_sinceMove.elapsed())) * glideMs
            : 0;
        m_sinceMove.start();
        TimeScale from = layout.scale;
        from.visible = m_pressedRange;
        m_window.set(from.panned(m_pressedAt.x() - at.x()));
        verticalScrollBar()->setValue(m_pressedScroll - qRound((at.y() - m_pressedAt.y()) * scale()));
        break;
    }
    case Drag::Range: {
        const double from = std::clamp(m_pressedAt.x(), layout.body.left(), layout.body.right());
        const double to = std::clamp(at.x(), layout.body.left(), layout.body.right());
        const auto [left, right] = std::minmax(from, to);
        setMarked(InstantRange{layout.scale.timeAt(left), layout.scale.timeAt(right)});
        m_overlay.cursorX = at.x();
        break;
    }
    case Drag::Minimap:
    case Drag::MinimapFrom:
    case Drag::MinimapTo: dragMinimap(at); break;
    case Drag::None:
    case Drag::Pressed: hover(at);
    }
    m_draggedTo = at;
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const QPointF at = toDesign(event->position());
    const bool wasClick = m_drag == Drag::Pressed && event->button() == m_button;
    // A pan that was still moving when it was let go runs out instead of stopping dead.
    if (m_drag == Drag::Pan && m_sinceMove.elapsed() < stillMs && std::abs(m_throwPx) > leastThrowPx) {
        TimeScale now = timelineLayout().scale;
        now.visible = m_window.range();
        m_window.moveTo(now.panned(std::clamp(m_throwPx, -now.widthPx, now.widthPx)), glideMs);
    }
    m_sinceMove.invalidate();
    m_drag = Drag::None;
    viewport()->unsetCursor();
    if (wasClick && m_button == Qt::LeftButton)
        clickAt(at, event->modifiers());
    else if (wasClick && m_button == Qt::RightButton)
        openMenu(at, event->globalPosition().toPoint());
    updateCursor(at);
}

void TimelineCanvas::clickAt(QPointF design, Qt::KeyboardModifiers modifiers)
{
    setMarked(std::nullopt);
    if (const PlacedBar* bar = barAt(timelineLayout(), design)) {
        const std::vector<ItemIndex> incidents = incidentsOf(m_scene->timeline, *bar);
        setCurrent(BarPlace{bar->lane, bar->item});
        emit chosen(incidents, modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
        return;
    }
    const int lane = laneAt(design);
    if (lane >= 0 && design.x() < timelineLayout().body.left())
        emit laneClicked(lane);
    else if (timelineLayout().body.contains(design))
        emit emptyClicked();
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF at = toDesign(event->position());
    m_drag = Drag::None;
    if (const PlacedBar* bar = barAt(timelineLayout(), at)) {
        const auto bounds = boundsOf(m_scene->timeline, incidentsOf(m_scene->timeline, *bar));
        if (bounds)
            zoomTo(*bounds);
        return;
    }
    const int lane = laneAt(at);
    if (lane >= 0 && at.x() < timelineLayout().body.left())
        emit laneActivated(lane);
    else if (timelineLayout().ruler.contains(at) || timelineLayout().minimap.contains(at))
        fit();
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    // A right press may begin a pan: the menu of the mouse comes on release.
    if (event->reason() == QContextMenuEvent::Mouse)
        return;
    const int bar = currentPart();
    const QPointF at
        = bar >= 0 ? timelineLayout().bars[size_t(bar)].rect.center() : timelineLayout().body.center();
    openMenu(at, viewport()->mapToGlobal(toViewport(at).toPoint()));
}

void TimelineCanvas::openMenu(QPointF design, QPoint global)
{
    m_card.dismiss();
    const PlacedBar* bar = barAt(timelineLayout(), design);
    emit menuRequested(
        bar ? incidentsOf(m_scene->timeline, *bar) : std::vector<ItemIndex>{}, laneAt(design), global);
}

void TimelineCanvas::hover(std::optional<QPointF> design)
{
    const TimelineLayout& layout = timelineLayout();
    const bool inTime = design && design->x() >= layout.body.left() && design->x() <= layout.body.right()
        && design->y() <= layout.body.bottom();
    m_overlay.cursorX = inTime ? std::optional(design->x()) : std::nullopt;
    const PlacedBar* bar = design ? barAt(layout, *design) : nullptr;
    m_overlay.hovered = bar ? std::optional(bar->rect) : std::nullopt;
    if (design) {
        explain(bar, *design);
        updateCursor(*design);
    } else {
        m_card.dismiss();
    }
    viewport()->update();
}

void TimelineCanvas::explain(const PlacedBar* bar, QPointF design)
{
    const auto global = [this](const QRectF& rect) {
        const QRect shown = toViewport(rect).toRect();
        return QRect(viewport()->mapToGlobal(shown.topLeft()), shown.size());
    };
    if (bar && m_scene->facts) {
        // Beside the cursor: the ends of a long bar may be far away.
        QRectF around = bar->rect;
        around.setLeft(std::max(around.left(), design.x() - 8));
        m_card.explain(BarWords(*m_scene->facts, m_style.zone).card(incidentsOf(m_scene->timeline, *bar)),
            global(around));
        return;
    }
    const int lane = design.x() < timelineLayout().body.left() ? laneAt(design) : -1;
    if (lane < 0) {
        m_card.dismiss();
        return;
    }
    const TimelineLane& own = m_scene->timeline.lanes[size_t(lane)];
    HoverText text;
    text.title = own.name;
    text.summary = own.note;
    m_card.explain(text, global(QRectF(design, QSizeF(1, 12))));
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto other = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (other == Qt::NoModifier
        && (zoomOrPanByKey(event->key()) || walkByKey(event->key(), event->modifiers())))
        return;
    event->ignore();
    if (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)
        QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineCanvas::zoomOrPanByKey(int key)
{
    TimeScale scale = timelineLayout().scale;
    scale.visible = m_window.target();
    const double step = scale.widthPx * keyPanShare;
    switch (key) {
    case Qt::Key_W:
    case Qt::Key_Plus: m_window.moveTo(scale.zoomed(1 / keyZoom, zoomAnchor())); return true;
    case Qt::Key_S:
    case Qt::Key_Minus: m_window.moveTo(scale.zoomed(keyZoom, zoomAnchor())); return true;
    case Qt::Key_A:
    case Qt::Key_Left: m_window.moveTo(scale.panned(-step)); return true;
    case Qt::Key_D:
    case Qt::Key_Right: m_window.moveTo(scale.panned(step)); return true;
    case Qt::Key_F: centreOrFit(); return true;
    case Qt::Key_Z: zoomToMarked(); return true;
    case Qt::Key_Escape:
        if (!m_marked)
            return false;
        setMarked(std::nullopt);
        return true;
    default: return false;
    }
}

bool TimelineCanvas::walkByKey(int key, Qt::KeyboardModifiers modifiers)
{
    const Timeline& timeline = m_scene->timeline;
    const bool add = modifiers & Qt::ShiftModifier;
    const auto first = [&] { return endOf(timeline, 0, 1); };
    switch (key) {
    case Qt::Key_Comma: walkTo(m_current ? besides(timeline, *m_current, -1) : first(), add); return true;
    case Qt::Key_Period: walkTo(m_current ? besides(timeline, *m_current, 1) : first(), add); return true;
    case Qt::Key_Up: walkTo(m_current ? acrossLanes(timeline, *m_current, -1) : first(), add); return true;
    case Qt::Key_Down: walkTo(m_current ? acrossLanes(timeline, *m_current, 1) : first(), add); return true;
    case Qt::Key_Home: walkTo(endOf(timeline, m_current ? m_current->lane : 0, 1), add); return true;
    case Qt::Key_End: walkTo(endOf(timeline, m_current ? m_current->lane : 0, -1), add); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_current)
            return false;
        emit chosen({m_current->item}, false);
        emit opened(m_current->item);
        return true;
    default: return false;
    }
}

void TimelineCanvas::walkTo(std::optional<BarPlace> place, bool add)
{
    if (!place)
        return;
    setCurrent(place);
    reveal(*place);
    emit chosen({place->item}, add);
}

void TimelineCanvas::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineCanvas::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_card.dismiss();
    viewport()->update();
}

} // namespace kagami

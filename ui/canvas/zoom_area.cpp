#include "ui/canvas/zoom_area.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace kagami {

namespace {
constexpr double smallestZoom = 0.2;
constexpr double largestZoom = 4;
constexpr double zoomPerNotch = 1.15;
constexpr double notch = 120; ///< of QWheelEvent::angleDelta()
constexpr int scrollStepPx = 28;
constexpr double keyZoom = 1.25;
} // namespace

ZoomArea::ZoomArea(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    installPartAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(scrollStepPx);
    verticalScrollBar()->setSingleStep(scrollStepPx);
}

double ZoomArea::scale() const
{
    return m_zoom * textScale();
}

QSizeF ZoomArea::availableSize() const
{
    // Room for the vertical bar is kept, so that its coming and going does not move the layout.
    const int bar = verticalScrollBar()->isVisible() ? 0 : verticalScrollBar()->sizeHint().width();
    return QSizeF(std::max(0, viewport()->width() - bar), viewport()->height()) / textScale();
}

void ZoomArea::setContentSize(QSizeF size)
{
    m_size = size;
    updateScrollBars();
    if (m_showing == Showing::Whole)
        showWhole();
    viewport()->update();
}

void ZoomArea::updateScrollBars()
{
    const QSize shown = viewport()->size();
    // What is narrower than the viewport stands in its middle; what is lower, at the top.
    const int overX = int(std::ceil(m_size.width() * scale())) - shown.width();
    const int overY = int(std::ceil(m_size.height() * scale())) - shown.height();
    horizontalScrollBar()->setRange(std::min(0, overX / 2), std::max(overX, std::min(0, overX / 2)));
    verticalScrollBar()->setRange(0, std::max(0, overY));
    horizontalScrollBar()->setPageStep(shown.width());
    verticalScrollBar()->setPageStep(shown.height());
}

QPointF ZoomArea::origin() const
{
    return {-double(horizontalScrollBar()->value()), -double(verticalScrollBar()->value())};
}

QPointF ZoomArea::toContent(QPointF viewportPos) const
{
    return (viewportPos - origin()) / scale();
}

QRectF ZoomArea::toViewport(const QRectF& content) const
{
    return {origin() + content.topLeft() * scale(), content.size() * scale()};
}

void ZoomArea::setZoom(double zoom, QPointF anchor)
{
    const double wanted = std::clamp(zoom, smallestZoom, largestZoom);
    if (qFuzzyCompare(wanted, m_zoom))
        return;
    const QPointF held = toContent(anchor);
    m_zoom = wanted;
    updateScrollBars();
    const auto hold = [this](QScrollBar* bar, double value) {
        // Zooming in keeps the place under the cursor, even where that leaves a margin beside the content.
        if (m_zoom > 1)
            bar->setRange(std::min(bar->minimum(), qRound(value)), std::max(bar->maximum(), qRound(value)));
        bar->setValue(qRound(value));
    };
    hold(horizontalScrollBar(), held.x() * scale() - anchor.x());
    hold(verticalScrollBar(), held.y() * scale() - anchor.y());
    viewport()->update();
    emit zoomChanged();
}

void ZoomArea::zoomByHand(double zoom, QPointF anchor)
{
    m_showing = Showing::ByHand;
    setZoom(zoom, anchor);
}

void ZoomArea::showAsMade(double zoom)
{
    m_showing = Showing::AsMade;
    setZoom(zoom, {});
}

void ZoomArea::fit()
{
    m_showing = Showing::Whole;
    showWhole();
}

void ZoomArea::showWhole()
{
    if (m_size.isEmpty())
        return;
    const double wide = viewport()->width() / (m_size.width() * textScale());
    const double high = viewport()->height() / (m_size.height() * textScale());
    setZoom(std::min({wide, high, 1.0}), {});
    updateScrollBars();
    horizontalScrollBar()->setValue(horizontalScrollBar()->minimum());
    verticalScrollBar()->setValue(0);
}

void ZoomArea::ensureVisible(const QRectF& content)
{
    const QRectF rect = toViewport(content);
    const auto shift = [](QScrollBar* bar, double from, double to, int length) {
        constexpr double margin = 12;
        if (from - margin < 0)
            bar->setValue(bar->value() + int(std::floor(from - margin)));
        else if (to + margin > length)
            bar->setValue(bar->value() + int(std::ceil(std::min(to + margin - length, from - margin))));
    };
    shift(horizontalScrollBar(), rect.left(), rect.right(), viewport()->width());
    shift(verticalScrollBar(), rect.top(), rect.bottom(), viewport()->height());
}

bool ZoomArea::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hoveredAt(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void ZoomArea::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), inks(this)[Ink::Panel]);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(origin());
    painter.scale(scale(), scale());
    paintContent(painter, QRectF(toContent(event->rect().topLeft()), QSizeF(event->rect().size()) / scale()));
    painter.restore();
    paintOverlay(painter);
}

void ZoomArea::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    if (m_showing == Showing::Whole)
        showWhole();
}

void ZoomArea::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomByHand(m_zoom * std::pow(zoomPerNotch, event->angleDelta().y() / notch), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ZoomArea::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = event->position();
    m_scrolledFrom = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    m_isPressed = true;
    m_isDragging = event->button() == Qt::MiddleButton;
}

void ZoomArea::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF way = event->position() - m_pressed;
    if (m_isPressed && way.manhattanLength() >= QApplication::startDragDistance())
        m_isDragging = true;
    if (!m_isDragging) {
        hoveredAt(toContent(event->position()));
        return;
    }
    hoveredAt(std::nullopt);
    m_showing = Showing::ByHand;
    viewport()->setCursor(Qt::ClosedHandCursor);
    horizontalScrollBar()->setValue(m_scrolledFrom.x() - qRound(way.x()));
    verticalScrollBar()->setValue(m_scrolledFrom.y() - qRound(way.y()));
}

void ZoomArea::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasClick = m_isPressed && !m_isDragging && event->button() == Qt::LeftButton;
    m_isPressed = false;
    m_isDragging = false;
    viewport()->unsetCursor();
    if (wasClick)
        clickedAt(toContent(event->position()), event->modifiers());
}

void ZoomArea::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        doubleClickedAt(toContent(event->position()));
}

void ZoomArea::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && currentPart() >= 0) {
        const QPointF below = toViewport(partRect(currentPart())).bottomLeft();
        menuAt(partRect(currentPart()).center(), viewport()->mapToGlobal(below.toPoint()));
        return;
    }
    const QPoint pos = viewport()->mapFromGlobal(event->globalPos());
    menuAt(toContent(pos), event->globalPos());
}

bool ZoomArea::zoomByKey(QKeyEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return false;
    const QPointF middle = QRectF(viewport()->rect()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomByHand(m_zoom * keyZoom, middle); return true;
    case Qt::Key_Minus: zoomByHand(m_zoom / keyZoom, middle); return true;
    case Qt::Key_0: zoomByHand(1, middle); return true;
    default: return false;
    }
}

QRect ZoomArea::partOnScreen(int part) const
{
    const QRect shown = toViewport(partRect(part)).toRect();
    return {viewport()->mapToGlobal(shown.topLeft()), shown.size()};
}

void ZoomArea::announceCurrent()
{
    announcePart(*this, currentPart());
}

} // namespace kagami

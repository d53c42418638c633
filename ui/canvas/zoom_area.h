#pragma once

#include "figure/figure.h"
#include "ui/canvas/part_accessible.h"

#include <QAbstractScrollArea>
#include <optional>

namespace kagami {

/// Below it text is too small to read: what does not fit a view at this zoom is scrolled.
constexpr double smallestReadableZoom = 0.76;

/// A painted surface that scrolls, zooms at the cursor and is dragged along. Subclasses paint and answer in
/// content px; content px are design px: at 100 % they are scaled with the system's text size. Parts of the
/// content (nodes, cells) are offered to screen readers by name.
class ZoomArea : public QAbstractScrollArea, public AccessibleParts {
    Q_OBJECT
public:
    explicit ZoomArea(QWidget* parent = nullptr);

    void setContentSize(QSizeF size);
    [[nodiscard]] QSizeF contentSize() const { return m_size; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// `anchor`, in viewport px, stays over the same content.
    void setZoom(double zoom, QPointF anchor);
    /// The whole content in view, never larger than 100 %; when it or the viewport changes, again, until
    /// somebody zooms or drags.
    void fit();
    /// The zoom that the content was laid out for. isAsMade() holds from now on until fit() or until somebody
    /// zooms or drags: then what is laid out anew leaves the zoom alone.
    void showAsMade(double zoom);
    [[nodiscard]] bool isAsMade() const { return m_showing == Showing::AsMade; }
    /// Content size that fills the viewport at 100 %, so that no scrolling is needed.
    [[nodiscard]] QSizeF availableSize() const;
    [[nodiscard]] double availableWidth() const { return availableSize().width(); }

    [[nodiscard]] QPointF toContent(QPointF viewportPos) const;
    [[nodiscard]] QRectF toViewport(const QRectF& content) const;
    void ensureVisible(const QRectF& content);

    [[nodiscard]] virtual QRectF partRect(int) const { return {}; } ///< content px
    [[nodiscard]] QRect partOnScreen(int part) const final;

signals:
    void zoomChanged();

protected:
    virtual void paintContent(QPainter& painter, const QRectF& clip) = 0;
    /// After the content, in viewport px: what does not scroll.
    virtual void paintOverlay(QPainter&) { }
    virtual void clickedAt(QPointF, Qt::KeyboardModifiers) { }
    virtual void doubleClickedAt(QPointF) { }
    virtual void hoveredAt(std::optional<QPointF>) { } ///< nullopt: the cursor has left
    virtual void menuAt(QPointF, QPoint /*global*/) { }
    /// Tells screen readers that the current part is another one.
    void announceCurrent();

    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool zoomByKey(QKeyEvent* event); ///< Ctrl with + - 0; true when it was one

private:
    enum class Showing : quint8 { AsMade, Whole, ByHand };

    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF origin() const; ///< viewport px of content 0,0
    void updateScrollBars();
    void zoomByHand(double zoom, QPointF anchor);
    void showWhole();

    QSizeF m_size;
    double m_zoom = 1;
    Showing m_showing = Showing::AsMade;
    QPointF m_pressed;
    QPoint m_scrolledFrom;
    bool m_isPressed = false;
    bool m_isDragging = false;
};

} // namespace kagami

#pragma once

#include "timeline/timeline_layout.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/part_accessible.h"
#include "ui/timeline/bar_walk.h"
#include "ui/timeline/canvas_overlay.h"
#include "ui/timeline/time_window.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPixmap>
#include <memory>

namespace kagami {

/// What the canvas shows. Shared and immutable.
struct TimelineScene {
    Timeline timeline;
    std::shared_ptr<const Facts> facts;
};

/// Paints a timeline and turns gestures into wishes. Knows no workspace. Time runs across, lanes scroll down;
/// the picture is painted once and kept until something in it changes, so that cursor and hover cost nothing.
class TimelineCanvas final : public QAbstractScrollArea, public AccessibleParts {
    Q_OBJECT
public:
    explicit TimelineCanvas(QWidget* parent = nullptr);

    /// Keeps the visible range, but follows the whole when the whole was visible.
    void setScene(std::shared_ptr<const TimelineScene> scene);
    [[nodiscard]] const TimelineScene& scene() const { return *m_scene; }
    /// For a canvas out of sight whose case has changed: facts point into the case as it was.
    void forgetFacts();
    void setZone(const QTimeZone& zone);
    void setFiscalYears(bool on);
    [[nodiscard]] bool fiscalYears() const { return m_style.fiscalYears; }
    void setSelection(std::vector<Uuid> records);

    [[nodiscard]] TimeWindow& window() { return m_window; }
    [[nodiscard]] const TimelineLayout& timelineLayout() const; ///< in design px, as painted
    [[nodiscard]] Figure figure() const; ///< as on screen
    [[nodiscard]] HoverCard& card() { return m_card; }
    [[nodiscard]] QPointF toViewport(QPointF design) const;
    [[nodiscard]] QRectF toViewport(const QRectF& design) const;

    void fit();
    /// The selection in the middle; when it is there already, or nothing is selected: everything.
    void centreOrFit();
    void zoomTo(InstantRange range);
    [[nodiscard]] std::optional<InstantRange> marked() const { return m_marked; }
    void setMarked(std::optional<InstantRange> range);
    void zoomToMarked();

    [[nodiscard]] std::optional<BarPlace> current() const { return m_current; }
    void setCurrent(std::optional<BarPlace> place);
    /// Scrolls and pans as little as needed to see it.
    void reveal(const BarPlace& place);

    /// Parts are the visible bars, in painting order.
    int partTotal() const override { return int(timelineLayout().bars.size()); }
    QString partName(int part) const override;
    QString partDescription(int part) const override; ///< its lane
    QRect partOnScreen(int part) const override;
    int currentPart() const override;
    void activatePart(int part) override;

signals:
    void chosen(const std::vector<kagami::ItemIndex>& incidents, bool add);
    void opened(kagami::ItemIndex incident);
    void emptyClicked();
    void laneClicked(int lane);
    void laneActivated(int lane); ///< double click on its header
    void menuRequested(
        const std::vector<kagami::ItemIndex>& incidents, int lane, QPoint global); ///< lane -1: none
    void markedChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag : quint8 { None, Pressed, Range, Pan, Minimap, MinimapFrom, MinimapTo };

    void renew();
    void ensureLayout() const;
    void updateScrollBar();
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF toDesign(QPointF viewportPos) const;
    [[nodiscard]] int laneAt(QPointF design) const;
    [[nodiscard]] const PlacedBar* placedOf(const BarPlace& place) const;
    [[nodiscard]] std::optional<InstantRange> selectedBounds() const;
    [[nodiscard]] double zoomAnchor() const;

    void zoomBy(double factor, double anchorX);
    void panBy(double designPx);
    void hover(std::optional<QPointF> design);
    void explain(const PlacedBar* bar, QPointF design);
    void pressMinimap(QPointF design);
    void dragMinimap(QPointF design);
    void clickAt(QPointF design, Qt::KeyboardModifiers modifiers);
    void updateCursor(QPointF design);
    bool zoomOrPanByKey(int key);
    bool walkByKey(int key, Qt::KeyboardModifiers modifiers);
    void walkTo(std::optional<BarPlace> place, bool add);
    void openMenu(QPointF design, QPoint global);

    std::shared_ptr<const TimelineScene> m_scene = std::make_shared<const TimelineScene>();
    TimelineStyle m_style;
    TimeWindow m_window;
    HoverCard m_card;
    CanvasOverlay m_overlay;
    std::optional<InstantRange> m_marked;
    std::optional<BarPlace> m_current;

    mutable TimelineLayout m_layout;
    mutable bool m_isLayoutStale = true;
    QPixmap m_picture;
    bool m_isPictureStale = true;

    Drag m_drag = Drag::None;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_pressedAt, m_draggedTo; ///< design px
    InstantRange m_pressedRange{};
    QElapsedTimer m_sinceMove;
    double m_throwPx = 0; ///< way that a pan let go now would still go
    int m_pressedScroll = 0;
};

} // namespace kagami

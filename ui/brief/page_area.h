#pragma once

#include "brief/brief_pages.h"
#include "ui/canvas/zoom_area.h"

#include <QImage>
#include <map>
#include <memory>

namespace kagami {

/// The pages of a brief under each other, as they will print: white in every theme. Ctrl+wheel zooms, PageUp
/// and PageDown turn pages, a click on a note goes to its source and Backspace back. Content px are those of
/// ZoomArea: 96 an inch.
class PageArea final : public ZoomArea {
    Q_OBJECT
public:
    explicit PageArea(QWidget* parent = nullptr);

    /// Shows other pages at the same place and zoom; null shows none.
    void setPages(std::shared_ptr<const BriefPages> pages);
    [[nodiscard]] int pageTotal() const { return m_pages ? m_pages->total() : 0; }
    [[nodiscard]] QRectF pageRect(int page) const; ///< content px
    /// The page that is read now, from 0; -1 when there is none.
    [[nodiscard]] int currentPage() const;
    /// Is the place above or at what is read now?
    [[nodiscard]] bool isReached(const PagePlace& place) const;
    void goTo(const PagePlace& place);
    void goToPage(int page);
    void goBack();
    void fitWidth();

    int partTotal() const override { return pageTotal(); }
    QString partName(int part) const override;
    QRectF partRect(int part) const override { return pageRect(part); }
    int currentPart() const override { return currentPage(); }
    void activatePart(int part) override { goToPage(part); }

signals:
    void placeChanged(); ///< scrolled, zoomed or other pages

protected:
    void paintContent(QPainter& painter, const QRectF& clip) override;
    void clickedAt(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void hoveredAt(std::optional<QPointF> point) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintPage(QPainter& painter, int page);
    [[nodiscard]] QImage rendered(int page, QSizeF size);
    [[nodiscard]] QString linkUnder(QPointF point) const;
    [[nodiscard]] double topOf(const PagePlace& place) const; ///< content px

    std::shared_ptr<const BriefPages> m_pages;
    std::map<int, QImage> m_rendered; ///< of the pages in view, at the zoom they were painted with
    std::vector<int> m_trail; ///< scroll positions before links were followed
    bool m_fitsWidth = true; ///< until somebody zooms
    bool m_isFitting = false;
};

} // namespace kagami

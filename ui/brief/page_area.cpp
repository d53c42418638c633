#include "ui/brief/page_area.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>
#include <utility>

namespace kagami {

namespace {

constexpr double contentPerPaper = 96.0 / BriefPages::dpi;
constexpr double gapPx = 18; ///< around and between pages
constexpr double readingPx = 110; ///< what stands this far below the top is what is read
constexpr double airPx = 10; ///< above a place that was gone to
constexpr double largestImagePx = 12e6;
constexpr size_t keptImages = 6;

QSizeF pageSize()
{
    return BriefPages::paperSize() * contentPerPaper;
}

} // namespace

PageArea::PageArea(QWidget* parent)
    : ZoomArea(parent)
{
    setAccessibleName(tr("Pages of the brief"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PageArea::placeChanged);
    connect(this, &ZoomArea::zoomChanged, this, [this] {
        m_rendered.clear();
        m_fitsWidth = m_fitsWidth && m_isFitting;
        emit placeChanged();
    });
}

void PageArea::setPages(std::shared_ptr<const BriefPages> pages)
{
    m_pages = std::move(pages);
    m_rendered.clear();
    m_trail.clear();
    const int total = pageTotal();
    const QSizeF page = pageSize();
    setContentSize(
        total ? QSizeF(page.width() + 2 * gapPx, total * (page.height() + gapPx) + gapPx) : QSizeF());
    if (m_fitsWidth)
        fitWidth();
    emit placeChanged();
}

QRectF PageArea::pageRect(int page) const
{
    const QSizeF size = pageSize();
    return {{gapPx, gapPx + page * (size.height() + gapPx)}, size};
}

int PageArea::currentPage() const
{
    if (!m_pages)
        return -1;
    const double top = toContent({0, readingPx}).y();
    return std::clamp(int(std::floor((top - gapPx / 2) / (pageSize().height() + gapPx))), 0, pageTotal() - 1);
}

double PageArea::topOf(const PagePlace& place) const
{
    return pageRect(place.page).top() + place.top * contentPerPaper;
}

bool PageArea::isReached(const PagePlace& place) const
{
    const bool isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    return topOf(place) <= toContent({0, isAtEnd ? double(viewport()->height()) : readingPx}).y();
}

void PageArea::goTo(const PagePlace& place)
{
    const double down = toViewport({0, topOf(place) - airPx, 0, 0}).top();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(down));
}

void PageArea::goToPage(int page)
{
    if (m_pages)
        goTo({std::clamp(page, 0, pageTotal() - 1), 0});
}

void PageArea::goBack()
{
    if (m_trail.empty())
        return;
    verticalScrollBar()->setValue(m_trail.back());
    m_trail.pop_back();
}

void PageArea::fitWidth()
{
    m_isFitting = true;
    if (const double width = pageSize().width() + 2 * gapPx; availableWidth() > 0)
        setZoom(std::min(1.0, availableWidth() / width), {});
    m_isFitting = false;
    m_fitsWidth = true;
}

QString PageArea::partName(int part) const
{
    return tr("Page %1 of %2").arg(part + 1).arg(pageTotal());
}

void PageArea::paintContent(QPainter& painter, const QRectF& clip)
{
    painter.fillRect(clip, inks(this)[Ink::Window]);
    painter.resetTransform(); // images of pages stand on whole pixels, so that their text stays sharp
    std::erase_if(m_rendered, [&](const auto& entry) {
        return m_rendered.size() > keptImages && !pageRect(entry.first).intersects(clip);
    });
    for (int page = 0; page < pageTotal(); ++page)
        if (pageRect(page).intersects(clip))
            paintPage(painter, page);
}

void PageArea::paintPage(QPainter& painter, int page)
{
    const QRectF exact = toViewport(pageRect(page));
    const QRectF rect(exact.topLeft().toPoint(), exact.size());
    const double ratio = viewport()->devicePixelRatioF();
    if (rect.width() * rect.height() * ratio * ratio <= largestImagePx) {
        painter.drawImage(rect.topLeft(), rendered(page, rect.size()));
    } else {
        painter.fillRect(rect, Qt::white);
        painter.save();
        painter.translate(rect.topLeft());
        painter.scale(
            rect.width() / BriefPages::paperSize().width(), rect.width() / BriefPages::paperSize().width());
        m_pages->paint(painter, page);
        painter.restore();
    }
    painter.setPen(inks(this)[Ink::Line]);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
}

QImage PageArea::rendered(int page, QSizeF size)
{
    const double ratio = viewport()->devicePixelRatioF();
    QImage& image = m_rendered[page];
    const QSize wanted = (size * ratio).toSize();
    if (image.size() == wanted)
        return image;
    image = QImage(wanted, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = wanted.width() / BriefPages::paperSize().width();
    painter.scale(scale, scale);
    m_pages->paint(painter, page);
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

QString PageArea::linkUnder(QPointF point) const
{
    for (int page = 0; page < pageTotal(); ++page)
        if (pageRect(page).contains(point))
            return m_pages->linkAt(page, (point - pageRect(page).topLeft()) / contentPerPaper);
    return {};
}

void PageArea::clickedAt(QPointF point, Qt::KeyboardModifiers)
{
    const QString anchor = linkUnder(point);
    const auto place = anchor.isEmpty() ? std::nullopt : m_pages->placeOf(anchor);
    if (!place)
        return;
    m_trail.push_back(verticalScrollBar()->value());
    goTo(*place);
}

void PageArea::hoveredAt(std::optional<QPointF> point)
{
    viewport()->setCursor(point && !linkUnder(*point).isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PageArea::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: goToPage(currentPage() + 1); break;
    case Qt::Key_PageUp: goToPage(currentPage() - 1); break;
    case Qt::Key_Home: goToPage(0); break;
    case Qt::Key_End: goToPage(pageTotal() - 1); break;
    case Qt::Key_Backspace: goBack(); break;
    default:
        if (!zoomByKey(event))
            ZoomArea::keyPressEvent(event);
    }
}

void PageArea::resizeEvent(QResizeEvent* event)
{
    ZoomArea::resizeEvent(event);
    if (m_fitsWidth)
        fitWidth();
}

} // namespace kagami

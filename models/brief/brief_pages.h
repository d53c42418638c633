#pragma once

#include "brief/document.h"

#include <QSizeF>
#include <memory>
#include <optional>

class QPainter;

namespace kagami {

class PdfText;

/// A place on a page that a link or a heading leads to.
struct PagePlace {
    int page = 0; ///< from 0
    double top = 0; ///< paper px from the top of the page
};

/// A brief laid out on A4 pages: the PDF prints these pages and the preview shows them, so both are the same.
/// Paper px are 1/288 inch. Needs a QGuiApplication. Any thread, but made, used and destroyed on the same
/// one: its text holds that thread's fonts.
class BriefPages {
public:
    static constexpr int dpi = 288;
    static constexpr double pxPerPoint = dpi / 72.0;

    /// Lays everything out; `brief` must outlive it. Cost: about 10 ms a page.
    explicit BriefPages(const BriefDocument& brief);
    ~BriefPages();
    BriefPages(const BriefPages&) = delete;
    BriefPages& operator=(const BriefPages&) = delete;

    [[nodiscard]] int total() const;
    [[nodiscard]] static QSizeF paperSize(); ///< paper px
    /// Paints one page in paper px, label in its header and footer; the ground stays as it is. `page` from 0.
    void paint(QPainter& painter, int page) const;
    /// Where a section, table, figure or note stands; nothing for an anchor that the brief does not have.
    [[nodiscard]] std::optional<PagePlace> placeOf(const QString& anchor) const;
    /// The anchor that a link at this point of a page leads to, without the hash; empty where there is none.
    /// Paper px.
    [[nodiscard]] QString linkAt(int page, QPointF point) const;
    /// Every anchor with its place, in the order of the anchors' names.
    [[nodiscard]] std::vector<std::pair<QString, PagePlace>> places() const;

private:
    class Paper;

    const BriefDocument& m_brief;
    std::unique_ptr<Paper> m_paper;
    std::unique_ptr<PdfText> m_text;
};

} // namespace kagami

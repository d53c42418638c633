#include "brief/brief_pages.h"

#include "brief/pdf_text.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace kagami {

namespace {

constexpr QMarginsF marginsPt(48, 60, 48, 54);
constexpr double labelPoints = 12; // R19: at least 12 pt
constexpr int headDigits = 16; ///< enough to tell heads apart; the cover has them all
constexpr double headerTopPt = 26, footerTopPt = 44, bandPt = 18;

QRectF paperRect()
{
    return {QPointF(), BriefPages::paperSize()};
}
QRectF bodyRect()
{
    return paperRect().marginsRemoved(marginsPt * BriefPages::pxPerPoint);
}

/// Sizes in paper px, so that the text is the same on every device it is painted on.
QFont edgeFont(double points, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK JP")});
    font.setPixelSize(int(points * BriefPages::pxPerPoint));
    font.setWeight(weight);
    return font;
}

/// The label and the line beside it, in the header and the footer of each page (R19).
void paintEdge(QPainter& painter, Tlp marking, double top, const QString& text)
{
    constexpr double gap = 12 * BriefPages::pxPerPoint;
    const QRectF area(bodyRect().left(), top, bodyRect().width(), bandPt * BriefPages::pxPerPoint);
    const QFont labelFont = edgeFont(labelPoints, QFont::Bold);
    const QString label = toKey(marking);
    const double width = QFontMetricsF(labelFont).horizontalAdvance(label) + gap;
    const QRectF box(area.right() - width, area.top(), width, area.height());
    painter.fillRect(box, lightPalette()[Ink::TlpGround]);
    painter.setFont(labelFont);
    painter.setPen(QColor::fromRgb(tlpColour(marking)));
    painter.drawText(box, Qt::AlignCenter, label);
    const QFont font = edgeFont(8, QFont::Normal);
    painter.setFont(font);
    painter.setPen(lightPalette()[Ink::Secondary]);
    const QRectF beside(area.left(), area.top(), area.width() - width - gap, area.height());
    painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, beside.width()));
}

} // namespace

/// Paper that nothing is painted on: it gives the layout its resolution, whatever the pages are painted on
/// later.
class BriefPages::Paper final : public QPaintDevice {
public:
    QPaintEngine* paintEngine() const override { return nullptr; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return int(paperSize().width());
        case PdmHeight: return int(paperSize().height());
        case PdmWidthMM: return int(paperSize().width() * 25.4 / dpi);
        case PdmHeightMM: return int(paperSize().height() * 25.4 / dpi);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return dpi;
        default: return QPaintDevice::metric(metric);
        }
    }
};

BriefPages::BriefPages(const BriefDocument& brief)
    : m_brief(brief)
    , m_paper(std::make_unique<Paper>())
    , m_text(std::make_unique<PdfText>(brief, m_paper.get(), bodyRect().size(), pxPerPoint))
{
    std::ignore = total(); // lays out now, not at the first paint
}

BriefPages::~BriefPages() = default;

QSizeF BriefPages::paperSize()
{
    return QPageSize(QPageSize::A4).size(QPageSize::Point) * pxPerPoint;
}

int BriefPages::total() const
{
    return m_text->document().pageCount();
}

void BriefPages::paint(QPainter& painter, int page) const
{
    const QRectF body = bodyRect();
    painter.save();
    painter.save();
    painter.translate(body.left(), body.top() - page * body.height());
    const QRectF part(0, page * body.height(), body.width(), body.height());
    painter.setClipRect(part, Qt::IntersectClip);
    // Paper knows no dark theme: without a palette of its own the layout would take the application's for
    // bullets.
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, lightPalette()[Ink::Text]);
    context.clip = part;
    m_text->document().documentLayout()->draw(&painter, context);
    painter.restore();
    paintEdge(painter, m_brief.marking, headerTopPt * pxPerPoint, m_brief.title);
    paintEdge(painter, m_brief.marking, paperSize().height() - footerTopPt * pxPerPoint,
        QStringLiteral("%1 / %2   ·   %3   ·   %4")
            .arg(page + 1)
            .arg(total())
            .arg(m_brief.dateText, m_brief.head.left(headDigits)));
    painter.restore();
}

std::optional<PagePlace> BriefPages::placeOf(const QString& anchor) const
{
    const auto known = m_text->anchors().constFind(anchor);
    if (known == m_text->anchors().constEnd())
        return {};
    const QTextBlock block = m_text->document().findBlockByNumber(known.value());
    double top = m_text->document().documentLayout()->blockBoundingRect(block).top();
    // A block whose first line did not fit keeps its own place on the page before.
    if (const QTextLayout* lines = block.layout(); lines && lines->lineCount() > 0)
        top += lines->lineAt(0).y() - lines->boundingRect().top();
    const double height = bodyRect().height();
    const int page = int(std::floor(top / height));
    return PagePlace{page, bodyRect().top() + top - page * height};
}

QString BriefPages::linkAt(int page, QPointF point) const
{
    const QRectF body = bodyRect();
    if (!body.contains(point))
        return {};
    const QPointF inText = point - body.topLeft() + QPointF(0, page * body.height());
    const QString address = m_text->document().documentLayout()->anchorAt(inText);
    return address.startsWith(QLatin1Char('#')) ? address.mid(1) : QString();
}

std::vector<std::pair<QString, PagePlace>> BriefPages::places() const
{
    std::vector<std::pair<QString, PagePlace>> all;
    const auto& anchors = m_text->anchors();
    for (auto anchor = anchors.keyBegin(); anchor != anchors.keyEnd(); ++anchor)
        all.emplace_back(*anchor, *placeOf(*anchor));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return all;
}

} // namespace kagami

#include "brief/brief.h"
#include "brief/figures.h"
#include "brief/pdf_finish.h"
#include "brief/pdf_text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>

namespace kagami {

namespace {

constexpr int resolutionDpi = 288;
constexpr double pxPerPoint = resolutionDpi / 72.0;
constexpr QMarginsF marginsPt(48, 60, 48, 54);
constexpr double labelPoints = 12; // R19: at least 12 pt

/// The label and the line beside it, in the header and the footer of each page (R19).
void paintEdge(QPainter& painter, const BriefDocument& brief, const QRectF& area, const QString& text)
{
    QFont font(QStringList {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK JP")});
    font.setPointSizeF(labelPoints);
    font.setBold(true);
    const QString label = toKey(brief.marking);
    painter.setFont(font);
    const double width = QFontMetricsF(font, painter.device()).horizontalAdvance(label) + 12 * pxPerPoint;
    const QRectF box(area.right() - width, area.top(), width, area.height());
    painter.fillRect(box, lightPalette()[Ink::TlpGround]);
    painter.setPen(QColor::fromRgb(tlpColour(brief.marking)));
    painter.drawText(box, Qt::AlignCenter, label);
    font.setPointSizeF(8);
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(lightPalette()[Ink::Secondary]);
    const QRectF beside(area.left(), area.top(), area.width() - width - 12 * pxPerPoint, area.height());
    painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font, painter.device()).elidedText(text, Qt::ElideMiddle, beside.width()));
}

PdfFacts factsOf(const BriefDocument& brief, PdfText& text, QSizeF page, double pageHeightPt)
{
    PdfFacts facts {brief.title, brief.language, brief.isoDate, {}, {}};
    const auto* layout = text.document().documentLayout();
    for (auto anchor = text.anchors().constBegin(); anchor != text.anchors().constEnd(); ++anchor) {
        const QTextBlock block = text.document().findBlockByNumber(anchor.value());
        const double top = layout->blockBoundingRect(block).top();
        const int number = int(top / page.height());
        const double within = (top - number * page.height()) / pxPerPoint;
        facts.places.push_back({anchor.key(), number, pageHeightPt - marginsPt.top() - within + 6});
    }
    std::sort(facts.places.begin(), facts.places.end(), [](const PdfPlace& a, const PdfPlace& b) { return a.anchor < b.anchor; });
    for (const Section& section : brief.sections)
        facts.bookmarks.push_back({section.title, section.anchor, section.level});
    return facts;
}

} // namespace

Result<QByteArray> briefPdf(const BriefDocument& brief)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolutionDpi);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Point));
    const QSizeF paperPt = QPageSize(QPageSize::A4).size(QPageSize::Point);
    const QRectF paper(QPointF(), paperPt * pxPerPoint);
    const QRectF body = paper.marginsRemoved(marginsPt * pxPerPoint);
    PdfText text(brief, &writer, body.size(), pxPerPoint);

    QPainter painter(&writer);
    const int pages = text.document().pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(body.left(), body.top() - page * body.height());
        const QRectF part(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(part);
        text.document().drawContents(&painter, part);
        painter.restore();
        const double band = 18 * pxPerPoint;
        paintEdge(painter, brief, QRectF(body.left(), 26 * pxPerPoint, body.width(), band), brief.title);
        paintEdge(painter, brief, QRectF(body.left(), paper.bottom() - 44 * pxPerPoint, body.width(), band),
                  QStringLiteral("%1 / %2   ·   %3   ·   %4").arg(page + 1).arg(pages).arg(brief.dateText, brief.head));
    }
    painter.end();
    return finishPdf(bytes, factsOf(brief, text, body.size(), paperPt.height()));
}

Result<QByteArray> figurePdf(const Figure& figure, const QString& language)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolutionDpi);
    // One px of a figure is 1/96 inch on paper.
    const QSizeF sizePt = figure.size * 72.0 / 96.0;
    writer.setPageLayout(QPageLayout(QPageSize(sizePt, QPageSize::Point, {}, QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(resolutionDpi / 96.0, resolutionDpi / 96.0);
    paint(painter, figure, lightPalette());
    painter.end();
    return finishPdf(bytes, {figure.title, language, QStringLiteral("1970-01-01T00:00:00.000Z"), {}, {}});
}

} // namespace kagami

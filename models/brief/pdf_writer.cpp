#include "brief/brief.h"
#include "brief/brief_pages.h"
#include "brief/figures.h"
#include "brief/pdf_finish.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

namespace kagami {

namespace {

PdfFacts factsOf(const BriefDocument& brief, const BriefPages& pages)
{
    PdfFacts facts{brief.title, brief.language, brief.isoDate, brief.head};
    const double heightPt = BriefPages::paperSize().height() / BriefPages::pxPerPoint;
    constexpr double airPt = 6; // a link leads to just above the line
    for (const auto& [anchor, place] : pages.places())
        facts.places.push_back({anchor, place.page, heightPt - place.top / BriefPages::pxPerPoint + airPt});
    for (const Section& section : brief.sections)
        facts.bookmarks.push_back({section.title, section.anchor, section.level});
    return facts;
}

/// Qt names the subsets of embedded fonts after hashes of theirs, which have another seed in each process. As
/// long as this lives the seed is a fixed one, so that the same document gives the same bytes everywhere.
class FixedHashSeed {
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;
};

} // namespace

Result<QByteArray> briefPdf(const BriefDocument& brief)
{
    return briefPdf(brief, BriefPages(brief));
}

Result<QByteArray> briefPdf(const BriefDocument& brief, const BriefPages& pages)
{
    const FixedHashSeed fixedSeed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(BriefPages::dpi);
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Point));
    QPainter painter(&writer);
    for (int page = 0; page < pages.total(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    return finishPdf(bytes, factsOf(brief, pages));
}

Result<QByteArray> figurePdf(const Figure& figure, const QString& language)
{
    const FixedHashSeed fixedSeed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(BriefPages::dpi);
    // One px of a figure is 1/96 inch on paper.
    const QSizeF sizePt = figure.size * 72.0 / 96.0;
    writer.setPageLayout(QPageLayout(QPageSize(sizePt, QPageSize::Point, {}, QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(BriefPages::dpi / 96.0, BriefPages::dpi / 96.0);
    paint(painter, figure, lightPalette());
    painter.end();
    return finishPdf(bytes, {figure.title, language, QStringLiteral("1970-01-01T00:00:00.000Z")});
}

} // namespace kagami

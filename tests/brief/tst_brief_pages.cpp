#include "brief/brief_pages.h"

#include "brief/document.h"

#include <QPainter>
#include <QTest>
#include <QThread>
#include <ctime>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Block line(const QString& text)
{
    return {{}, Paragraph{{Run{text, {}, {}, {}}}, ParagraphKind::Body}};
}

Table makeTable(int rows)
{
    Table table;
    table.caption = s("Caption");
    table.head = {s("Name"), s("Count")};
    table.widths = {70, 30};
    for (int row = 0; row < rows; ++row)
        table.rows.push_back(
            {{Run{s("Row %1").arg(row), {}, {}, {}}}, {Run{QString::number(row), {}, {}, {}}}});
    return table;
}

FigureBlock makeFigure(double width, double height)
{
    Figure figure;
    figure.size = {width, height};
    RectShape box;
    box.rect = {0, 0, width, height};
    box.fill = Ink::Campaign1;
    figure.shapes.push_back(box);
    return {figure, s("A figure")};
}

BriefDocument makeDocument(std::vector<Section> sections)
{
    BriefDocument document;
    document.title = s("Case");
    document.subtitle = s("Assessment");
    document.language = s("en");
    document.marking = Tlp::Green;
    document.head = QString(64, u'a');
    document.dateText = s("20 June 2024");
    document.isoDate = s("2024-06-20T09:00:00.000Z");
    document.sections = std::move(sections);
    return document;
}

/// `lines` lines, then the section that is asked about.
BriefDocument makeAfter(int lines, Section section)
{
    Section before{s("Before"), s("before"), 1, {}};
    for (int number = 0; number < lines; ++number)
        before.blocks.push_back(line(s("Line %1").arg(number)));
    return makeDocument({std::move(before), std::move(section)});
}

QImage pictureOf(const BriefPages& pages, int page)
{
    QImage image(620, 877, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const double scale = image.width() / BriefPages::paperSize().width();
    painter.scale(scale, scale);
    pages.paint(painter, page);
    painter.end();
    return image;
}

} // namespace

class tst_BriefPages : public QObject {
    Q_OBJECT
private slots:
    void aHeadingNeverStandsAloneAtTheFootOfAPage()
    {
        for (int lines = 20; lines < 60; ++lines) {
            Section section{s("Heading"), s("heading"), 1, {}};
            section.blocks.push_back({s("first"),
                Paragraph{{Run{s("The first line below it"), {}, {}, {}}}, ParagraphKind::Body}});
            const BriefDocument document = makeAfter(lines, std::move(section));
            const BriefPages pages(document);
            QCOMPARE(pages.placeOf(s("heading"))->page, pages.placeOf(s("first"))->page);
        }
    }

    void aHeadingGoesToThePageOfTheFigureBelowIt()
    {
        Section section{s("Heading"), s("heading"), 1, {}};
        section.blocks.push_back({s("figure"), makeFigure(1000, 900)});
        const BriefDocument document = makeAfter(30, std::move(section));
        const BriefPages pages(document);
        QCOMPARE(pages.placeOf(s("heading"))->page, 1);
        const QRgb campaign = lightPalette()[Ink::Campaign1].rgb();
        QVERIFY(pictureOf(pages, 0).pixel(310, 700) != campaign);
        QCOMPARE(pictureOf(pages, 1).pixel(310, 300), campaign);
    }

    void aFigureIsMadeALittleSmallerRatherThanAPageLeftEmpty()
    {
        const auto made = [](int lines) {
            Section section{s("Heading"), s("heading"), 1, {}};
            section.blocks.push_back({s("figure"), makeFigure(1000, 1130)});
            return makeAfter(lines, std::move(section));
        };
        const BriefDocument few = made(3), more = made(25);
        const BriefPages fitted(few), moved(more);
        QCOMPARE(fitted.placeOf(s("figure"))->page, 0);
        QCOMPARE(fitted.total(), 1);
        QCOMPARE(moved.placeOf(s("figure"))->page, 1);
        // As wide as the page where it has one to itself, narrower where it was made to fit.
        const QRgb campaign = lightPalette()[Ink::Campaign1].rgb();
        QCOMPARE(pictureOf(moved, 1).pixel(560, 300), campaign);
        QVERIFY(pictureOf(fitted, 0).pixel(560, 500) != campaign);
        QCOMPARE(pictureOf(fitted, 0).pixel(400, 500), campaign);
    }

    void aCaptionAndItsHeadingStayWithTheFirstRowsOfATable()
    {
        for (int lines = 20; lines < 60; ++lines) {
            Section section{s("Heading"), s("heading"), 1, {}};
            section.blocks.push_back({s("caption"), makeTable(60)});
            const BriefDocument document = makeAfter(lines, std::move(section));
            const BriefPages pages(document);
            const PagePlace heading = *pages.placeOf(s("heading"));
            const PagePlace caption = *pages.placeOf(s("caption"));
            QCOMPARE(heading.page, caption.page);
            QVERIFY(heading.top < caption.top);
            QVERIFY(caption.top < 0.9 * BriefPages::paperSize().height());
        }
    }

    void noPageIsLeftEmpty()
    {
        const QRgb white = qRgb(255, 255, 255);
        for (int rows = 20; rows < 60; ++rows) {
            Section section{s("Heading"), s("heading"), 1, {}};
            section.blocks.push_back(line(s("What the figure shows")));
            section.blocks.push_back({{}, makeFigure(1000, 1400)});
            Section before{s("Before"), s("before"), 1, {{{}, makeTable(rows)}}};
            const BriefDocument document = makeDocument({std::move(before), std::move(section)});
            const BriefPages pages(document);
            for (int page = 0; page < pages.total(); ++page) {
                const QImage body = pictureOf(pages, page).copy(40, 60, 540, 740);
                bool isEmpty = true;
                for (int y = 0; y < body.height() && isEmpty; ++y)
                    for (int x = 0; x < body.width() && isEmpty; ++x)
                        isEmpty = body.pixel(x, y) == white;
                QVERIFY2(!isEmpty, qPrintable(s("%1 rows, page %2").arg(rows).arg(page)));
            }
        }
    }

    void aFigureIsNeverTallerThanItsPage()
    {
        Section section{s("Tall"), s("tall"), 1, {}};
        section.blocks.push_back({{}, makeFigure(400, 4000)});
        const BriefDocument document = makeDocument({std::move(section)});
        const BriefPages pages(document);
        QVERIFY(pages.total() <= 2);
    }

    void thePdfHasThePagesThatAreShown()
    {
        const BriefDocument document = makeAfter(90, {s("End"), s("end"), 1, {line(s("End"))}});
        const BriefPages pages(document);
        const auto pdf = briefPdf(document, pages);
        QVERIFY(pdf);
        QCOMPARE(*briefPdf(document), *pdf);
        QVERIFY(pdf->startsWith("%PDF-"));
        QCOMPARE(pages.total(), 3);
    }

    /// Each table is laid out once with all that follows it: four times the tables are sixteen times the
    /// work. A layout for each page as well would make it sixty-four. Measured in the program's own time,
    /// which other programs do not lengthen.
    void eachTableCostsOneLayoutAndNoMore()
    {
        const auto workOf = [](int tables) {
            Section section{s("Long"), s("long"), 1, {}};
            for (int number = 0; number < tables; ++number)
                section.blocks.push_back({{}, makeTable(50)});
            const BriefDocument document = makeDocument({std::move(section)});
            const std::clock_t start = std::clock();
            const BriefPages pages(document);
            return std::pair(pages.total(), std::clock() - start);
        };
        const auto [fewPages, little] = workOf(10);
        const auto [manyPages, much] = workOf(40);
        QVERIFY(fewPages >= 8);
        QVERIFY(manyPages >= 4 * fewPages - 4);
        QVERIFY2(much < 32 * little, qPrintable(s("%1 to %2").arg(much).arg(little)));
    }

    void aPdfMadeOnAnotherThreadHasTheSameBytes()
    {
        const BriefDocument document
            = makeAfter(50, {s("End"), s("end"), 1, {line(s("End")), {{}, makeFigure(300, 200)}}});
        Result<QByteArray> there = QByteArray();
        std::unique_ptr<QThread> worker(QThread::create([&] { there = briefPdf(document); }));
        worker->start();
        QVERIFY(worker->wait(20000));
        QVERIFY(there);
        QCOMPARE(*there, *briefPdf(document));
    }

    void anUnknownAnchorHasNoPlaceAndWhiteHasNoLink()
    {
        const BriefDocument document = makeAfter(3, {s("End"), s("end"), 1, {line(s("End"))}});
        const BriefPages pages(document);
        QVERIFY(!pages.placeOf(s("nowhere")));
        QVERIFY(pages.linkAt(0, {5, 5}).isEmpty());
        QVERIFY(pages.linkAt(0, {1000, 1500}).isEmpty());
    }
};

QTEST_MAIN(tst_BriefPages)
#include "tst_brief_pages.moc"

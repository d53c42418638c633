#include "ui/brief/page_area.h"

#include "brief/document.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Two sections of many lines, then a source that the first line points to.
std::shared_ptr<const BriefDocument> makeDocument(Tlp marking = Tlp::Amber)
{
    auto document = std::make_shared<BriefDocument>();
    document->title = s("Case");
    document->subtitle = s("Assessment");
    document->language = s("en");
    document->marking = marking;
    document->head = QString(64, u'a');
    document->dateText = s("20 June 2024");
    for (int number = 1; number <= 2; ++number) {
        Section section{s("Section %1").arg(number), s("section-%1").arg(number), 1, {}};
        for (int line = 0; line < 60; ++line)
            section.blocks.push_back(
                {{}, Paragraph{{Run{s("Somebody says so"), {}, {}, {1}}}, ParagraphKind::Body}});
        document->sections.push_back(std::move(section));
    }
    document->endnotes.push_back({1, s("note-1"), {Run{s("A source"), {}, {}, {}}}});
    return document;
}

/// A shown area with those pages.
struct Bench {
    std::shared_ptr<const BriefDocument> document;
    std::shared_ptr<const BriefPages> pages;
    PageArea area;

    explicit Bench(Tlp marking = Tlp::Amber)
        : document(makeDocument(marking))
        , pages(std::make_shared<BriefPages>(*document))
    {
        area.resize(900, 700);
        area.show();
        area.setPages(pages);
        (void)QTest::qWaitForWindowExposed(&area);
    }
    QPointF onViewport(const PagePlace& place, double xPaper) const
    {
        const QRectF page = area.toViewport(area.pageRect(place.page));
        const double scale = page.width() / BriefPages::paperSize().width();
        return page.topLeft() + QPointF(xPaper, place.top) * scale;
    }
    void wheel(int delta, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at(area.viewport()->rect().center());
        QWheelEvent event(at, area.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(area.viewport(), &event);
    }
};

/// How many pixels of `colour` a part of a page holds, the page painted 1240 px wide.
int pixelsOf(const BriefPages& pages, int page, const QRectF& partOfPage, QRgb colour)
{
    QImage image(1240, 1754, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const double scale = image.width() / BriefPages::paperSize().width();
    painter.scale(scale, scale);
    pages.paint(painter, page);
    painter.end();
    int found = 0;
    for (int y = int(partOfPage.top() * image.height()); y < int(partOfPage.bottom() * image.height()); ++y)
        for (int x = int(partOfPage.left() * image.width()); x < int(partOfPage.right() * image.width()); ++x)
            found += (image.pixel(x, y) & 0xFFFFFF) == (colour & 0xFFFFFF);
    return found;
}

constexpr QRectF headerRight{0.6, 0.02, 0.4, 0.05};
constexpr QRectF footerRight{0.6, 0.93, 0.4, 0.06};
constexpr QRectF middle{0, 0.1, 1, 0.8};
constexpr int labelPixels = 2000; ///< at least, of the black ground

} // namespace

class tst_PageArea : public QObject {
    Q_OBJECT
private slots:
    void everyPageBearsItsLabelAtTheTopAndTheFoot()
    {
        const Bench bench;
        QVERIFY(bench.pages->total() > 2);
        for (int page = 0; page < bench.pages->total(); ++page) {
            for (const QRectF& edge : {headerRight, footerRight}) {
                QVERIFY(pixelsOf(*bench.pages, page, edge, 0x000000) > labelPixels);
                QVERIFY(pixelsOf(*bench.pages, page, edge, 0xFFC000) > 50); // FIRST's amber
            }
            QVERIFY(pixelsOf(*bench.pages, page, middle, 0xFFC000) == 0);
        }
    }

    void theViewShowsTheLabelWhereThePageHasIt()
    {
        const Bench bench(Tlp::Red);
        const QImage shown = const_cast<PageArea&>(bench.area).viewport()->grab().toImage();
        const QRectF page = bench.area.toViewport(bench.area.pageRect(0));
        const QRect header(int(page.left() + 0.6 * page.width()), int(page.top()), int(0.4 * page.width()),
            int(0.07 * page.height()));
        int black = 0, red = 0;
        for (int y = header.top(); y < header.bottom(); ++y)
            for (int x = header.left(); x < header.right(); ++x) {
                black += (shown.pixel(x, y) & 0xFFFFFF) == 0;
                red += qRed(shown.pixel(x, y)) > 200 && qGreen(shown.pixel(x, y)) < 90;
            }
        QVERIFY2(black > 400, qPrintable(QString::number(black)));
        QVERIFY2(red > 20, qPrintable(QString::number(red)));
    }

    void pagesAreWhiteInTheDarkThemeToo()
    {
        applyTheme(*qApp, ThemeKind::Dark);
        const Bench bench;
        const QImage shown = const_cast<PageArea&>(bench.area).viewport()->grab().toImage();
        const QRectF page = bench.area.toViewport(bench.area.pageRect(0));
        QCOMPARE(shown.pixelColor(int(page.left()) + 8, int(page.top()) + 8), QColor(Qt::white));
        QVERIFY(shown.pixelColor(int(page.left()) / 2, 40).lightness() < 60);
        applyTheme(*qApp, ThemeKind::Light);
    }

    void pageKeysTurnPages()
    {
        Bench bench;
        QCOMPARE(bench.area.currentPage(), 0);
        QTest::keyClick(&bench.area, Qt::Key_PageDown);
        QCOMPARE(bench.area.currentPage(), 1);
        QTest::keyClick(&bench.area, Qt::Key_PageDown);
        QTest::keyClick(&bench.area, Qt::Key_PageUp);
        QCOMPARE(bench.area.currentPage(), 1);
        QTest::keyClick(&bench.area, Qt::Key_End);
        QCOMPARE(bench.area.currentPage(), bench.area.pageTotal() - 1);
        QTest::keyClick(&bench.area, Qt::Key_Home);
        QCOMPARE(bench.area.verticalScrollBar()->value() < 40, true);
    }

    void theWheelScrollsAndWithControlZooms()
    {
        Bench bench;
        const double before = bench.area.zoom();
        bench.wheel(-240, Qt::NoModifier);
        QVERIFY(bench.area.verticalScrollBar()->value() > 0);
        QCOMPARE(bench.area.zoom(), before);
        bench.wheel(240, Qt::ControlModifier);
        QVERIFY(bench.area.zoom() > before);
        bench.wheel(-480, Qt::ControlModifier);
        QVERIFY(bench.area.zoom() < before);
    }

    void aNarrowerAreaShowsTheWholeWidthUntilSomebodyZooms()
    {
        Bench bench;
        bench.area.resize(500, 700);
        QVERIFY(bench.area.toViewport(bench.area.pageRect(0)).right() <= bench.area.viewport()->width());
        bench.wheel(480, Qt::ControlModifier);
        const double chosen = bench.area.zoom();
        bench.area.resize(450, 700);
        QCOMPARE(bench.area.zoom(), chosen);
    }

    void aClickOnANoteGoesToItsSourceAndBackspaceReturns()
    {
        Bench bench;
        const PagePlace first = *bench.pages->placeOf(s("section-1"));
        // The note stands right of the first words of the first paragraph: look for it along the lines below
        // the heading.
        std::optional<QPointF> note;
        for (double down = 0; down < 300 && !note; down += 8)
            for (double x = 150; x < 1200 && !note; x += 8)
                if (bench.pages->linkAt(0, {x, first.top + down}) == s("note-1"))
                    note = bench.onViewport({0, first.top + down}, x);
        QVERIFY(note);
        const int before = bench.area.verticalScrollBar()->value();
        QTest::mouseClick(bench.area.viewport(), Qt::LeftButton, {}, note->toPoint());
        QVERIFY(bench.area.verticalScrollBar()->value() > before);
        QVERIFY(bench.area.isReached(*bench.pages->placeOf(s("section-2"))));
        QTest::keyClick(&bench.area, Qt::Key_Backspace);
        QCOMPARE(bench.area.verticalScrollBar()->value(), before);
    }

    void screenReadersFindThePagesByNumber()
    {
        const Bench bench;
        QCOMPARE(bench.area.partTotal(), bench.pages->total());
        QCOMPARE(bench.area.partName(1), s("Page 2 of %1").arg(bench.pages->total()));
    }

    void withoutPagesNothingIsPaintedAndNoKeyFails()
    {
        PageArea area;
        area.resize(300, 300);
        area.show();
        QTest::keyClick(&area, Qt::Key_PageDown);
        QCOMPARE(area.currentPage(), -1);
        QCOMPARE(area.pageTotal(), 0);
        const QImage shown = area.viewport()->grab().toImage();
        QCOMPARE(shown.pixel(10, 10), shown.pixel(200, 200));
    }
};

QTEST_MAIN(tst_PageArea)
#include "tst_page_area.moc"

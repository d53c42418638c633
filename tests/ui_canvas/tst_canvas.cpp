#include "ui/canvas/canvas_pane.h"
#include "ui/canvas/figure_clipboard.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/zoom_area.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace kagami;

namespace {

/// A red square at 100,100 in a large area.
class Sheet final : public ZoomArea {
public:
    Sheet() { setContentSize({1000, 800}); }
    std::vector<QPointF> clicks;

protected:
    void paintContent(QPainter& painter, const QRectF&) override
    {
        painter.fillRect(QRectF(100, 100, 50, 50), Qt::red);
    }
    void clickedAt(QPointF pos, Qt::KeyboardModifiers) override { clicks.push_back(pos); }
    void keyPressEvent(QKeyEvent* event) override { (void)zoomByKey(event); }
};

} // namespace

class tst_Canvas : public QObject {
    Q_OBJECT
private slots:
    void whatIsClickedIsWhatIsPainted()
    {
        Sheet sheet;
        sheet.resize(400, 300);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        sheet.setZoom(2, {110, 110});
        const QPoint middle = sheet.toViewport(QRectF(100, 100, 50, 50)).center().toPoint();
        QCOMPARE(sheet.viewport()->grab().toImage().pixelColor(middle), QColor(Qt::red));
        QTest::mouseClick(sheet.viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(sheet.clicks.size(), size_t(1));
        QVERIFY(QRectF(100, 100, 50, 50).contains(sheet.clicks[0]));
    }

    void fitShowsEverythingAndNeverMagnifies()
    {
        Sheet sheet;
        sheet.resize(400, 300);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        sheet.fit();
        QVERIFY(sheet.zoom() < 0.5);
        QCOMPARE(sheet.horizontalScrollBar()->maximum(), sheet.horizontalScrollBar()->minimum());
        sheet.setContentSize({100, 50});
        sheet.fit();
        QCOMPARE(sheet.zoom(), 1.0);
    }

    void whatWasFittedStaysFittedUntilSomebodyZooms()
    {
        Sheet sheet;
        sheet.resize(400, 300);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        QVERIFY(sheet.isAsMade());
        sheet.fit();
        QVERIFY(!sheet.isAsMade());
        const double before = sheet.zoom();
        sheet.resize(400, 200); // as when a banner comes above it
        QVERIFY(sheet.zoom() < before);
        QVERIFY(sheet.contentSize().height() * sheet.zoom() <= sheet.viewport()->height() + 1);
        QTest::keyClick(&sheet, Qt::Key_0, Qt::ControlModifier);
        sheet.resize(400, 300);
        QCOMPARE(sheet.zoom(), 1.0);
        sheet.showAsMade(0.8);
        QVERIFY(sheet.isAsMade());
        QCOMPARE(sheet.zoom(), 0.8);
    }

    void whatIsOutOfSightIsBroughtIntoView()
    {
        Sheet sheet;
        sheet.resize(400, 300);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        const QRectF far(900, 700, 60, 20);
        sheet.ensureVisible(far);
        QVERIFY(QRectF(sheet.viewport()->rect()).contains(sheet.toViewport(far)));
        sheet.ensureVisible(QRectF(10, 10, 60, 20));
        QVERIFY(QRectF(sheet.viewport()->rect()).contains(sheet.toViewport(QRectF(10, 10, 60, 20))));
    }

    void anEmptyCanvasSaysWhatWouldBeHereAndWhichFilterEmptiedIt()
    {
        auto* sheet = new Sheet;
        CanvasPane pane(sheet,
            {.nothingYet = QStringLiteral("No sheets yet"),
                .explanation = QStringLiteral("They come here."),
                .step = QStringLiteral("Add one"),
                .filteredOut = QStringLiteral("No sheet left")});
        pane.resize(500, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QVERIFY(sheet->isVisible());
        QSignalSpy step(&pane, &CanvasPane::stepRequested), lift(&pane, &CanvasPane::liftRequested);
        auto* button = pane.findChild<QPushButton*>();
        const auto says = [&](const QString& text) {
            for (const QLabel* label : pane.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(text))
                    return true;
            return false;
        };
        pane.setEmpty(true, {});
        QVERIFY(!sheet->isVisible() && says(QStringLiteral("No sheets yet")));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(step.count(), 1);
        pane.setEmpty(true, QStringLiteral("target:JAXA"));
        QVERIFY(says(QStringLiteral("No sheet left")) && says(QStringLiteral("target:JAXA")));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(lift.count(), 1);
        QCOMPARE(step.count(), 1);
        pane.setEmpty(false, QStringLiteral("target:JAXA"));
        QVERIFY(sheet->isVisible());
    }

    void aHoverCardReadsNoMarkup()
    {
        QWidget owner;
        owner.show();
        HoverCard card(&owner);
        HoverText text;
        text.title = QStringLiteral("<b>A</b> & B");
        text.lines.push_back({QStringLiteral("B2"), QStringLiteral("NPA"), QStringLiteral("<i>statement</i>"),
            QStringLiteral("quote")});
        text.further = 3;
        card.explain(text, QRect(10, 10, 20, 20));
        QVERIFY(!card.isVisible()); // not at once: the cursor may be on its way elsewhere
        QTRY_VERIFY(card.isVisible());
        const QString shown = card.plainText();
        QVERIFY(shown.contains(QStringLiteral("<b>A</b> & B")));
        QVERIFY(shown.contains(QStringLiteral("<i>statement</i>")));
        QVERIFY(shown.contains(QStringLiteral("B2")));
        card.explain({}, {});
        QVERIFY(!card.isVisible());
    }

    void aCopiedFigureCarriesItsMarking()
    {
        Figure figure;
        figure.size = {200, 100};
        figure.title = QStringLiteral("Map");
        figure.description = QStringLiteral("A hits B");
        copyFigure(figure, lightPalette(), QStringLiteral("TLP:AMBER"));
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        const QString text = data->text();
        QVERIFY(text.startsWith(QStringLiteral("TLP:AMBER")) && text.endsWith(QStringLiteral("TLP:AMBER")));
        QVERIFY(QString::fromUtf8(data->data(QStringLiteral("image/svg+xml")))
                    .contains(QStringLiteral("TLP:AMBER")));
    }
};

QTEST_MAIN(tst_Canvas)
#include "tst_canvas.moc"

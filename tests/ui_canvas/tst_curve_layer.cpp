#include "ui/canvas/curve_layer.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace kagami;

namespace {

constexpr QSize areaSize{301, 120};

CurveShape curve(double fromY, double toY)
{
    CurveShape shape;
    shape.from = {0, fromY};
    shape.control1 = {120, fromY};
    shape.control2 = {180, toY};
    shape.to = {300, toY};
    shape.opacity = 0.5;
    return shape;
}

/// `curves` curves, a ring, and a box above them.
Figure web(int curves)
{
    Figure figure;
    figure.size = areaSize;
    for (int i = 0; i < curves; ++i)
        figure.shapes.emplace_back(curve(i % 100, (i * 37) % 120));
    figure.shapes.emplace_back(EllipseShape{.rect = QRectF(140, 50, 8, 8)});
    figure.shapes.emplace_back(RectShape{.rect = QRectF(10, 10, 30, 20), .fill = Ink::Accent});
    figure.shapes.emplace_back(curve(0, 0));
    figure.parts.push_back({{}, {}, 0, int(figure.shapes.size())});
    return figure;
}

template <class Paint>
QImage painted(const Paint& paint)
{
    QImage image(areaSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(7, -5);
    painter.scale(1.25, 1.25);
    paint(painter);
    return image;
}

} // namespace

class tst_CurveLayer : public QObject {
    Q_OBJECT
private slots:
    void fewCurvesStayInTheirFigure()
    {
        Figure figure = web(CurveLayer::manyCurves / 2);
        const size_t before = figure.shapes.size();
        CurveLayer layer;
        layer.takeFrom(figure);
        QVERIFY(layer.isEmpty());
        QCOMPARE(figure.shapes.size(), before);
        QCOMPARE(figure.parts.size(), size_t(1));
    }

    void whatLiesAboveTheCurvesStays()
    {
        Figure figure = web(CurveLayer::manyCurves);
        CurveLayer layer;
        layer.takeFrom(figure);
        QCOMPARE(figure.shapes.size(), size_t(2));
        QVERIFY(std::holds_alternative<RectShape>(figure.shapes[0]));
        QVERIFY(std::holds_alternative<EllipseShape>(layer.curves().shapes.back()));
    }

    void curvesOnEachOtherBecomeOneAsDenseAsTheyAreTogether()
    {
        Figure figure;
        for (int i = 0; i < CurveLayer::manyCurves; ++i)
            figure.shapes.emplace_back(curve(5, i < 2 ? 0 : 10 + i));
        CurveLayer layer;
        layer.takeFrom(figure);
        QCOMPARE(layer.curves().shapes.size(), size_t(CurveLayer::manyCurves - 1));
        QCOMPARE(std::get<CurveShape>(layer.curves().shapes[0]).opacity, 0.75);
        QCOMPARE(std::get<CurveShape>(layer.curves().shapes[1]).opacity, 0.5);
    }

    void stripsGiveThePictureThatOnePainterGives()
    {
        Figure figure = web(CurveLayer::manyCurves);
        CurveLayer layer;
        layer.takeFrom(figure);
        const Palette& palette = lightPalette();
        const QImage inStrips
            = painted([&](QPainter& painter) { layer.paint(painter, areaSize, palette, Qt::white); });
        const QImage atOnce
            = painted([&](QPainter& painter) { kagami::paint(painter, layer.curves(), palette); });
        QCOMPARE(inStrips, atOnce);
        QVERIFY(inStrips != painted([](QPainter&) {}));
    }
};

QTEST_MAIN(tst_CurveLayer)
#include "tst_curve_layer.moc"

#include "matrix/matrix_layout.h"

#include "exchange/example_case.h"
#include "graph/small_war.h"

#include <QTest>

using namespace kagami;
using namespace kagami::test;

namespace {

std::shared_ptr<const Catalogue> v18()
{
    return catalogue(AttackDomain::Enterprise, s("18.1")).value();
}

/// The matrix of the bundled example.
struct Example : ExampleCase {
    std::shared_ptr<const Scope> scope;
    TechniqueMatrix matrix;

    explicit Example(const MatrixOptions& options = {})
    {
        if (const QString wrong = open(); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
        scope = Scope::make(m_case, Lens{});
        matrix = makeMatrix(*scope, *v18(), options);
    }
    [[nodiscard]] Figure figure(const MatrixLayout& layout, const MatrixStyle& style) const
    {
        return matrixFigure(matrix, layout, scope->facts(), style);
    }
};

int texts(const Figure& figure, const QString& text)
{
    return int(std::count_if(figure.shapes.begin(), figure.shapes.end(), [&](const Shape& shape) {
        const auto* own = std::get_if<TextShape>(&shape);
        return own && own->text == text;
    }));
}

int elidedTexts(const Figure& figure)
{
    return int(std::count_if(figure.shapes.begin(), figure.shapes.end(), [](const Shape& shape) {
        const auto* own = std::get_if<TextShape>(&shape);
        return own && own->text.endsWith(QChar(0x2026));
    }));
}

} // namespace

class tst_MatrixLayout : public QObject {
    Q_OBJECT
private slots:
    void allUsedTacticsFitAWindowAtAGlance()
    {
        const Example example;
        const MatrixStyle style;
        const MatrixLayout layout = layoutMatrix(example.matrix, style, 1029, 800);
        QCOMPARE(layout.tactics.size(), size_t(13));
        QVERIFY2(layout.size.width() <= 1029, qPrintable(QString::number(layout.size.width())));
        QVERIFY2(layout.size.height() <= 800, qPrintable(QString::number(layout.size.height())));
        QVERIFY(layout.nameLines >= 2);
        for (const PlacedTactic& tactic : layout.tactics)
            QCOMPARE(tactic.header.top(), 0);
    }

    void anIdIsAlwaysSeenWhole()
    {
        const Example example;
        for (const double width : {500.0, 900.0, 1029.0, 1400.0, 2600.0}) {
            for (const bool printed : {false, true}) {
                MatrixStyle style;
                style.printed = printed;
                const MatrixLayout layout = layoutMatrix(example.matrix, style, width, printed ? 0 : 700);
                const Figure figure = example.figure(layout, style);
                for (const PlacedMatrixCell& placed : layout.cells)
                    QVERIFY(texts(figure, techniqueOf(example.matrix, placed.cell).id) > 0);
            }
        }
    }

    void namesUseTheHeightThereIs()
    {
        const Example example;
        const MatrixStyle style;
        const MatrixLayout low = layoutMatrix(example.matrix, style, 1029, 600);
        const MatrixLayout high = layoutMatrix(example.matrix, style, 1029, 1100);
        QVERIFY(low.nameLines < high.nameLines);
        QVERIFY(low.size.height() <= 600);
        QVERIFY(elidedTexts(example.figure(high, style)) < elidedTexts(example.figure(low, style)));
    }

    void aWideRoomShowsNamesInFullRatherThanLeavingHeightEmpty()
    {
        const Example example;
        const MatrixStyle style;
        const Figure high = example.figure(layoutMatrix(example.matrix, style, 2600, 1100), style);
        QCOMPARE(elidedTexts(high), 0);
        const MatrixLayout flat = layoutMatrix(example.matrix, style, 2600, 400);
        QCOMPARE(flat.nameLines, 0);
        QVERIFY(flat.size.height() <= 400 || flat.cells.front().rect.height() == matrixCellHeightPx);
    }

    void aPictureHasAllTacticsInOneRowWhereAPageHasSeveral()
    {
        const Example example;
        MatrixStyle style;
        style.printed = true;
        const auto rows = [&](double width) {
            std::set<double> tops;
            const MatrixLayout layout = layoutMatrix(example.matrix, style, width);
            for (const PlacedTactic& tactic : layout.tactics)
                tops.insert(tactic.header.top());
            return layout.size.width() <= width ? int(tops.size()) : -1;
        };
        QCOMPARE(rows(1200), 1);
        QCOMPARE(rows(680), 2);
    }

    void inNarrowColumnsNothingLeavesItsCell()
    {
        const Example example({.onlyUsed = false});
        for (const bool japanese : {false, true}) {
            MatrixStyle style;
            style.foldSub = false;
            style.japanese = japanese;
            const MatrixLayout layout = layoutMatrix(example.matrix, style, 1029, 0);
            QVERIFY(layout.nameLines > 0);
            const Figure figure = example.figure(layout, style);
            for (const FigurePart& part : figure.parts) {
                const auto* box = std::get_if<RectShape>(&figure.shapes[size_t(part.firstShape)]);
                for (int i = part.firstShape; box && i < part.firstShape + part.shapeTotal; ++i) {
                    if (const Shape& shape = figure.shapes[size_t(i)];
                        std::holds_alternative<TextShape>(shape))
                        QVERIFY2(box->rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(boundsOf(shape)),
                            qPrintable(part.title));
                }
            }
        }
    }

    void aClickFoldsOnlyAtTheMark()
    {
        const Example example;
        const MatrixLayout layout = layoutMatrix(example.matrix, {}, 1029, 800);
        for (const PlacedMatrixCell& placed : layout.cells) {
            const QRectF mark = foldMarkOf(layout, placed);
            QCOMPARE(mark.isEmpty(), !placed.folds);
            QVERIFY(mark.isEmpty() || placed.rect.contains(mark));
            QVERIFY(!mark.contains(placed.rect.bottomLeft() + QPointF(4, -4)));
        }
    }
};

QTEST_MAIN(tst_MatrixLayout)
#include "tst_matrix_layout.moc"

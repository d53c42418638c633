#include "graph/small_war.h"
#include "matrix/case_matrix.h"
#include "matrix/heat_scale.h"
#include "matrix/matrix_layout.h"

#include <QTest>

using namespace kagami;
using namespace kagami::test;

namespace {

std::shared_ptr<const Catalogue> v18()
{
    return catalogue(AttackDomain::Enterprise, s("18.1")).value();
}

/// The cell of a technique under a tactic; an empty one when it does not show.
TechniqueCell cellOf(const TechniqueMatrix& matrix, const char* tactic, const char* technique)
{
    for (const TacticColumn& column : matrix.columns) {
        if (column.shortname != QLatin1String(tactic))
            continue;
        for (const TechniqueCell& cell : column.cells) {
            if (cell.id == QLatin1String(technique))
                return cell;
            for (const TechniqueCell& sub : cell.subTechniques) {
                if (sub.id == QLatin1String(technique))
                    return sub;
            }
        }
    }
    return {};
}

/// Three phishing mails, one of them with a link, and an exploited flaw.
struct Tagged : SmallWar {
    ItemId first = incident({.title = "Mail 1", .campaign = mail});
    ItemId second = incident({.title = "Mail 2", .campaign = mail});
    ItemId third = incident({.title = "Mail 3", .campaign = mail});
    ItemId flaw = incident({.title = "Flaw", .campaign = vpn});
    Tagged()
    {
        build.tag(first, s("T1566.001"), s("initial-access"),
            {.by = npa, .credibility = Credibility::Probable2, .excerpt = s("添付ファイル")});
        build.tag(second, s("T1566.001"), s("initial-access"));
        build.tag(third, s("T1566.002"), s("initial-access"));
        build.tag(flaw, s("T1190"), s("initial-access"));
    }
};

} // namespace

class tst_CaseMatrix : public QObject {
    Q_OBJECT
private slots:
    void heatIsANumberOfIncidents()
    {
        const Tagged war;
        const TechniqueMatrix matrix = makeMatrix(*war.scope(), *v18());
        QCOMPARE(cellOf(matrix, "initial-access", "T1566.001").incidentCount(), 2);
        QCOMPARE(cellOf(matrix, "initial-access", "T1566").foldedCount(), 3);
        QCOMPARE(cellOf(matrix, "initial-access", "T1566").incidentCount(), 0);
        QCOMPARE(cellOf(matrix, "initial-access", "T1190").incidentCount(), 1);
        QCOMPARE(matrix.maxIncidents, 3);
    }

    void theCaseKnowsHowOftenItUsesATechnique()
    {
        Tagged war;
        war.build.tag(war.flaw, s("T1190"), s("initial-access"), {.by = war.npa}); // once more on the same
        const QHash<QString, int> uses = incidentsByTechnique(war.scope("Flaw")->facts());
        QCOMPARE(uses.value(s("T1566.001")), 2);
        QCOMPARE(uses.value(s("T1190")), 1);
        QVERIFY(!uses.contains(s("T1566")));
    }

    void theLensDecidesWhatCounts()
    {
        const Tagged war;
        const TechniqueMatrix matrix = makeMatrix(*war.scope("campaign:\"Campaign B\""), *v18());
        QCOMPARE(cellOf(matrix, "initial-access", "T1190").incidentCount(), 1);
        QVERIFY(cellOf(matrix, "initial-access", "T1566").id.isEmpty());
    }

    void contextCountsOnlyWhenAskedFor()
    {
        Tagged war;
        const ItemId nagoya = war.incident(
            {.title = "Nagoya", .status = "not-attributed-context-only", .targets = {war.port}});
        war.build.tag(nagoya, s("T1486"), s("impact"));
        const auto scope = war.scope();
        QVERIFY(cellOf(makeMatrix(*scope, *v18()), "impact", "T1486").id.isEmpty());
        QCOMPARE(cellOf(makeMatrix(*scope, *v18(), {.context = true}), "impact", "T1486").incidentCount(), 1);
        QCOMPARE(taggedContextTotal(*scope), 1);
    }

    void whatMalwareCanDoShowsWithoutHeat()
    {
        Tagged war;
        const ItemId lodeinfo = war.build.item(ItemKind::Malware, s("LODEINFO"));
        war.build.tag(lodeinfo, s("T1056.001"), s("collection"));
        const TechniqueCell cell = cellOf(makeMatrix(*war.scope(), *v18()), "collection", "T1056.001");
        QVERIFY(cell.isUsed());
        QCOMPARE(cell.incidentCount(), 0);
        QCOMPARE(cell.claims.size(), size_t(1));
    }

    void allTechniquesShowWhenAsked()
    {
        const Tagged war;
        const TechniqueMatrix used = makeMatrix(*war.scope(), *v18());
        const TechniqueMatrix all = makeMatrix(*war.scope(), *v18(), {.onlyUsed = false});
        const auto total = [](const TechniqueMatrix& matrix) {
            size_t sum = 0;
            for (const TacticColumn& column : matrix.columns)
                sum += column.cells.size();
            return sum;
        };
        QCOMPARE(total(used), size_t(2));
        QVERIFY(total(all) > 200);
    }

    void aCellSaysWhereItsTagsComeFrom()
    {
        const Tagged war;
        const auto scope = war.scope();
        const TechniqueMatrix matrix = makeMatrix(*scope, *v18());
        const TechniqueCell cell = cellOf(matrix, "initial-access", "T1566");
        QVERIFY(cellReasons(cell, false, scope->facts(), 9).empty());
        const std::vector<MatrixReason> reasons = cellReasons(cell, true, scope->facts(), 2);
        QCOMPARE(reasons.size(), size_t(2));
        QCOMPARE(reasons[0].quote, s("添付ファイル"));
        QCOMPARE(reasons[0].subject, s("Mail 1"));
        QCOMPARE(reasons[0].source, s("NPA"));
        QCOMPARE(reasons[0].grade, s("A2"));
    }

    void shadesGrowWithTheFullestCell()
    {
        QCOMPARE(HeatScale(0).levels(), 0);
        const HeatScale few(2);
        QCOMPARE(few.levels(), 2);
        QCOMPARE(few.inkOf(2), Ink::Heat4);
        QCOMPARE(few.inkOf(0), Ink::Heat0);
        for (int most : {1, 2, 3, 4, 5, 9, 20, 1000, 100000}) {
            const HeatScale scale(most);
            QCOMPARE(scale.inkOf(most), Ink::Heat4);
            QCOMPARE(scale.levelOf(most), scale.levels());
            int before = 0;
            for (int n = 1; n <= std::min(most, 2000); ++n) {
                QVERIFY(scale.levelOf(n) >= before && scale.levelOf(n) - before <= 1);
                before = scale.levelOf(n);
            }
        }
        QCOMPARE(HeatScale(20).label(1), s("1–2"));
        QCOMPARE(HeatScale(20).label(4), s("10–20"));
        QCOMPARE(HeatScale(3).label(2), s("2"));
    }

    void foldedTechniquesCountTheirSubTechniques()
    {
        const Tagged war;
        const TechniqueMatrix matrix = makeMatrix(*war.scope(), *v18());
        MatrixStyle style;
        const MatrixLayout folded = layoutMatrix(matrix, style, 900);
        QCOMPARE(folded.cells.size(), size_t(2));
        style.foldSub = false;
        const MatrixLayout open = layoutMatrix(matrix, style, 900);
        QCOMPARE(open.cells.size(), size_t(4));
        style.exceptions = {s("T1566")};
        QCOMPARE(layoutMatrix(matrix, style, 900).cells.size(), size_t(2));

        const auto phishing = [&](const MatrixLayout& layout) {
            return *std::find_if(layout.cells.begin(), layout.cells.end(),
                [&](const PlacedMatrixCell& placed) { return placed.folds; });
        };
        QCOMPARE(incidentsOf(techniqueOf(matrix, phishing(folded).cell), phishing(folded).folded).size(),
            size_t(3));
        QCOMPARE(
            incidentsOf(techniqueOf(matrix, phishing(open).cell), phishing(open).folded).size(), size_t(0));
    }

    void cellsNeverOverlapAndPointingFindsThem()
    {
        const Tagged war;
        const TechniqueMatrix matrix = makeMatrix(*war.scope(), *v18(), {.onlyUsed = false});
        for (bool printed : {false, true}) {
            MatrixStyle style;
            style.foldSub = false;
            style.printed = printed;
            const MatrixLayout layout = layoutMatrix(matrix, style, 1000);
            if (printed)
                QVERIFY(layout.size.width() <= 1000);
            std::map<int, double> columnBottom;
            for (const PlacedMatrixCell& placed : layout.cells) {
                QCOMPARE(cellAt(layout, placed.rect.center())->cell, placed.cell);
                QVERIFY(placed.rect.top() >= columnBottom[placed.cell.column]);
                columnBottom[placed.cell.column] = placed.rect.bottom();
                for (const PlacedTactic& tactic : layout.tactics)
                    QVERIFY(!tactic.header.intersects(placed.rect));
            }
        }
    }

    void arrowsWalkAlongRowsAndColumns()
    {
        const Tagged war;
        const TechniqueMatrix matrix = makeMatrix(*war.scope(), *v18(), {.onlyUsed = false});
        const MatrixLayout layout = layoutMatrix(matrix, {}, 1000);
        const MatrixCell first = stepped(layout, {}, 0, 1);
        QCOMPARE(first, layout.cells.front().cell);
        const MatrixCell below = stepped(layout, first, 0, 1);
        QCOMPARE(below, (MatrixCell{first.column, 1, -1}));
        QCOMPARE(stepped(layout, below, 0, -1), first);
        QCOMPARE(stepped(layout, first, 0, -1), first);
        const MatrixCell beside = stepped(layout, first, 1, 0);
        QCOMPARE(beside, (MatrixCell{first.column + 1, 0, -1}));
        QCOMPARE(stepped(layout, beside, -1, 0), first);
    }

    void everyTextFitsItsCell()
    {
        const Tagged war;
        const auto scope = war.scope();
        const TechniqueMatrix matrix = makeMatrix(*scope, *v18(), {.onlyUsed = false});
        for (bool japanese : {false, true}) {
            MatrixStyle style;
            style.foldSub = false;
            style.japanese = japanese;
            const MatrixLayout layout = layoutMatrix(matrix, style, 900);
            const Figure figure = matrixFigure(matrix, layout, scope->facts(), style);
            size_t checked = 0;
            for (const FigurePart& part : figure.parts) {
                std::vector<QRectF> texts;
                QRectF box;
                for (int i = part.firstShape; i < part.firstShape + part.shapeTotal; ++i) {
                    const Shape& shape = figure.shapes[size_t(i)];
                    if (std::holds_alternative<TextShape>(shape))
                        texts.push_back(boundsOf(shape));
                    else if (box.isNull() && std::holds_alternative<RectShape>(shape))
                        box = std::get<RectShape>(shape).rect;
                }
                for (size_t t = 0; t < texts.size() && !box.isNull(); ++t, ++checked) {
                    QVERIFY2(texts[t].left() >= box.left() && texts[t].right() <= box.right(),
                        qPrintable(part.title));
                    for (size_t u = 0; u < t; ++u)
                        QVERIFY2(!texts[t]
                                      .adjusted(0.5, 2, -0.5, -2)
                                      .intersects(texts[u].adjusted(0.5, 2, -0.5, -2)),
                            qPrintable(part.title));
                }
            }
            QVERIFY(checked > 1000);
        }
    }

    void aPrintedMatrixCarriesItsLegendAndVersion()
    {
        const Tagged war;
        const auto scope = war.scope();
        const TechniqueMatrix matrix = makeMatrix(*scope, *v18());
        MatrixStyle style;
        style.printed = true;
        const Figure figure = matrixFigure(matrix, layoutMatrix(matrix, style, 900), scope->facts(), style);
        QVERIFY(figure.title.contains(s("18.1")));
        QVERIFY(figure.description.contains(s("T1190")));
        const bool hasLegend = std::any_of(figure.parts.begin(), figure.parts.end(),
            [](const FigurePart& part) { return part.title == s("Legend"); });
        QVERIFY(hasLegend);
    }

    void selectedIncidentsMarkTheirCells()
    {
        const Tagged war;
        const auto scope = war.scope();
        const TechniqueMatrix matrix = makeMatrix(*scope, *v18());
        const auto accents = [&](std::vector<Uuid> selected) {
            MatrixStyle style;
            style.selected = std::move(selected);
            const Figure figure
                = matrixFigure(matrix, layoutMatrix(matrix, style, 900), scope->facts(), style);
            return std::count_if(figure.shapes.begin(), figure.shapes.end(), [](const Shape& shape) {
                const auto* rect = std::get_if<RectShape>(&shape);
                return rect && rect->fill == Ink::Accent;
            });
        };
        QCOMPARE(accents({}), 0);
        QCOMPARE(accents({war.flaw.uuid}), 1);
        QCOMPARE(accents({war.flaw.uuid, war.first.uuid}), 2);
    }
};

QTEST_MAIN(tst_CaseMatrix)
#include "tst_case_matrix.moc"

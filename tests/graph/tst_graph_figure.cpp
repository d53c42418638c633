#include "graph/card_text.h"
#include "graph/graph_layout.h"
#include "graph/graph_painter.h"
#include "graph/graph_questions.h"
#include "graph/small_war.h"

#include <QLineF>
#include <QTest>

using namespace kagami;
using namespace kagami::test;

namespace {

struct Drawing {
    std::shared_ptr<const Scope> scope;
    TargetGraph graph;
    GraphLayout layout;
    Figure figure;
};

Drawing draw(const SmallWar& war, GraphLayoutKind kind = GraphLayoutKind::Sectors, GraphStyle style = {})
{
    Drawing drawing;
    drawing.scope = war.scope();
    drawing.graph = makeTargetGraph(*drawing.scope);
    drawing.layout = layoutGraph(drawing.graph, kind, 868);
    drawing.figure = graphFigure(drawing.graph, drawing.layout, drawing.scope->facts(), style);
    return drawing;
}

template <class Visit>
void eachShapeOf(const Figure& figure, const FigurePart& part, Visit visit)
{
    for (int i = part.firstShape; i < part.firstShape + part.shapeTotal; ++i)
        visit(figure.shapes[size_t(i)]);
}

QStringList textsOf(const Figure& figure)
{
    QStringList texts;
    for (const Shape& shape : figure.shapes) {
        if (const auto* text = std::get_if<TextShape>(&shape))
            texts += text->text;
    }
    return texts;
}

/// Opacity of the strongest curve of the edge between two nodes.
double strengthOf(const Drawing& drawing, const char* from, const char* to)
{
    const GraphEdge* edge = edgeBetween(drawing.graph, from, to);
    const Uuid record = drawing.scope->state().claims()[size_t(edge->claims.front())].id.uuid;
    double strength = 0;
    for (const FigurePart& part : drawing.figure.parts) {
        if (part.record != record)
            continue;
        eachShapeOf(drawing.figure, part, [&](const Shape& shape) {
            if (const auto* curve = std::get_if<CurveShape>(&shape))
                strength = std::max(strength, curve->opacity);
        });
    }
    return strength;
}

} // namespace

class tst_GraphFigure : public QObject {
    Q_OBJECT
private slots:
    void withoutTitlesTheDrawingIsTheSame()
    {
        const SmallWar war;
        GraphStyle style;
        style.titled = false;
        const Drawing plain = draw(war, GraphLayoutKind::Sectors, style);
        const Drawing titled = draw(war);
        QCOMPARE(plain.figure.shapes.size(), titled.figure.shapes.size());
        QCOMPARE(plain.figure.parts.size(), titled.figure.parts.size());
        for (size_t i = 0; i < plain.figure.parts.size(); ++i) {
            QCOMPARE(plain.figure.parts[i].record, titled.figure.parts[i].record);
            QVERIFY(plain.figure.parts[i].title.isEmpty() && !titled.figure.parts[i].title.isEmpty());
        }
    }

    void textsStayInsideTheirBoxesAndApart()
    {
        SmallWar war;
        const ItemId wordy = war.target(
            "Japan Organization for Research on Very Long Names of Organizations and Their Abbreviations",
            "research");
        war.build.item(ItemKind::Actor, s("Unrelated"));
        for (int i = 0; i < 15; ++i)
            war.incident({.campaign = i % 2 ? war.vpn : war.mail, .targets = {war.jaxa, wordy}});
        for (GraphLayoutKind kind : {GraphLayoutKind::Sectors, GraphLayoutKind::Force}) {
            const Drawing drawing = draw(war, kind);
            std::vector<QRectF> texts;
            for (const Shape& shape : drawing.figure.shapes) {
                if (std::holds_alternative<TextShape>(shape))
                    texts.push_back(boundsOf(shape));
            }
            const QRectF area(QPointF(), drawing.figure.size);
            for (size_t i = 0; i < texts.size(); ++i) {
                QVERIFY(area.contains(texts[i]));
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(
                        !texts[i].adjusted(0.5, 2, -0.5, -2).intersects(texts[j].adjusted(0.5, 2, -0.5, -2)));
            }
        }
    }

    void edgesAreFaintUntilTheirNodeIsHovered()
    {
        SmallWar war;
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        war.incident({.campaign = war.mail, .targets = {war.mofa}});
        const Drawing calm = draw(war);
        const double resting = strengthOf(calm, "Campaign B", "JAXA");
        QVERIFY(resting < 0.5);
        GraphStyle style;
        style.hoveredNode = nodeNamed(calm.graph, "JAXA");
        const Drawing hovered = draw(war, GraphLayoutKind::Sectors, style);
        QVERIFY(strengthOf(hovered, "Campaign B", "JAXA") > 0.9);
        QVERIFY(strengthOf(hovered, "MirrorFace", "Campaign B") > 0.9); // the whole way to the actor
        QVERIFY(strengthOf(hovered, "Campaign A", "Ministry of Foreign Affairs") < resting);
    }

    void textureSaysHowFirmAnEdgeIs()
    {
        SmallWar war;
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        war.incident({.status = "suspected", .campaign = war.vpn, .targets = {war.mofa}});
        const Drawing drawing = draw(war);
        const auto isDashed = [&](const char* to) {
            const GraphEdge* edge = edgeBetween(drawing.graph, "Campaign B", to);
            const Uuid record = drawing.scope->state().claims()[size_t(edge->claims.front())].id.uuid;
            bool dashed = false;
            for (const FigurePart& part : drawing.figure.parts) {
                if (part.record == record)
                    eachShapeOf(drawing.figure, part, [&](const Shape& shape) {
                        const auto* curve = std::get_if<CurveShape>(&shape);
                        dashed = dashed || (curve && curve->dashed);
                    });
            }
            return dashed;
        };
        QVERIFY(!isDashed("JAXA"));
        QVERIFY(isDashed("Ministry of Foreign Affairs"));
    }

    void moreSourcesMakeAWiderRibbon()
    {
        GraphEdge edge;
        double before = 0;
        for (int sources = 1; sources <= 5; ++sources) {
            edge.sources = sources;
            QVERIFY(ribbonWidth(edge) > before);
            before = ribbonWidth(edge);
        }
        edge.sources = 500;
        QCOMPARE(ribbonWidth(edge), before);
    }

    void contextIsHollowAndNeverInACampaignsColour()
    {
        QCOMPARE(incidentSquare({}, contextInk).fill, Ink::None);
        QCOMPARE(incidentSquare({}, noCampaignInk).fill, Ink::Secondary);
        QCOMPARE(incidentSquare({}, 1).fill, Ink::Campaign2);
    }

    void onPaperThereIsALegend()
    {
        SmallWar war;
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        GraphStyle style;
        style.printed = true;
        const Drawing screen = draw(war);
        const Drawing paper = draw(war, GraphLayoutKind::Sectors, style);
        QVERIFY(!textsOf(screen.figure).contains(s("suspected")));
        QVERIFY(textsOf(paper.figure).contains(s("suspected")));
        QVERIFY(paper.figure.size.height() > screen.figure.size.height());
        for (const Shape& shape : paper.figure.shapes)
            QVERIFY(QRectF(QPointF(), paper.figure.size).adjusted(-1, -1, 1, 1).contains(boundsOf(shape)));
    }

    void everyNodeAndEdgeHasATextAlternative()
    {
        SmallWar war;
        war.incident({.campaign = war.vpn, .targets = {war.jaxa}});
        const Drawing drawing = draw(war);
        QCOMPARE(drawing.figure.parts.size(), drawing.graph.nodes.size() + drawing.graph.edges.size());
        for (const FigurePart& part : drawing.figure.parts)
            QVERIFY(!part.title.isEmpty());
        QVERIFY(drawing.figure.description.contains(s("JAXA")));
        QVERIFY(!drawing.figure.title.isEmpty());
    }

    void anEmptyGraphSaysSo()
    {
        const CaseBuilder build;
        const auto scope = Scope::make(build.state(), {});
        const TargetGraph graph = makeTargetGraph(*scope);
        const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, 500);
        QCOMPARE(
            textsOf(graphFigure(graph, layout, scope->facts(), {})), QStringList{s("No targets to show")});
    }

    void aLongNameIsReadOnTwoLines()
    {
        SmallWar war;
        const char* wordy = "House of Councillors and secretaries (unnamed)";
        war.incident({.campaign = war.vpn, .targets = {war.target(wordy, "politics")}});
        const QString words = textsOf(draw(war).figure).join(u' ');
        for (const char* word : {"House", "Councillors", "secretaries"})
            QVERIFY2(words.contains(s(word)), qPrintable(words));
    }

    void choosingACardDoesNotChangeItsWords()
    {
        SmallWar war;
        const ItemId wordy = war.target("Ministry of Land, Infrastructure and Transport", "government");
        war.incident({.campaign = war.vpn, .targets = {wordy, war.mofa, war.jaxa}});
        GraphStyle style;
        style.selected = wordy.uuid;
        QCOMPARE(textsOf(draw(war, GraphLayoutKind::Sectors, style).figure), textsOf(draw(war).figure));
    }

    void marksOfDisputedClaimsBetweenTheSameTwoStandApart()
    {
        SmallWar war;
        const ItemId other = war.build.item(ItemKind::Actor, s("APT10"));
        const Said disputed{.by = war.npa, .status = ClaimStatus::Disputed};
        war.build.link(war.actor, Predicate::SameAs, other, disputed);
        war.build.link(war.actor, Predicate::PartOf, other, disputed);
        war.build.link(other, Predicate::AttributedTo, war.actor, disputed);
        for (const GraphLayoutKind kind : {GraphLayoutKind::Sectors, GraphLayoutKind::Force}) {
            const Drawing drawing = draw(war, kind);
            std::vector<QPointF> rings;
            for (const Shape& shape : drawing.figure.shapes) {
                if (const auto* ring = std::get_if<EllipseShape>(&shape);
                    ring && ring->fill == Ink::Panel && ring->rect.width() == 7)
                    rings.push_back(ring->rect.center());
            }
            QVERIFY(rings.size() >= 2);
            for (size_t i = 0; i < rings.size(); ++i) {
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(QLineF(rings[i], rings[j]).length() > 9);
            }
        }
    }

    void whatStandsInParenthesesGoesFirst()
    {
        const QString name = s("Campaign A (mail with attached malware)");
        QCOMPARE(fittingName(FontRole::Label, name, 1000), name);
        QCOMPARE(fittingName(FontRole::Label, name, textWidth(FontRole::Label, name) - 1), s("Campaign A"));
        QVERIFY(fittingName(FontRole::Label, name, 40).endsWith(u'…'));
    }
};

QTEST_MAIN(tst_GraphFigure)
#include "tst_graph_figure.moc"

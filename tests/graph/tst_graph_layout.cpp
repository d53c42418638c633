#include "graph/box_spread.h"
#include "graph/graph_layout.h"
#include "graph/graph_questions.h"
#include "graph/small_war.h"

#include <QTest>
#include <random>

using namespace kagami;
using namespace kagami::test;

namespace {

/// A graph without a case behind it: some campaigns, targets in sectors, edges at random from a seed.
TargetGraph randomGraph(unsigned seed, int campaigns, int targets, int sectors)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return int(random() % unsigned(n)); };
    TargetGraph graph;
    const auto node = [&](ItemKind kind, const QString& name) {
        GraphNode& added = graph.nodes.emplace_back();
        added.kind = kind;
        added.name = added.key = name;
    };
    const auto edge = [&](int from, int to) {
        GraphEdge& added = graph.edges.emplace_back();
        added.from = from;
        added.to = to;
        added.claims = {0};
        added.sources = 1 + below(6);
    };
    node(ItemKind::Actor, s("Actor"));
    for (int i = 0; i < campaigns; ++i)
        node(ItemKind::Campaign, s("Campaign %1").arg(i));
    for (int i = 0; i < targets; ++i) {
        node(ItemKind::Target, s("Target with a rather long name, number %1").arg(i));
        graph.nodes.back().sector = graph.nodes.back().note = s("sector %1").arg(below(sectors));
        graph.nodes.back().incidents = below(30);
    }
    node(ItemKind::Malware, s("LODEINFO"));
    node(ItemKind::Tool, s("frp"));
    for (int i = 0; i < campaigns; ++i)
        edge(0, 1 + i);
    for (int i = 0; i < targets; ++i) {
        for (int e = below(4); e > 0; --e)
            edge(1 + below(campaigns), 1 + campaigns + i);
        if (below(6) == 0)
            edge(1 + campaigns + i, 1 + campaigns + below(targets));
    }
    edge(1, int(graph.nodes.size()) - 2);
    edge(1, int(graph.nodes.size()) - 1);
    std::erase_if(graph.edges, [](const GraphEdge& one) { return one.from == one.to; });
    return graph;
}

bool same(const GraphLayout& a, const GraphLayout& b)
{
    return a.size == b.size
        && std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
            [](const PlacedNode& x, const PlacedNode& y) { return x.node == y.node && x.rect == y.rect; })
        && std::equal(a.edges.begin(), a.edges.end(), b.edges.begin(), b.edges.end(),
            [](const PlacedEdge& x, const PlacedEdge& y) {
                return x.curves.size() == y.curves.size() && x.curves.front().from == y.curves.front().from
                    && x.curves.back().to == y.curves.back().to;
            });
}

void addGraphs()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("width");
    for (int seed = 1; seed <= 4; ++seed) {
        for (int targets : {0, 1, 12, 60}) {
            for (int width : {300, 868, 1600})
                QTest::addRow("seed %d, %d targets, %d px", seed, targets, width) << seed << targets << width;
        }
    }
}

} // namespace

class tst_GraphLayout : public QObject {
    Q_OBJECT
private slots:
    void noTwoBoxesOverlap_data() { addGraphs(); }
    void noTwoBoxesOverlap()
    {
        QFETCH(int, seed);
        QFETCH(int, targets);
        QFETCH(int, width);
        const TargetGraph graph = randomGraph(unsigned(seed), 5, std::max(1, targets), 7);
        for (GraphLayoutKind kind : {GraphLayoutKind::Sectors, GraphLayoutKind::Force}) {
            const GraphLayout layout = layoutGraph(graph, kind, width);
            QCOMPARE(layout.nodes.size(), graph.nodes.size());
            const QRectF area(QPointF(), layout.size);
            for (size_t i = 0; i < layout.nodes.size(); ++i) {
                QCOMPARE(layout.nodes[i].node, int(i));
                QVERIFY2(area.contains(layout.nodes[i].rect), qPrintable(graph.nodes[i].name));
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(!layout.nodes[i].rect.intersects(layout.nodes[j].rect));
                for (const auto& [caption, text] : layout.headings)
                    QVERIFY(!layout.nodes[i].rect.intersects(caption));
            }
        }
    }

    void ribbonsRunBetweenCardsNeverUnderThem_data() { addGraphs(); }
    void ribbonsRunBetweenCardsNeverUnderThem()
    {
        QFETCH(int, seed);
        QFETCH(int, targets);
        QFETCH(int, width);
        const TargetGraph graph = randomGraph(unsigned(seed), 5, std::max(1, targets), 7);
        const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, width);
        for (const PlacedEdge& placed : layout.edges) {
            for (const CurveShape& curve : placed.curves) {
                for (int step = 0; step <= 40; ++step) {
                    const QPointF at = pointOn(curve, step / 40.0);
                    for (const PlacedNode& node : layout.nodes)
                        QVERIFY(!node.rect.adjusted(1, 1, -1, -1).contains(at));
                    for (const auto& [caption, text] : layout.headings)
                        QVERIFY(!caption.contains(at));
                }
            }
        }
    }

    void ribbonsAreWholeAndJoinTheirTwoEnds()
    {
        const TargetGraph graph = randomGraph(3, 5, 40, 7);
        const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, 1600);
        for (const PlacedEdge& placed : layout.edges) {
            QVERIFY(!placed.curves.empty());
            for (size_t i = 1; i < placed.curves.size(); ++i)
                QCOMPARE(placed.curves[i].from, placed.curves[i - 1].to);
            const GraphEdge& edge = graph.edges[size_t(placed.edge)];
            const auto touches = [&](int node, QPointF at) {
                return layout.nodes[size_t(node)].rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(at);
            };
            const QPointF first = placed.curves.front().from;
            const QPointF last = placed.curves.back().to;
            QVERIFY((touches(edge.from, first) && touches(edge.to, last))
                || (touches(edge.to, first) && touches(edge.from, last)));
        }
    }

    void theSameGraphGivesTheSamePicture()
    {
        for (GraphLayoutKind kind : {GraphLayoutKind::Sectors, GraphLayoutKind::Force}) {
            const GraphLayout first = layoutGraph(randomGraph(9, 4, 30, 5), kind, 868);
            (void)layoutGraph(randomGraph(8, 3, 50, 5), kind, 868); // whatever came before
            QVERIFY(same(first, layoutGraph(randomGraph(9, 4, 30, 5), kind, 868)));
        }
    }

    void whereTheRoomIsShortNamesTakeOneLineEach()
    {
        TargetGraph graph = randomGraph(2, 4, 40, 8);
        for (GraphNode& node : graph.nodes)
            node.name = QStringLiteral("A ministry with a name that is rather longer than its card");
        const auto highestCard = [&](CardNames names, double* height) {
            const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, 868, 0, names);
            *height = layout.size.height();
            double highest = 0;
            for (const PlacedNode& placed : layout.nodes) {
                if (graph.nodes[size_t(placed.node)].kind == ItemKind::Target)
                    highest = std::max(highest, placed.rect.height());
            }
            return highest;
        };
        double whole = 0;
        double oneLine = 0;
        const double wrappedCard = highestCard(CardNames::Whole, &whole);
        const double shortCard = highestCard(CardNames::OneLine, &oneLine);
        QVERIFY2(shortCard < wrappedCard, qPrintable(QString::number(shortCard)));
        QVERIFY(oneLine < whole);
    }

    void sectorsUseTheWidthThereIs()
    {
        const TargetGraph graph = randomGraph(2, 4, 40, 8);
        const auto columns = [&](double width) {
            std::vector<double> lefts;
            for (const PlacedNode& placed : layoutGraph(graph, GraphLayoutKind::Sectors, width).nodes) {
                if (graph.nodes[size_t(placed.node)].kind == ItemKind::Target)
                    lefts.push_back(placed.rect.left());
            }
            std::sort(lefts.begin(), lefts.end());
            return std::unique(lefts.begin(), lefts.end()) - lefts.begin();
        };
        QCOMPARE(columns(500), 1);
        QCOMPARE(columns(868), 2);
        QCOMPARE(columns(1600), 3);
        QVERIFY(layoutGraph(graph, GraphLayoutKind::Sectors, 868).size.width() <= 868.01);
        QVERIFY(layoutGraph(graph, GraphLayoutKind::Sectors, 1600).size.width() <= 1600.01);
    }

    void columnsAreAsWideAsTheirNamesNeed()
    {
        SmallWar war;
        const char* wordy = "Members of the House of Councillors and their private secretaries";
        war.incident({.targets = {war.target(wordy, "politics"), war.jaxa, war.mofa, war.port}});
        const TargetGraph graph = makeTargetGraph(*war.scope());
        const auto widthOf = [&](const char* name, double width) {
            const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, width);
            return layout.nodes[size_t(nodeNamed(graph, name))].rect.width();
        };
        QVERIFY(widthOf(wordy, 1200) > widthOf("JAXA", 1200));
        QVERIFY(widthOf(wordy, 868) >= 176);
        for (const double width : {868.0, 1200.0, 1600.0})
            QVERIFY(layoutGraph(graph, GraphLayoutKind::Sectors, width).size.width() <= width + 0.01);
        // On two lines where even the widest card is too narrow.
        const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, 868);
        QVERIFY(layout.nodes[size_t(nodeNamed(graph, wordy))].rect.height()
            > layout.nodes[size_t(nodeNamed(graph, "JAXA"))].rect.height());
    }

    void targetsStandUnderTheirSector()
    {
        SmallWar war;
        const TargetGraph graph = makeTargetGraph(*war.scope());
        const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, 868);
        QStringList captions;
        for (const auto& [rect, text] : layout.headings)
            captions += text;
        QCOMPARE(captions, QStringList({s("GOVERNMENT"), s("AEROSPACE"), s("TRANSPORT")}));
        const QRectF jaxa = layout.nodes[size_t(nodeNamed(graph, "JAXA"))].rect;
        QVERIFY(layout.headings[1].first.bottom() <= jaxa.top());
        QCOMPARE(layout.headings[1].first.left(), jaxa.left());
    }

    void pointingAtABoxOrARibbonFindsIt()
    {
        const TargetGraph graph = randomGraph(5, 4, 20, 5);
        for (GraphLayoutKind kind : {GraphLayoutKind::Sectors, GraphLayoutKind::Force}) {
            const GraphLayout layout = layoutGraph(graph, kind, 868);
            for (const PlacedNode& placed : layout.nodes)
                QCOMPARE(nodeAt(layout, placed.rect.center()), placed.node);
            QCOMPARE(nodeAt(layout, QPointF(-5, -5)), -1);
            QCOMPARE(edgeAt(layout, QPointF(-50, -50), 4), -1);
            for (const PlacedEdge& placed : layout.edges) {
                const CurveShape& curve = placed.curves.front();
                const int found = edgeAt(layout, pointOn(curve, 0.5), 3);
                QVERIFY(found >= 0); // this one, or one that lies over it
            }
        }
    }

    void aSharedGapKeepsRibbonsOfDifferentOriginsApart()
    {
        const TargetGraph graph = randomGraph(7, 6, 50, 9);
        const GraphLayout layout = layoutGraph(graph, GraphLayoutKind::Sectors, 1600);
        // Straight passages lie flat; those of different campaigns never at one height in one column.
        std::map<std::pair<int, int>, int> originAt;
        for (const PlacedEdge& placed : layout.edges) {
            const int origin = graph.edges[size_t(placed.edge)].from;
            if (graph.nodes[size_t(origin)].kind != ItemKind::Campaign)
                continue;
            for (const CurveShape& curve : placed.curves) {
                if (curve.from.y() != curve.to.y() || placed.curves.size() == 1)
                    continue;
                const auto [known, isNew]
                    = originAt.try_emplace({qRound(curve.from.x()), qRound(curve.from.y() * 4)}, origin);
                QVERIFY(isNew || known->second == origin);
            }
        }
        QVERIFY(!originAt.empty());
    }

    void spreadingMovesBoxesNoFurtherThanItMust()
    {
        std::vector<QRectF> boxes{{0, 0, 100, 20}, {300, 0, 100, 20}};
        const std::vector<QRectF> before = boxes;
        spreadBoxes(boxes, 8);
        QCOMPARE(boxes, before);

        std::vector<QRectF> heap(60, QRectF(10, 10, 120, 20));
        spreadBoxes(heap, 8);
        for (size_t i = 0; i < heap.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!heap[i].intersects(heap[j]));
        }
    }

    void anEmptyGraphHasRoomForAWord()
    {
        const TargetGraph graph;
        for (GraphLayoutKind kind : {GraphLayoutKind::Sectors, GraphLayoutKind::Force})
            QVERIFY(layoutGraph(graph, kind, 500).size.height() >= 100);
    }
};

QTEST_MAIN(tst_GraphLayout)
#include "tst_graph_layout.moc"

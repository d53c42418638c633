#include "graph/graph_questions.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/graph_walk.h"
#include "ui/graph/node_filter.h"
#include "ui_graph/war_room.h"
#include "ui_support/menu_probe.h"

#include <QAccessible>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace kagami;
using namespace kagami::test;

namespace {

SmallWar attacked()
{
    SmallWar war;
    const ItemId first = war.incident({.title = "First intrusion", .campaign = war.vpn});
    war.build.link(first, Predicate::Targets, war.jaxa,
        {.by = war.asahi, .credibility = Credibility::Probable2, .excerpt = s("entered through a VPN")});
    war.incident({.title = "Mails", .campaign = war.mail, .targets = {war.mofa}});
    war.incident({.title = "Ransomware", .status = "not-attributed-context-only", .targets = {war.port}});
    return war;
}

/// A shown view on a small war, and where things are in it.
struct Scene {
    SmallWar war = attacked();
    WarRoom room{war.build};
    GraphView view{room.workspace()};
    bool isShown = showAt(view, {900, 520});

    GraphCanvas& canvas() { return view.canvas(); }
    int node(const char* name) { return nodeNamed(canvas().scene().graph, name); }
    QPoint at(const char* name)
    {
        return canvas().toViewport(canvas().partRect(node(name))).center().toPoint();
    }
    QPoint onEdge(const char* from, const char* to)
    {
        const TargetGraph& graph = canvas().scene().graph;
        const auto position = size_t(edgeBetween(graph, from, to) - graph.edges.data());
        const CurveShape& curve = canvas().scene().layout.edges[position].curves.front();
        const QPointF middle = (curve.from + curve.control1 * 3 + curve.control2 * 3 + curve.to) / 8;
        return canvas().toViewport(QRectF(middle, QSizeF())).topLeft().toPoint();
    }
    void click(QPoint pos, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, modifiers, pos);
    }
    /// As an event: moving the cursor to where a test before left it would be no move.
    void hover(QPoint pos)
    {
        QMouseEvent event(
            QEvent::MouseMove, pos, canvas().viewport()->mapToGlobal(pos), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(canvas().viewport(), &event);
    }
    void wheel(QPoint pos, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(pos, canvas().viewport()->mapToGlobal(pos), {}, {0, delta}, Qt::NoButton, modifiers,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas().viewport(), &event);
    }
};

} // namespace

class tst_GraphView : public QObject {
    Q_OBJECT
private slots:
    void aClickSelectsInAllViews()
    {
        Scene scene;
        QVERIFY(scene.isShown);
        scene.click(scene.at("JAXA"));
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("JAXA")});
        scene.click(scene.at("Campaign A"), Qt::ControlModifier);
        QCOMPARE(scene.room.selectedTitles(), QStringList({s("Campaign A"), s("JAXA")}));
        scene.click(scene.at("Campaign A"), Qt::ControlModifier);
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("JAXA")});
        scene.click({880, 500});
        QVERIFY(scene.room.workspace().selection().empty());
    }

    void aNodeWithoutAnItemSelectsItsIncidents()
    {
        Scene scene;
        scene.click(scene.at("Not attributed"));
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("Ransomware")});
    }

    void aClickOnAnEdgeSelectsItsClaims()
    {
        Scene scene;
        scene.click(scene.onEdge("Campaign B", "JAXA"));
        const std::vector<Uuid>& selected = scene.room.workspace().selection();
        QCOMPARE(selected.size(), size_t(2));
        for (const Uuid& record : selected)
            QVERIFY(scene.room.workspace().state().find(ClaimId{record}));
    }

    void aDoubleClickFiltersAndLiftsTheFilterAgain()
    {
        Scene scene;
        QTest::mouseDClick(scene.canvas().viewport(), Qt::LeftButton, {}, scene.at("JAXA"));
        QVERIFY(scene.room.workspace().queryText().contains(s("JAXA")));
        QCOMPARE(scene.room.workspace().scope().incidentTotal(), 1);
        QCOMPARE(scene.node("Ministry of Foreign Affairs"), -1);
        QTest::mouseDClick(scene.canvas().viewport(), Qt::LeftButton, {}, scene.at("JAXA"));
        QVERIFY(scene.room.workspace().lens().query.isEmpty());
    }

    void hoveringAnEdgeTellsItsClaims()
    {
        Scene scene;
        scene.hover(scene.onEdge("Campaign B", "JAXA"));
        QTRY_VERIFY(scene.canvas().card().isVisible());
        const QString text = scene.canvas().card().plainText();
        for (const char* part :
            {"Campaign B", "JAXA", "Asahi", "B2", "entered through a VPN", "First intrusion"})
            QVERIFY2(text.contains(s(part)), qPrintable(text));
        scene.hover({880, 500});
        QTRY_VERIFY(!scene.canvas().card().isVisible());
    }

    void hoveringANodeSaysWhatItIs()
    {
        Scene scene;
        scene.hover(scene.at("JAXA"));
        QTRY_VERIFY(scene.canvas().card().isVisible());
        QVERIFY(scene.canvas().card().plainText().contains(s("Aerospace")));
    }

    void ctrlAndWheelZoomAtTheCursor()
    {
        Scene scene;
        const QPoint at = scene.at("JAXA");
        for (int i = 0; i < 6; ++i)
            scene.wheel(at, 120, Qt::ControlModifier);
        QVERIFY(scene.canvas().zoom() > 1.5);
        const QPoint now = scene.at("JAXA");
        QVERIFY2((now - at).manhattanLength() <= 8,
            qPrintable(s("%1 %2").arg(now.x() - at.x()).arg(now.y() - at.y())));
    }

    void draggingPansAndSelectsNothing()
    {
        Scene scene;
        scene.canvas().setZoom(3, {450, 250});
        const int before = scene.canvas().horizontalScrollBar()->value();
        QWidget* surface = scene.canvas().viewport();
        QTest::mousePress(surface, Qt::LeftButton, {}, {400, 200});
        QTest::mouseMove(surface, {380, 200});
        QTest::mouseMove(surface, {300, 200});
        QTest::mouseRelease(surface, Qt::LeftButton, {}, {300, 200});
        QCOMPARE(scene.canvas().horizontalScrollBar()->value(), before + 100);
        QVERIFY(scene.room.workspace().selection().empty());
    }

    void theMenusOfNodesAndEdgesDoWhatTheySay()
    {
        Scene scene;
        const auto menuAt = [&](QPoint at, const char* choose = "") {
            return throughMenu([&] { askForMenu(scene.canvas().viewport(), at); }, s(choose));
        };
        menuAt(scene.at("JAXA"), "Filter to this");
        QVERIFY(scene.room.workspace().queryText().contains(s("JAXA")));
        menuAt(scene.at("JAXA"), "Lift the filter");
        QVERIFY(scene.room.workspace().lens().query.isEmpty());
        menuAt(scene.at("JAXA"), "Select its incidents");
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("First intrusion")});
        menuAt(scene.at("JAXA"), "Copy name");
        QCOMPARE(QGuiApplication::clipboard()->text(), s("JAXA"));
        menuAt(scene.onEdge("Campaign B", "JAXA"), "Select its claims");
        QCOMPARE(scene.room.workspace().selection().size(), size_t(2));
        menuAt(scene.onEdge("Campaign B", "JAXA"), "Select its incidents");
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("First intrusion")});
        QVERIFY(!menuAt({880, 490}).contains(s("Open")));
    }

    void arrowsFollowEdges()
    {
        Scene scene;
        scene.click(scene.at("MirrorFace"));
        QTest::keyClick(&scene.canvas(), Qt::Key_Right);
        const QString campaign = scene.room.selectedTitles().value(0);
        QVERIFY(campaign.startsWith(s("Campaign")));
        QTest::keyClick(&scene.canvas(), Qt::Key_Right);
        QCOMPARE(scene.room.selectedTitles(),
            QStringList{campaign == s("Campaign A") ? s("Ministry of Foreign Affairs") : s("JAXA")});
        QTest::keyClick(&scene.canvas(), Qt::Key_Left);
        QCOMPARE(scene.room.selectedTitles(), QStringList{campaign});
        QTest::keyClick(&scene.canvas(), Qt::Key_Escape);
        QCOMPARE(scene.canvas().currentNode(), -1);
        QVERIFY(scene.room.workspace().selection().empty());
    }

    void tabGoesRoundTheNeighbours()
    {
        Scene scene;
        scene.canvas().setFocus();
        scene.click(scene.at("Campaign B"));
        QStringList met;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(&scene.canvas(), Qt::Key_Tab);
            met += scene.room.selectedTitles();
        }
        QCOMPARE(met, QStringList({s("MirrorFace"), s("JAXA"), s("MirrorFace")}));
        QTest::keyClick(&scene.canvas(), Qt::Key_Backtab);
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("JAXA")});
    }

    void enterOpensTheCurrentNode()
    {
        Scene scene;
        QSignalSpy opened(&scene.view, &GraphView::openRequested);
        scene.click(scene.at("JAXA"));
        QTest::keyClick(&scene.canvas(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).value<Uuid>(), scene.war.jaxa.uuid);
    }

    void lettersSwitchLayoutAndFit()
    {
        Scene scene;
        QTest::keyClick(&scene.canvas(), Qt::Key_L);
        QCOMPARE(scene.view.layoutKind(), GraphLayoutKind::Force);
        QCOMPARE(scene.canvas().scene().layout.kind, GraphLayoutKind::Force);
        QTest::keyClick(&scene.canvas(), Qt::Key_L);
        QCOMPARE(scene.canvas().scene().layout.kind, GraphLayoutKind::Sectors);
        scene.canvas().setZoom(3, {});
        QTest::keyClick(&scene.canvas(), Qt::Key_F);
        QVERIFY(scene.canvas().zoom() <= 1);
        QVERIFY(scene.canvas().contentSize().width() * scene.canvas().zoom()
            <= scene.canvas().viewport()->width() + 1);
    }

    void aMapThatWasFittedFitsAgainWhenABannerTakesRoom()
    {
        Scene scene;
        for (const GraphLayoutKind kind : {GraphLayoutKind::Force, GraphLayoutKind::Sectors}) {
            scene.view.setLayoutKind(kind);
            scene.view.resize(900, 300);
            QTest::keyClick(&scene.canvas(), Qt::Key_F);
            scene.view.resize(900, 180);
            QCoreApplication::processEvents();
            QVERIFY(scene.canvas().contentSize().height() * scene.canvas().zoom()
                <= scene.canvas().viewport()->height() + 1);
        }
        QTest::keyClick(&scene.canvas(), Qt::Key_0, Qt::ControlModifier);
        scene.view.resize(900, 140);
        QCOMPARE(scene.canvas().zoom(), 1.0);
    }

    void aSelectionMadeElsewhereLightsItsEdges()
    {
        Scene scene;
        const Item* incident = nullptr;
        for (const Item& item : scene.room.workspace().state().items())
            incident = item.title == s("First intrusion") ? &item : incident;
        const auto litEdges = [&] {
            int lit = 0;
            const Figure figure = scene.canvas().figure();
            for (const FigurePart& part : figure.parts) {
                const auto* curve = part.shapeTotal > 0
                    ? std::get_if<CurveShape>(&figure.shapes[size_t(part.firstShape)])
                    : nullptr;
                lit += curve && curve->opacity > 0.9 ? 1 : 0;
            }
            return lit;
        };
        scene.room.workspace().select(incident->id.uuid);
        QCOMPARE(litEdges(), 2); // campaign to target, actor to campaign
        scene.room.workspace().select(scene.war.port.uuid);
        QCOMPARE(litEdges(), 1);
    }

    void theMapFollowsTheLens()
    {
        Scene scene;
        QVERIFY(scene.room.workspace().setQuery(s("target:JAXA")));
        QCOMPARE(scene.node("Port of Nagoya"), -1);
        QVERIFY(scene.node("JAXA") >= 0);
    }

    void filteredToNothingOffersTheWayBack()
    {
        Scene scene;
        QVERIFY(scene.room.workspace().setQuery(s("nosuchword")));
        QVERIFY(!scene.canvas().isVisible());
        auto* step = scene.view.findChild<QPushButton*>();
        QVERIFY(step && step->isVisible());
        QTest::mouseClick(step, Qt::LeftButton);
        QVERIFY(scene.room.workspace().lens().query.isEmpty());
        QVERIFY(scene.canvas().isVisible());
    }

    void aHiddenViewWaitsUntilItIsShown()
    {
        SmallWar war = attacked();
        WarRoom room(war.build);
        GraphView view(room.workspace());
        QVERIFY(room.workspace().setQuery(s("target:JAXA")));
        QVERIFY(view.canvas().scene().graph.nodes.empty());
        QVERIFY(showAt(view, {800, 400}));
        QVERIFY(nodeNamed(view.canvas().scene().graph, "JAXA") >= 0);
    }

    void screenReadersReadTheNodes()
    {
        Scene scene;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&scene.canvas());
        QVERIFY(list);
        QCOMPARE(list->childCount(), int(scene.canvas().scene().graph.nodes.size()));
        QAccessibleInterface* jaxa = list->child(scene.node("JAXA"));
        QCOMPARE(jaxa->text(QAccessible::Name), s("JAXA"));
        QVERIFY(jaxa->text(QAccessible::Description).contains(s("Campaign B")));
        QCOMPARE(list->indexOfChild(jaxa), scene.node("JAXA"));
        jaxa->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("JAXA")});
        QVERIFY(jaxa->state().selected);
    }

    void whatANodeFiltersTo()
    {
        Scene scene;
        const Case& state = scene.room.workspace().state();
        const TargetGraph& graph = scene.canvas().scene().graph;
        const auto text = [&](const char* name) {
            const auto filter = filterOf(state, graph.nodes[size_t(scene.node(name))]);
            return filter ? fieldKey(filter->field) + u':' + filter->value : QString();
        };
        QCOMPARE(text("JAXA"), s("target:JAXA"));
        QCOMPARE(text("Campaign B"), s("campaign:Campaign B"));
        QCOMPARE(text("Not attributed"), s("status:context"));
    }

    void theMapIsNarrowerInANarrowerWindow()
    {
        Scene scene;
        const double wide = scene.canvas().contentSize().width();
        scene.view.resize(640, 520);
        QTRY_VERIFY(scene.canvas().contentSize().width() < wide);
    }
};

QTEST_MAIN(tst_GraphView)
#include "tst_graph_view.moc"

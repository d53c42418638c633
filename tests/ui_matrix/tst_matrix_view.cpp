#include "ui/matrix/matrix_view.h"
#include "ui_graph/war_room.h"
#include "ui_support/menu_probe.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace kagami;
using namespace kagami::test;

namespace {

struct Tagged : SmallWar {
    Tagged()
    {
        const ItemId first = incident({.title = "Mail 1", .campaign = mail});
        const ItemId second = incident({.title = "Mail 2", .campaign = mail});
        const ItemId flaw = incident({.title = "Flaw", .campaign = vpn});
        const ItemId nagoya
            = incident({.title = "Nagoya", .status = "not-attributed-context-only", .targets = {port}});
        build.tag(first, s("T1566.001"), s("initial-access"),
            {.by = npa, .credibility = Credibility::Probable2, .excerpt = s("an attached file")});
        build.tag(second, s("T1566.002"), s("initial-access"), {.by = npa});
        build.tag(flaw, s("T1190"), s("initial-access"), {.by = npa});
        build.tag(flaw, s("T1003.003"), s("credential-access"), {.by = npa});
        build.tag(nagoya, s("T1486"), s("impact"), {.by = npa});
    }
};

struct Scene {
    Tagged war;
    WarRoom room{war.build};
    MatrixView view{room.workspace()};
    bool isShown = showAt(view, {900, 420});

    MatrixCanvas& canvas() { return view.canvas(); }
    const PlacedMatrixCell* cell(const char* id)
    {
        for (const PlacedMatrixCell& placed : canvas().layout().cells) {
            if (techniqueOf(canvas().scene().matrix, placed.cell).id == QLatin1String(id))
                return &placed;
        }
        return nullptr;
    }
    QPoint at(const char* id) { return canvas().toViewport(cell(id)->rect).center().toPoint(); }
    void click(QPoint pos, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, modifiers, pos);
    }
    QString current() { return techniqueOf(canvas().scene().matrix, canvas().currentCell()).id; }
};

} // namespace

class tst_MatrixView : public QObject {
    Q_OBJECT
private slots:
    void aClickSelectsTheIncidentsOfACell()
    {
        Scene scene;
        QVERIFY(scene.isShown);
        scene.click(scene.at("T1566"));
        QCOMPARE(scene.room.selectedTitles(), QStringList({s("Mail 1"), s("Mail 2")}));
        scene.click(scene.at("T1190"), Qt::ControlModifier);
        QCOMPARE(scene.room.selectedTitles(), QStringList({s("Flaw"), s("Mail 1"), s("Mail 2")}));
        scene.click({880, 400});
        QVERIFY(scene.room.workspace().selection().empty());
    }

    void aDoubleClickFiltersToTheTechnique()
    {
        Scene scene;
        QTest::mouseDClick(scene.canvas().viewport(), Qt::LeftButton, {}, scene.at("T1190"));
        QCOMPARE(scene.room.workspace().queryText(), s("technique:T1190"));
        QCOMPARE(scene.room.workspace().scope().incidentTotal(), 1);
        QTest::mouseDClick(scene.canvas().viewport(), Qt::LeftButton, {}, scene.at("T1190"));
        QVERIFY(scene.room.workspace().lens().query.isEmpty());
    }

    void plusAndMinusUnfoldAndFold()
    {
        Scene scene;
        scene.click(scene.at("T1566"));
        QVERIFY(!scene.cell("T1566.001"));
        QTest::keyClick(&scene.canvas(), Qt::Key_Plus);
        QVERIFY(scene.cell("T1566.001"));
        QCOMPARE(scene.current(), s("T1566"));
        QTest::keyClick(&scene.canvas(), Qt::Key_Down);
        QCOMPARE(scene.current(), s("T1566.001"));
        QCOMPARE(scene.room.selectedTitles(), QStringList{s("Mail 1")});
        QTest::keyClick(&scene.canvas(), Qt::Key_Minus);
        QVERIFY(!scene.cell("T1566.001"));
        QCOMPARE(scene.current(), s("T1566"));
    }

    void aClickOnTheMarkUnfoldsWithoutSelecting()
    {
        Scene scene;
        const QRectF mark = foldMarkOf(scene.canvas().layout(), *scene.cell("T1566"));
        scene.click(scene.canvas().toViewport(mark).center().toPoint());
        QVERIFY(scene.cell("T1566.001"));
        QVERIFY(scene.room.workspace().selection().empty());
    }

    void arrowsMoveAndEnterOpens()
    {
        Scene scene;
        QSignalSpy opened(&scene.view, &MatrixView::openRequested);
        QTest::keyClick(&scene.canvas(), Qt::Key_Down);
        QCOMPARE(scene.current(), s("T1190"));
        QTest::keyClick(&scene.canvas(), Qt::Key_Right);
        QCOMPARE(scene.current(), s("T1003"));
        QTest::keyClick(&scene.canvas(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(&scene.canvas(), Qt::Key_Escape);
        QVERIFY(!scene.canvas().currentCell().isValid());
    }

    void hoveringListsTheTagsWithTheirSources()
    {
        Scene scene;
        // As an event: moving the cursor to where a test before left it would be no move.
        const QPoint at = scene.at("T1566");
        QMouseEvent move(QEvent::MouseMove, at, scene.canvas().viewport()->mapToGlobal(at), Qt::NoButton,
            Qt::NoButton, {});
        QCoreApplication::sendEvent(scene.canvas().viewport(), &move);
        QTRY_VERIFY(scene.canvas().card().isVisible());
        const QString text = scene.canvas().card().plainText();
        for (const char* part :
            {"T1566", "Phishing", "Initial Access", "Mail 1", "NPA", "A2", "an attached file"})
            QVERIFY2(text.contains(s(part)), qPrintable(text));
    }

    void contextIsLeftOutUnlessAskedFor()
    {
        Scene scene;
        QVERIFY(!scene.cell("T1486"));
        QToolButton* context = nullptr;
        for (QToolButton* button : scene.view.findChildren<QToolButton*>())
            context = button->text().startsWith(s("Context")) ? button : context;
        QVERIFY(context && context->isVisible());
        context->click();
        QVERIFY(scene.cell("T1486"));
    }

    void allTechniquesShowWhenAsked()
    {
        Scene scene;
        scene.view.setOnlyUsed(false);
        QVERIFY(scene.canvas().layout().cells.size() > 200);
        scene.view.setOnlyUsed(true);
        QCOMPARE(scene.canvas().layout().cells.size(), size_t(3));
    }

    void theWholeMatrixIsSeenAtFirstAndStaysSoWhenTheViewShrinks()
    {
        Scene scene;
        scene.view.setOnlyUsed(false); // 14 tactics
        for (const QSize size : {QSize(1300, 700), QSize(1100, 560), QSize(900, 500)}) {
            scene.view.resize(size);
            QCoreApplication::processEvents();
            QVERIFY(scene.canvas().zoom() >= smallestReadableZoom);
            QCOMPARE(scene.canvas().horizontalScrollBar()->maximum(),
                scene.canvas().horizontalScrollBar()->minimum());
        }
        QVERIFY(scene.canvas().zoom() < 1);
        QTest::keyClick(&scene.canvas(), Qt::Key_0, Qt::ControlModifier);
        scene.view.resize(800, 500);
        QCOMPARE(scene.canvas().zoom(), 1.0);
    }

    void tacticsStayAtTheTopWhileTheRestScrolls()
    {
        Scene scene;
        scene.view.setOnlyUsed(false);
        QVERIFY(scene.canvas().verticalScrollBar()->maximum() > 0);
        const auto strip = [&] {
            const int height = int(scene.canvas().layout().headerHeight * scene.canvas().zoom()) - 2;
            return scene.canvas().viewport()->grab(QRect(0, 0, 400, height)).toImage();
        };
        const QImage before = strip();
        scene.canvas().verticalScrollBar()->setValue(scene.canvas().verticalScrollBar()->maximum() / 2);
        QCOMPARE(strip(), before);
    }

    void aClickOnATacticSelectsItsIncidents()
    {
        Scene scene;
        const MatrixLayout& layout = scene.canvas().layout();
        scene.click(scene.canvas().toViewport(layout.tactics.front().header).center().toPoint());
        QCOMPARE(scene.room.selectedTitles(), QStringList({s("Flaw"), s("Mail 1"), s("Mail 2")}));
    }

    void theMenuOfACellOpensFiltersAndCopies()
    {
        Scene scene;
        const auto menuAt = [&](QPoint at, const char* choose = "") {
            return throughMenu([&] { askForMenu(scene.canvas().viewport(), at); }, s(choose));
        };
        const QStringList onCell = menuAt(scene.at("T1190"), "Filter to");
        QCOMPARE(onCell.mid(0, 3), QStringList({s("Open"), s("Filter to T1190"), s("Copy name")}));
        QCOMPARE(scene.room.workspace().queryText(), s("technique:T1190"));
        menuAt(scene.at("T1190"), "Lift the filter");
        QVERIFY(scene.room.workspace().lens().query.isEmpty());
        menuAt(scene.at("T1566"), "Copy name");
        QCOMPARE(QGuiApplication::clipboard()->text(), s("T1566 Phishing"));
        QSignalSpy opened(&scene.view, &MatrixView::openRequested);
        menuAt(scene.at("T1566"), "Open");
        QCOMPARE(opened.count(), 1);
        QCOMPARE(menuAt({880, 400}).size(), 2); // the picture, and the whole matrix
    }

    void theVersionIsAChoice()
    {
        Scene scene;
        auto* versions = scene.view.findChild<QComboBox*>();
        QCOMPARE(versions->currentData().toString(), scene.room.workspace().catalogue()->version());
        const int other = versions->findData(s("8.2"));
        QVERIFY(other >= 0);
        versions->setCurrentIndex(other);
        emit versions->activated(other);
        QCOMPARE(scene.room.workspace().catalogue()->version(), s("8.2"));
        QCOMPARE(scene.canvas().scene().matrix.version, s("8.2"));
    }

    void aSelectionMadeElsewhereMarksItsCells()
    {
        Scene scene;
        const QImage before = scene.canvas().viewport()->grab().toImage();
        for (const Item& item : scene.room.workspace().state().items()) {
            if (item.title == s("Flaw"))
                scene.room.workspace().select(item.id.uuid);
        }
        const QRect left
            = scene.canvas().toViewport(scene.cell("T1190")->rect.adjusted(-4, 0, 0, 0)).toRect();
        const QImage after = scene.canvas().viewport()->grab().toImage();
        QVERIFY(before.copy(left.x(), left.y(), 4, left.height())
            != after.copy(left.x(), left.y(), 4, left.height()));
    }

    void screenReadersReadTheCells()
    {
        Scene scene;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&scene.canvas());
        QCOMPARE(list->childCount(), 3);
        QVERIFY(list->child(0)->text(QAccessible::Name).startsWith(s("T1190")));
        QVERIFY(list->child(0)->text(QAccessible::Description).contains(s("Initial Access")));
        QVERIFY(!list->child(3));
    }

    void anEmptyMatrixSaysWhatWouldBeHere()
    {
        SmallWar war;
        WarRoom room(war.build);
        MatrixView view(room.workspace());
        QVERIFY(showAt(view, {700, 400}));
        QVERIFY(!view.canvas().isVisible());
        QVERIFY(room.workspace().setQuery(s("nosuchword")));
        QVERIFY(!view.canvas().isVisible());
    }
};

QTEST_MAIN(tst_MatrixView)
#include "tst_matrix_view.moc"

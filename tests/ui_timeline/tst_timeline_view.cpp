#include "timeline/incident_case.h"
#include "ui/canvas/hover_card.h"
#include "ui/timeline/canvas_overlay.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_menu.h"
#include "ui/timeline/timeline_view.h"
#include "ui_support/menu_probe.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// A small case in a file, a shown view on it, and where things are.
struct Scene {
    Scene()
    {
        const Item a = build.campaign(s("Campaign A"), u"2019-12"),
                   b = build.campaign(s("Campaign B"), u"2023-02");
        const Item jaxa = build.add(ItemKind::Target, s("JAXA"));
        build.incident({.title = s("First mails"), .when = s("2019-12"), .partOf = {a}});
        build.incident({.title = s("More mails"), .when = s("2021-05"), .partOf = {a}});
        build.incident({.title = s("Last mails"), .when = s("2023-07-04"), .partOf = {a}});
        build.incident({.title = s("Through a VPN"),
            .when = s("2023-06"),
            .status = s("suspected"),
            .partOf = {b},
            .targets = {jaxa}});
        build.incident({.title = s("Nobody knows when"), .partOf = {b}});
        build.incident(
            {.title = s("Port stopped"), .when = s("2023-07-04/2023-07-06"), .status = s("context")});
        Draft draft;
        draft.reason = s("Set up");
        draft.put(makeItem({.kind = ItemKind::Case, .title = s("War")}));
        for (const Item& item : build.state().items())
            draft.put(item);
        for (const Claim& claim : build.state().claims())
            draft.put(claim);
        auto file = CaseFile::create(folder.filePath(s("war.kagami")), std::move(draft), s("Aoki"));
        if (!file)
            qFatal("%s", qPrintable(describe(file.error())));
        workspace = std::make_unique<Workspace>(std::move(*file));
        view = std::make_unique<TimelineView>(*workspace);
        view->resize(1000, 420);
        view->show();
        isShown = QTest::qWaitForWindowExposed(view.get());
        settle();
    }

    TimelineCanvas& canvas() { return view->canvas(); }
    QWidget* surface() { return canvas().viewport(); }
    /// Past any motion that is under way.
    void settle() { QTRY_COMPARE(canvas().window().range(), canvas().window().target()); }
    QPoint at(const char* title)
    {
        for (const PlacedBar& bar : canvas().timelineLayout().bars) {
            if (workspace->state().items()[size_t(bar.item)].title == s(title))
                return canvas().toViewport(bar.rect.center()).toPoint();
        }
        return {-1, -1};
    }
    void click(QPoint pos, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(surface(), Qt::LeftButton, modifiers, pos);
    }
    void move(QPoint pos, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, pos, surface()->mapToGlobal(pos), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(surface(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(surface(), button, {}, from);
        move((from + to) / 2, button);
        move(to, button);
        QTest::mouseRelease(surface(), button, {}, to);
    }
    void wheel(QPoint pos, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(pos, surface()->mapToGlobal(pos), {}, {0, delta}, Qt::NoButton, modifiers,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(surface(), &event);
    }
    QStringList selected() const
    {
        QStringList titles;
        for (const Uuid& record : workspace->selection()) {
            if (const Item* item = workspace->state().find(ItemId{record}))
                titles << item->title;
        }
        titles.sort();
        return titles;
    }
    Uuid idOf(const char* title) const
    {
        for (const Item& item : workspace->state().items()) {
            if (item.title == s(title))
                return item.id.uuid;
        }
        return {};
    }
    QPoint middle() { return canvas().toViewport(canvas().timelineLayout().body.center()).toPoint(); }

    IncidentCase build;
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<TimelineView> view;
    bool isShown = false;
};

QAction* actionOf(const QMenu& menu, const QString& beginning)
{
    for (QAction* action : menu.actions()) {
        if (action->text().startsWith(beginning))
            return action;
    }
    return nullptr;
}

} // namespace

class tst_TimelineView : public QObject {
    Q_OBJECT
private slots:
    void aClickSelectsInAllViews()
    {
        Scene scene;
        QVERIFY(scene.isShown);
        scene.click(scene.at("More mails"));
        QCOMPARE(scene.selected(), QStringList{s("More mails")});
        scene.click(scene.at("First mails"), Qt::ControlModifier);
        QCOMPARE(scene.selected(), (QStringList{s("First mails"), s("More mails")}));
        scene.click(scene.at("First mails"), Qt::ControlModifier);
        QCOMPARE(scene.selected(), QStringList{s("More mails")});
        const QRectF body = scene.canvas().timelineLayout().body;
        scene.click(scene.canvas().toViewport(body.bottomRight() - QPointF(150, 4)).toPoint());
        QVERIFY(scene.workspace->selection().empty());
    }

    void undatedIncidentsCanBeSelectedInTheGutter()
    {
        Scene scene;
        const QPoint pos = scene.at("Nobody knows when");
        QVERIFY(scene.canvas().toViewport(scene.canvas().timelineLayout().gutter).contains(pos));
        scene.click(pos);
        QCOMPARE(scene.selected(), QStringList{s("Nobody knows when")});
    }

    void theWheelZoomsAtTheCursor()
    {
        Scene scene;
        const QPoint pos = scene.middle() + QPoint(70, 0);
        const auto timeAt = [&] {
            return scene.canvas().timelineLayout().scale.timeAt(
                pos.x() / (scene.canvas().toViewport(QPointF(1, 0)).x()));
        };
        const Instant before = timeAt();
        const InstantRange range = scene.canvas().window().range();
        scene.wheel(pos, 240, Qt::ControlModifier);
        const InstantRange zoomed = scene.canvas().window().range();
        QVERIFY(zoomed.to - zoomed.from < (range.to - range.from) * 3 / 4);
        QVERIFY(std::abs((timeAt() - before).count())
            < qint64(2 * scene.canvas().timelineLayout().scale.msPerPx()));
        scene.wheel(pos, -120, Qt::ShiftModifier);
        QVERIFY(scene.canvas().window().range().from > zoomed.from);
    }

    void letterKeysZoomAndPanOnlyWhileTheViewHasTheFocus()
    {
        Scene scene;
        scene.canvas().setFocus();
        const InstantRange whole = scene.canvas().window().range();
        QTest::keyClick(&scene.canvas(), Qt::Key_W);
        scene.settle();
        const InstantRange closer = scene.canvas().window().range();
        QVERIFY(closer.to - closer.from < whole.to - whole.from);
        QTest::keyClick(&scene.canvas(), Qt::Key_D);
        scene.settle();
        QVERIFY(scene.canvas().window().range().from > closer.from);
        QTest::keyClick(&scene.canvas(), Qt::Key_F);
        scene.settle();
        QCOMPARE(scene.canvas().window().range(), whole);

        QKeyEvent plain(QEvent::ShortcutOverride, Qt::Key_W, Qt::NoModifier),
            withControl(QEvent::ShortcutOverride, Qt::Key_W, Qt::ControlModifier);
        plain.ignore();
        withControl.ignore();
        QCoreApplication::sendEvent(&scene.canvas(), &plain);
        QCoreApplication::sendEvent(&scene.canvas(), &withControl);
        QVERIFY(plain.isAccepted());
        QVERIFY(!withControl.isAccepted());
    }

    void fittingFirstCentresTheSelection()
    {
        Scene scene;
        scene.click(scene.at("First mails"));
        const InstantRange whole = scene.canvas().window().range();
        QTest::keyClick(&scene.canvas(), Qt::Key_F);
        scene.settle();
        const InstantRange centred = scene.canvas().window().range();
        QVERIFY(centred != whole);
        QCOMPARE(centred.to - centred.from, whole.to - whole.from);
        QTest::keyClick(&scene.canvas(), Qt::Key_F);
        scene.settle();
        QCOMPARE(scene.canvas().window().range(), whole);
    }

    void keysWalkFromIncidentToIncident()
    {
        Scene scene;
        scene.canvas().setFocus();
        QTest::keyClick(&scene.canvas(), Qt::Key_Period);
        QCOMPARE(scene.selected(), QStringList{s("First mails")});
        QTest::keyClick(&scene.canvas(), Qt::Key_Period);
        QTest::keyClick(&scene.canvas(), Qt::Key_Period);
        QCOMPARE(scene.selected(), QStringList{s("Last mails")});
        QTest::keyClick(&scene.canvas(), Qt::Key_Down);
        QCOMPARE(scene.selected(), QStringList{s("Through a VPN")});
        QTest::keyClick(&scene.canvas(), Qt::Key_End);
        QCOMPARE(scene.selected(), QStringList{s("Nobody knows when")});
        QTest::keyClick(&scene.canvas(), Qt::Key_Comma);
        QCOMPARE(scene.selected(), QStringList{s("Through a VPN")});

        QSignalSpy opened(scene.view.get(), &TimelineView::openRequested);
        QTest::keyClick(&scene.canvas(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().value<Uuid>(), scene.idOf("Through a VPN"));
    }

    void aDragMarksARangeAndZGoesThere()
    {
        Scene scene;
        scene.canvas().setFocus();
        const QPoint from = scene.middle(), to = from + QPoint(120, 0);
        scene.drag(from, to);
        QVERIFY(scene.canvas().marked());
        const InstantRange marked = *scene.canvas().marked();
        QVERIFY(marked.from < marked.to);
        QTest::keyClick(&scene.canvas(), Qt::Key_Z);
        scene.settle();
        QCOMPARE(scene.canvas().window().range(), marked);
        QVERIFY(!scene.canvas().marked());
        scene.drag(from, to);
        QTest::keyClick(&scene.canvas(), Qt::Key_Escape);
        QVERIFY(!scene.canvas().marked());
    }

    void middleAndRightDragsPanAndARightClickOpensTheMenu()
    {
        Scene scene;
        for (const Qt::MouseButton button : {Qt::MiddleButton, Qt::RightButton}) {
            const InstantRange before = scene.canvas().window().range();
            scene.drag(scene.middle(), scene.middle() + QPoint(-60, 0), button);
            scene.settle();
            QVERIFY(scene.canvas().window().range().from > before.from);
            QCOMPARE(scene.canvas().window().range().to - scene.canvas().window().range().from,
                before.to - before.from);
        }
        QObject::disconnect(&scene.canvas(), &TimelineCanvas::menuRequested, scene.view.get(), nullptr);
        QSignalSpy menu(&scene.canvas(), &TimelineCanvas::menuRequested);
        QTest::mouseClick(scene.surface(), Qt::RightButton, {}, scene.middle());
        QCOMPARE(menu.count(), 1);
    }

    void aPanLetGoInMotionRunsOutAndOneHeldStillStops()
    {
        Scene scene;
        const QPoint from = scene.middle();
        QTest::mousePress(scene.surface(), Qt::MiddleButton, {}, from);
        for (int x = 0; x >= -120; x -= 20)
            scene.move(from + QPoint(x, 0), Qt::MiddleButton);
        const InstantRange moving = scene.canvas().window().range();
        QTest::mouseRelease(scene.surface(), Qt::MiddleButton, {}, from + QPoint(-120, 0));
        scene.settle();
        QVERIFY(scene.canvas().window().range().from > moving.from);

        QTest::mousePress(scene.surface(), Qt::MiddleButton, {}, from);
        scene.move(from + QPoint(-60, 0), Qt::MiddleButton);
        QTest::qWait(60);
        const InstantRange still = scene.canvas().window().range();
        QTest::mouseRelease(scene.surface(), Qt::MiddleButton, {}, from + QPoint(-60, 0));
        scene.settle();
        QCOMPARE(scene.canvas().window().range(), still);
    }

    void aHiddenViewForgetsWhatPointsIntoTheOldCase()
    {
        Scene scene;
        scene.view->hide();
        Draft draft;
        draft.reason = s("Add");
        const Item item = makeItem({.title = s("New one")});
        draft.put(item);
        draft.put(
            makeClaim({.subject = item.id.uuid, .predicate = Predicate::When, .value = dated(u"2022")}));
        QVERIFY(scene.workspace->commit(std::move(draft)));
        QVERIFY(!scene.canvas().scene().facts);
        scene.view->show();
        QVERIFY(scene.canvas().scene().facts);
        QCOMPARE(scene.canvas().scene().timeline.incidentTotal, 7);
    }

    void theMinimapMovesTheWindow()
    {
        Scene scene;
        scene.canvas().window().set(scene.canvas().timelineLayout().scale.zoomed(0.2, 600));
        const QRectF minimap = scene.canvas().timelineLayout().minimap;
        const auto width = scene.canvas().window().range().to - scene.canvas().window().range().from;
        scene.click(scene.canvas().toViewport(minimap.center() - QPointF(minimap.width() / 3, 0)).toPoint());
        const InstantRange early = scene.canvas().window().range();
        QCOMPARE(early.to - early.from, width);
        const QPoint handle
            = scene.canvas().toViewport(minimap.center() - QPointF(minimap.width() / 3, 0)).toPoint();
        scene.drag(handle, handle + QPoint(100, 0));
        QVERIFY(scene.canvas().window().range().from > early.from);
        QCOMPARE(scene.canvas().window().range().to - scene.canvas().window().range().from, width);
    }

    void selectionFromElsewhereIsScrolledIntoView()
    {
        Scene scene;
        scene.canvas().window().set(scene.canvas().timelineLayout().scale.zoomed(0.05, 300));
        QCOMPARE(scene.at("Last mails"), QPoint(-1, -1));
        scene.workspace->select(scene.idOf("Last mails"));
        scene.settle();
        QVERIFY(scene.at("Last mails").x() > 0);
        QCOMPARE(scene.canvas().current()->item,
            scene.workspace->state().indexOf(ItemId{scene.idOf("Last mails")}));
    }

    void theLensChangesTheLanes()
    {
        Scene scene;
        QVERIFY(scene.workspace->setQuery(s("campaign:\"Campaign B\"")));
        QCOMPARE(scene.canvas().scene().timeline.lanes.size(), size_t(1));
        QVERIFY(scene.workspace->setQuery(s("nosuchword")));
        auto* lift = scene.view->findChild<QPushButton*>();
        QVERIFY(lift && lift->isVisible());
        QTest::mouseClick(lift, Qt::LeftButton);
        QCOMPARE(scene.canvas().scene().timeline.incidentTotal, 6);
    }

    void lanesFollowTheChosenKey()
    {
        Scene scene;
        auto* choice = scene.view->findChild<QComboBox*>();
        QVERIFY(choice);
        choice->setCurrentIndex(int(LaneKey::Target));
        emit choice->activated(int(LaneKey::Target));
        QCOMPARE(scene.canvas().scene().timeline.lanes.front().name, s("JAXA"));
        QCOMPARE(scene.view->laneKey(), LaneKey::Target);
    }

    void hoveringExplainsWithWordsNoMoreExactThanKnown()
    {
        Scene scene;
        scene.move(scene.at("Through a VPN"));
        QTRY_VERIFY(scene.canvas().card().isVisible());
        const QString said = scene.canvas().card().plainText();
        for (const char* part : {"Through a VPN", "2023", "Campaign B", "JAXA", "claim"})
            QVERIFY2(said.contains(s(part)), qPrintable(said));
        QVERIFY2(!said.contains(s("06-01")), qPrintable(said));
        scene.move({2, 2});
        QTRY_VERIFY(!scene.canvas().card().isVisible());
    }

    void theCursorSaysTheTimeInUtcAndInJapan()
    {
        const Instant at = parseEdtf(u"2023-06-15T20:30Z")->begin.earliest;
        QCOMPARE(cursorText(at, 60000, QTimeZone::utc()), s("2023-06-15 20:30 UTC · 2023-06-16 05:30 JST"));
        QCOMPARE(cursorText(at, 4 * 3600e3, QTimeZone("Asia/Tokyo")),
            s("2023-06-16 06:00 JST · 2023-06-15 21:00 UTC"));
    }

    void theMenuFiltersAndCopies()
    {
        Scene scene;
        const ItemIndex item = scene.workspace->state().indexOf(ItemId{scene.idOf("Through a VPN")});
        QMenu menu;
        fillTimelineMenu(menu, *scene.workspace, scene.canvas(), {item}, 1);
        QVERIFY(actionOf(menu, s("Copy title")));
        actionOf(menu, s("Copy title"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), s("Through a VPN"));
        actionOf(menu, s("Copy as table"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(s("2023-06\tThrough a VPN\t")));
        actionOf(menu, s("Filter to"))->trigger();
        QVERIFY(isOn(scene.workspace->lens().query, QueryField::Campaign, s("Campaign B")));
        QCOMPARE(scene.canvas().scene().timeline.lanes.size(), size_t(1));
    }

    void aRightClickOpensTheMenuOfWhatIsThere()
    {
        Scene scene;
        const auto menuAt = [&](QPoint at, const char* choose = "") {
            return test::throughMenu(
                [&] { QTest::mouseClick(scene.surface(), Qt::RightButton, {}, at); }, s(choose));
        };
        QSignalSpy opened(scene.view.get(), &TimelineView::openRequested);
        QVERIFY(menuAt(scene.at("Through a VPN"), "Open").contains(s("Copy title")));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<Uuid>(), scene.idOf("Through a VPN"));
        const PlacedLane& lane = scene.canvas().timelineLayout().lanes.front();
        const QPoint header = scene.canvas().toViewport(lane.header.center()).toPoint();
        menuAt(header, "Select the incidents of this lane");
        QCOMPARE(scene.workspace->selection().size(), size_t(3));
        menuAt(header, "Filter to");
        QVERIFY(isOn(scene.workspace->lens().query, QueryField::Campaign, s("Campaign A")));
    }

    void screenReadersFindTheBarsByName()
    {
        Scene scene;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&scene.canvas());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), int(scene.canvas().timelineLayout().bars.size()));
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i)
            names << list->child(i)->text(QAccessible::Name);
        QVERIFY2(names.filter(s("Through a VPN")).size() == 1, qPrintable(names.join(QChar(u'|'))));
        list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(scene.selected().size(), 1);
    }

    void barsArePaintedWhereTheLayoutSays()
    {
        Scene scene;
        scene.canvas().setFocus();
        const QImage image = scene.view->grab().toImage();
        QVERIFY(!image.isNull());
        const QPoint bar = scene.canvas().mapTo(scene.view.get(), scene.at("Last mails"));
        QVERIFY(image.pixelColor(bar) != image.pixelColor(bar + QPoint(0, -60)));
    }
};

QTEST_MAIN(tst_TimelineView)
#include "tst_timeline_view.moc"

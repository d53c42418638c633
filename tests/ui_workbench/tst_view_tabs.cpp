#include "ui/workbench/view_tabs.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace kagami;

namespace {

struct Tabs {
    ViewTabs tabs;
    int made = 0;

    Tabs()
    {
        for (const char16_t* title : {u"One", u"A && B"})
            tabs.addView(QString::fromUtf16(title), [this] {
                ++made;
                return new QLineEdit;
            });
        tabs.resize(400, 300);
        tabs.show();
        tabs.activateWindow();
        if (!QTest::qWaitForWindowActive(&tabs))
            qFatal("no window");
    }
    QPushButton* bringBack() const
    {
        for (QPushButton* button : tabs.currentWidget()->findChildren<QPushButton*>())
            if (button->isVisible())
                return button;
        return nullptr;
    }
};

} // namespace

class tst_ViewTabs : public QObject {
    Q_OBJECT
private slots:
    void aViewIsMadeWhenItIsShownFirst()
    {
        Tabs shown;
        QCOMPARE(shown.made, 1);
        shown.tabs.step(1);
        QCOMPARE(shown.made, 2);
        shown.tabs.step(1);
        QCOMPARE(shown.tabs.currentIndex(), 0);
        QCOMPARE(shown.made, 2);
    }

    void aDoubleClickGivesAViewAWindowOfItsOwn()
    {
        Tabs shown;
        QWidget* view = shown.tabs.view(0);
        const QPoint at = shown.tabs.tabBar()->tabRect(0).center();
        QTest::mouseDClick(shown.tabs.tabBar(), Qt::LeftButton, {}, at);
        QVERIFY(shown.tabs.isTornOff(0));
        QVERIFY(view->window() != shown.tabs.window());
        QVERIFY(view->isVisible());
        QVERIFY(shown.bringBack());
    }

    void closingItsWindowBringsItBack()
    {
        Tabs shown;
        QWidget* view = shown.tabs.view(0);
        shown.tabs.tearOff(0);
        view->window()->close();
        QVERIFY(!shown.tabs.isTornOff(0));
        QCOMPARE(view->window(), shown.tabs.window());
        QVERIFY(view->isVisible());
        QVERIFY(!shown.bringBack());
    }

    void theButtonInItsPlaceBringsItBack()
    {
        Tabs shown;
        QWidget* view = shown.tabs.view(0);
        shown.tabs.tearOff(0);
        QTest::mouseClick(shown.bringBack(), Qt::LeftButton);
        QCOMPARE(view->window(), shown.tabs.window());
        shown.tabs.tearOff(0); // and it can go again
        QVERIFY(shown.tabs.isTornOff(0));
    }

    void keysOfTheMainWindowWorkInATornOffView()
    {
        Tabs shown;
        int done = 0;
        QAction action;
        action.setShortcut(QKeySequence(QStringLiteral("Ctrl+J")));
        connect(&action, &QAction::triggered, &action, [&] { ++done; });
        shown.tabs.addAction(&action);
        QWidget* view = shown.tabs.view(0);
        shown.tabs.tearOff(0);
        view->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view->window()));
        QTest::keyClick(view, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(done, 1);
    }

    void titlesLoseTheirAccessMarksInTooltips()
    {
        Tabs shown;
        QVERIFY(shown.tabs.tabToolTip(1).startsWith(QStringLiteral("A & B")));
    }
};

QTEST_MAIN(tst_ViewTabs)
#include "tst_view_tabs.moc"

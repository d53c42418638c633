#include "ui/workbench/side_docks.h"

#include "ui/history/history_view.h"
#include "ui/history/problems_view.h"
#include "ui/incidents/item_table.h"
#include "ui/incidents/items_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/theme/theme.h"

#include <QChildEvent>
#include <QDockWidget>
#include <QListView>
#include <QMainWindow>
#include <QTabBar>

namespace kagami {

namespace {

constexpr int itemsWidthPx = 290;
constexpr int inspectorWidthPx = 350;

void bringForward(QDockWidget* dock, QWidget* content)
{
    dock->show();
    dock->raise();
    content->setFocus(Qt::OtherFocusReason);
}

} // namespace

SideDocks::SideDocks(QMainWindow& window, Workspace& workspace)
    : QObject(&window)
    , m_window(window)
    , m_items(new ItemsPanel(workspace))
    , m_inspector(new Inspector(workspace))
    , m_history(new HistoryView(workspace))
    , m_problems(new ProblemsView(workspace))
{
    window.setDockOptions(
        QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::GroupedDragging);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_itemsDock = dock(QStringLiteral("items"), tr("Items"), m_items, m_items->tabRow());
    // The tabs of the window are their titles: a title bar of their own would say it twice.
    m_inspectorDock = dock(QStringLiteral("inspector"), tr("Inspector"), m_inspector, new QWidget);
    m_historyDock = dock(QStringLiteral("history"), tr("History"), m_history, new QWidget);
    m_problemsDock = dock(QStringLiteral("problems"), tr("Problems"), m_problems, new QWidget);
    m_items->setMinimumWidth(themePx(200));
    m_inspector->setMinimumWidth(themePx(240));
    window.installEventFilter(this);
    reset();
    connect(m_problems, &ProblemsView::totalChanged, this, [this](int total) {
        m_problemsDock->setWindowTitle(total == 0 ? tr("Problems") : tr("Problems %1").arg(total));
    });
    connect(m_problems, &ProblemsView::problemChosen, this, [this] {
        m_inspectorDock->show();
        m_inspectorDock->raise();
    });
    connect(m_items, &ItemsPanel::itemActivated, this, &SideDocks::showInspector);
}

QDockWidget* SideDocks::dock(const QString& name, const QString& title, QWidget* content, QWidget* titleBar)
{
    auto* made = new QDockWidget(title, &m_window);
    made->setObjectName(name); // what the saved layout knows it by
    made->setWidget(content);
    made->setTitleBarWidget(titleBar);
    made->setAccessibleName(title);
    return made;
}

bool SideDocks::eventFilter(QObject* watched, QEvent* event)
{
    // The main window makes tab bars for docks when it needs them, without a name. A polished child is whole.
    if (event->type() == QEvent::ChildPolished)
        if (QObject* child = static_cast<QChildEvent*>(event)->child(); child->inherits("QTabBar"))
            static_cast<QTabBar*>(child)->setAccessibleName(tr("Panels at this side"));
    return QObject::eventFilter(watched, event);
}

void SideDocks::reset()
{
    for (QDockWidget* each : docks()) {
        m_window.removeDockWidget(each);
        each->setFloating(false);
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_itemsDock);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    m_window.tabifyDockWidget(m_inspectorDock, m_historyDock);
    m_window.tabifyDockWidget(m_historyDock, m_problemsDock);
    for (QDockWidget* each : docks())
        each->show();
    m_window.resizeDocks(
        {m_itemsDock, m_inspectorDock}, {themePx(itemsWidthPx), themePx(inspectorWidthPx)}, Qt::Horizontal);
    m_inspectorDock->raise();
}

void SideDocks::showItems(int tab)
{
    m_itemsDock->show();
    m_itemsDock->raise();
    m_items->showTab(tab);
}

void SideDocks::showInspector()
{
    bringForward(m_inspectorDock, m_inspector);
}

void SideDocks::showHistory()
{
    bringForward(m_historyDock, m_history->list());
}

void SideDocks::showProblems()
{
    bringForward(m_problemsDock, m_problems->list());
}

} // namespace kagami

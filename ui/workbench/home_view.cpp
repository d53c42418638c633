#include "ui/workbench/home_view.h"

#include "ui/graph/graph_view.h"
#include "ui/timeline/timeline_view.h"
#include "ui/workbench/welcome_page.h"
#include "workspace/workspace.h"

#include <QSplitter>

namespace kagami {

namespace {

constexpr int timelineShare = 540;
constexpr int targetsShare = 460;

} // namespace

HomeView::HomeView(
    Workspace& workspace, const Actions& actions, const ShowRecord& showRecord, QWidget* parent)
    : QStackedWidget(parent)
    , m_workspace(workspace)
    , m_split(new QSplitter(Qt::Vertical))
    , m_welcome(new WelcomePage(workspace, actions))
{
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    auto* timeline = new TimelineView(workspace, m_split);
    auto* targets = new GraphView(workspace, m_split);
    connect(timeline, &TimelineView::openRequested, this, showRecord);
    connect(targets, &GraphView::openRequested, this, showRecord);
    m_split->addWidget(timeline);
    m_split->addWidget(targets);
    m_split->setSizes({timelineShare, targetsShare});
    m_split->setStretchFactor(0, timelineShare);
    m_split->setStretchFactor(1, targetsShare);
    addWidget(m_split);
    addWidget(m_welcome);
    connect(&m_workspace, &Workspace::caseChanged, this, &HomeView::refresh);
    refresh();
}

void HomeView::refresh()
{
    const bool isEmpty = m_workspace.state().itemsOfKind(ItemKind::Incident).empty();
    setCurrentWidget(isEmpty ? m_welcome : static_cast<QWidget*>(m_split));
}

} // namespace kagami

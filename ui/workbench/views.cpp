#include "ui/workbench/views.h"

#include "ui/attribution/attribution_view.h"
#include "ui/charts/statistics_view.h"
#include "ui/controls/empty_note.h"
#include "workspace/workspace.h"
#ifdef KAGAMI_HAS_TIMELINE
#include "ui/timeline/timeline_view.h"
#endif
#ifdef KAGAMI_HAS_GRAPH
#include "ui/graph/graph_view.h"
#endif
#ifdef KAGAMI_HAS_MATRIX
#include "ui/matrix/matrix_view.h"
#endif
#ifdef KAGAMI_HAS_BRIEF
#include "ui/brief/brief_view.h"
#endif

#include <QCoreApplication>
#include <QSplitter>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::Views)
};

constexpr int timelineShare = 560;
constexpr int targetsShare = 440;

[[maybe_unused]] QWidget* missing()
{
    return new EmptyNote;
}

} // namespace

QSplitter* makeHomeView(Workspace& workspace)
{
    auto* split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
#ifdef KAGAMI_HAS_TIMELINE
    split->addWidget(new TimelineView(workspace, split));
#else
    split->addWidget(missing());
#endif
#ifdef KAGAMI_HAS_GRAPH
    split->addWidget(new GraphView(workspace, split));
#else
    split->addWidget(missing());
#endif
    split->setSizes({timelineShare, targetsShare});
    split->setStretchFactor(0, timelineShare);
    split->setStretchFactor(1, targetsShare);
    (void)workspace;
    return split;
}

std::vector<ViewEntry> laterViews(Workspace& workspace)
{
    std::vector<ViewEntry> views;
    const auto add = [&views](const QString& title, std::function<QWidget*()> make) {
        views.push_back({title, std::move(make)});
    };
#ifdef KAGAMI_HAS_MATRIX
    add(Words::tr("ATT&&CK matrix"), [&workspace] { return new MatrixView(workspace, nullptr); });
#else
    add(Words::tr("ATT&&CK matrix"), missing);
#endif
    add(Words::tr("Attribution"), [&workspace] { return new AttributionView(workspace, nullptr); });
#ifdef KAGAMI_HAS_BRIEF
    add(Words::tr("Brief"), [&workspace] { return new BriefView(workspace, nullptr); });
#else
    add(Words::tr("Brief"), missing);
#endif
    add(Words::tr("Statistics"), [&workspace] { return new StatisticsView(workspace, nullptr); });
    return views;
}

ThemeKind nextTheme(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light: return ThemeKind::Dark;
    case ThemeKind::Dark: return ThemeKind::HighContrast;
    case ThemeKind::HighContrast: return ThemeKind::System;
    case ThemeKind::System: break;
    }
    return ThemeKind::Light;
}

} // namespace kagami

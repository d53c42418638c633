#include "ui/workbench/views.h"

#include "ui/attribution/attribution_view.h"
#include "ui/brief/brief_view.h"
#include "ui/charts/statistics_view.h"
#include "ui/matrix/matrix_view.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::Views)
};

} // namespace

std::vector<ViewEntry> laterViews(Workspace& workspace, const ShowRecord& showRecord)
{
    const auto makeMatrix = [&workspace, showRecord] {
        auto* view = new MatrixView(workspace, nullptr);
        QObject::connect(view, &MatrixView::openRequested, view, showRecord);
        return view;
    };
    return {{Words::tr("ATT&&CK matrix"), makeMatrix},
        {Words::tr("Attribution"), [&workspace] { return new AttributionView(workspace, nullptr); }},
        {Words::tr("Brief"), [&workspace] { return new BriefView(workspace, nullptr); }},
        {Words::tr("Statistics"), [&workspace] { return new StatisticsView(workspace, nullptr); }}};
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

#include "ui/merge/merge_input.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::MergeReview)
};

QString namesOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names << QLocale().quoteString(QFileInfo(path).fileName());
    return QLocale().createSeparatedList(names);
}

} // namespace

MergeInput mergeInputOf(const Workspace& workspace, const QStringList& paths)
{
    MergeInput input;
    input.title = Words::tr("Merge into %1").arg(workspace.title());
    input.from = Words::tr("From %1").arg(namesOf(paths));
    input.fromTip = paths.join(u'\n');
    input.action = Words::tr("Merge");
    input.done = Words::tr("Merged. %1");
    input.nothingNew = Words::tr("Nothing new in these copies");
    input.look = [paths](const QString& mine, const WorkProgress& progress) -> Result<MergeLook> {
        auto preview = previewMergeOfFiles(mine, paths, progress);
        if (!preview)
            return tl::unexpected(preview.error());
        return MergeLook{(*preview)->head, *preview};
    };
    input.merge
        = [paths](CaseFile& file, const WorkProgress& progress) { return mergeFiles(file, paths, progress); };
    return input;
}

} // namespace kagami

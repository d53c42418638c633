#include "ui/share/bundle_input.h"

#include "ui/share/bundle_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::BundleInput)
};

Result<MergeLook> lookAt(const BundleSource& bundle, const QString& mine, const WorkProgress& progress)
{
    const auto file = CaseFile::open(mine, OpenMode::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    MergeLook look;
    look.head = (*file)->ledger().head();
    const Item* root = (*file)->state().root();
    // Of another case everything would seem to be missing; the preview says what it is.
    if (root && root->id == bundle.caseId()) {
        if (const auto missing = (*file)->missingFor(bundle); !missing.empty()) {
            look.waitsFor = missingWords((*file)->ledger(), missing);
            return look;
        }
    }
    auto preview = previewMerge(**file, {&bundle}, progress);
    if (!preview)
        return tl::unexpected(preview.error());
    look.preview = std::make_shared<const MergePreview>(std::move(*preview));
    return look;
}

} // namespace

MergeInput bundleInputOf(
    const Workspace& workspace, const std::shared_ptr<const BundleSource>& bundle, const QString& sender)
{
    MergeInput input;
    input.title = Words::tr("Apply a bundle to %1").arg(workspace.title());
    input.from = Words::tr("From %1").arg(QLocale().quoteString(QFileInfo(bundle->path()).fileName()));
    input.fromTip = bundle->path();
    input.action = Words::tr("Apply");
    input.done = Words::tr("Applied. %1");
    input.nothingNew = Words::tr("Nothing new in this bundle");
    input.notice = QStringList{sealWords(*bundle, sender), contentWords(*bundle)}.join(u' ').trimmed();
    input.isWarning = sender.isEmpty();
    input.canMerge = bundle->seal() != BundleSeal::Broken;
    input.look = [bundle](const QString& mine, const WorkProgress& progress) {
        return lookAt(*bundle, mine, progress);
    };
    input.merge = [bundle](CaseFile& file, const WorkProgress& progress) {
        return applyBundle(file, *bundle, {}, progress);
    };
    return input;
}

} // namespace kagami

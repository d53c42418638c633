#include "share/bundle.h"

#include "share/share_error.h"
#include "store/readiness.h"

namespace kagami {

namespace {

Status checkSeal(const BundleSource& bundle)
{
    if (bundle.seal() != BundleSeal::Broken)
        return {};
    return fail(ErrorKind::Corrupt,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "A bundle with a broken seal is never applied.")),
        bundle.path(), shareText(QT_TRANSLATE_NOOP("kagami::share", "Ask its sender for the bundle again.")));
}

/// There must be a beginning for what comes later to wait in.
Status checkComplete(const BundleSource& bundle)
{
    const std::vector<MissingParent> missing = missingParents(Ledger(), bundle.headers());
    if (missing.empty())
        return {};
    return fail(ErrorKind::NotFound,
        shareText(QT_TRANSLATE_NOOP(
                      "kagami::share", "What came before the bundle is missing here: earlier changes by %1."))
            .arg(authorsOf(missing)),
        bundle.path(),
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Ask for a bundle of everything, or apply it to a copy of the case.")));
}

Status checkSameCase(const CaseFile& file, const BundleSource& bundle)
{
    const Item* root = file.state().root();
    if (root && root->id == bundle.caseId())
        return {};
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle is of another case, “%1”."))
            .arg(bundle.header().caseTitle),
        bundle.path(),
        shareText(QT_TRANSLATE_NOOP("kagami::share",
            "Apply it to a copy of that case; a bundle of everything also makes a new file of it.")));
}

} // namespace

Result<MergeReport> applyBundle(
    CaseFile& file, const BundleSource& bundle, const QString& reason, const WorkProgress& progress)
{
    KAGAMI_TRY(checkSeal(bundle));
    KAGAMI_TRY(checkSameCase(file, bundle));
    if (file.missingFor(bundle).empty())
        return file.mergeFrom({&bundle}, reason, progress);
    const auto number = file.keepWaiting(bundle, progress);
    if (!number)
        return tl::unexpected(number.error());
    MergeReport report;
    report.waitsAs = *number;
    return report;
}

Result<std::unique_ptr<CaseFile>> createFromBundle(
    const QString& path, const BundleSource& bundle, const WorkProgress& progress, MergeReport* merged)
{
    KAGAMI_TRY(checkSeal(bundle));
    KAGAMI_TRY(checkComplete(bundle));
    return CaseFile::create(path, bundle, progress, merged);
}

} // namespace kagami

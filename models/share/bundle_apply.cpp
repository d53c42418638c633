#include "share/bundle.h"

#include "share/share_error.h"

#include <QStringList>
#include <set>

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

/// Change sets of the bundle that follow one which is neither in it nor in the case.
Status checkParents(const Ledger* ledger, const BundleSource& bundle)
{
    std::set<Digest> here;
    for (const ChangeSetHeader& header : bundle.headers())
        here.insert(header.hash);
    QStringList authors;
    int missing = 0;
    for (const ChangeSetHeader& header : bundle.headers()) {
        if (header.previous.isNull() || here.contains(header.previous)
            || (ledger && (ledger->find(header.previous) || ledger->find(header.hash))))
            continue;
        ++missing;
        if (!authors.contains(header.author))
            authors << header.author;
    }
    if (missing == 0)
        return {};
    return fail(ErrorKind::NotFound,
        shareText(QT_TRANSLATE_NOOP(
                      "kagami::share", "What came before the bundle is missing here: earlier changes by %1."))
            .arg(authors.join(QStringLiteral(", "))),
        bundle.path(),
        ledger ? shareText(QT_TRANSLATE_NOOP("kagami::share",
                               "Apply the earlier bundle first, or ask for one since the head %1."))
                     .arg(ledger->head().toHex())
               : shareText(QT_TRANSLATE_NOOP(
                   "kagami::share", "Ask for a bundle of everything, or apply it to a copy of the case.")));
}

} // namespace

Result<MergeReport> applyBundle(CaseFile& file, const BundleSource& bundle, const QString& reason)
{
    KAGAMI_TRY(checkSeal(bundle));
    const Item* root = file.state().root();
    // Of another case nothing is known, so everything would seem to be missing.
    if (root && root->id == bundle.caseId())
        KAGAMI_TRY(checkParents(&file.ledger(), bundle));
    return file.mergeFrom({&bundle}, reason);
}

Result<std::unique_ptr<CaseFile>> createFromBundle(const QString& path, const BundleSource& bundle)
{
    KAGAMI_TRY(checkSeal(bundle));
    KAGAMI_TRY(checkParents(nullptr, bundle));
    return CaseFile::create(path, bundle);
}

} // namespace kagami

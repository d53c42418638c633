#include "store/case_file_private.h"

#include "store/change_set_table.h"
#include "store/effects_writer.h"
#include "store/kept_bundle.h"
#include "store/readiness.h"
#include "store/store_error.h"
#include "store/waiting_contents.h"

#include <algorithm>

namespace kagami {

namespace {

// What nobody ever completes must not make a case slow to open. Contents of evidence files are not read then,
// and take what room they need.
constexpr size_t mostBundles = 100;
constexpr size_t mostChangeSets = 100'000;
constexpr qint64 mostBytes = qint64(256) << 20;
constexpr qint64 signatureRowBytes = 160;

/// Without contents of evidence files.
Result<qint64> bytesOfWaiting(Connection& db)
{
    const auto payloads = db.number("SELECT sum(length(payload)) FROM waiting");
    const auto signatures = db.number("SELECT count(*) FROM waiting_signature");
    if (!payloads || !signatures)
        return payloads ? signatures : payloads;
    return *payloads + *signatures * signatureRowBytes;
}

/// Whether both have the same of the same change sets, as far as the headers tell.
bool sameHeaders(const std::vector<ChangeSetHeader>& a, const std::vector<ChangeSetHeader>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const ChangeSetHeader& x, const ChangeSetHeader& y) {
            return x.hash == y.hash && x.withheld == y.withheld && x.reasonHash == y.reasonHash;
        });
}

Result<bool> sameChangeSets(const ChangeSetSource& a, const ChangeSetSource& b)
{
    if (!sameHeaders(a.headers(), b.headers()))
        return false;
    for (const ChangeSetHeader& header : a.headers()) {
        const auto mine = a.read(header);
        if (!mine)
            return tl::unexpected(mine.error());
        const auto theirs = b.read(header);
        if (!theirs)
            return tl::unexpected(theirs.error());
        if (payloadText(*mine) != payloadText(*theirs))
            return false;
    }
    return true;
}

tl::unexpected<Error> tooMuchWaits(const std::vector<MissingParent>& missing, const QString& path)
{
    return fail(ErrorKind::NotFound,
        storeText(QT_TRANSLATE_NOOP("kagami::store",
                      "What came before this is missing here: earlier changes by %1. Too much waits in the "
                      "case already to keep it."))
            .arg(authorsOf(missing)),
        path,
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "Apply the earlier bundle first, or drop bundles whose beginning will not come.")));
}

std::vector<std::span<const ChangeSetHeader>> headersOf(const std::vector<const ChangeSetSource*>& sources)
{
    std::vector<std::span<const ChangeSetHeader>> headers;
    headers.reserve(sources.size());
    for (const ChangeSetSource* source : sources)
        headers.emplace_back(source->headers());
    return headers;
}

} // namespace

const std::vector<WaitingBundle>& CaseFile::waiting() const
{
    return d->waiting;
}

std::vector<MissingParent> CaseFile::missingFor(const ChangeSetSource& source) const
{
    std::vector<ChangeSetHeader> all = source.headers();
    for (const WaitingBundle* bundle : readyBundles(ledger(), d->waiting, headersOf({&source})))
        all.insert(all.end(), bundle->headers.begin(), bundle->headers.end());
    return missingParents(ledger(), all);
}

std::vector<std::unique_ptr<KeptBundle>> CaseFile::readyWith(
    const std::vector<const ChangeSetSource*>& sources) const
{
    std::vector<std::unique_ptr<KeptBundle>> ready;
    const Item* root = state().root();
    for (const WaitingBundle* bundle : readyBundles(ledger(), d->waiting, headersOf(sources)))
        ready.push_back(std::make_unique<KeptBundle>(d->db(), *bundle, root ? root->id : ItemId()));
    return ready;
}

Result<qint64> CaseFile::keepWaiting(const ChangeSetSource& source, const WorkProgress& progress)
{
    KAGAMI_TRY(d->checkWritable());
    KAGAMI_TRY(checkSameCase(ledger(), source));
    KAGAMI_TRY(checkArrivals(ledger(), source));
    const auto known = d->waitingAlready(source);
    if (!known)
        return tl::unexpected(known.error());
    WaitingBundle bundle{1, 1, source.headers()};
    if (*known)
        bundle = **known;
    else if (!d->waiting.empty()) {
        const WaitingBundle& last = d->waiting.back();
        bundle.number = last.number + 1;
        bundle.firstRow = last.firstRow + qint64(last.headers.size());
    }
    const auto contents = newContents(d->db(), bundle, source);
    if (!contents)
        return tl::unexpected(contents.error());
    if (!*known || !contents->isEmpty())
        KAGAMI_TRY(d->writeWaiting(bundle, *contents, source, progress));
    return bundle.number;
}

Result<const WaitingBundle*> CaseFile::Private::waitingAlready(const ChangeSetSource& source)
{
    for (const WaitingBundle& bundle : waiting) {
        const auto same = sameChangeSets(KeptBundle(db(), bundle, source.caseId()), source);
        if (!same)
            return tl::unexpected(same.error());
        if (*same)
            return &bundle;
    }
    return nullptr;
}

Status CaseFile::Private::writeWaiting(const WaitingBundle& bundle, const NewContents& contents,
    const ChangeSetSource& source, const WorkProgress& progress)
{
    KAGAMI_TRY(prepareWriting());
    auto transaction = Transaction::begin(db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(checkUnchanged());
    const bool isNew = waiting.empty() || waiting.back().number < bundle.number;
    if (isNew)
        KAGAMI_TRY(writeWaitingRows(bundle, source, progress));
    const auto bytes = bytesOfWaiting(db());
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (*bytes + qint64(contents.signatures.size()) * signatureRowBytes > mostBytes)
        return tooMuchWaits(missingParents(ledger, source.headers()), source.path());
    KAGAMI_TRY(keepContents(db(), bundle.number, contents, source, progress));
    KAGAMI_TRY(writeWaitingDigest());
    auto written = readWaitingBundles(db());
    if (!written)
        return tl::unexpected(written.error());
    KAGAMI_TRY(transaction->commit());
    waiting = std::move(*written);
    return {};
}

Status CaseFile::Private::writeWaitingRows(
    const WaitingBundle& bundle, const ChangeSetSource& source, const WorkProgress& progress)
{
    constexpr int pollEvery = 64;
    size_t total = bundle.headers.size();
    for (const WaitingBundle& other : waiting)
        total += other.headers.size();
    if (waiting.size() >= mostBundles || total > mostChangeSets)
        return tooMuchWaits(missingParents(ledger, source.headers()), source.path());
    int done = 0;
    for (const ChangeSetHeader& header : bundle.headers) {
        if (progress && done % pollEvery == 0 && !progress(done, int(bundle.headers.size())))
            return stopped();
        const auto changeSet = source.read(header);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        KAGAMI_TRY(putWaiting(db(), bundle.firstRow + done++, bundle.number, *changeSet));
    }
    return {};
}

Status CaseFile::Private::writeWaitingDigest()
{
    const auto digest = waitingDigest(db());
    if (!digest)
        return tl::unexpected(digest.error());
    return digest->isNull() ? db().execute("DELETE FROM meta WHERE key = 'waiting'")
                            : writeMeta(db(), MetaKey::waiting, digest->toHex());
}

Status CaseFile::Private::deleteWaitingRows(const std::vector<qint64>& numbers)
{
    for (const qint64 number : numbers) {
        KAGAMI_TRY(deleteWaiting(db(), number));
        KAGAMI_TRY(deleteWaitingContents(db(), number));
    }
    return numbers.empty() ? Status() : writeWaitingDigest();
}

void CaseFile::Private::forgetWaiting(const std::vector<qint64>& numbers)
{
    std::erase_if(waiting, [&](const WaitingBundle& bundle) {
        return std::find(numbers.begin(), numbers.end(), bundle.number) != numbers.end();
    });
}

Status CaseFile::dropWaiting(qint64 number)
{
    KAGAMI_TRY(d->checkWritable());
    if (std::none_of(d->waiting.begin(), d->waiting.end(),
            [number](const WaitingBundle& bundle) { return bundle.number == number; }))
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "No bundle of this number waits in the case.")),
            QString::number(number));
    KAGAMI_TRY(d->prepareWriting());
    auto transaction = Transaction::begin(d->db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(d->checkUnchanged());
    KAGAMI_TRY(d->deleteWaitingRows({number}));
    KAGAMI_TRY(transaction->commit());
    d->forgetWaiting({number});
    return {};
}

} // namespace kagami

#include "share/bundle.h"

#include "share/share_error.h"
#include "store/blob_table.h"
#include "store/head_search.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <set>

namespace kagami {

namespace {

Status checkTarget(const QString& path)
{
    QFile old(path);
    if (!QFileInfo::exists(path))
        return {};
    if (QFileInfo(path).isFile() && old.open(QIODevice::ReadOnly)
        && old.read(bundleMagicBytes).startsWith("KBUNDLE"))
        return {};
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "There is something else with this name.")), path,
        shareText(
            QT_TRANSLATE_NOOP("kagami::share", "Only an older bundle is written over; give another name.")));
}

Status checkRoot(const Release& release, const Item* root, const QString& path)
{
    if (root && release.mayLeave(root->id.uuid))
        return {};
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share",
                      "The case itself is marked above %1, or was: nothing of it can leave under that."))
            .arg(toKey(release.ceiling())),
        path, shareText(QT_TRANSLATE_NOOP("kagami::share", "Choose a higher ceiling.")));
}

/// The change sets that somebody with this head has.
Result<std::set<Digest>> changeSetsBehind(
    const Ledger& ledger, const std::optional<Digest>& head, const QString& path)
{
    std::set<Digest> had;
    if (!head)
        return had;
    const auto chains = chainHeadsAt(ledger.history(), *head);
    if (!chains)
        return fail(ErrorKind::NotFound,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "This case never had the head %1."))
                .arg(head->toHex()),
            path,
            shareText(QT_TRANSLATE_NOOP(
                "kagami::share", "Merge your colleague's copy first, or make a bundle of everything.")));
    for (const Digest& chain : *chains) {
        for (const ChangeSetHeader* at = ledger.find(chain); at; at = ledger.find(at->previous))
            had.insert(at->hash);
    }
    return had;
}

/// Change sets as they may leave, in the order of their time.
class Redactor {
public:
    explicit Redactor(const Release* release)
        : m_release(release)
    {
    }

    ChangeSet redact(ChangeSet changeSet)
    {
        if (m_release)
            changeSet = redacted(std::move(changeSet),
                [this](const Operation& operation) { return m_release->mayLeave(operation); });
        // An undo repeats the reason of what it takes back.
        if (namesSilent(changeSet.header.undoes) || namesSilent(changeSet.header.redoes)
            || namesSilent(changeSet.header.merges))
            silence(changeSet.header);
        if (!changeSet.header.reasonHash.isNull())
            m_silent.insert(changeSet.header.hash);
        return changeSet;
    }

private:
    [[nodiscard]] bool namesSilent(const std::vector<Digest>& changeSets) const
    {
        return std::any_of(changeSets.begin(), changeSets.end(),
            [this](const Digest& changeSet) { return m_silent.contains(changeSet); });
    }
    static void silence(ChangeSetHeader& header)
    {
        header.reasonHash = reasonHashOf(header);
        header.reason.clear();
        header.reasonSalt.clear();
    }

    const Release* m_release;
    std::set<Digest> m_silent; ///< whose reasons were left out
};

BundleHeader aboutOf(const CaseFile& file)
{
    BundleHeader about;
    if (const Item* root = file.state().root()) {
        about.caseId = root->id;
        about.caseTitle = root->title;
    }
    about.made = Instant(std::chrono::milliseconds(file.ledger().newestTime().ms));
    return about;
}

Status writeRecord(BundleWriter& writer, BundleRecord kind, const QByteArray& content)
{
    KAGAMI_TRY(writer.write(recordHead(kind, content.size())));
    return writer.write(content);
}

/// The contents that its receiver lacks and may see: those that a claim names which leaves now, and none that
/// was there before. By hash.
Result<std::vector<Blob>> leavingBlobs(
    const CaseFile& file, const std::set<Digest>& had, const Release* release)
{
    auto blobs = file.blobs();
    if (!blobs || blobs->empty())
        return blobs;
    std::set<Digest> named;
    std::set<Digest> there;
    for (const ChangeSetHeader& header : file.ledger().history()) {
        const auto changeSet = file.changeSet(header.hash);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        for (const Operation& operation : changeSet->operations) {
            const auto blob = blobNamedBy(operation);
            if (blob && (!release || release->mayLeave(operation)))
                (had.contains(header.hash) ? there : named).insert(*blob);
        }
    }
    std::erase_if(*blobs, [&](const Blob& blob) {
        return !blob.size || !named.contains(blob.hash) || there.contains(blob.hash);
    });
    return blobs;
}

Status writeBlob(BundleWriter& writer, const CaseFile& file, const Blob& blob)
{
    KAGAMI_TRY(writer.write(recordHead(BundleRecord::Blob, *blob.size + blobHashBytes)));
    KAGAMI_TRY(writer.write(blob.hash.toBytes()));
    return file.readBlob(
        blob.hash, [&](const BlobBlock&, const QByteArray& content) { return writer.write(content); });
}

/// What follows the change sets.
struct Rest {
    std::vector<Signature> signatures;
    std::vector<Blob> blobs;
};

Status writeRest(BundleWriter& writer, const CaseFile& file, const Rest& rest)
{
    if (!rest.signatures.empty())
        KAGAMI_TRY(writeRecord(writer, BundleRecord::Signatures, signaturesRecord(rest.signatures)));
    for (const Blob& blob : rest.blobs)
        KAGAMI_TRY(writeBlob(writer, file, blob));
    return writer.finish();
}

Status writeContent(BundleWriter& writer, const CaseFile& file, const std::set<Digest>& had,
    const Release* release, BundleReport& report, const Rest& rest)
{
    KAGAMI_TRY(writeRecord(writer, BundleRecord::Manifest, manifestJson(report.manifest)));
    Redactor redactor(release);
    for (const ChangeSetHeader& header : file.ledger().history()) {
        auto changeSet = file.changeSet(header.hash);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        // Also those that the receiver has: later reasons may repeat theirs.
        const ChangeSet leaving = redactor.redact(std::move(*changeSet));
        if (had.contains(header.hash))
            continue;
        report.withheld += leaving.header.withheld;
        KAGAMI_TRY(writeRecord(writer, BundleRecord::ChangeSet, changeSetRecord(leaving)));
    }
    return writeRest(writer, file, rest);
}

} // namespace

Result<BundleReport> writeBundle(
    const CaseFile& file, const QString& path, const BundleChoice& choice, const BundleSealing& sealing)
{
    KAGAMI_TRY(checkTarget(path));
    const auto had = changeSetsBehind(file.ledger(), choice.since, file.path());
    if (!had)
        return tl::unexpected(had.error());
    std::optional<Release> release;
    BundleReport report;
    if (choice.ceiling) {
        auto made = Release::make(file, *choice.ceiling);
        if (!made)
            return tl::unexpected(made.error());
        release = std::move(*made);
        KAGAMI_TRY(checkRoot(*release, file.state().root(), file.path()));
        report.heldBack = release->heldBack(file.state());
    }
    auto blobs = leavingBlobs(file, *had, release ? &*release : nullptr);
    auto signatures = file.signatures();
    if (!blobs || !signatures)
        return tl::unexpected(blobs ? signatures.error() : blobs.error());
    const Rest rest{std::move(*signatures), std::move(*blobs)};
    report.manifest = {file.ledger().head(), choice.since, choice.ceiling,
        qint64(file.ledger().history().size() - had->size()), qint64(rest.blobs.size()),
        qint64(rest.signatures.size())};
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return unwritableFile(path, out.errorString());
    auto writer = BundleWriter::begin(out, path, aboutOf(file), sealing);
    if (!writer)
        return tl::unexpected(writer.error());
    KAGAMI_TRY(writeContent(*writer, file, *had, release ? &*release : nullptr, report, rest));
    if (!out.commit())
        return unwritableFile(path, out.errorString());
    return report;
}

} // namespace kagami

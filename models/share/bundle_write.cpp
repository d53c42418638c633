#include "share/bundle.h"

#include "share/share_error.h"
#include "store/store_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <set>

namespace kagami {

namespace {

/// An older bundle of this case may be replaced by whoever can have made it.
Status checkOldBundle(const BundleHeader& old, const QString& path, ItemId caseId, const PrivateKey* sender)
{
    const QString remedy = shareText(QT_TRANSLATE_NOOP(
        "kagami::share", "Nothing is written over it; give another name, or remove it if nobody needs it."));
    if (old.caseId != caseId)
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "There is a bundle of another case here.")), path,
            remedy);
    if (old.sender.isNull() || (sender && old.sender.isSameKey(sender->publicKey())))
        return {};
    return fail(ErrorKind::Invalid,
        shareText(
            QT_TRANSLATE_NOOP("kagami::share", "There is a bundle here that is signed with another key.")),
        path, remedy);
}

Status checkTarget(const QString& path, ItemId caseId, const PrivateKey* sender)
{
    QFile old(path);
    if (!QFileInfo::exists(path))
        return {};
    if (QFileInfo(path).isFile() && old.open(QIODevice::ReadOnly)
        && old.read(bundleMagicBytes).startsWith("KBUNDLE")) {
        const auto header = BundleReader::look(path);
        return header ? checkOldBundle(*header, path, caseId, sender) : tl::unexpected(header.error());
    }
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "There is something else with this name.")), path,
        shareText(
            QT_TRANSLATE_NOOP("kagami::share", "Only an older bundle is written over; give another name.")));
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

/// A plan on its way into a file.
class Writing {
public:
    Writing(BundleWriter& writer, const CaseFile& file, const BundlePlan& plan, const WorkProgress& progress)
        : m_writer(writer)
        , m_file(file)
        , m_plan(plan)
        , m_progress(progress)
        , m_total(int(file.ledger().history().size()))
    {
        for (const Blob& blob : plan.blobs)
            m_total += int(blockTotal(*blob.size));
    }

    Status run(BundleReport& report, const std::vector<Signature>& signatures)
    {
        KAGAMI_TRY(writeRecord(m_writer, BundleRecord::Manifest, manifestJson(report.manifest)));
        KAGAMI_TRY(writeChangeSets(report));
        if (!signatures.empty())
            KAGAMI_TRY(writeRecord(m_writer, BundleRecord::Signatures, signaturesRecord(signatures)));
        for (const Blob& blob : m_plan.blobs)
            KAGAMI_TRY(writeBlob(blob));
        return m_writer.finish();
    }

private:
    Status goOn()
    {
        ++m_done;
        return !m_progress || m_progress(m_done, m_total) ? Status() : stopped();
    }

    Status writeChangeSets(BundleReport& report)
    {
        Redactor redactor(m_plan.release ? &*m_plan.release : nullptr);
        for (const ChangeSetHeader& header : m_file.ledger().history()) {
            KAGAMI_TRY(goOn());
            auto changeSet = m_file.changeSet(header.hash);
            if (!changeSet)
                return tl::unexpected(changeSet.error());
            // Also those that the receiver has: later reasons may repeat theirs.
            const ChangeSet leaving = redactor.redact(std::move(*changeSet));
            if (m_plan.had.contains(header.hash))
                continue;
            report.withheld += leaving.header.withheld;
            KAGAMI_TRY(writeRecord(m_writer, BundleRecord::ChangeSet, changeSetRecord(leaving)));
        }
        return {};
    }

    Status writeBlob(const Blob& blob)
    {
        KAGAMI_TRY(m_writer.write(recordHead(BundleRecord::Blob, *blob.size + blobHashBytes)));
        KAGAMI_TRY(m_writer.write(blob.hash.toBytes()));
        return m_file.readBlob(blob.hash, [&](const BlobBlock&, const QByteArray& content) -> Status {
            KAGAMI_TRY(goOn());
            return m_writer.write(content);
        });
    }

    BundleWriter& m_writer;
    const CaseFile& m_file;
    const BundlePlan& m_plan;
    const WorkProgress& m_progress;
    int m_total;
    int m_done = 0;
};

} // namespace

Result<BundleReport> writeBundle(const CaseFile& file, const QString& path, const BundleChoice& choice,
    const BundleSealing& sealing, const WorkProgress& progress)
{
    const Item* root = file.state().root();
    KAGAMI_TRY(checkTarget(path, root ? root->id : ItemId(), sealing.sender));
    const auto plan = planBundle(file, choice, progress);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto signatures = file.signatures();
    if (!signatures)
        return tl::unexpected(signatures.error());
    BundleReport report;
    report.heldBack = plan->heldBack;
    report.manifest = {plan->head, choice.since, choice.ceiling, plan->changeSets, qint64(plan->blobs.size()),
        qint64(signatures->size())};
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return unwritableFile(path, out.errorString());
    auto writer = BundleWriter::begin(out, path, aboutOf(file), sealing);
    if (!writer)
        return tl::unexpected(writer.error());
    KAGAMI_TRY(Writing(*writer, file, *plan, progress).run(report, *signatures));
    if (!out.commit())
        return unwritableFile(path, out.errorString());
    return report;
}

Result<BundleReport> writeBundleOfFile(const QString& casePath, const QString& path,
    const BundleChoice& choice, const BundleSealing& sealing, const WorkProgress& progress)
{
    const auto file = CaseFile::open(casePath, OpenMode::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    return writeBundle(**file, path, choice, sealing, progress);
}

} // namespace kagami

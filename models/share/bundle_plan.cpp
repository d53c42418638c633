#include "share/bundle_plan.h"

#include "share/share_error.h"
#include "store/blob_table.h"
#include "store/head_search.h"
#include "store/store_error.h"

#include <numeric>

namespace kagami {

namespace {

constexpr int pollEvery = 64;

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

qint64 markedAbove(const Case& state, Tlp ceiling)
{
    const auto count = [&](const auto& records) {
        return std::count_if(records.begin(), records.end(),
            [&](const auto& record) { return !record.retracted && record.tlp > ceiling; });
    };
    return count(state.items()) + count(state.claims());
}

class Planning {
public:
    Planning(const CaseFile& file, BundlePlan& plan, const WorkProgress& progress)
        : m_file(file)
        , m_plan(plan)
        , m_progress(progress)
    {
    }

    Status run()
    {
        const std::vector<ChangeSetHeader>& history = m_file.ledger().history();
        int done = 0;
        for (const ChangeSetHeader& header : history) {
            if (done++ % pollEvery == 0 && m_progress && !m_progress(done, int(history.size())))
                return stopped();
            const auto changeSet = m_file.changeSet(header.hash);
            if (!changeSet)
                return tl::unexpected(changeSet.error());
            look(*changeSet);
        }
        return chooseBlobs();
    }

private:
    void look(const ChangeSet& changeSet)
    {
        const bool goes = !m_plan.had.contains(changeSet.header.hash);
        if (goes) {
            ++m_plan.changeSets;
            m_plan.operations += changeSet.header.operationTotal;
        }
        for (const Operation& operation : changeSet.operations) {
            const bool leaves = !m_plan.release || m_plan.release->mayLeave(operation);
            if (goes && (!leaves || std::holds_alternative<Withheld>(operation)))
                ++m_plan.withheld;
            const auto blob = blobNamedBy(operation);
            if (blob && goes)
                (leaves ? m_leaving : m_kept).insert(*blob);
            else if (blob && leaves)
                m_there.insert(*blob);
        }
    }

    /// Those that a claim names which leaves now, and none that was there before.
    Status chooseBlobs()
    {
        const auto blobs = m_file.blobs();
        if (!blobs)
            return tl::unexpected(blobs.error());
        for (const Blob& blob : *blobs) {
            if (!blob.size || m_there.contains(blob.hash))
                continue;
            if (m_leaving.contains(blob.hash))
                m_plan.blobs.push_back(blob);
            else if (m_kept.contains(blob.hash))
                ++m_plan.blobsKept;
        }
        return {};
    }

    const CaseFile& m_file;
    BundlePlan& m_plan;
    const WorkProgress& m_progress;
    std::set<Digest> m_there, m_leaving, m_kept; ///< contents that change sets name
};

} // namespace

qint64 BundlePlan::blobBytes() const
{
    return std::accumulate(blobs.begin(), blobs.end(), qint64(0),
        [](qint64 sum, const Blob& blob) { return sum + blob.size.value_or(0); });
}

Result<BundlePlan> planBundle(const CaseFile& file, const BundleChoice& choice, const WorkProgress& progress)
{
    BundlePlan plan;
    plan.head = file.ledger().head();
    auto had = changeSetsBehind(file.ledger(), choice.since, file.path());
    if (!had)
        return tl::unexpected(had.error());
    plan.had = std::move(*had);
    if (choice.ceiling) {
        auto release = Release::make(file, *choice.ceiling);
        if (!release)
            return tl::unexpected(release.error());
        KAGAMI_TRY(checkRoot(*release, file.state().root(), file.path()));
        plan.release = std::move(*release);
        plan.heldBack = plan.release->heldBack(file.state());
        plan.marked = markedAbove(file.state(), *choice.ceiling);
    }
    KAGAMI_TRY(Planning(file, plan, progress).run());
    return plan;
}

Result<std::shared_ptr<const BundlePlan>> planBundleOfFile(
    const QString& path, const BundleChoice& choice, const WorkProgress& progress)
{
    const auto file = CaseFile::open(path, OpenMode::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    auto plan = planBundle(**file, choice, progress);
    if (!plan)
        return tl::unexpected(plan.error());
    return std::make_shared<const BundlePlan>(std::move(*plan));
}

} // namespace kagami

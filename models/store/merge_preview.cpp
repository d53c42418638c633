#include "store/merge_preview.h"

#include "ledger/same_things.h"
#include "store/blob_transfer.h"
#include "store/copy_of_case.h"
#include "store/delivery.h"
#include "store/kept_bundle.h"
#include "store/store_error.h"

#include <algorithm>
#include <map>
#include <set>

namespace kagami {

namespace {

class Previewing {
public:
    Previewing(const CaseFile& mine, Delivery delivery, const WorkProgress& progress)
        : m_mine(mine)
        , m_delivery(std::move(delivery))
        , m_progress(progress)
        , m_total(int(m_delivery.added.size() + m_delivery.fuller.size()))
    {
    }

    Result<MergePreview> run()
    {
        m_preview.head = m_mine.ledger().head();
        KAGAMI_TRY(fillUp());
        KAGAMI_TRY(add());
        if (!goesOn())
            return stopped();
        findOnlyHere();
        findConflicts();
        m_preview.diff = diffOf(m_mine.state(), m_preview.after.state());
        if (!goesOn())
            return stopped();
        m_preview.sameThings = proposeSameThings(m_preview.after, m_delivery.copies);
        for (const ClaimId& id : m_preview.diff.addedClaims) {
            if (const Claim* claim = m_preview.after.state().find(id); waitsForAnswer(*claim))
                m_preview.sameThings.push_back(*claim);
        }
        return std::move(m_preview);
    }

private:
    [[nodiscard]] bool goesOn() const { return !m_progress || m_progress(m_done, m_total); }

    /// What is filled up may stand before other things: then the ledger is made again from the beginning.
    Status fillUp()
    {
        std::map<Digest, ChangeSet> filled;
        for (const Delivery::Arrival& arrival : m_delivery.fuller) {
            auto here = m_mine.changeSet(arrival.header.hash);
            if (!here)
                return tl::unexpected(here.error());
            const auto there = arrival.from->read(arrival.header);
            if (!there)
                return tl::unexpected(there.error());
            ChangeSet full = filledUp(std::move(*here), *there);
            ++m_done;
            const ChangeSetHeader& before = *m_mine.ledger().find(arrival.header.hash);
            if (full.header.withheld == before.withheld && full.header.reasonHash == before.reasonHash)
                continue;
            m_preview.filledUp.push_back(full.header);
            filled.emplace(full.header.hash, std::move(full));
        }
        if (filled.empty()) {
            m_preview.after = m_mine.ledger();
            return {};
        }
        return replay(filled);
    }

    Status replay(const std::map<Digest, ChangeSet>& filled)
    {
        for (const ChangeSetHeader& header : m_mine.ledger().history()) {
            if (const auto at = filled.find(header.hash); at != filled.end()) {
                m_preview.after.apply(at->second);
                continue;
            }
            const auto mine = m_mine.changeSet(header.hash);
            if (!mine)
                return tl::unexpected(mine.error());
            m_preview.after.apply(*mine);
        }
        return {};
    }

    Status add()
    {
        constexpr int pollEvery = 64;
        for (const Delivery::Arrival& arrival : m_delivery.added) {
            if (m_done++ % pollEvery == 0 && !goesOn())
                return stopped();
            const auto changeSet = arrival.from->read(arrival.header);
            if (!changeSet)
                return tl::unexpected(changeSet.error());
            m_preview.after.apply(*changeSet);
            m_preview.added.push_back(arrival.header);
        }
        return {};
    }

    void findOnlyHere()
    {
        for (const ChangeSetHeader& header : m_mine.ledger().history()) {
            const bool isThere = std::any_of(m_delivery.copies.begin() + 1, m_delivery.copies.end(),
                [&](const std::set<Digest>& copy) { return copy.contains(header.hash); });
            if (!isThere)
                m_preview.onlyHere.push_back(header);
        }
    }

    void findConflicts()
    {
        std::set<FieldKey> fresh;
        for (const FieldConflict& conflict :
            newConflicts(m_mine.ledger().conflicts(), m_preview.after.conflicts()))
            fresh.insert({conflict.record, conflict.onClaim, quint8(conflict.field)});
        m_preview.conflicts = contestedFields(m_preview.after);
        std::erase_if(
            m_preview.conflicts, [&](const ContestedField& field) { return !fresh.contains(field.key); });
    }

    const CaseFile& m_mine;
    const Delivery m_delivery;
    const WorkProgress& m_progress;
    const int m_total;
    int m_done = 0;
    MergePreview m_preview;
};

Result<std::vector<std::unique_ptr<CaseFile>>> openAll(const QStringList& paths, const WorkProgress& progress)
{
    std::vector<std::unique_ptr<CaseFile>> opened;
    for (const QString& path : paths) {
        if (progress && !progress(0, 0))
            return stopped();
        auto file = CaseFile::open(path, OpenMode::ReadOnly);
        if (!file)
            return tl::unexpected(file.error());
        opened.push_back(std::move(*file));
    }
    return opened;
}

} // namespace

bool MergePreview::isEmpty() const
{
    const bool onlyMerges = std::all_of(
        added.begin(), added.end(), [](const ChangeSetHeader& header) { return !header.merges.empty(); });
    return onlyMerges && filledUp.empty() && diff.isEmpty() && conflicts.empty() && sameThings.empty()
        && !contents;
}

Result<MergePreview> previewMerge(
    const CaseFile& mine, const std::vector<const ChangeSetSource*>& sources, const WorkProgress& progress)
{
    const auto kept = mine.readyWith(sources);
    std::vector<const ChangeSetSource*> all = sources;
    for (const auto& bundle : kept)
        all.push_back(bundle.get());
    auto delivery = deliveryOf(mine.ledger(), all);
    if (!delivery)
        return tl::unexpected(delivery.error());
    const auto contents = mine.bringsContents(all);
    if (!contents)
        return tl::unexpected(contents.error());
    const bool waits
        = std::any_of(kept.begin(), kept.end(), [](const auto& bundle) { return bundle->hasContents(); });
    auto preview = Previewing(mine, std::move(*delivery), progress).run();
    if (!preview)
        return preview;
    const auto ahead = signaturesAhead(preview->after, all);
    if (!ahead)
        return tl::unexpected(ahead.error());
    preview->contents = *contents || waits;
    preview->signaturesAhead = *ahead;
    return preview;
}

Result<std::shared_ptr<const MergePreview>> previewMergeOfFiles(
    const QString& mine, const QStringList& others, const WorkProgress& progress)
{
    const auto file = CaseFile::open(mine, OpenMode::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    const auto opened = openAll(others, progress);
    if (!opened)
        return tl::unexpected(opened.error());
    std::vector<CopyOfCase> copies;
    for (const auto& other : *opened)
        copies.emplace_back(*other);
    std::vector<const ChangeSetSource*> sources;
    sources.reserve(copies.size());
    for (const CopyOfCase& copy : copies)
        sources.push_back(&copy);
    auto preview = previewMerge(**file, sources, progress);
    if (!preview)
        return tl::unexpected(preview.error());
    return std::make_shared<const MergePreview>(std::move(*preview));
}

Result<MergeReport> mergeFiles(CaseFile& mine, const QStringList& others, const WorkProgress& progress)
{
    const auto opened = openAll(others, progress);
    if (!opened)
        return tl::unexpected(opened.error());
    std::vector<const CaseFile*> copies;
    for (const auto& other : *opened)
        copies.push_back(other.get());
    return mine.merge(copies, {}, progress);
}

} // namespace kagami

#include "store/case_file_private.h"

#include "store/change_set_table.h"
#include "store/effects_writer.h"
#include "store/store_error.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kagami {

namespace {

/// A time that far ahead would stand above everybody's later word until the real time has caught up.
constexpr qint64 mostAheadMs = qint64(24) * 60 * 60 * 1000;

Status checkSameCase(const CaseFile& mine, const CaseFile& other)
{
    const Item* root = mine.state().root();
    const Item* otherRoot = other.state().root();
    if (root && otherRoot && root->id == otherRoot->id)
        return {};
    return fail(ErrorKind::Invalid,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The file is another case, not a copy of this one.")),
        other.path(),
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "Only copies of one case can be merged. To bring in another case, export it and import that.")));
}

Status checkClock(const ChangeSetHeader& header, HybridTime newest, const QString& path)
{
    const qint64 now = std::max(qint64(Clock::systemNow().time_since_epoch().count()), newest.ms);
    if (header.time.ms <= now + mostAheadMs)
        return {};
    return fail(ErrorKind::Invalid,
        storeText(QT_TRANSLATE_NOOP(
                      "kagami::store", "%1 wrote with a clock that is %2 days ahead of this computer's."))
            .arg(header.author)
            .arg((header.time.ms - now) / mostAheadMs),
        path,
        storeText(
            QT_TRANSLATE_NOOP("kagami::store", "Set the clock that is wrong, and ask for a new copy.")));
}

/// A change set that this copy lacks, and a copy that has it.
struct Lacking {
    ChangeSetHeader header;
    const CaseFile* from = nullptr;
};

Status checkChain(const Lacking& lacking, const Ledger& mine)
{
    const ChangeSetHeader& header = lacking.header;
    const ChangeSetHeader* previous = lacking.from->ledger().find(header.previous);
    if (!previous)
        previous = mine.find(header.previous);
    const bool first = header.sequence == 1 && header.previous.isNull();
    const bool follows = previous && previous->replica == header.replica
        && previous->sequence + 1 == header.sequence && previous->time < header.time;
    if (first || follows)
        return {};
    return damaged(lacking.from->path(),
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Change set %1 does not follow the one it names."))
            .arg(header.hash.toHex()));
}

/// In the order of HybridTime, so that each comes after what its writer had seen.
Result<std::vector<Lacking>> lackingOf(const CaseFile& mine, const std::vector<const CaseFile*>& others)
{
    std::vector<Lacking> lacking;
    std::set<Digest> seen;
    for (const CaseFile* other : others) {
        KAGAMI_TRY(checkSameCase(mine, *other));
        for (const ChangeSetHeader& header : other->ledger().history()) {
            if (mine.ledger().find(header.hash) || !seen.insert(header.hash).second)
                continue;
            lacking.push_back({header, other});
            KAGAMI_TRY(checkClock(header, mine.ledger().newestTime(), other->path()));
            KAGAMI_TRY(checkChain(lacking.back(), mine.ledger()));
        }
    }
    std::sort(lacking.begin(), lacking.end(), [](const Lacking& a, const Lacking& b) {
        return std::tie(a.header.time, a.header.hash) < std::tie(b.header.time, b.header.hash);
    });
    return lacking;
}

std::vector<FieldConflict> newOnes(const std::vector<FieldConflict>& before, std::vector<FieldConflict> after)
{
    const auto keyOf = [](const FieldConflict& conflict) {
        return std::tuple(
            conflict.record, conflict.onClaim, conflict.field, conflict.shownBy, conflict.otherBy);
    };
    std::set<decltype(keyOf(before.front()))> known;
    for (const FieldConflict& conflict : before)
        known.insert(keyOf(conflict));
    std::erase_if(after, [&](const FieldConflict& conflict) { return known.contains(keyOf(conflict)); });
    return after;
}

} // namespace

/// Each change set is worked out against the one before, so the ledger is ahead of the file until the
/// transaction ends.
Status CaseFile::Private::takeOver(size_t total, const std::function<Result<ChangeSet>(size_t)>& changeSetAt)
{
    KAGAMI_TRY(prepareWriting());
    auto transaction = Transaction::begin(db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(checkUnchanged());
    {
        auto writer = EffectsWriter::open(db(), ledger);
        if (!writer)
            return tl::unexpected(writer.error());
        for (size_t i = 0; i < total; ++i) {
            const auto changeSet = changeSetAt(i);
            if (!changeSet)
                return tl::unexpected(changeSet.error());
            Effects effects = ledger.effectsOf(*changeSet);
            KAGAMI_TRY(writer->write(*changeSet, effects));
            ledger.install(std::move(effects));
        }
    }
    return transaction->commit();
}

Result<MergeReport> CaseFile::merge(const std::vector<const CaseFile*>& others)
{
    KAGAMI_TRY(d->checkWritable());
    auto lacking = lackingOf(*this, others);
    if (!lacking)
        return tl::unexpected(lacking.error());
    MergeReport report;
    if (lacking->empty())
        return report;
    const std::vector<FieldConflict> before = d->ledger.conflicts();
    const Status taken = d->takeOver(lacking->size(), [&](size_t i) {
        const Lacking& next = (*lacking)[i];
        return readChangeSet(next.from->d->db(), next.header);
    });
    if (!taken) {
        // The file is as it was; so must be what is in memory.
        const Status reloaded = d->load();
        return tl::unexpected(reloaded ? taken.error() : reloaded.error());
    }
    d->clock.observe(d->ledger.newestTime());
    report.conflicts = newOnes(before, d->ledger.conflicts());
    for (Lacking& added : *lacking)
        report.added.push_back(std::move(added.header));
    return report;
}

} // namespace kagami

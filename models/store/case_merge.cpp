#include "store/case_file_private.h"

#include "ledger/contested_field.h"
#include "ledger/same_things.h"
#include "store/blob_transfer.h"
#include "store/change_set_table.h"
#include "store/copy_of_case.h"
#include "store/delivery.h"
#include "store/effects_writer.h"
#include "store/kept_bundle.h"
#include "store/read_ahead.h"
#include "store/store_error.h"

#include <algorithm>

namespace kagami {

namespace {

/// What the history says of a merge, and what it proposes.
Draft stepFor(const Delivery& delivery, const Ledger& ledger, const QString& reason)
{
    Draft draft;
    QStringList writers;
    for (const Delivery::Arrival& arrival : delivery.added) {
        draft.merges.push_back(arrival.header.hash);
        if (!writers.contains(arrival.header.author))
            writers.push_back(arrival.header.author);
    }
    draft.reason = !reason.isEmpty()
        ? reason
        : storeText(QT_TRANSLATE_NOOP("kagami::store", "Merged what was written by %1"))
              .arg(writers.join(storeText(QT_TRANSLATE_NOOP("kagami::store", ", "))));
    for (Claim& claim : proposeSameThings(ledger, delivery.copies))
        draft.put(std::move(claim));
    return draft;
}

/// Taking over nothing but other people's merges is no step of its own: else two who merge each other's
/// copies would never be done.
bool isWorthAStep(const Delivery& delivery)
{
    return std::any_of(delivery.added.begin(), delivery.added.end(),
        [](const Delivery::Arrival& arrival) { return arrival.header.merges.empty(); });
}

} // namespace

Status CaseFile::Private::rebuild()
{
    KAGAMI_TRY(db().execute("DELETE FROM item; DELETE FROM claim; DELETE FROM field_set;"
                            " INSERT INTO words(words) VALUES ('delete-all');"));
    const auto headers = readHeaders(db());
    if (!headers)
        return tl::unexpected(headers.error());
    ledger = Ledger();
    auto writer = EffectsWriter::open(db(), ledger);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const ChangeSetHeader& header : *headers) {
        const auto changeSet = readChangeSet(db(), header);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        Effects effects = ledger.effectsOf(*changeSet);
        KAGAMI_TRY(writer->writeStateLater(header, effects));
        ledger.install(std::move(effects));
    }
    return writer->flush();
}

/// What is filled up may have been written before other things, and the order of the tables' rows follows
/// from that of the change sets: so the tables are made again.
Result<size_t> CaseFile::Private::fillUp(const std::vector<Delivery::Arrival>& fuller)
{
    size_t filledTotal = 0;
    for (const Delivery::Arrival& arrival : fuller) {
        const ChangeSetHeader* here = ledger.find(arrival.header.hash);
        auto mine = readChangeSet(db(), *here);
        if (!mine)
            return tl::unexpected(mine.error());
        const auto theirs = arrival.from->read(arrival.header);
        if (!theirs)
            return tl::unexpected(theirs.error());
        const ChangeSet filled = filledUp(std::move(*mine), *theirs);
        if (filled.header.withheld == here->withheld && filled.header.reasonHash == here->reasonHash)
            continue;
        KAGAMI_TRY(replaceChangeSet(db(), filled));
        ++filledTotal;
    }
    if (filledTotal > 0)
        KAGAMI_TRY(rebuild());
    return filledTotal;
}

/// Each change set is worked out against the one before, so the ledger is ahead of the file until the
/// transaction ends.
Status CaseFile::Private::takeChangeSets(
    const Delivery& delivery, const QString& reason, const WorkProgress& progress, MergeReport& report)
{
    constexpr int pollEvery = 64;
    const auto filled = fillUp(delivery.fuller);
    if (!filled)
        return tl::unexpected(filled.error());
    report.filledUp = *filled;
    auto writer = EffectsWriter::open(db(), ledger);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto add = [&](const ChangeSet& changeSet, const Payload& payload) -> Status {
        Effects effects = ledger.effectsOf(changeSet);
        KAGAMI_TRY(writer->writeLater(changeSet, payload, effects));
        ledger.install(std::move(effects));
        return {};
    };
    const auto total = int(delivery.added.size());
    ReadAhead arrivals(delivery.added);
    for (int done = 0; done < total; ++done) {
        if (progress && done % pollEvery == 0 && !progress(done, total))
            return stopped();
        const auto arrived = arrivals.next();
        if (!arrived)
            return tl::unexpected(arrived.error());
        KAGAMI_TRY(add(arrived->changeSet, arrived->payload));
    }
    if (isWorthAStep(delivery)) {
        Draft draft = stepFor(delivery, ledger, reason);
        draft.author = author;
        const auto step = ledger.seal(std::move(draft), replica, clock);
        if (!step)
            return tl::unexpected(step.error());
        KAGAMI_TRY(add(*step, packPayload(*step)));
        KAGAMI_TRY(writeReplica());
        report.step = step->header.hash;
        report.sameThings = step->operations.size();
    }
    return writer->flush();
}

Status CaseFile::Private::takeOver(const Delivery& delivery,
    const std::vector<const ChangeSetSource*>& sources, const QString& reason, const WorkProgress& progress,
    MergeReport& report)
{
    KAGAMI_TRY(prepareWriting());
    auto transaction = Transaction::begin(db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(checkUnchanged());
    KAGAMI_TRY(takeChangeSets(delivery, reason, progress, report));
    const auto adopted = adoptContents(db(), report.tookIn);
    if (!adopted)
        return tl::unexpected(adopted.error());
    const auto blobs = takeBlobs(db(), sources, progress);
    if (!blobs)
        return tl::unexpected(blobs.error());
    const auto signatures = takeSignatures(db(), ledger, sources);
    if (!signatures)
        return tl::unexpected(signatures.error());
    const auto ahead = signaturesAhead(ledger, sources);
    if (!ahead)
        return tl::unexpected(ahead.error());
    report.blobs = *adopted + *blobs;
    report.signatures = *signatures;
    report.signaturesAhead = *ahead;
    KAGAMI_TRY(deleteWaitingRows(report.tookIn));
    return transaction->commit();
}

Result<bool> CaseFile::bringsContents(const std::vector<const ChangeSetSource*>& sources) const
{
    return bringsBlobsOrSignatures(d->db(), d->ledger, sources);
}

Result<MergeReport> CaseFile::merge(
    const std::vector<const CaseFile*>& others, const QString& reason, const WorkProgress& progress)
{
    std::vector<CopyOfCase> copies;
    copies.reserve(others.size());
    for (const CaseFile* other : others)
        copies.emplace_back(*other);
    std::vector<const ChangeSetSource*> sources;
    sources.reserve(copies.size());
    for (const CopyOfCase& copy : copies)
        sources.push_back(&copy);
    return mergeFrom(sources, reason, progress);
}

Result<MergeReport> CaseFile::mergeFrom(
    const std::vector<const ChangeSetSource*>& sources, const QString& reason, const WorkProgress& progress)
{
    KAGAMI_TRY(d->checkWritable());
    const auto kept = readyWith(sources);
    std::vector<const ChangeSetSource*> all = sources;
    MergeReport report;
    for (const auto& bundle : kept) {
        all.push_back(bundle.get());
        report.tookIn.push_back(bundle->number());
    }
    auto delivery = deliveryOf(d->ledger, all);
    if (!delivery)
        return tl::unexpected(delivery.error());
    const auto brings = bringsContents(all);
    if (!brings)
        return tl::unexpected(brings.error());
    if (delivery->added.empty() && delivery->fuller.empty() && kept.empty() && !*brings) {
        const auto ahead = signaturesAhead(d->ledger, all);
        if (!ahead)
            return tl::unexpected(ahead.error());
        report.signaturesAhead = *ahead;
        return report;
    }
    const std::vector<FieldConflict> before = d->ledger.conflicts();
    // A disk that failed cannot be asked for what was there before.
    Ledger untouched = d->ledger;
    if (const Status taken = d->takeOver(*delivery, all, reason, progress, report); !taken) {
        d->ledger = std::move(untouched);
        return tl::unexpected(taken.error());
    }
    d->replicaIsNew = d->replicaIsNew && report.step.isNull();
    d->forgetWaiting(report.tookIn);
    d->clock.observe(d->ledger.newestTime());
    report.conflicts = newConflicts(before, d->ledger.conflicts());
    for (Delivery::Arrival& arrival : delivery->added)
        report.added.push_back(std::move(arrival.header));
    return report;
}

} // namespace kagami

// Two replicas of a case that went apart, and their merge.
#include "bench/parts.h"

#include "store/case_file.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <random>

namespace kagami::bench {

namespace {

constexpr int claimsPerIncident = 9;
constexpr int editsPerAction = 1000;

Draft firstRecords(int records, std::vector<ClaimId>& claims)
{
    Draft draft;
    draft.reason = QStringLiteral("First records");
    draft.put(Item{ItemId::random(), ItemKind::Case, QStringLiteral("Two replicas")});
    for (int record = 0; record < records; record += 1 + claimsPerIncident) {
        const ItemId incident = ItemId::random();
        draft.put(Item{incident, ItemKind::Incident, QStringLiteral("Incident %1").arg(record)});
        for (int i = 0; i < claimsPerIncident && record + i + 1 < records; ++i) {
            Claim claim;
            claim.id = ClaimId::random();
            claim.subject = incident.uuid;
            claim.value = QStringLiteral("What was seen, number %1").arg(i);
            claims.push_back(claim.id);
            draft.put(std::move(claim));
        }
    }
    return draft;
}

/// `edits` writes of one field each, in actions of a thousand.
Status edit(CaseFile& file, const std::vector<ClaimId>& claims, int edits, std::mt19937& random)
{
    constexpr ClaimField fields[]
        = {ClaimField::Note, ClaimField::Excerpt, ClaimField::Locator, ClaimField::StatusReason};
    for (int done = 0; done < edits; done += editsPerAction) {
        Draft draft;
        draft.reason = QStringLiteral("Edits from %1").arg(done);
        for (int i = 0; i < std::min(editsPerAction, edits - done); ++i)
            draft.set(claims[random() % claims.size()], fields[random() % std::size(fields)],
                QStringLiteral("written %1").arg(random()));
        if (const auto committed = file.commit(std::move(draft)); !committed)
            return tl::unexpected(committed.error());
    }
    return {};
}

double secondsOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

QString replicaPath(const QString& folder, int replica)
{
    return QStringLiteral("%1/replica-%2.kagami").arg(folder).arg(replica);
}

Measures makeReplicas(const QString& folder, int records, int edits)
{
    std::mt19937 random(20190101);
    std::vector<ClaimId> claims;
    QElapsedTimer timer;
    timer.start();
    auto first
        = CaseFile::create(replicaPath(folder, 0), firstRecords(records, claims), QStringLiteral("sato"));
    if (!first)
        return failed(first.error());
    const double built = secondsOf(timer);
    if (const Status copied = (*first)->saveCopy(replicaPath(folder, 1)); !copied)
        return failed(copied.error());
    timer.restart();
    if (const Status edited = edit(**first, claims, edits, random); !edited)
        return failed(edited.error());
    const double editedOnce = secondsOf(timer);
    const auto second = CaseFile::open(replicaPath(folder, 1), OpenMode::ReadWrite);
    if (!second)
        return failed(second.error());
    (*second)->setAuthor(QStringLiteral("mori"));
    if (const Status edited = edit(**second, claims, edits, random); !edited)
        return failed(edited.error());
    return {{"records", double(records), "", {}}, {"edits on each side", double(edits), "", {}},
        {"make the case", built, "s", {}}, {"write one side's edits", editedOnce, "s", {}}};
}

Measures mergeReplicas(const QString& folder)
{
    QElapsedTimer timer;
    timer.start();
    auto mine = CaseFile::open(replicaPath(folder, 0), OpenMode::ReadWrite);
    if (!mine)
        return failed(mine.error());
    const auto hers = CaseFile::open(replicaPath(folder, 1), OpenMode::ReadOnly);
    if (!hers)
        return failed(hers.error());
    const double loaded = secondsOf(timer);
    timer.restart();
    const auto merged = (*mine)->merge({hers->get()});
    if (!merged)
        return failed(merged.error());
    const double took = secondsOf(timer);
    const Digest state = (*mine)->state().stateHash();
    const double peak = peakMib();
    mine->reset();
    // The other way round gives the same state.
    const auto back = CaseFile::open(replicaPath(folder, 1), OpenMode::ReadWrite);
    const auto fuller = CaseFile::open(replicaPath(folder, 0), OpenMode::ReadOnly);
    if (!back || !fuller)
        return failed(back ? fuller.error() : back.error());
    if (const auto mergedBack = (*back)->merge({fuller->get()}); !mergedBack)
        return failed(mergedBack.error());
    const bool converged = (*back)->state().stateHash() == state;
    // The goals are three times a plain last-writer-wins table in SQL, and its memory in the peers' best
    // case.
    return {{"open both", loaded, "s", {}}, {"merge", took, "s", 2.4}, {"resident at most", peak, "MiB", 250},
        {"change sets that came in", double(merged->added.size()), "", {}},
        {"conflicts listed", double(merged->conflicts.size()), "", {}},
        {"size of the file", double(QFileInfo(replicaPath(folder, 0)).size()) / (1 << 20), "MiB", {}},
        {"states that differ afterwards", converged ? 0.0 : 1.0, "", 1}};
}

} // namespace kagami::bench

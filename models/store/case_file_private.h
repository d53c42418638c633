#pragma once

#include "store/case_file.h"
#include "store/database_opening.h"
#include "store/delivery.h"
#include "store/loader.h"
#include "store/writer_lock.h"

#include <QDateTime>
#include <functional>

namespace kagami {

/// What changes when another connection writes into a case file.
struct FileMark {
    qint64 dataVersion = 0;
    qint64 size = 0;
    qint64 journalSize = 0;
    QDateTime written;
    QDateTime journalWritten;
    friend bool operator==(const FileMark&, const FileMark&) = default;
};

/// Writes a change set into a new file, and takes it into the ledger.
using TakeChangeSet = std::function<Status(const ChangeSet&)>;

struct NewContents;

struct CaseFile::Private {
    QString path; ///< absolute, links resolved
    bool readOnly = false;
    std::optional<Error> caution{};
    OpenedDatabase database{};
    std::shared_ptr<WriterLock> lock{};
    const std::shared_ptr<Ledger> sharedLedger = std::make_shared<Ledger>();
    Ledger& ledger = *sharedLedger;
    FileMark mark{}; ///< before it was loaded
    std::vector<WaitingBundle> waiting{};
    Clock clock{};
    QString author{};
    ReplicaId replica{};
    bool replicaIsNew = false; ///< to be written with the first commit
    bool takesIn = false; ///< a BlobIntake has begun a transaction
    bool journaling = false; ///< write-ahead journal switched on, by the first commit

    /// Gives a new file its change sets, one after the other.
    using Fill = std::function<Status(Private& priv, Connection& db, const TakeChangeSet& take)>;
    /// All or nothing: the file appears once it is full.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> make(
        const QString& path, const QString& author, const Fill& fill);
    [[nodiscard]] Status fillNewFile(const QString& newPath, const Fill& fill);

    [[nodiscard]] Connection& db() { return database.connection; }
    ~Private();

    /// Writes the change set, then takes it into the ledger. Nothing is changed on failure.
    [[nodiscard]] Status store(const ChangeSet& changeSet);
    /// Its rows and what follows from them, inside the caller's transaction.
    [[nodiscard]] Status write(const ChangeSet& changeSet, const Effects& effects);
    /// Writes what a merge brings, and the step that records it, in one transaction. On failure the file is
    /// as it was, but the ledger is not.
    [[nodiscard]] Status takeChangeSets(
        const Delivery& delivery, const QString& reason, const WorkProgress& progress, MergeReport& report);
    [[nodiscard]] Status takeOver(const Delivery& delivery,
        const std::vector<const ChangeSetSource*>& sources, const QString& reason,
        const WorkProgress& progress, MergeReport& report);
    /// Nullptr when no bundle with these change sets waits.
    [[nodiscard]] Result<const WaitingBundle*> waitingAlready(const ChangeSetSource& source);
    /// A bundle that waits from now on, or waits already and gets more contents.
    [[nodiscard]] Status writeWaiting(const WaitingBundle& bundle, const NewContents& contents,
        const ChangeSetSource& source, const WorkProgress& progress);
    [[nodiscard]] Status writeWaitingRows(
        const WaitingBundle& bundle, const ChangeSetSource& source, const WorkProgress& progress);
    [[nodiscard]] Status writeWaitingDigest(); ///< what table meta says of all that waits
    [[nodiscard]] Status deleteWaitingRows(const std::vector<qint64>& numbers);
    void forgetWaiting(const std::vector<qint64>& numbers); ///< in memory
    /// Writes what change sets lack that are here only in part; how many got something.
    [[nodiscard]] Result<size_t> fillUp(const std::vector<Delivery::Arrival>& fuller);
    /// Makes the ledger in memory and the tables again from the change sets. O(ledger).
    [[nodiscard]] Status rebuild();
    /// The id of a copy that writes for the first time.
    [[nodiscard]] Status writeReplica();
    [[nodiscard]] Status prepareWriting();
    /// The lock keeps other Kagamis out, but not every program that can write to a database.
    [[nodiscard]] Status checkUnchanged();
    /// In this order; with one that merged others come those that it merged, before it.
    [[nodiscard]] Result<std::vector<ChangeSet>> changeSets(const std::vector<Digest>& hashes);
    /// What moving to a step takes back; without the making of the case.
    [[nodiscard]] Result<std::vector<ChangeSet>> undoneByMove(const History::Move& move);
    /// What undo() takes back. Errors: NotFound.
    [[nodiscard]] Result<std::vector<ChangeSet>> undoneByUndo();
    [[nodiscard]] FileMark presentMark();

    /// ReadOnly or Unsupported when the file is open for reading only, Busy while a file is taken in.
    [[nodiscard]] Status checkWritable() const;
    /// Of the records that these change sets put, those that others have put as well. O(ledger) when one of
    /// them merged others, else nothing is read: an author's own puts are of new records.
    [[nodiscard]] Result<std::set<Uuid>> putElsewhere(const std::vector<ChangeSet>& changeSets);

    /// Takes over what the tables say, and compares what can be compared at once.
    [[nodiscard]] Status load();
    void takeReplica(const Meta& meta);
};

} // namespace kagami

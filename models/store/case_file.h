#pragma once

#include "ledger/built_upon.h"
#include "ledger/ledger.h"
#include "store/blob_block.h"
#include "store/change_set_source.h"
#include "store/waiting_bundle.h"
#include "store/work_progress.h"

#include <memory>
#include <optional>

class QThread;

namespace kagami {

class BlobIntake;
class KeptBundle;
class WriterLock;

enum class OpenMode {
    ReadWrite,
    ReadOnly,
    Verify ///< read only, and without trusting the tables: a damaged ledger or table is for verify() to name,
           ///< not an error
};

/// A hit of the full-text index, best first.
struct SearchHit {
    Uuid record;
    bool isClaim = false;
    ItemId item; ///< the item itself, or the subject of the claim
    QString field; ///< "title", or the predicate's key, "excerpt", "note"
    QString snippet; ///< up to about 120 characters around the hit, plain text
    int hitFrom = 0; ///< the hit inside the snippet
    int hitLength = 0;
};
struct SearchResult {
    qint64 total = 0;
    std::vector<SearchHit> hits;
};

struct VerifyProblem {
    QString kind; ///< "change-set", "chain", "item", "claim", "blob", "signature", "state", "head", "index",
                  ///< "database", "waiting"
    QString where; ///< id or hash
    QString message; ///< translated
};
struct VerifyReport {
    std::vector<VerifyProblem> problems;
    Digest head;
    Digest state;
    qint64 withheld = 0; ///< operations that were left out of this copy: no problem, but not the whole case
    qint64 waiting = 0; ///< change sets that wait for earlier ones: no problem, but not the whole case
    std::vector<Digest> missing; ///< contents of evidence files that are not in this copy: the same
    [[nodiscard]] bool ok() const { return problems.empty(); }
};

/// Who commits when nobody else is said: KAGAMI_AUTHOR, the login name, or "analyst".
[[nodiscard]] QString defaultAuthor();

/// What merging brought.
struct MergeReport {
    std::vector<ChangeSetHeader> added; ///< in the order of HybridTime
    std::vector<FieldConflict> conflicts; ///< those that were not there before
    size_t filledUp = 0; ///< change sets that were here in part and have more now
    size_t sameThings = 0; ///< pairs of items that are proposed as the same (proposeSameThings)
    size_t blobs = 0; ///< contents of evidence files that were missing here and have come
    size_t signatures = 0; ///< that are new here
    size_t signaturesAhead = 0; ///< of change sets that are not here: passed over
    Digest step; ///< the change set that records the merge, and can be undone; null when nothing new came
    qint64 waitsAs = 0; ///< not 0: nothing was merged, the source waits under this number
    std::vector<qint64> tookIn; ///< waiting bundles that came in with it
};

/// One open case file (DESIGN 4, docs/file-format.md): a SQLite database, the ledger it holds, and the state.
/// Lives on one thread. Every writing function is one durable transaction: when it returns, the change is on
/// the disk; when it fails, nothing was changed, on the disk or in memory.
class CaseFile {
public:
    /// A new, empty case with its root item, in a file that does not exist yet. Written beside and renamed
    /// into place. Errors: Io (the file exists, folder missing or not writable), Full.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> create(
        const QString& path, const QString& title, const QString& author);
    /// A new file from drafts (an import or case-json): the first must put the item of kind Case. All or
    /// nothing.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> create(
        const QString& path, Draft draft, const QString& author);
    /// A new file with everything that `source` brings, for a colleague who has no copy of the case yet.
    /// `merged` is told what came. Errors: those of merge(), and Io (the file exists, folder missing or not
    /// writable), Full.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> create(const QString& path,
        const ChangeSetSource& source, const WorkProgress& progress = {}, MergeReport* merged = nullptr);
    /// Opens defensively: magic, application id, schema version, exact schema objects, bounded sizes, quick
    /// check. ReadWrite takes the writer's lock (NAME.kagami.lock). Errors: NotFound, Corrupt (not a case
    /// file, damaged, foreign objects), Unsupported (newer schema: open ReadOnly, and tell of caution()),
    /// Busy (somebody else writes: says who), ReadOnly, Io.
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> open(const QString& path, OpenMode mode);

    /// What a job needs to go on with the file on a thread of its own, with the right to write that this one
    /// has: a value. Only one of both may write from then on; the other is there for reading.
    struct Handover {
        QString path;
        OpenMode mode = OpenMode::ReadOnly;
        QString author;
        Clock clock;
        std::shared_ptr<WriterLock> lock;
    };
    [[nodiscard]] Handover handover();
    /// Opens the file once more, on the calling thread. Errors: as open().
    [[nodiscard]] static Result<std::unique_ptr<CaseFile>> open(const Handover& from);
    /// From now on it lives on `thread`. Called on the one it lived on, which must not use it any more.
    void giveTo(QThread* thread);
    /// The one that was opened from the handover stays: closing this one leaves tidying up to it.
    void leave();

    ~CaseFile();
    CaseFile(const CaseFile&) = delete;
    CaseFile& operator=(const CaseFile&) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// What people must be told before they rely on what they see: a newer version made the file, so that it
    /// is only read, and not everything in it may be seen. The same words that ReadWrite is refused with.
    [[nodiscard]] const std::optional<Error>& caution() const;
    [[nodiscard]] const Ledger& ledger() const;
    [[nodiscard]] std::shared_ptr<const Ledger> sharedLedger() const; ///< the same; may outlive the file
    [[nodiscard]] const Case& state() const { return ledger().state(); }
    /// Whether another connection may have written into the file since it was opened. Cheap; may say so
    /// when nothing changed.
    [[nodiscard]] bool mayHaveChanged() const;
    [[nodiscard]] QString
    author() const; ///< who commits when a draft does not say; at first KAGAMI_AUTHOR or the login name
    void setAuthor(const QString& author);
    void setClock(Clock clock); ///< for tests and reproducible builds

    /// Seals, applies and stores. A draft that changes nothing gives a header with a null hash and writes
    /// nothing. Errors: Invalid (see Ledger::seal), ReadOnly, Busy (also: another program has changed the
    /// file), Full, Io.
    [[nodiscard]] Result<ChangeSetHeader> commit(Draft draft);
    /// Takes back the author's newest action, or brings back the last undone one. The change set that made
    /// the case is never taken back. Errors: NotFound when there is none.
    [[nodiscard]] Result<ChangeSetHeader> undo();
    [[nodiscard]] Result<ChangeSetHeader> redo();
    /// One change set that takes back every action of the author after `step`, or brings back those up to it:
    /// what the author did is then as it was right after `step`. Null: before everything but the making of
    /// the case. A null hash comes back when nothing moves. Errors: NotFound.
    [[nodiscard]] Result<ChangeSetHeader> moveTo(const Digest& step);
    /// What undo() or moveTo() would leave as it is, because others have built on it; by record. Errors:
    /// theirs.
    [[nodiscard]] Result<std::vector<BuiltUpon>> builtUponUndo() const;
    [[nodiscard]] Result<std::vector<BuiltUpon>> builtUponMove(const Digest& step) const;

    /// The union with other copies of the same case: takes over every change set that this one lacks, and the
    /// parts of those that it has in part. The order in which copies are merged does not matter for the
    /// state, and merging one again adds nothing. A step of the author's records it; undoing that takes back
    /// what came in. `reason` is the history's line; empty: who wrote what came in. All or nothing. Errors:
    /// Invalid (another case; a clock that is more than a day ahead), Corrupt (a change set of a copy was
    /// altered, or its chain is broken), Cancelled (`progress` said so), ReadOnly, Busy, Full, Io. Cost:
    /// O(change sets of all copies) and what the new ones write.
    [[nodiscard]] Result<MergeReport> merge(const std::vector<const CaseFile*>& others,
        const QString& reason = {}, const WorkProgress& progress = {});
    [[nodiscard]] Result<MergeReport> mergeFrom(const std::vector<const ChangeSetSource*>& sources,
        const QString& reason = {}, const WorkProgress& progress = {});

    /// Begins to take in the content of an evidence file, of which this case has no bytes yet.
    /// Errors: ReadOnly, Busy, Full, Io.
    [[nodiscard]] Result<BlobIntake> takeIn(const Digest& hash, qint64 size);
    /// The contents of evidence files that the ledger names, by hash. Errors: Corrupt, Io.
    [[nodiscard]] Result<std::vector<Blob>> blobs() const;
    [[nodiscard]] Result<std::optional<Blob>> blob(const Digest& hash) const;
    /// Gives the blocks of a content in their order, each checked, and in the end the whole. Memory for one
    /// block. Errors: Corrupt, NotFound (the bytes are not in this copy), those of `take`.
    [[nodiscard]] Status readBlob(const Digest& hash, const TakeBlock& take) const;

    /// By change set, then key. Errors: Corrupt, Io.
    [[nodiscard]] Result<std::vector<Signature>> signatures() const;
    /// Stores them beside the ledger, which stays what it is; how many were new. Errors: Invalid (wrong, or
    /// of a change set that is not here), ReadOnly, Busy, Full, Io.
    [[nodiscard]] Result<size_t> addSignatures(const std::vector<Signature>& signatures);

    /// Bundles that came before what they build on, by number.
    [[nodiscard]] const std::vector<WaitingBundle>& waiting() const;
    /// What a source builds on, and what is neither here, nor in it, nor waiting here for nothing more.
    [[nodiscard]] std::vector<MissingParent> missingFor(const ChangeSetSource& source) const;
    /// The waiting bundles that merging these sources takes in as well. The case file must outlive them, and
    /// write nothing meanwhile.
    [[nodiscard]] std::vector<std::unique_ptr<KeptBundle>> readyWith(
        const std::vector<const ChangeSetSource*>& sources) const;
    /// Whether merging these sources would bring contents of evidence files or signatures that the case, as
    /// it is now, lacks. Errors: Corrupt, Io.
    [[nodiscard]] Result<bool> bringsContents(const std::vector<const ChangeSetSource*>& sources) const;
    /// Keeps all that a source brings in the file, contents of evidence files and signatures as well, without
    /// counting it, until a merge brings what is missing: the same merge takes it in, and is one step for
    /// both. Gives the number under which it waits; what waits already is not kept twice, and gets the
    /// contents that have come since. Errors: Invalid (another case; a clock that is more than a day ahead),
    /// Corrupt, NotFound (too much waits already), Cancelled, ReadOnly, Busy, Full, Io. O(bytes), memory for
    /// one change set and one block.
    [[nodiscard]] Result<qint64> keepWaiting(
        const ChangeSetSource& source, const WorkProgress& progress = {});
    /// Gives up on what waits; nothing of it stays in the file but what the case or another bundle has as
    /// well. Errors: NotFound, ReadOnly, Busy, Full, Io.
    [[nodiscard]] Status dropWaiting(qint64 number);

    [[nodiscard]] Result<ChangeSet> changeSet(const Digest& hash) const;
    /// Its operations as they are stored, unchecked. Errors: NotFound, Corrupt.
    [[nodiscard]] Result<PayloadLines> payload(const Digest& hash) const;
    /// Words are joined with AND; quotes make phrases. Finds substrings of two or more characters in unspaced
    /// scripts, word prefixes in others; ignores case, width and kana form. Retracted records are not found.
    [[nodiscard]] Result<SearchResult> search(const QString& query, int limit) const;
    /// Replays the ledger and compares: hashes, chains, tables, index. `printedHead`: a head printed earlier
    /// must be an ancestor state of this ledger. Cost: O(ledger).
    [[nodiscard]] Result<VerifyReport> verify(std::optional<Digest> printedHead = {}) const;
    /// The same for a file that is too damaged to open(); head and state are null when it cannot be read at
    /// all. Errors: NotFound, Corrupt (not a case file), Io.
    [[nodiscard]] static Result<VerifyReport> verifyFile(
        const QString& path, std::optional<Digest> printedHead = {});
    /// A complete copy, without the lock, in one file. Errors: Io (the file exists, folder missing or not
    /// writable), Full.
    [[nodiscard]] Status saveCopy(const QString& path) const;

private:
    friend class BlobIntake;
    struct Private;
    explicit CaseFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace kagami

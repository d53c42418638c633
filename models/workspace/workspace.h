#pragma once

#include "attack/catalogue.h"
#include "lens/scope.h"
#include "store/case_file.h"

#include <QObject>
#include <QTimeZone>
#include <memory>
#include <vector>

namespace kagami {

/// The open case, its lens, its selection: the one object that views share. GUI thread only.
/// Data flows one way: a gesture calls commit() or setLens(); the signals tell every view to ask for its
/// projection anew.
class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(std::unique_ptr<CaseFile> file, QObject* parent = nullptr);
    ~Workspace() override;

    /// What shows: the present state, or that of the moment that is looked at.
    [[nodiscard]] const Case& state() const;
    [[nodiscard]] const Ledger& ledger() const; ///< whose state() that is
    [[nodiscard]] const CaseFile& file() const; ///< with the present ledger, whatever shows
    [[nodiscard]] const Scope& scope() const;
    [[nodiscard]] std::shared_ptr<const Scope> sharedScope() const;
    [[nodiscard]] const Lens& lens() const;
    [[nodiscard]] QString queryText() const; ///< as the user wrote it
    /// Nothing can be changed now: the file is open for reading, the past shows, or a job writes.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] Tlp marking() const; ///< of the case item

    /// Who signs changes from now on, and whose changes undo takes back. Announced by displayChanged().
    void setAuthor(const QString& author);

    /// One durable change set. Errors as CaseFile::commit, also emitted as failed(); nothing changed then. A
    /// draft that changes nothing emits nothing. The selection loses records that were taken back. The same
    /// for undo, redo, moveTo.
    Status commit(Draft draft);
    Status undo();
    Status redo();
    Status moveTo(const Digest& step);
    /// Runs `work` on a worker, with a hand of its own on the case file, while everything shows what was
    /// before; commit() and its like are refused until `done` is told on this thread. All of it shows at
    /// once. `work` polls its progress (CaseFile::mergeFrom); stopWriting() makes that say no. Errors: those
    /// of CaseFile::open and of `work`, Busy (another job writes), ReadOnly.
    using Writing = std::function<Result<MergeReport>(CaseFile& file, const WorkProgress& progress)>;
    using Written = std::function<void(const Result<MergeReport>& report)>;
    void write(Writing work, Written done);
    [[nodiscard]] bool isWriting() const;
    void stopWriting();

    /// From now on the case shows as it was after a change set: the lens holds which, and `then` is the
    /// ledger up to it (store/past.h). Filter and selection stay, as far as the records were there.
    void showPast(const Digest& step, std::shared_ptr<const Ledger> then);
    void showPresent();
    /// The last change set that shows; nullptr: the present.
    [[nodiscard]] const ChangeSetHeader* moment() const;
    /// Makes the present case say what it says at the moment that is looked at, and shows it: one change
    /// set.
    Status restorePast();

    /// Of a file that is open for reading: looks about once a second whether its writer has changed it, and
    /// shows that. Lens and selection stay.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const;
    /// Why what is followed cannot be read now: it was moved, deleted or replaced. Null while it can;
    /// accessChanged() tells.
    [[nodiscard]] const Error* followProblem() const;
    /// Goes on with the right to write. Errors, as failed(): those of CaseFile::open.
    void startWriting();

    /// What undo() or moveTo() would leave as it is, because others have built on it. Errors: theirs; not
    /// emitted.
    [[nodiscard]] Result<std::vector<BuiltUpon>> builtUponUndo() const;
    [[nodiscard]] Result<std::vector<BuiltUpon>> builtUponMove(const Digest& step) const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoText() const; ///< reason of what undo would take back
    [[nodiscard]] QString redoText() const;
    Status saveCopy(const QString& path) const;
    [[nodiscard]] Result<SearchResult> search(const QString& query, int limit) const;

    /// Parses and applies. Errors: Invalid with the place, not emitted; the lens stays as it was.
    Status setQuery(const QString& text);
    void setCeiling(std::optional<Tlp> ceiling);
    void setSourceOff(ItemId source, bool off);

    /// One selection for all views: records (items or claims), the first is the current one. Each once;
    /// unknown and retracted records are left out.
    [[nodiscard]] const std::vector<Uuid>& selection() const;
    [[nodiscard]] Uuid current() const;
    void select(std::vector<Uuid> records);
    void select(const Uuid& record) { select(std::vector<Uuid>{record}); }

    [[nodiscard]] QTimeZone displayZone() const;
    void setDisplayZone(const QTimeZone& zone);

    /// The ATT&CK version used for new tags and the matrix. Default: 18.1.
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogue() const;
    Status setAttackVersion(const QString& version);

signals:
    void caseChanged(); ///< content changed; scope() is new
    void lensChanged(); ///< what counts changed; scope() is new. Also emitted after caseChanged()
    void selectionChanged();
    void displayChanged(); ///< zone or ATT&CK version
    void accessChanged(); ///< whether and why the case can only be read, and whether it is followed
    void writingProgressed(int done, int total); ///< of the job that writes
    void failed(const kagami::Error& error); ///< an action that a person started could not be done

private:
    [[nodiscard]] Status checkWritable() const;
    void goOnWith(std::shared_ptr<CaseFile> file);
    void lookForChanges();
    void tellFollowProblem(const Error* problem);
    template <class Write>
    Status writing(const Write& write);
    Status afterWriting(const Result<ChangeSetHeader>& written);
    void announceChange();
    void applyLens();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kagami

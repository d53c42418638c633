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

    [[nodiscard]] const Case& state() const;
    [[nodiscard]] const CaseFile& file() const;
    [[nodiscard]] const Scope& scope() const;
    [[nodiscard]] std::shared_ptr<const Scope> sharedScope() const;
    [[nodiscard]] const Lens& lens() const;
    [[nodiscard]] QString queryText() const; ///< as the user wrote it
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
    /// Takes over what other copies of the case have (CaseFile::merge); they are opened for reading. Errors:
    /// also those of CaseFile::open; not emitted.
    [[nodiscard]] Result<MergeReport> merge(const QStringList& paths, const QString& reason = {});
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
    void failed(const kagami::Error& error); ///< an action that a person started could not be done

private:
    Status afterWriting(const Result<ChangeSetHeader>& written);
    void announceChange();
    void applyLens();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kagami

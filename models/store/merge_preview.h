#pragma once

#include "ledger/case_diff.h"
#include "ledger/contested_field.h"
#include "store/case_file.h"

namespace kagami {

/// What a merge would bring, before anything is written.
struct MergePreview {
    Digest head; ///< the ledger's, when it was looked at
    std::vector<ChangeSetHeader> added; ///< in the order of HybridTime
    std::vector<ChangeSetHeader> onlyHere; ///< what none of the copies has, in that order
    std::vector<ChangeSetHeader> filledUp; ///< those that are here in part, as they would be then
    Ledger after; ///< without the proposals that the merge itself would make
    CaseDiff diff; ///< from the present state to that of `after`
    std::vector<ContestedField> conflicts; ///< those that are not there now
    std::vector<Claim>
        sameThings; ///< proposals that would wait for an answer: made by the merge, or coming in
    bool contents = false; ///< contents of evidence files or signatures come that the case lacks
    size_t signaturesAhead = 0; ///< of change sets that would not be here either: passed over

    /// Nothing to see or to decide: at most that a colleague has merged.
    [[nodiscard]] bool isEmpty() const;
};

/// Works on a copy of the ledger in memory; `mine` is only read. Errors: as CaseFile::merge, but those of
/// writing; Cancelled. Cost: O(records, change sets of all copies, operations of the new ones).
[[nodiscard]] Result<MergePreview> previewMerge(const CaseFile& mine,
    const std::vector<const ChangeSetSource*>& sources, const WorkProgress& progress = {});
/// The same for files, on any thread: each is opened for reading. Errors: also those of CaseFile::open.
[[nodiscard]] Result<std::shared_ptr<const MergePreview>> previewMergeOfFiles(
    const QString& mine, const QStringList& others, const WorkProgress& progress = {});

/// Merges files into a case that is open on this thread. Errors: those of CaseFile::open and
/// CaseFile::merge.
[[nodiscard]] Result<MergeReport> mergeFiles(
    CaseFile& mine, const QStringList& others, const WorkProgress& progress = {});

} // namespace kagami

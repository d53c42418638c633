#pragma once

#include "store/merge_preview.h"
#include "workspace/workspace.h"

#include <functional>

namespace kagami {

/// What a look at changes gave.
struct MergeLook {
    Digest head; ///< the case's, when it was looked at
    std::shared_ptr<const MergePreview> preview{}; ///< null when they cannot come in yet
    QString waitsFor{}; ///< what is missing, in words; empty: nothing
};

/// Where changes come from that are looked at before they come in, in words and as work.
struct MergeInput {
    QString title; ///< of the review: "Merge into MirrorFace"
    QString from; ///< one line: "From hers.kagami"
    QString fromTip;
    QString action; ///< what the button does: "Merge"
    QString done; ///< "Merged. %1", with the summary
    QString nothingNew; ///< the title of the note when there is none
    QString notice{}; ///< what must be known beside the changes; empty: nothing
    bool isWarning = false; ///< the notice is one
    bool canMerge = true; ///< false: only for looking
    /// Reads and compares; on a worker. `mine`: the path of the open case. Errors: as previewMerge().
    std::function<Result<MergeLook>(const QString& mine, const WorkProgress& progress)> look;
    Workspace::Writing merge; ///< on a worker
};

/// Copies of the case as input.
[[nodiscard]] MergeInput mergeInputOf(const Workspace& workspace, const QStringList& paths);

} // namespace kagami

#pragma once

#include "store/merge_preview.h"
#include "ui/inspector/value_text.h"
#include "ui/merge/choice_model.h"
#include "ui/merge/work_timeline.h"

namespace kagami {

// What the review of a merge says, and what it writes. Pure functions of the preview.

/// "12 change sets by Mori and Kato bring 3 new items, …".
[[nodiscard]] QString mergeSummary(const MergePreview& preview);
/// Of a preview that is empty: why there is nothing to merge.
[[nodiscard]] QString whyNothing(const MergePreview& preview);
/// What is said of signatures that are passed over; empty when there are none.
[[nodiscard]] QString passedOver(size_t signaturesAhead);
/// Who writes what comes in, each once, in order of first appearance.
[[nodiscard]] QStringList authorsOf(const std::vector<ChangeSetHeader>& headers);
/// What comes in, and what is only here.
[[nodiscard]] std::vector<WorkStep> workOf(const MergePreview& preview);

/// A question for each conflict; its answers are the sides in their order.
[[nodiscard]] std::vector<ChoiceRow> conflictRows(const MergePreview& preview, const Wording& wording);
/// A question for each proposal: the same, or not.
[[nodiscard]] std::vector<ChoiceRow> sameThingRows(const MergePreview& preview, const Wording& wording);
/// The side of each conflict that a word or an author names; nullopt leaves one as it is.
[[nodiscard]] std::vector<std::optional<int>> answersFor(
    const MergePreview& preview, SideChoice choice, const QString& author);
[[nodiscard]] std::vector<std::optional<int>> answersBy(const MergePreview& preview, const QString& author);

/// One draft for all that was decided; to be committed once the merge is done. Without operations when
/// nothing was.
[[nodiscard]] Draft decisionsOf(const MergePreview& preview, const std::vector<ChoiceRow>& conflicts,
    const std::vector<ChoiceRow>& sameThings);

} // namespace kagami

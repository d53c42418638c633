#pragma once

#include "share/release.h"
#include "store/blob_block.h"
#include "store/case_file.h"

#include <optional>
#include <set>

namespace kagami {

/// What goes into a bundle.
struct BundleChoice {
    std::optional<Digest> since{}; ///< a head that its receiver has; none: all change sets
    std::optional<Tlp> ceiling{}; ///< none: everything leaves, whatever its marking
};

/// What a bundle would bring, and what it would leave out and why; for its sender, before it is written.
struct BundlePlan {
    Digest head; ///< of the case
    std::set<Digest> had; ///< change sets that its receiver has
    std::optional<Release> release; ///< what may leave; none without a ceiling
    qint64 changeSets = 0; ///< that go
    qint64 operations = 0; ///< in them
    qint64 withheld = 0; ///< of these, the ones of which only the salted hash goes
    qint64 marked = 0; ///< records that are there now and are marked above the ceiling
    std::vector<HeldBack> heldBack; ///< records that look as if they could leave and do not
    std::vector<Blob> blobs; ///< contents of evidence files that go, by hash
    qint64 blobsKept = 0; ///< contents that its receiver lacks too and that stay, for the ceiling
    [[nodiscard]] qint64 blobBytes() const;
};

/// Errors: NotFound (the case never had the head `since`), Invalid (the case itself is marked above the
/// ceiling), Corrupt, Cancelled. O(ledger).
[[nodiscard]] Result<BundlePlan> planBundle(
    const CaseFile& file, const BundleChoice& choice, const WorkProgress& progress = {});
/// The same on any thread: the file is opened for reading. Errors: also those of CaseFile::open.
[[nodiscard]] Result<std::shared_ptr<const BundlePlan>> planBundleOfFile(
    const QString& path, const BundleChoice& choice, const WorkProgress& progress = {});

} // namespace kagami

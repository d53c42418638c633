#pragma once

#include "ledger/ledger.h"
#include "store/change_set_source.h"
#include "store/connection.h"
#include "store/work_progress.h"

namespace kagami {

/// What comes over with change sets and is not in them, inside the caller's transaction and after them.

/// The contents of evidence files that the case names and lacks; how many came. A content that no change set
/// names here stays where it is. `progress` counts their blocks. Errors: Corrupt, Full, Io, Cancelled.
/// O(bytes), memory for one block.
[[nodiscard]] Result<size_t> takeBlobs(
    Connection& db, const std::vector<const ChangeSetSource*>& sources, const WorkProgress& progress = {});
/// The signatures of change sets that are here; how many were new. Errors: Corrupt (a wrong one), Full, Io.
[[nodiscard]] Result<size_t> takeSignatures(
    Connection& db, const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources);
/// Whether either would bring something to the case as it is now.
[[nodiscard]] Result<bool> bringsBlobsOrSignatures(
    Connection& db, const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources);

[[nodiscard]] tl::unexpected<Error> wrongSignature(const QString& path, const Digest& changeSet);

} // namespace kagami

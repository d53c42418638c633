#pragma once

#include "ledger/ledger.h"
#include "store/blob_table.h"
#include "store/change_set_source.h"
#include "store/work_progress.h"

namespace kagami {

/// What comes over with change sets and is not in them, inside the caller's transaction and after them.

/// The contents of evidence files that the case names and lacks; how many came. A content that no change set
/// names here stays where it is. `progress` counts their blocks. Errors: Corrupt, Full, Io, Cancelled.
/// O(bytes), memory for one block.
[[nodiscard]] Result<size_t> takeBlobs(
    Connection& db, const std::vector<const ChangeSetSource*>& sources, const WorkProgress& progress = {});
/// What writes a content that comes.
using BeginBlob = std::function<Result<BlobWriter>(const Blob& blob)>;
/// Hears of each block before it is written. An error ends the taking and is its result.
using BlockComes = std::function<Status()>;
/// Some contents of a source. Errors: those of readBlobs(), `begin` and `comes`; Full, Io. Memory for one
/// block.
[[nodiscard]] Status takeContents(const ChangeSetSource& source, const std::set<Digest>& wanted,
    const BeginBlob& begin, const BlockComes& comes);
/// The signatures of change sets that are here; how many were new. Errors: Corrupt (a wrong one), Full, Io.
[[nodiscard]] Result<size_t> takeSignatures(
    Connection& db, const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources);
/// How many signatures, each counted once, are of change sets that are not here; they are passed over.
[[nodiscard]] Result<size_t> signaturesAhead(
    const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources);
/// Whether either would bring something to the case as it is now.
[[nodiscard]] Result<bool> bringsBlobsOrSignatures(
    Connection& db, const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources);

[[nodiscard]] tl::unexpected<Error> wrongSignature(const QString& path, const Digest& changeSet);

} // namespace kagami

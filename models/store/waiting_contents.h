#pragma once

#include "store/change_set_source.h"
#include "store/connection.h"
#include "store/waiting_bundle.h"
#include "store/work_progress.h"

namespace kagami {

/// What waiting bundles brought besides their change sets: tables waiting_blob and waiting_signature. The
/// blocks of a content lie in blob_block, whether the case has it, bundles wait with it, or both; what only
/// waits is not in table blob, so that whoever asks the case for its contents is not given it. All inside the
/// caller's transaction.

/// Change sets and all else that waits. Errors: Corrupt.
[[nodiscard]] Result<std::vector<WaitingBundle>> readWaitingBundles(Connection& db);
[[nodiscard]] Result<std::vector<Signature>> readWaitingSignatures(Connection& db, qint64 bundle);

/// What a source brings that neither the case nor the bundle has.
struct NewContents {
    std::vector<Blob> blobs;
    std::vector<Signature> signatures;
    [[nodiscard]] bool isEmpty() const { return blobs.empty() && signatures.empty(); }
};
/// Reads no content. Errors: Corrupt (a wrong signature).
[[nodiscard]] Result<NewContents> newContents(
    Connection& db, const WaitingBundle& bundle, const ChangeSetSource& source);
/// Keeps them with the bundle `number`; a content that waits already is not read again. `progress` counts
/// blocks. Errors: Corrupt, Full, Io, Cancelled. O(bytes), memory for one block.
[[nodiscard]] Status keepContents(Connection& db, qint64 number, const NewContents& contents,
    const ChangeSetSource& source, const WorkProgress& progress);

/// The case has the contents of these bundles from now on, as far as its ledger names them and it lacked
/// them; how many. Their bytes stay where they are.
[[nodiscard]] Result<size_t> adoptContents(Connection& db, const std::vector<qint64>& bundles);
/// With the bytes that neither the case nor another bundle has.
[[nodiscard]] Status deleteWaitingContents(Connection& db, qint64 bundle);

/// What table meta says of all that waits (docs/file-format.md); null when nothing does.
[[nodiscard]] Result<Digest> waitingDigest(Connection& db);

} // namespace kagami

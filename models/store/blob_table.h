#pragma once

#include "ledger/change_set.h"
#include "store/blob_block.h"
#include "store/connection.h"

namespace kagami {

/// The blob that an operation names: it puts a claim that says of an evidence file what its content is.
[[nodiscard]] std::optional<Digest> blobNamedBy(const Operation& operation);
/// The one content whose bytes are always here.
[[nodiscard]] bool isEmptyContent(const Digest& hash);
/// Gives every blob that the change set names a row, for its bytes to come; inside the caller's transaction.
[[nodiscard]] Status nameBlobs(Connection& db, const ChangeSet& changeSet);

/// All that the ledger names, by hash. Errors: Corrupt.
[[nodiscard]] Result<std::vector<Blob>> readBlobs(Connection& db);
/// Nothing when no row has this hash. Errors: Corrupt.
[[nodiscard]] Result<std::optional<Blob>> findBlob(Connection& db, const Digest& hash);

/// Gives the blocks of a blob in their order, each checked; in the end the hash of the whole is. Memory for
/// one block. Errors: Corrupt, NotFound (its bytes are not in this copy); those of `take`.
[[nodiscard]] Status readBlob(Connection& db, const Digest& hash, const TakeBlock& take);

/// Writes one blob, inside the caller's transaction. What is added is not checked again. Blocks that are
/// there already are the same, and are replaced.
class BlobWriter {
public:
    [[nodiscard]] static Result<BlobWriter> begin(Connection& db, const Digest& hash, qint64 size);
    /// A blob that came with a bundle that waits.
    [[nodiscard]] static Result<BlobWriter> beginWaiting(
        Connection& db, qint64 bundle, const Digest& hash, qint64 size);
    /// The next block. Errors: Full, Io.
    [[nodiscard]] Status add(const BlobBlock& block);
    [[nodiscard]] bool isComplete() const { return m_next == m_total; }

private:
    [[nodiscard]] static Result<BlobWriter> beginBlocks(Connection& db, const Digest& hash, qint64 size);
    BlobWriter(Statement insert, const Digest& hash, qint64 total)
        : m_insert(std::move(insert))
        , m_hash(hash)
        , m_total(total)
    {
    }
    Statement m_insert;
    Digest m_hash;
    qint64 m_total;
    qint64 m_next = 0;
};

} // namespace kagami

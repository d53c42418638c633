#pragma once

#include "ledger/ledger.h"
#include "store/connection.h"
#include "store/payload.h"
#include "store/waiting_bundle.h"

namespace kagami {

/// All headers by the id of their row; ids count from 1 without gaps. Errors: Corrupt.
[[nodiscard]] Result<std::vector<ChangeSetHeader>> readHeaders(Connection& db);

/// The operations as they were stored. Errors: NotFound, Corrupt.
[[nodiscard]] Result<PayloadLines> readPayload(Connection& db, const Digest& hash);
/// The change set, its hash checked. Errors: NotFound, Corrupt (it was altered).
[[nodiscard]] Result<ChangeSet> readChangeSet(Connection& db, const ChangeSetHeader& header);
/// The same of operations that were read before; `path` for messages. Errors: Corrupt.
[[nodiscard]] Result<ChangeSet> changeSetOf(
    const ChangeSetHeader& header, const PayloadLines& lines, const QString& path);
/// The same of operations from elsewhere that are to be stored here: also in the one form in which they are
/// written, and as many as the header says. `path` and `remedy` (ChangeSetSource) are of where they are from.
/// Errors: Corrupt.
[[nodiscard]] Result<ChangeSet> checkedChangeSet(const ChangeSetHeader& header, const PayloadLines& lines,
    const QString& path, const QString& remedy = {});
/// The hash of a header with the stored operations of `lines`.
[[nodiscard]] Digest hashOf(const ChangeSetHeader& header, const PayloadLines& lines);

/// Writes the row `id`, in place of one that is there, and the rows of the blobs that it names. `payload` is
/// that of the change set. Errors: Full, Io, Invalid (too large).
[[nodiscard]] Status putChangeSet(
    Connection& db, qint64 id, const ChangeSet& changeSet, const Payload& payload);

/// Writes a change set in place of the copy of it that is there. Errors: NotFound, Full, Io.
[[nodiscard]] Status replaceChangeSet(Connection& db, const ChangeSet& changeSet);

/// Table waiting: the same columns, and the number of the bundle. Rows of a bundle follow each other. Without
/// what came besides the change sets. Errors: Corrupt.
[[nodiscard]] Result<std::vector<WaitingBundle>> readWaiting(Connection& db);
/// The operations of the change set in row `id` as they were stored; `hash` for messages. Errors: NotFound,
/// Corrupt.
[[nodiscard]] Result<PayloadLines> readWaitingPayload(Connection& db, qint64 id, const Digest& hash);
/// Errors: Full, Io, Invalid (too large).
[[nodiscard]] Status putWaiting(Connection& db, qint64 id, qint64 bundle, const ChangeSet& changeSet);
[[nodiscard]] Status deleteWaiting(Connection& db, qint64 bundle);

/// 24 bytes a stamp: milliseconds, counter, first bytes of the hash, operation, all big-endian.
[[nodiscard]] QByteArray packStamps(const std::vector<Stamp>& stamps);
[[nodiscard]] std::optional<std::vector<Stamp>> unpackStamps(QByteArrayView packed);

} // namespace kagami

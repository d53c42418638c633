#pragma once

#include "ledger/change_set.h"

namespace kagami {

/// The operations of a change set as the case file keeps them: one line each, the salt in 32 hexadecimal
/// digits, a space, and the canonical JSON that was hashed; then compressed with zstd. Nothing has to be
/// written as JSON again to check a hash.
struct Payload {
    QByteArray compressed;
    qint64 size = 0; ///< bytes of the lines, uncompressed
};
[[nodiscard]] Payload packPayload(const ChangeSet& changeSet);

/// One line, taken apart.
struct PayloadLine {
    QByteArray salt;
    QByteArray operation; ///< canonical JSON
};
/// Errors: Corrupt. At most 1 GiB comes out.
[[nodiscard]] Result<std::vector<PayloadLine>> unpackPayload(QByteArrayView compressed, qint64 size);

} // namespace kagami

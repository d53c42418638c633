#pragma once

#include "base/digest.h"
#include "store/connection.h"

#include <vector>

namespace kagami {

/// Somebody's word for a change set. It stands beside the ledger: a copy with it and one without are the same
/// ledger.
struct Signature {
    static constexpr qsizetype keyBytes = 64;
    static constexpr qsizetype signatureBytes = 64;

    Digest changeSet;
    QByteArray key; ///< public key of the signer (docs/bundle-format.md, "Keys")
    QByteArray signature; ///< Ed25519 (RFC 8032) of signedText()
    friend bool operator==(const Signature&, const Signature&) = default;
};
/// What is signed: binds the change set to both halves of the key.
[[nodiscard]] QByteArray signedText(const Digest& changeSet, const QByteArray& key);
[[nodiscard]] bool isValid(const Signature& signature);

/// By change set, then key. Errors: as SQLite says.
[[nodiscard]] Result<std::vector<Signature>> readSignatures(Connection& db);
/// The rows of a query for change_set, key and signature.
[[nodiscard]] Result<std::vector<Signature>> signaturesOf(Statement& query);
/// One that is there already stays; whether it was new. Inside the caller's transaction. Errors: Full, Io.
[[nodiscard]] Result<bool> addSignature(Connection& db, const Signature& signature);

} // namespace kagami

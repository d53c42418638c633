#pragma once

#include "share/passphrase.h"
#include "share/public_key.h"

namespace kagami {

/// What stands in a key file: the public key as it is, and the private one under a passphrase.
struct KeyDocument {
    PublicKey publicKey;
    Argon2Cost cost;
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealed; ///< XChaCha20-Poly1305; the public key's line is authenticated with it
};

/// Errors: NotFound, ReadOnly (it belongs to or can be read by others), Corrupt, Unsupported, Io.
[[nodiscard]] Result<KeyDocument> readKeyDocument(const QString& path);
/// A new file for its owner only. Errors: Io (the file exists, folder missing or not writable), Full.
[[nodiscard]] Status writeKeyDocument(const QString& path, const KeyDocument& document);

} // namespace kagami

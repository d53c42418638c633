#pragma once

#include "share/passphrase.h"
#include "share/public_key.h"

#include <optional>

namespace kagami {

/// A person's key pair: what signs, and what opens bundles that are encrypted for that person.
class PrivateKey {
public:
    using SigningKey = Secret<crypto_sign_SECRETKEYBYTES>;

    /// A new pair from the system's random numbers. Errors: Invalid (the name).
    [[nodiscard]] static Result<PrivateKey> generate(const QString& name);
    /// Reads a key file (docs/bundle-format.md). Like ssh, it takes none that others can read. Errors:
    /// NotFound, ReadOnly (it belongs to or can be read by others), Corrupt, Unsupported (of a newer
    /// version), Invalid (wrong passphrase), Full, Io. Cost: that of Passphrase::derive().
    [[nodiscard]] static Result<PrivateKey> load(const QString& path, const Passphrase& passphrase);
    /// Whose key a file holds: needs no passphrase. Errors: as load(), but not Invalid.
    [[nodiscard]] static Result<PublicKey> publicKeyOf(const QString& path);

    /// Writes a new file that only its owner may read. Durable when it returns. Errors: Invalid (weak
    /// passphrase), Io (the file exists, folder missing or not writable), Full.
    [[nodiscard]] Status save(
        const QString& path, const Passphrase& passphrase, const Argon2Cost& cost = {}) const;

    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    [[nodiscard]] const SigningKey& signingKey() const { return m_signing; }
    /// What was sealed for this key (crypto_box_seal); nothing when it was sealed for another one.
    [[nodiscard]] std::optional<SecretKey> unsealed(QByteArrayView sealed) const;

private:
    PrivateKey() = default;

    PublicKey m_public;
    SigningKey m_signing;
    SecretKey m_receiving;
};

/// A key that only the owner of the public key can take out again; it does not tell for whom it is.
[[nodiscard]] QByteArray sealedFor(const PublicKey& recipient, const SecretKey& key);

} // namespace kagami

#pragma once

#include "share/private_key.h"

#include <QByteArrayView>

namespace kagami {

/// What a bundle's signature is taken over, bit by bit: Ed25519ph (RFC 8032), so that nothing has to be kept
/// in memory.
class SealHash {
public:
    static constexpr qsizetype signatureBytes = crypto_sign_BYTES;

    SealHash();
    void add(QByteArrayView bytes);
    /// SHA-512 of what was added so far.
    [[nodiscard]] QByteArray digest() const;
    [[nodiscard]] QByteArray sign(const PrivateKey& key) const;
    [[nodiscard]] bool isSignedBy(const PublicKey& key, QByteArrayView signature) const;

private:
    crypto_sign_state m_state;
};

} // namespace kagami

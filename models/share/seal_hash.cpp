#include "share/seal_hash.h"

namespace kagami {

SealHash::SealHash()
{
    prepareSodium();
    crypto_sign_init(&m_state);
}

void SealHash::add(QByteArrayView bytes)
{
    crypto_sign_update(&m_state, sodiumBytes(bytes), quint64(bytes.size()));
}

QByteArray SealHash::digest() const
{
    crypto_hash_sha512_state state = m_state.hs;
    QByteArray digest(crypto_hash_sha512_BYTES, Qt::Uninitialized);
    crypto_hash_sha512_final(&state, sodiumBytes(digest));
    return digest;
}

QByteArray SealHash::sign(const PrivateKey& key) const
{
    crypto_sign_state state = m_state;
    QByteArray signature(signatureBytes, Qt::Uninitialized);
    crypto_sign_final_create(&state, sodiumBytes(signature), nullptr, key.signingKey().data());
    return signature;
}

bool SealHash::isSignedBy(const PublicKey& key, QByteArrayView signature) const
{
    if (signature.size() != signatureBytes || key.signing.size() != crypto_sign_PUBLICKEYBYTES)
        return false;
    crypto_sign_state state = m_state;
    QByteArray copy = signature.toByteArray(); // libsodium takes it as writable
    return crypto_sign_final_verify(&state, sodiumBytes(copy), sodiumBytes(QByteArrayView(key.signing))) == 0;
}

} // namespace kagami

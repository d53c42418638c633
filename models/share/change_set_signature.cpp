#include "share/change_set_signature.h"

namespace kagami {

Signature signedBy(const PrivateKey& key, const Digest& changeSet)
{
    prepareSodium();
    Signature made{changeSet, key.publicKey().bytes(), QByteArray(Signature::signatureBytes, '\0')};
    const QByteArray text = signedText(changeSet, made.key);
    crypto_sign_detached(sodiumBytes(made.signature), nullptr, sodiumBytes(QByteArrayView(text)),
        static_cast<unsigned long long>(text.size()), key.signingKey().data());
    return made;
}

PublicKey signerOf(const Signature& signature, const KeyList& trusted)
{
    const PublicKey key = PublicKey::fromBytes(signature.key);
    const PublicKey* known = trusted.find(key);
    return known ? *known : key;
}

} // namespace kagami

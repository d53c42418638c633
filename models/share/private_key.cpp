#include "share/private_key.h"

#include "share/key_document.h"
#include "share/share_error.h"

namespace kagami {

namespace {

constexpr size_t seedBytes = crypto_sign_SEEDBYTES;
using Seeds = Secret<seedBytes + SecretKey::size()>; ///< what is protected: signing seed, receiving key

constexpr size_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t macBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// Nothing when the passphrase is wrong or the public key beside it was altered.
std::optional<Seeds> opened(const KeyDocument& document, const SecretKey& key)
{
    const QByteArray line = document.publicKey.line().toUtf8();
    Seeds seeds;
    if (size_t(document.sealed.size()) != Seeds::size() + macBytes)
        return {};
    const int done = crypto_aead_xchacha20poly1305_ietf_decrypt(seeds.data(), nullptr, nullptr,
        sodiumBytes(QByteArrayView(document.sealed)), quint64(document.sealed.size()),
        sodiumBytes(QByteArrayView(line)), quint64(line.size()), sodiumBytes(QByteArrayView(document.nonce)),
        key.data());
    if (done != 0)
        return {};
    return seeds;
}

} // namespace

Result<PrivateKey> PrivateKey::generate(const QString& name)
{
    prepareSodium();
    const auto checked = checkedKeyName(name);
    if (!checked)
        return tl::unexpected(checked.error());
    PrivateKey key;
    QByteArray both(PublicKey::byteTotal, Qt::Uninitialized);
    crypto_sign_keypair(sodiumBytes(both), key.m_signing.data());
    crypto_box_keypair(sodiumBytes(both) + crypto_sign_PUBLICKEYBYTES, key.m_receiving.data());
    key.m_public = PublicKey::fromBytes(both, *checked);
    return key;
}

Status PrivateKey::save(const QString& path, const Passphrase& passphrase, const Argon2Cost& cost) const
{
    KAGAMI_TRY(passphrase.checkStrength());
    KeyDocument document{
        m_public, cost, randomBytes(Passphrase::saltBytes), randomBytes(qsizetype(nonceBytes)), {}};
    const auto key = passphrase.derive(document.salt, cost);
    if (!key)
        return tl::unexpected(key.error());
    Seeds seeds;
    crypto_sign_ed25519_sk_to_seed(seeds.data(), m_signing.data());
    std::memcpy(seeds.data() + seedBytes, m_receiving.data(), m_receiving.size());
    const QByteArray line = m_public.line().toUtf8();
    document.sealed.resize(qsizetype(Seeds::size()) + qsizetype(macBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(sodiumBytes(document.sealed), nullptr, seeds.data(),
        Seeds::size(), sodiumBytes(QByteArrayView(line)), quint64(line.size()), nullptr,
        sodiumBytes(QByteArrayView(document.nonce)), key->data());
    return writeKeyDocument(path, document);
}

Result<PublicKey> PrivateKey::publicKeyOf(const QString& path)
{
    auto document = readKeyDocument(path);
    if (!document)
        return tl::unexpected(document.error());
    return std::move(document->publicKey);
}

Result<PrivateKey> PrivateKey::load(const QString& path, const Passphrase& passphrase)
{
    prepareSodium();
    const auto document = readKeyDocument(path);
    if (!document)
        return tl::unexpected(document.error());
    const auto key = passphrase.derive(document->salt, document->cost);
    if (!key)
        return tl::unexpected(key.error());
    const auto seeds = opened(*document, *key);
    PrivateKey loaded;
    QByteArray both(PublicKey::byteTotal, '\0');
    if (seeds) {
        crypto_sign_seed_keypair(sodiumBytes(both), loaded.m_signing.data(), seeds->data());
        std::memcpy(loaded.m_receiving.data(), seeds->data() + seedBytes, loaded.m_receiving.size());
        crypto_scalarmult_base(sodiumBytes(both) + crypto_sign_PUBLICKEYBYTES, loaded.m_receiving.data());
    }
    if (!seeds || both != document->publicKey.bytes())
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "The passphrase of the key is wrong.")), path,
            shareText(QT_TRANSLATE_NOOP("kagami::share",
                "Try again; without the passphrase nobody can use the key, and a new one has to be made.")));
    loaded.m_public = document->publicKey;
    return loaded;
}

std::optional<SecretKey> PrivateKey::unsealed(QByteArrayView sealed) const
{
    SecretKey key;
    if (size_t(sealed.size()) != key.size() + crypto_box_SEALBYTES)
        return {};
    const int done = crypto_box_seal_open(key.data(), sodiumBytes(sealed), quint64(sealed.size()),
        sodiumBytes(QByteArrayView(m_public.receiving)), m_receiving.data());
    if (done != 0)
        return {};
    return key;
}

QByteArray sealedFor(const PublicKey& recipient, const SecretKey& key)
{
    QByteArray sealed(qsizetype(key.size() + crypto_box_SEALBYTES), Qt::Uninitialized);
    const int done = crypto_box_seal(
        sodiumBytes(sealed), key.data(), key.size(), sodiumBytes(QByteArrayView(recipient.receiving)));
    return done == 0 ? sealed : QByteArray();
}

} // namespace kagami

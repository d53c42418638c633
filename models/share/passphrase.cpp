#include "share/passphrase.h"

#include "share/share_error.h"

namespace kagami {

namespace {

constexpr quint64 mostOperations = 16;
constexpr quint64 mostMemory = quint64(1) << 30;

} // namespace

bool Argon2Cost::isBearable() const
{
    return operations >= crypto_pwhash_OPSLIMIT_MIN && operations <= mostOperations
        && memory >= crypto_pwhash_MEMLIMIT_MIN && memory <= mostMemory;
}

Passphrase::Passphrase(const QString& text)
    : m_utf8(text.normalized(QString::NormalizationForm_KC).toUtf8())
    , m_characters(text.toUcs4().size())
{
}

Passphrase::~Passphrase()
{
    if (!m_utf8.isEmpty())
        sodium_memzero(m_utf8.data(), size_t(m_utf8.size()));
}

Status Passphrase::checkStrength() const
{
    if (m_characters >= fewestCharacters)
        return {};
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The passphrase is too short.")), {},
        shareText(QT_TRANSLATE_NOOP(
                      "kagami::share", "Take at least %1 characters; several words are better than one."))
            .arg(fewestCharacters));
}

Result<SecretKey> Passphrase::derive(QByteArrayView salt, const Argon2Cost& cost) const
{
    if (!cost.isBearable() || salt.size() != saltBytes)
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share",
                "The passphrase would have to be worked out at a cost that no version of the program asks "
                "for.")));
    SecretKey key;
    const int done = crypto_pwhash(key.data(), key.size(), m_utf8.constData(), quint64(m_utf8.size()),
        sodiumBytes(salt), cost.operations, size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (done != 0)
        return fail(ErrorKind::Full,
            shareText(
                QT_TRANSLATE_NOOP("kagami::share", "There is not enough memory to check the passphrase.")),
            {}, shareText(QT_TRANSLATE_NOOP("kagami::share", "Close other programs and try again.")));
    return key;
}

} // namespace kagami

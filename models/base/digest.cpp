#include "base/digest.h"

#include <cstring>
#include <sodium.h>

namespace kagami {

namespace {

std::array<quint64, 4> wordsOf(const Digest& digest)
{
    std::array<quint64, 4> words{};
    for (size_t i = 0; i < 32; ++i)
        words[i / 8] |= quint64(digest.bytes[i]) << (8 * (i % 8));
    return words;
}

} // namespace

QString Digest::toHex() const
{
    return QString::fromLatin1(toBytes().toHex());
}

Digest Digest::fromBytes(QByteArrayView raw)
{
    Digest digest;
    if (raw.size() == 32)
        std::memcpy(digest.bytes.data(), raw.data(), 32);
    return digest;
}

std::optional<Digest> Digest::parse(QStringView hex)
{
    if (hex.size() != 64)
        return {};
    for (const QChar c : hex) {
        const char16_t u = c.unicode();
        if (!((u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F')))
            return {};
    }
    return fromBytes(QByteArray::fromHex(hex.toLatin1()));
}

Digest sha256(QByteArrayView data)
{
    Digest digest;
    crypto_hash_sha256(digest.bytes.data(), reinterpret_cast<const unsigned char*>(data.data()),
        static_cast<unsigned long long>(data.size()));
    return digest;
}

Sha256::Sha256()
{
    static_assert(sizeof(crypto_hash_sha256_state) == sizeof(m_state));
    static_assert(alignof(crypto_hash_sha256_state) <= 8);
    crypto_hash_sha256_init(reinterpret_cast<crypto_hash_sha256_state*>(m_state.data()));
}

void Sha256::add(QByteArrayView data)
{
    crypto_hash_sha256_update(reinterpret_cast<crypto_hash_sha256_state*>(m_state.data()),
        reinterpret_cast<const unsigned char*>(data.data()), static_cast<unsigned long long>(data.size()));
}

Digest Sha256::result() const
{
    alignas(8) auto state = m_state;
    Digest digest;
    crypto_hash_sha256_final(reinterpret_cast<crypto_hash_sha256_state*>(state.data()), digest.bytes.data());
    return digest;
}

void DigestSum::add(const Digest& digest)
{
    const auto other = wordsOf(digest);
    quint64 carry = 0;
    for (size_t i = 0; i < 4; ++i) {
        const quint64 partial = words[i] + carry;
        const quint64 first = partial < carry ? 1 : 0;
        words[i] = partial + other[i];
        carry = first | (words[i] < other[i] ? 1 : 0);
    }
}

void DigestSum::subtract(const Digest& digest)
{
    const auto other = wordsOf(digest);
    quint64 borrow = 0;
    for (size_t i = 0; i < 4; ++i) {
        const quint64 partial = words[i] - borrow;
        const quint64 first = partial > words[i] ? 1 : 0;
        const quint64 result = partial - other[i];
        borrow = first | (result > partial ? 1 : 0);
        words[i] = result;
    }
}

Digest DigestSum::value() const
{
    Digest digest;
    for (size_t i = 0; i < 32; ++i)
        digest.bytes[i] = quint8(words[i / 8] >> (8 * (i % 8)));
    return digest;
}

} // namespace kagami

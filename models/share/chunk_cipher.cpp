#include "share/chunk_cipher.h"

namespace kagami {

namespace {

constexpr quint8 moreFollows = 0;
constexpr quint8 last = 1;
constexpr qsizetype tagBytes = 1;
constexpr qsizetype digestBytes = 32;

void derive(const SecretKey& key, QByteArrayView purpose, unsigned char* to)
{
    crypto_generichash(
        to, SecretKey::size(), sodiumBytes(purpose), quint64(purpose.size()), key.data(), key.size());
}

/// A chunk is full unless it is the last one: there is one way only to cut a body.
bool hasItsSize(qsizetype size, bool isLast)
{
    return isLast ? size <= ChunkCipher::dataBytes : size == ChunkCipher::dataBytes;
}

} // namespace

ChunkCipher::ChunkCipher(const SecretKey& key)
    : m_encrypts(true)
    , m_stream(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0')
{
    prepareSodium();
    crypto_secretstream_xchacha20poly1305_init_push(&m_state, sodiumBytes(m_stream), key.data());
}

ChunkCipher::ChunkCipher(const SecretKey& key, QByteArrayView stream)
    : m_encrypts(true)
    , m_stream(stream.toByteArray())
{
    prepareSodium();
    m_stream.resize(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    crypto_secretstream_xchacha20poly1305_init_pull(&m_state, sodiumBytes(m_stream), key.data());
}

qsizetype ChunkCipher::overhead() const
{
    return m_encrypts ? qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES) : tagBytes + digestBytes;
}

Digest ChunkCipher::chained(QByteArrayView tagged) const
{
    crypto_hash_sha256_state state;
    Digest digest;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, m_binding.bytes.data(), m_binding.bytes.size());
    crypto_hash_sha256_update(&state, sodiumBytes(tagged), quint64(tagged.size()));
    crypto_hash_sha256_final(&state, digest.bytes.data());
    return digest;
}

QByteArray ChunkCipher::close(QByteArrayView data, bool isLast)
{
    if (!m_encrypts) {
        QByteArray stored(1, char(isLast ? last : moreFollows));
        stored.append(data);
        m_binding = chained(stored);
        return stored + m_binding.toBytes();
    }
    QByteArray stored(data.size() + overhead(), Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state, sodiumBytes(stored), nullptr, sodiumBytes(data),
        quint64(data.size()), m_binding.bytes.data(), m_binding.bytes.size(),
        isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
               : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return stored;
}

std::optional<ChunkCipher::Chunk> ChunkCipher::open(QByteArrayView stored)
{
    if (stored.size() < overhead())
        return {};
    Chunk chunk;
    if (!m_encrypts) {
        const QByteArrayView tagged = stored.chopped(digestBytes);
        m_binding = chained(tagged);
        const auto tag = quint8(tagged[0]);
        if (m_binding.toBytes() != stored.last(digestBytes) || tag > last)
            return {};
        chunk = {tagged.sliced(tagBytes).toByteArray(), tag == last};
    } else {
        unsigned char tag = 0;
        chunk.data.resize(stored.size() - overhead());
        const int done
            = crypto_secretstream_xchacha20poly1305_pull(&m_state, sodiumBytes(chunk.data), nullptr, &tag,
                sodiumBytes(stored), quint64(stored.size()), m_binding.bytes.data(), m_binding.bytes.size());
        chunk.isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (done != 0 || (!chunk.isLast && tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE))
            return {};
    }
    if (!hasItsSize(chunk.data.size(), chunk.isLast))
        return {};
    return chunk;
}

SecretKey streamKeyOf(const SecretKey& key)
{
    SecretKey derived;
    derive(key, "kagami-bundle-stream-1", derived.data());
    return derived;
}

QByteArray checkOf(const SecretKey& key)
{
    QByteArray check(SecretKey::size(), Qt::Uninitialized);
    derive(key, "kagami-bundle-check-1", sodiumBytes(check));
    return check;
}

} // namespace kagami

#pragma once

#include "base/digest.h"
#include "share/secret.h"

#include <QByteArray>
#include <optional>

namespace kagami {

/// The body of a bundle goes in chunks of 64 KiB, each of which is checked by itself and stands in its place:
/// with a key as a libsodium secretstream (XChaCha20-Poly1305), without one chained by SHA-256. Both are
/// bound to the header. One object is for one direction and one pass.
class ChunkCipher {
public:
    static constexpr qsizetype dataBytes
        = qsizetype(64) * 1024; ///< in each chunk but the last, which has up to as many
    static constexpr qsizetype lengthBytes = 4; ///< before each chunk: how many bytes of it follow

    struct Chunk {
        QByteArray data;
        bool isLast = false;
    };

    /// Not encrypted.
    ChunkCipher() = default;
    /// Encrypts; stream() is then for the header.
    explicit ChunkCipher(const SecretKey& key);
    /// Decrypts.
    ChunkCipher(const SecretKey& key, QByteArrayView stream);

    [[nodiscard]] const QByteArray& stream() const { return m_stream; }
    /// SHA-256 of everything in front of the chunks. Before the first of them.
    void bindTo(const Digest& header) { m_binding = header; }

    /// A chunk as it is stored, without its length.
    [[nodiscard]] QByteArray close(QByteArrayView data, bool isLast);
    /// Nothing when the chunk was altered, is not in its place, or has not the size of its kind.
    [[nodiscard]] std::optional<Chunk> open(QByteArrayView stored);
    /// Bytes that a stored chunk has besides its data.
    [[nodiscard]] qsizetype overhead() const;

private:
    [[nodiscard]] Digest chained(QByteArrayView tagged) const;

    bool m_encrypts = false;
    crypto_secretstream_xchacha20poly1305_state m_state{};
    QByteArray m_stream;
    Digest m_binding; ///< without encryption: of the chunk before
};

/// The keys that follow from the one of a bundle (keyed BLAKE2b): one for its stream, one to know it by.
[[nodiscard]] SecretKey streamKeyOf(const SecretKey& key);
[[nodiscard]] QByteArray checkOf(const SecretKey& key);

} // namespace kagami

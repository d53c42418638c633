#pragma once

#include "share/chunk_cipher.h"
#include "share/seal_hash.h"

#include <QIODevice>

namespace kagami {

/// One pass over the chunks of a bundle, from the first to the last, and what follows them.
class ChunkWalk {
public:
    /// `front`: everything before the chunks, where `device` stands now. `where` names the device in errors.
    ChunkWalk(QIODevice& device, QString where, QByteArrayView front, ChunkCipher cipher);

    /// Not after the last one. Errors: Corrupt (cut off, altered), Io.
    [[nodiscard]] Result<ChunkCipher::Chunk> next();
    /// The signature, empty when none is expected; nothing may follow it. After the last chunk. Errors:
    /// Corrupt, Io.
    [[nodiscard]] Result<QByteArray> signature(bool expected);
    /// What the signature is taken over.
    [[nodiscard]] const SealHash& hash() const { return m_hash; }

private:
    [[nodiscard]] Result<QByteArray> read(qsizetype bytes);

    QIODevice& m_device;
    QString m_where;
    ChunkCipher m_cipher;
    SealHash m_hash;
    qint64 m_position = 0; ///< bytes of the bundle read so far
    qint64 m_chunks = 0;
};

/// Exactly `bytes` of a bundle, of which `position` were read before. Errors: Corrupt (cut off), Io.
[[nodiscard]] Result<QByteArray> readExactly(
    QIODevice& device, const QString& where, qint64 position, qsizetype bytes);

} // namespace kagami

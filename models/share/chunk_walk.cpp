#include "share/chunk_walk.h"

#include "share/share_error.h"

#include <QtEndian>

namespace kagami {

Result<QByteArray> readExactly(QIODevice& device, const QString& where, qint64 position, qsizetype bytes)
{
    QByteArray read(bytes, Qt::Uninitialized);
    qint64 done = 0;
    while (done < bytes) {
        const qint64 more = device.read(read.data() + done, bytes - done);
        if (more < 0)
            return fail(ErrorKind::Io,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle could not be read.")), where,
                shareText(QT_TRANSLATE_NOOP("kagami::share",
                    "Look whether the disk is there and you may read the file, and try again.")),
                device.errorString());
        if (more == 0)
            return damagedBundle(where,
                shareText(QT_TRANSLATE_NOOP("kagami::share",
                              "The bundle is cut off: it ends at byte %1, where more must follow."))
                    .arg(position + done));
        done += more;
    }
    return read;
}

ChunkWalk::ChunkWalk(QIODevice& device, QString where, QByteArrayView front, ChunkCipher cipher)
    : m_device(device)
    , m_where(std::move(where))
    , m_cipher(std::move(cipher))
    , m_position(front.size())
{
    m_hash.add(front);
    m_cipher.bindTo(sha256(front));
}

Result<QByteArray> ChunkWalk::read(qsizetype bytes)
{
    auto read = readExactly(m_device, m_where, m_position, bytes);
    if (read)
        m_position += bytes;
    return read;
}

Result<ChunkCipher::Chunk> ChunkWalk::next()
{
    const qint64 begin = m_position;
    const auto length = read(ChunkCipher::lengthBytes);
    if (!length)
        return tl::unexpected(length.error());
    const auto bytes = qFromBigEndian<quint32>(length->constData());
    const auto altered = [&] {
        return damagedBundle(m_where,
            shareText(
                QT_TRANSLATE_NOOP("kagami::share", "The bundle was altered: part %1 of it, from byte %2."))
                .arg(m_chunks + 1)
                .arg(begin));
    };
    if (bytes > ChunkCipher::dataBytes + m_cipher.overhead())
        return altered();
    const auto stored = read(qsizetype(bytes));
    if (!stored)
        return tl::unexpected(stored.error());
    m_hash.add(*length);
    m_hash.add(*stored);
    auto chunk = m_cipher.open(*stored);
    if (!chunk)
        return altered();
    ++m_chunks;
    return std::move(*chunk);
}

Result<QByteArray> ChunkWalk::signature(bool expected)
{
    QByteArray signature;
    if (expected) {
        auto read = this->read(SealHash::signatureBytes);
        if (!read)
            return read;
        signature = std::move(*read);
    }
    char more = 0;
    if (m_device.read(&more, 1) > 0)
        return damagedBundle(m_where,
            shareText(QT_TRANSLATE_NOOP(
                          "kagami::share", "Something was added to the bundle after its end, at byte %1."))
                .arg(m_position));
    return signature;
}

} // namespace kagami

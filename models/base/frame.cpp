#include "base/frame.h"

#include <zstd.h>

namespace kagami {

namespace {

constexpr int compressionLevel = 3;

bool isOneFrame(QByteArrayView bytes)
{
    constexpr quint8 unusedBits = 0b00011011;
    constexpr qsizetype flags = 4;
    return bytes.size() > flags && (quint8(bytes[flags]) & unusedBits) == 0
        && ZSTD_findFrameCompressedSize(bytes.data(), size_t(bytes.size())) == size_t(bytes.size());
}

} // namespace

QByteArray compressedFrame(QByteArrayView content)
{
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(content.size()))), Qt::Uninitialized);
    const size_t written = ZSTD_compress(
        frame.data(), size_t(frame.size()), content.data(), size_t(content.size()), compressionLevel);
    frame.resize(ZSTD_isError(written) ? 0 : qsizetype(written));
    return frame;
}

std::optional<QByteArray> frameContent(QByteArrayView frame, qint64 size)
{
    if (!isOneFrame(frame) || ZSTD_getFrameContentSize(frame.data(), size_t(frame.size())) != quint64(size))
        return {};
    QByteArray content(qsizetype(size), Qt::Uninitialized);
    const size_t read = ZSTD_decompress(content.data(), size_t(size), frame.data(), size_t(frame.size()));
    if (ZSTD_isError(read) || qint64(read) != size)
        return {};
    return content;
}

std::optional<QByteArray> frameContentUpTo(QByteArrayView frame, qint64 most)
{
    const quint64 size = ZSTD_getFrameContentSize(frame.data(), size_t(frame.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > quint64(most))
        return {};
    return frameContent(frame, qint64(size));
}

} // namespace kagami

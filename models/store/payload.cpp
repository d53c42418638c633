#include "store/payload.h"

#include "store/store_error.h"

#include <zstd.h>

namespace kagami {

namespace {

constexpr qint64 largestPayload = qint64(1) << 30;
constexpr qsizetype saltDigits = 32;
constexpr int compressionLevel = 3;

tl::unexpected<Error> unreadable(const char* detail)
{
    return damaged({},
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The operations of a change set cannot be read.")),
        QString::fromLatin1(detail));
}

/// One frame and nothing behind it; no dictionary, and none of the bits that the format leaves open: nothing
/// may stand in a file that changes no hash.
bool isOneFrame(QByteArrayView bytes)
{
    constexpr quint8 unusedBits = 0b00011011;
    constexpr qsizetype flags = 4;
    return bytes.size() > flags && (quint8(bytes[flags]) & unusedBits) == 0
        && ZSTD_findFrameCompressedSize(bytes.data(), size_t(bytes.size())) == size_t(bytes.size());
}

} // namespace

Payload packPayload(const ChangeSet& changeSet)
{
    QByteArray lines;
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        lines.append(changeSet.salts[i].toHex());
        lines.append(' ');
        lines.append(canonicalOperation(changeSet.operations[i]));
        lines.append('\n');
    }
    Payload payload;
    payload.size = lines.size();
    payload.compressed.resize(qsizetype(ZSTD_compressBound(size_t(lines.size()))));
    const size_t written = ZSTD_compress(payload.compressed.data(), size_t(payload.compressed.size()),
        lines.constData(), size_t(lines.size()), compressionLevel);
    payload.compressed.resize(ZSTD_isError(written) ? 0 : qsizetype(written));
    return payload;
}

Result<PayloadLines> unpackPayload(QByteArrayView compressed, qint64 size)
{
    if (size < 0 || size > largestPayload)
        return unreadable("size");
    if (!isOneFrame(compressed)
        || ZSTD_getFrameContentSize(compressed.data(), size_t(compressed.size())) != quint64(size))
        return unreadable("frame");
    QByteArray lines(qsizetype(size), Qt::Uninitialized);
    const size_t read
        = ZSTD_decompress(lines.data(), size_t(size), compressed.data(), size_t(compressed.size()));
    if (ZSTD_isError(read) || qint64(read) != size)
        return unreadable(ZSTD_isError(read) ? ZSTD_getErrorName(read) : "length");

    std::vector<PayloadLine> parts;
    const QByteArrayView text = lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        if (end < at + saltDigits + 1 || text[at + saltDigits] != ' ')
            return unreadable("line");
        PayloadLine part{QByteArray::fromHex(QByteArray::fromRawData(text.data() + at, saltDigits)),
            text.sliced(at + saltDigits + 1, end - at - saltDigits - 1)};
        if (part.salt.toHex() != text.sliced(at, saltDigits))
            return unreadable("salt");
        parts.push_back(std::move(part));
        at = end + 1;
    }
    return PayloadLines(std::move(lines), std::move(parts));
}

} // namespace kagami

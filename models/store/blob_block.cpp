#include "store/blob_block.h"

#include "base/frame.h"
#include "store/store_error.h"

namespace kagami {

BlobBlock packBlock(qint64 number, const QByteArray& content)
{
    QByteArray frame = compressedFrame(content);
    const bool shrinks = !frame.isEmpty() && frame.size() < content.size();
    return {number, sha256(content), shrinks ? QByteArray(frame.constData(), frame.size()) : content};
}

std::optional<QByteArray> unpackBlock(const BlobBlock& block, qint64 bytes)
{
    auto content = block.stored.size() == bytes ? std::optional(block.stored)
        : block.stored.size() < bytes           ? frameContent(block.stored, bytes)
                                                : std::nullopt;
    if (content && sha256(*content) != block.hash)
        content.reset();
    return content;
}

Status advance(const Progress& progress, qint64 done, qint64 total)
{
    if (!progress || progress(done, total))
        return {};
    return fail(ErrorKind::Cancelled,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "It was cancelled; nothing was changed.")));
}

} // namespace kagami

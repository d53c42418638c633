#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <functional>
#include <optional>

namespace kagami {

/// The content of a file, which is never changed.
struct Blob {
    Digest hash; ///< SHA-256 of all of it
    std::optional<qint64> size{}; ///< bytes; none: it is known by name only, its bytes are not in this copy
};

/// Every block of a blob has so many bytes but the last, which has what is left. A blob of no bytes has no
/// block.
constexpr qint64 blobBlockBytes = qint64(4) << 20;
constexpr qint64 largestBlob = qint64(1) << 42;

/// A piece of a blob as it is stored.
struct BlobBlock {
    qint64 number = 0; ///< 0, 1, …
    Digest hash; ///< SHA-256 of its content
    QByteArray stored; ///< a zstd frame of the content; the content itself where that is not longer
};
[[nodiscard]] BlobBlock packBlock(qint64 number, const QByteArray& content);
/// The content. Nothing when it is not `bytes` long, or not what the hash says.
[[nodiscard]] std::optional<QByteArray> unpackBlock(const BlobBlock& block, qint64 bytes);

[[nodiscard]] constexpr qint64 blockTotal(qint64 size)
{
    return (size + blobBlockBytes - 1) / blobBlockBytes;
}
/// How long the content of a block is in a blob of so many bytes.
[[nodiscard]] constexpr qint64 blockBytes(qint64 size, qint64 number)
{
    return std::min(blobBlockBytes, size - number * blobBlockBytes);
}

/// Takes one block after the other. An error ends the reading and is its result.
using TakeBlock = std::function<Status(const BlobBlock& block, const QByteArray& content)>;

/// How far a long work is, in bytes; false ends it with the error Cancelled.
using Progress = std::function<bool(qint64 done, qint64 total)>;
[[nodiscard]] Status advance(const Progress& progress, qint64 done, qint64 total);

} // namespace kagami

#pragma once

#include <QByteArrayView>

namespace kagami {

// What writer and reader of a batch agree on besides the directory (docs/event-format.md).

constexpr QByteArrayView eventBatchMagic("kagami-events-1\n");
/// At the end: offset and size of the directory, eight bytes each, lowest first.
constexpr qsizetype eventBatchTailBytes = 16;
/// So many numbers of the times and their order are in one frame.
constexpr size_t eventNumbersInFrame = 65536;
/// The histogram is as fine as so many buckets that are not empty allow.
constexpr size_t mostEventBuckets = 16384;

} // namespace kagami

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace kagami {

/// One zstd frame of the content.
[[nodiscard]] QByteArray compressedFrame(QByteArrayView content);

/// What one frame of just `size` bytes holds. Nothing when it is damaged, when something stands behind it, or
/// when it uses a dictionary or bits that the format leaves open: nothing may stand in a case file that
/// changes no hash.
[[nodiscard]] std::optional<QByteArray> frameContent(QByteArrayView frame, qint64 size);

/// The same where only an upper bound is known; what needs more memory is taken for damaged.
[[nodiscard]] std::optional<QByteArray> frameContentUpTo(QByteArrayView frame, qint64 most);

} // namespace kagami

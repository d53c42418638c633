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

} // namespace kagami

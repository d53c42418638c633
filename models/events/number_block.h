#pragma once

#include <QByteArray>
#include <optional>
#include <span>
#include <vector>

namespace kagami {

/// Numbers that do not fall: the first in eight bytes, lowest first, then what each has more than the one
/// before it, as varints.
[[nodiscard]] QByteArray packRising(std::span<const qint64> numbers);
/// Appends `total` numbers; false when `packed` is not just those.
[[nodiscard]] bool unpackRising(QByteArrayView packed, size_t total, std::vector<qint64>& numbers);

/// Any numbers: what each differs from the one before it (the first: from 0), as zigzag varints.
[[nodiscard]] QByteArray packSteps(std::span<const quint32> numbers);
[[nodiscard]] bool unpackSteps(QByteArrayView packed, size_t total, std::vector<quint32>& numbers);

} // namespace kagami

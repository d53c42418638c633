#pragma once

#include "base/digest.h"

namespace kagami {

/// The head of the case that a written brief, HTML or PDF, was made from; nothing when it says none. Both
/// carry it as `kagami-head`, in plain bytes.
[[nodiscard]] std::optional<Digest> headOfBrief(const QByteArray& file);

} // namespace kagami

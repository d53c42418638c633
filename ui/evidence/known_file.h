#pragma once

#include "case/case.h"

#include <optional>

namespace kagami {

/// What an evidence file is called, and what its content is.
struct KnownFile {
    QString title; ///< of the item
    QString name; ///< as it was attached; may be anything
    std::optional<Digest> hash; ///< none when nobody said
};
/// Empty for what is not in the case.
[[nodiscard]] KnownFile knownFile(const Case& state, ItemId id);

} // namespace kagami

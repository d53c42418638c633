#pragma once

#include "lens/scope.h"
#include "ui/inspector/value_text.h"

#include <vector>

namespace kagami {

/// One evidence file as lists show it. A value: knows no widget.
struct EvidenceLine {
    ItemId id;
    QString title; ///< of the item
    QString size; ///< "1.2 MB"; empty when nobody said
    QString bytes; ///< "1,234,567 bytes"; empty when nobody said
    std::optional<Digest> hash; ///< SHA-256 of its content; none when nobody said
    QString acquired; ///< "Sato, 2026-11-23 14:05 UTC · from the proxy"; what of it is known
};

/// What the lens lets see of the evidence files that came with a source, in the order of the case; of an
/// evidence file, itself. Empty for other items. O(claims of the source).
[[nodiscard]] std::vector<EvidenceLine> evidenceLines(
    const Scope& scope, ItemIndex item, const Wording& wording);

/// "3f2a5c7e…9c01b7aa": enough to compare at a glance.
[[nodiscard]] QString shortHash(const Digest& hash);

} // namespace kagami

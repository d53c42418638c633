#pragma once

#include "share/bundle.h"

namespace kagami {

// What the window says of bundles. Pure functions.

/// Who signed it; `sender`: the name under which the key is known, empty for nobody.
[[nodiscard]] QString sealWords(const BundleSource& bundle, const QString& sender);
/// What its sender kept back under a ceiling, and whether it is all; empty when there is nothing to say.
[[nodiscard]] QString contentWords(const BundleSource& bundle);
/// What a bundle that has come too early waits for: how many change sets, and whose.
[[nodiscard]] QString missingWords(const Ledger& ledger, const std::vector<MissingParent>& missing);

/// "12 change sets by Mori".
[[nodiscard]] QString waitingTitle(const WaitingBundle& bundle);
/// "waits for change set 5 of Mori (0123456789ab)", or for another bundle that waits.
[[nodiscard]] QString waitingDetail(const CaseFile& file, const WaitingBundle& bundle);

/// What goes.
[[nodiscard]] QString goingWords(const BundlePlan& plan);
/// What stays, and why; empty when all goes.
[[nodiscard]] QString stayingWords(const BundlePlan& plan, const BundleChoice& choice);
/// Why a record stays although it is marked low enough.
[[nodiscard]] QString heldBackWords(HeldBack::Why why);

} // namespace kagami

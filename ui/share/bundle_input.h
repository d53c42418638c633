#pragma once

#include "share/bundle.h"
#include "ui/merge/merge_input.h"

namespace kagami {

/// A bundle, open, as what a review looks at. `sender`: the name under which its signer is known; empty for
/// nobody. One that has come too early can be told to wait.
[[nodiscard]] MergeInput bundleInputOf(
    const Workspace& workspace, const std::shared_ptr<const BundleSource>& bundle, const QString& sender);

} // namespace kagami

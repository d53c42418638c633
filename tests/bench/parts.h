#pragma once

#include "base/result.h"
#include "bench/measure.h"

#include <cstdio>

namespace kagami::bench {

// What each part measures is in docs/performance.md. A part that cannot be measured says why on standard
// error and gives no measures; each needs a process of its own, so that its memory is its own.

/// Writes the generated case into a new file.
[[nodiscard]] Measures createLarge(const QString& path, int incidents);
[[nodiscard]] Measures openLarge(const QString& path);
/// Every projection of the case under lenses that leave much and little of it.
[[nodiscard]] Measures projectLarge(const QString& path);
[[nodiscard]] Measures verifyLarge(const QString& path);
/// The window on the case: lens changes and edits until every open view is painted again.
[[nodiscard]] Measures showLarge(const QString& path);
/// Two replicas in `folder` that went apart by `edits` field edits each, in actions of a thousand.
[[nodiscard]] Measures makeReplicas(const QString& folder, int records, int edits);
/// Opens both and merges one into the other.
[[nodiscard]] Measures mergeReplicas(const QString& folder);
/// The same in the window, watched for whether it answers meanwhile.
[[nodiscard]] Measures showMerge(const QString& folder);
/// Where makeReplicas() puts the first (0) and the second (1).
[[nodiscard]] QString replicaPath(const QString& folder, int replica);
/// The example's brief, step by step and as `kagami brief`.
[[nodiscard]] Measures writeBrief();
/// Cold start of the window on the example. Needs a display.
[[nodiscard]] Measures startWindow();

inline Measures failed(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(describe(error)));
    return {};
}

} // namespace kagami::bench

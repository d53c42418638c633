#pragma once

#include <functional>
#include <vector>

namespace kagami::bench {

/// Median of `repeats` runs, in milliseconds of wall clock.
[[nodiscard]] double medianMs(int repeats, const std::function<void()>& work);
[[nodiscard]] double median(std::vector<double> values);
/// Resident memory of this process now, MiB.
[[nodiscard]] double residentMib();

} // namespace kagami::bench

#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kagami::bench {

/// One measured number.
struct Measure {
    std::string name; ///< unique within a part
    double value = 0;
    std::string unit; ///< "s", "ms", "MiB"
    std::optional<double> goal; ///< it should stay below this
    [[nodiscard]] bool isMissed() const { return goal && value >= *goal; }
};
using Measures = std::vector<Measure>;

[[nodiscard]] double median(std::vector<double> values);
/// Median of `repeats` runs, in milliseconds of wall clock.
[[nodiscard]] double medianMs(int repeats, const std::function<void()>& work);
[[nodiscard]] double residentMib(); ///< of this process, now
[[nodiscard]] double peakMib(); ///< the most that this process ever had resident

/// Measures as lines of JSON on standard output, one each, for measuresOf().
void send(const Measures& measures);
/// Runs this program as `arguments` in a process of its own `repeats` times, and gives the median of each
/// measure that it sent. Empty when a run failed; its words went to standard error.
[[nodiscard]] Measures measuresOf(const QStringList& arguments, int repeats);
/// A table for people on standard output, each number with its goal.
void print(const std::string& title, const Measures& measures);

} // namespace kagami::bench

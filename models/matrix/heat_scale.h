#pragma once

#include "figure/figure.h"

#include <QString>
#include <array>

namespace kagami {

/// From a number of incidents to one of four shades: each its own number when there are few, else ranges that
/// grow by the same factor, so that a few full cells do not leave all others pale.
class HeatScale {
public:
    static constexpr int levelTotal = 4;

    explicit HeatScale(int maxIncidents);

    [[nodiscard]] int levels() const { return m_levels; } ///< shades in use; 0: nothing is tagged
    [[nodiscard]] int levelOf(int incidents) const; ///< 0: none, then 1 … levels()
    [[nodiscard]] Ink inkOf(int incidents) const;
    [[nodiscard]] Ink inkOfLevel(int level) const;
    [[nodiscard]] QString label(int level) const; ///< "1", "2–4"

private:
    std::array<int, levelTotal + 1> m_from{}; ///< least number of each level, and one past the end
    int m_levels = 0;
};

} // namespace kagami

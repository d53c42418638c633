#pragma once

#include <QStringView>
#include <span>

namespace kagami {

/// A word of dates as people write them, in the form of normalisedWords(), and what it says.
struct TimeWord {
    enum class Meaning {
        Filler,
        Month,
        Third,
        Season,
        Quarter,
        Half,
        Stretch,
        Era,
        Fiscal,
        About,
        Perhaps,
        Afternoon,
        Utc,
        Jst
    };

    QStringView text;
    Meaning meaning;
    int value = 0; ///< which month, half, quarter … or DateWords::Part; the year before the first of an era
};

/// In the order in which they are tried: longer words stand before their own beginnings.
[[nodiscard]] std::span<const TimeWord> timeWords();

} // namespace kagami

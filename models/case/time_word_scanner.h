#pragma once

#include "case/time_span.h"

#include <QString>
#include <QStringView>
#include <optional>

namespace kagami {

/// What the words of one date said, before anything is made of it. Everything not said stays empty.
struct DateWords {
    enum class Part { None, Early, Middle, Late, Start, End };

    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    int third = 0; ///< of the month, 1..3 (上旬, 中旬, 下旬)
    int season = 0; ///< 1 spring … 4 winter
    int quarter = 0; ///< 1..4
    int half = 0; ///< 1..2
    Part part = Part::None; ///< of the month, else of the year
    bool fiscal = false; ///< the year begins in April (年度)
    bool decade = false;
    bool approximate = false;
    bool uncertain = false;
    QString clock; ///< "14:05", as EDTF writes it; empty: no time of day
    bool afternoon = false;
    QString offset; ///< "+09:00" or "Z"; empty: none said
    QString zoneName; ///< IANA name where the words named a zone

    /// Fills what this date left out with what the other end of the range says: the month in "4-6 July 2023".
    void completeFrom(const DateWords& other);
    /// The same date in EDTF; empty where the words make no date (no year, a day without a month). Words that
    /// have no exact meaning ("early", 年末) become bounds with "~".
    [[nodiscard]] QString toEdtf() const;

private:
    [[nodiscard]] QString monthEdtf() const;
    [[nodiscard]] QString yearPartEdtf() const;
    [[nodiscard]] QString dateEdtf() const;
};

/// The form the scanner reads: NFKC, lower case, kanji numbers before 年月日 as digits, no weekdays, one
/// range mark for Japanese (〜) and one for English (–).
[[nodiscard]] QString normalisedWords(QStringView text);

/// Reads one date out of normalised words. Empty when a word is unknown or said twice.
[[nodiscard]] std::optional<DateWords> scanDate(QStringView words);

} // namespace kagami

#pragma once

#include "events/event_time.h"

#include <QByteArrayView>
#include <optional>
#include <span>
#include <vector>

namespace kagami {

/// How a log writes its times.
enum class LogTimeForm : quint8 {
    YearFirst, ///< ISO 8601 and what looks like it: 2023-06-01T12:34:56.789+09:00, 2023/6/1 12:34,
               ///< 20230601T123456Z
    MonthFirst, ///< as in the USA: 6/21/2023 1:34:56 PM
    DayFirst, ///< as in Europe: 21.06.2023 13:34:56
    MonthName, ///< 21/Jun/2023:13:34:56 +0900, Wed, 21 Jun 2023 13:34:56 GMT, Jun 21 2023 13:34:56
    Japanese, ///< 2023年6月21日 13時34分56秒, 令和5年6月21日 午後1時34分
    EpochSeconds, ///< since 1970-01-01 UTC; with a fraction, too
    EpochMilliseconds,
    EpochMicroseconds,
    EpochNanoseconds,
    WebKit, ///< microseconds since 1601-01-01 UTC
    FileTime ///< Windows: 100 nanoseconds since 1601-01-01 UTC
};
constexpr int logTimeFormTotal = int(LogTimeForm::FileTime) + 1;

[[nodiscard]] QString toKey(LogTimeForm form); ///< "year-first", "month-first", … "epoch-ms", "filetime"
[[nodiscard]] std::optional<LogTimeForm> parseLogTimeForm(QStringView key);

/// A time as it is written.
struct LogTime {
    FarTime time; ///< UTC where the zone is written; else as if the place were at UTC
    std::optional<std::chrono::seconds> offset; ///< of the written zone, east is positive; epochs are at 0
    friend bool operator==(const LogTime&, const LogTime&) = default;
};
/// Reads the whole text, spaces around it left out. A second 60 is the first of the next minute. More than
/// nine digits of a fraction are cut. Nothing for a text that is no such time, dates that do not exist and a
/// month without a year included.
[[nodiscard]] std::optional<LogTime> parseLogTime(QByteArrayView text, LogTimeForm form);

/// What the times of a column look like.
struct LogTimeGuess {
    LogTimeForm form = LogTimeForm::YearFirst;
    size_t read = 0; ///< of the texts that are not empty
    size_t written = 0; ///< those
    /// Every date could as well be read the other way round, month for day: ask.
    bool isAmbiguous = false;
    bool hasZone = false; ///< each of those that were read
};
/// The form that reads most of the texts. Of numbers the size tells: seconds from 1970 on are shorter than
/// milliseconds.
[[nodiscard]] LogTimeGuess guessLogTime(std::span<const QByteArrayView> texts);

} // namespace kagami

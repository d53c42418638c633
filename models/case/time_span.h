#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <chrono>
#include <compare>

namespace kagami {

/// A point in UTC, millisecond resolution.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Half-open range of instants.
struct InstantRange {
    Instant from;
    Instant to;
    friend bool operator==(const InstantRange&, const InstantRange&) = default;
};

/// How exactly one end of a span was given, from exact to vague. What may be shown, not an error bar.
enum class Precision : quint8 {
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    TenDays,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
    Custom
};

/// EDTF qualifiers: `?` uncertain, `~` approximate, `%` both.
enum class Qualifier : quint8 { None = 0, Uncertain = 1, Approximate = 2, Both = 3 };

/// One end of a span. `earliest`..`latest` is half-open: "2023-06" is [2023-06-01, 2023-07-01).
struct TimeEnd {
    enum class Kind : quint8 {
        Known, ///< earliest, latest and precision hold
        Open, ///< EDTF ".."  : there is no end, or it goes on
        Unknown ///< EDTF empty : there is one, nobody knows when
    };
    Kind kind = Kind::Unknown;
    Precision precision = Precision::Day;
    Qualifier qualifier = Qualifier::None;
    Instant earliest{};
    Instant latest{};
    friend bool operator==(const TimeEnd&, const TimeEnd&) = default;
};

/// When something happened, as exactly as it is known: EDTF (ISO 8601-2) level 1 plus sets of bounds, with
/// the words it was read from. `begin == end` for a single date. Nothing here ever invents a day.
class TimeSpan {
public:
    TimeEnd begin;
    TimeEnd end;
    bool interval = false; ///< written as two ends (something that lasted), not as one date
    QString original; ///< the words of the source, empty when they are the EDTF itself
    QString zone; ///< IANA name or offset the source used ("Asia/Tokyo"); empty: none was said

    [[nodiscard]] bool isUnknown() const
    {
        return begin.kind == TimeEnd::Kind::Unknown && end.kind == TimeEnd::Kind::Unknown;
    }
    /// The outermost bounds; an open or unknown end is bounded by `fallback`.
    [[nodiscard]] InstantRange bounds(InstantRange fallback) const;
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// Reads EDTF level 1, `[a..b]` (one moment between a and b), quarters (33-36 as months) and half-open
/// intervals. A date without a zone is a calendar date, its bounds taken in UTC; a date-time without a zone
/// is read in `assumed`. Errors: Invalid, with the position and what was expected there.
[[nodiscard]] Result<TimeSpan> parseEdtf(QStringView text, const QTimeZone& assumed = QTimeZone::utc());

/// Reads what people write: EDTF, ISO 8601, Japanese dates (令和5年7月, 2023年7月上旬, 2024年6月頃, 2023年度,
/// 2019年12月から2023年7月, 夏, 年末 …), "June 2023", "2023 Q2", "about 2024-06", full-width digits.
/// Keeps the words in `original` where they are not the EDTF. Errors: Invalid.
[[nodiscard]] Result<TimeSpan> parseTime(QStringView text, const QTimeZone& assumed = QTimeZone::utc());

/// Canonical EDTF: parseEdtf(toEdtf(t)) == t but for `original` and `zone`. Unknown is "".
[[nodiscard]] QString toEdtf(const TimeSpan& span);

/// For people, in the language of the locale and in `zone`: "June 2023", "about June 2024", "2019-12 –
/// 2023-07". Never more exact than the precision. Days and coarser are not shifted by the zone (they are
/// calendar dates).
[[nodiscard]] QString displayText(const TimeSpan& span, const QTimeZone& zone, const QLocale& locale);

/// Earliest possible start, then latest possible end; unknown last. For sorting only.
[[nodiscard]] std::weak_ordering compareForSort(const TimeSpan& a, const TimeSpan& b);

} // namespace kagami

#include "events/log_time.h"

#include "events/log_cursor.h"

#include <QString>

#include <algorithm>
#include <array>
#include <limits>

namespace kagami {

namespace {

using namespace std::chrono;

constexpr std::array<QStringView, logTimeFormTotal> keys{u"year-first", u"month-first", u"day-first",
    u"month-name", u"japanese", u"epoch-s", u"epoch-ms", u"epoch-us", u"epoch-ns", u"webkit", u"filetime"};
constexpr seconds from1601To1970{11'644'473'600};

std::optional<sys_days> dayOf(int year, int month, int day)
{
    const auto date
        = std::chrono::year(year) / std::chrono::month(unsigned(month)) / std::chrono::day(unsigned(day));
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

nanoseconds fraction(LogCursor& at)
{
    qint64 value = 0;
    int digits = 0;
    while (isDigit(at.peek())) {
        const char digit = at.peek();
        at.take(digit);
        if (digits < 9) {
            value = value * 10 + (digit - '0');
            ++digits;
        }
    }
    for (; digits < 9; ++digits)
        value *= 10;
    return nanoseconds(value);
}

/// The hour on a clock of twelve: 12 AM is midnight.
std::optional<int> hourOf(int hour, std::optional<bool> afternoon)
{
    if (!afternoon)
        return hour;
    if (hour < 1 || hour > 12)
        return {};
    return hour % 12 + (*afternoon ? 12 : 0);
}

struct TimeOfDay {
    int hour = 0, minute = 0, second = 0;
    nanoseconds rest{};
    [[nodiscard]] bool ok() const
    {
        return hour <= 23 && minute <= 59 && (second <= 59 || (second == 60 && minute == 59));
    }
    [[nodiscard]] seconds sinceMidnight() const { return hours(hour) + minutes(minute) + seconds(second); }
};

/// "12:34", "12:34:56", "12:34:56.789", "1:34:56 PM", "123456".
std::optional<TimeOfDay> timeOfDay(LogCursor& at)
{
    TimeOfDay time;
    const bool isPacked = at.digitsAhead() >= 4;
    const auto hour = at.number(1, 2);
    if (!hour || (!isPacked && !at.take(':')))
        return {};
    const auto minute = at.number(2, 2);
    if (!minute)
        return {};
    time.minute = *minute;
    if (isPacked ? isDigit(at.peek()) : at.take(':')) {
        const auto second = at.number(2, 2);
        if (!second)
            return {};
        time.second = *second;
        if (at.takeAny(".,")) {
            if (!isDigit(at.peek()))
                return {};
            time.rest = fraction(at);
        }
    }
    LogCursor ahead = at;
    ahead.skipSpaces();
    std::array<char, 12> buffer{};
    const std::string_view half = ahead.word(buffer);
    std::optional<bool> afternoon;
    if (half == "am" || half == "pm") {
        afternoon = half == "pm";
        at = ahead;
    }
    const auto of24 = hourOf(*hour, afternoon);
    time.hour = of24.value_or(99);
    return time.ok() ? std::optional(time) : std::nullopt;
}

/// "Z", "UTC", "GMT", "+09:00", "+0900", "-5"; `ok` is false for anything else but the end.
std::optional<seconds> zoneAtEnd(LogCursor& at, bool& ok)
{
    ok = true;
    at.skipSpaces();
    if (at.atEnd())
        return {};
    std::array<char, 12> buffer{};
    const std::string_view name = at.word(buffer);
    if (name == "jst" && at.atEnd())
        return hours(9);
    ok = name.empty() || name == "z" || name == "utc" || name == "gmt";
    if (!name.empty() && at.atEnd())
        return seconds(0);
    const bool isWest = at.peek() == '-';
    if (!ok || !at.takeAny("+-")) {
        ok = false;
        return {};
    }
    const auto hour = at.number(1, 2);
    at.take(':');
    const auto minute = isDigit(at.peek()) ? at.number(2, 2) : std::optional(0);
    at.skipSpaces();
    ok = hour && minute && *hour <= 18 && *minute <= 59 && at.atEnd();
    if (!ok)
        return {};
    const seconds offset = hours(*hour) + minutes(*minute);
    return isWest ? -offset : offset;
}

std::optional<LogTime> joined(sys_days day, const TimeOfDay& time, LogCursor& at)
{
    bool ok = false;
    const auto offset = zoneAtEnd(at, ok);
    if (!ok)
        return {};
    return LogTime{{day + time.sinceMidnight() - offset.value_or(seconds(0)), time.rest}, offset};
}

/// What comes after a date: nothing, or a time of day and perhaps a zone.
std::optional<LogTime> afterDate(std::optional<sys_days> day, LogCursor& at, QByteArrayView between)
{
    if (!day)
        return {};
    if (at.atEnd())
        return LogTime{{*day, {}}, {}};
    at.takeAny(between);
    at.skipSpaces();
    const auto time = timeOfDay(at);
    return time ? joined(*day, *time, at) : std::nullopt;
}

std::optional<LogTime> yearFirst(LogCursor at)
{
    const int digits = at.digitsAhead();
    const bool isPacked
        = digits == 8 || digits == 12 || digits == 14; // 20230601, with 1234 or 123456 behind it
    const auto year = at.number(4, 4);
    const char separator = at.peek();
    if (!year || (!isPacked && !at.takeAny("-/.")))
        return {};
    const auto month = at.number(isPacked ? 2 : 1, 2);
    if (!month || (!isPacked && !at.take(separator)))
        return {};
    const auto day = at.number(isPacked ? 2 : 1, 2);
    return day ? afterDate(dayOf(*year, *month, *day), at, "Tt,") : std::nullopt;
}

/// Two numbers and a year, with the same character between them.
std::optional<LogTime> yearLast(LogCursor at, bool monthFirst)
{
    const auto first = at.number(1, 2);
    const char separator = at.peek();
    if (!first || !at.takeAny("/.-"))
        return {};
    const auto second = at.number(1, 2);
    if (!second || !at.take(separator))
        return {};
    const auto year = at.number(4, 4);
    if (!year || isDigit(at.peek()))
        return {};
    return afterDate(dayOf(*year, monthFirst ? *first : *second, monthFirst ? *second : *first), at, ",T");
}

int monthNamed(std::string_view name)
{
    constexpr std::array<std::string_view, 12> names{"january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == names.at(i) || (name.size() == 3 && names.at(i).starts_with(name))
            || (name == "sept" && i == 8))
            return int(i) + 1;
    }
    return 0;
}

bool isWeekday(std::string_view name)
{
    constexpr std::array<std::string_view, 7> names{
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return name.size() >= 3 && std::any_of(names.begin(), names.end(), [&](std::string_view one) {
        return one.starts_with(name);
    });
}

std::optional<LogTime> monthName(LogCursor at)
{
    constexpr QByteArrayView between(" -/,.");
    const auto skip = [&] {
        while (at.takeAny(between)) { }
    };
    std::array<char, 12> buffer{};
    std::string_view name = at.word(buffer);
    if (isWeekday(name)) {
        skip();
        name = at.word(buffer);
    }
    std::optional<int> day;
    int month = monthNamed(name);
    if (month == 0 && name.empty()) {
        day = at.number(1, 2);
        skip();
        month = monthNamed(at.word(buffer));
    } else if (month > 0) {
        skip();
        day = at.number(1, 2);
    }
    skip();
    if (month == 0 || !day)
        return {};
    LogCursor beforeYear = at;
    if (const auto year = at.number(4, 4); year && !isDigit(at.peek()))
        return afterDate(dayOf(*year, month, *day), at, ":,T");
    // "Jun 21 13:34:56 2023", as C writes it
    at = beforeYear;
    const auto time = timeOfDay(at);
    skip();
    const auto year = time ? at.number(4, 4) : std::nullopt;
    const auto date = year ? dayOf(*year, month, *day) : std::nullopt;
    return date ? joined(*date, *time, at) : std::nullopt;
}

/// The year before the first of an era, or 0 when the text begins with none.
int eraBefore(LogCursor& at)
{
    if (at.takeText("令和"))
        return 2018;
    if (at.takeText("平成"))
        return 1988;
    return at.takeText("昭和") ? 1925 : 0;
}

/// "13時34分56秒", "午後1時", "13:34:56". 午後0時 is noon, and so is 午後12時.
std::optional<TimeOfDay> japaneseTimeOfDay(LogCursor& at)
{
    std::optional<bool> afternoon;
    if (at.takeText("午前"))
        afternoon = false;
    else if (at.takeText("午後"))
        afternoon = true;
    at.skipSpaces();
    std::optional<TimeOfDay> time;
    LogCursor ahead = at;
    const auto hour = ahead.number(1, 2);
    if (hour && ahead.takeText("時")) {
        at = ahead;
        time = TimeOfDay{*hour};
        bool isWhole = true; // each number has its unit
        const auto part = [&](int& number, QByteArrayView unit) {
            const auto digits = at.number(1, 2);
            number = digits.value_or(0);
            isWhole = isWhole && (!digits || at.takeText(unit));
        };
        part(time->minute, "分");
        part(time->second, "秒");
        if (!isWhole)
            return {};
    } else {
        time = timeOfDay(at);
    }
    if (!time)
        return {};
    time->hour = hourOf(afternoon && time->hour == 0 ? 12 : time->hour, afternoon).value_or(99);
    return time->ok() ? time : std::nullopt;
}

std::optional<LogTime> japanese(LogCursor at)
{
    const int before = eraBefore(at);
    const auto year = before > 0 && at.takeText("元") ? std::optional(1) : at.number(before > 0 ? 1 : 4, 4);
    if (!year || !at.takeText("年"))
        return {};
    const auto month = at.number(1, 2);
    if (!month || !at.takeText("月"))
        return {};
    const auto dayNumber = at.number(1, 2);
    if (!dayNumber || !at.takeText("日"))
        return {};
    const auto day = dayOf(before + *year, *month, *dayNumber);
    at.skipSpaces();
    if (day && at.atEnd())
        return LogTime{{*day, {}}, {}};
    const auto time = japaneseTimeOfDay(at);
    return day && time ? joined(*day, *time, at) : std::nullopt;
}

/// Whole units since an epoch, of which so many are a second; with a fraction of a unit, too.
std::optional<LogTime> sinceEpoch(LogCursor at, qint64 unitsInSecond, seconds epoch)
{
    constexpr int most = 18;
    const bool isBefore = at.take('-');
    if (at.digitsAhead() == 0 || at.digitsAhead() > most + 1)
        return {};
    // Nineteen digits fit only as far as 2^63 goes.
    quint64 units = 0;
    while (isDigit(at.peek())) {
        const char digit = at.peek();
        at.take(digit);
        units = units * 10 + quint64(digit - '0');
    }
    if (units > quint64(std::numeric_limits<qint64>::max()))
        return {};
    nanoseconds part{};
    if (at.takeAny(".,")) {
        if (!isDigit(at.peek()))
            return {};
        part = fraction(at) / unitsInSecond;
    }
    if (!at.atEnd())
        return {};
    const qint64 nanosInUnit = 1'000'000'000 / unitsInSecond;
    seconds whole(qint64(units) / unitsInSecond);
    nanoseconds rest = nanoseconds(qint64(units) % unitsInSecond * nanosInUnit) + part;
    if (isBefore) {
        whole = -whole - (rest > rest.zero() ? 1s : 0s);
        rest = rest > rest.zero() ? nanoseconds(1s) - rest : rest;
    }
    return LogTime{{sys_seconds(whole - epoch), rest}, seconds(0)};
}

} // namespace

QString toKey(LogTimeForm form)
{
    return keys.at(size_t(form)).toString();
}

std::optional<LogTimeForm> parseLogTimeForm(QStringView key)
{
    const auto at = std::find(keys.begin(), keys.end(), key);
    return at == keys.end() ? std::nullopt : std::optional(LogTimeForm(at - keys.begin()));
}

std::optional<LogTime> parseLogTime(QByteArrayView text, LogTimeForm form)
{
    const LogCursor at(text.trimmed());
    switch (form) {
    case LogTimeForm::YearFirst: return yearFirst(at);
    case LogTimeForm::MonthFirst: return yearLast(at, true);
    case LogTimeForm::DayFirst: return yearLast(at, false);
    case LogTimeForm::MonthName: return monthName(at);
    case LogTimeForm::Japanese: return japanese(at);
    case LogTimeForm::EpochSeconds: return sinceEpoch(at, 1, 0s);
    case LogTimeForm::EpochMilliseconds: return sinceEpoch(at, 1'000, 0s);
    case LogTimeForm::EpochMicroseconds: return sinceEpoch(at, 1'000'000, 0s);
    case LogTimeForm::EpochNanoseconds: return sinceEpoch(at, 1'000'000'000, 0s);
    case LogTimeForm::WebKit: return sinceEpoch(at, 1'000'000, from1601To1970);
    case LogTimeForm::FileTime: return sinceEpoch(at, 10'000'000, from1601To1970);
    }
    return {};
}

} // namespace kagami

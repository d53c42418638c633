#include "events/log_cursor.h"
#include "events/log_time.h"

namespace kagami {

namespace {

/// The form whose times of this size lie in the years that logs speak of. Nothing for what is no number.
std::optional<LogTimeForm> formOfNumber(QByteArrayView text)
{
    LogCursor at(text);
    const int digits = at.digitsAhead();
    const auto point = text.indexOf('.');
    if (digits == 0 || (digits != text.size() && digits != point))
        return {};
    if (digits <= 11)
        return LogTimeForm::EpochSeconds;
    if (digits <= 14)
        return LogTimeForm::EpochMilliseconds;
    if (digits <= 16)
        return LogTimeForm::EpochMicroseconds;
    if (digits == 17)
        return LogTimeForm::WebKit;
    return digits == 18 ? LogTimeForm::FileTime : LogTimeForm::EpochNanoseconds;
}

} // namespace

LogTimeGuess guessLogTime(std::span<const QByteArrayView> texts)
{
    struct Tally {
        size_t read = 0;
        size_t zoned = 0;
    };
    std::array<Tally, logTimeFormTotal> tallies;
    LogTimeGuess guess;
    for (const QByteArrayView& text : texts) {
        const QByteArrayView bare = text.trimmed();
        if (bare.isEmpty())
            continue;
        ++guess.written;
        const auto ofNumber = formOfNumber(bare);
        for (int form = 0; form < logTimeFormTotal; ++form) {
            const bool isEpoch = LogTimeForm(form) >= LogTimeForm::EpochSeconds;
            if (isEpoch && ofNumber != LogTimeForm(form))
                continue;
            const auto time = parseLogTime(bare, LogTimeForm(form));
            tallies.at(size_t(form)).read += time ? 1 : 0;
            tallies.at(size_t(form)).zoned += time && time->offset ? 1 : 0;
        }
    }
    const auto best = std::max_element(
        tallies.begin(), tallies.end(), [](const Tally& a, const Tally& b) { return a.read < b.read; });
    guess.form = LogTimeForm(best - tallies.begin());
    guess.read = best->read;
    guess.hasZone = best->read > 0 && best->zoned == best->read;
    const size_t monthFirst = tallies.at(size_t(LogTimeForm::MonthFirst)).read;
    guess.isAmbiguous = guess.form == LogTimeForm::MonthFirst && monthFirst > 0
        && tallies.at(size_t(LogTimeForm::DayFirst)).read == monthFirst;
    return guess;
}

} // namespace kagami

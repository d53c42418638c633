#include "timeline/ruler.h"

#include <QDateTime>
#include <algorithm>

namespace kagami {

namespace {

enum class Unit : quint8 { Second, Minute, Hour, Day, Month, Year };

struct Step {
    Unit unit;
    int count;
};

// From fine to coarse. The upper level of a step is the unit in which its numbers begin anew.
constexpr Step steps[]{
    {Unit::Second, 1},
    {Unit::Second, 5},
    {Unit::Second, 15},
    {Unit::Second, 30},
    {Unit::Minute, 1},
    {Unit::Minute, 5},
    {Unit::Minute, 15},
    {Unit::Minute, 30},
    {Unit::Hour, 1},
    {Unit::Hour, 3},
    {Unit::Hour, 6},
    {Unit::Hour, 12},
    {Unit::Day, 1},
    {Unit::Day, 2},
    {Unit::Day, 5},
    {Unit::Day, 10},
    {Unit::Month, 1},
    {Unit::Month, 3},
    {Unit::Year, 1},
    {Unit::Year, 2},
    {Unit::Year, 5},
    {Unit::Year, 10},
    {Unit::Year, 20},
    {Unit::Year, 50},
    {Unit::Year, 100},
    {Unit::Year, 500},
    {Unit::Year, 1000},
};
constexpr int segmentLimit = 600;
constexpr double labelInsetPx = 4;
constexpr double labelGapPx = 6;

double approximateMs(Step step)
{
    constexpr double units[]{1e3, 60e3, 3600e3, 86400e3, 30.44 * 86400e3, 365.25 * 86400e3};
    return units[int(step.unit)] * step.count;
}

Step upperOf(Step step)
{
    switch (step.unit) {
    case Unit::Second: return {Unit::Minute, 1};
    case Unit::Minute: return {Unit::Hour, 1};
    case Unit::Hour: return {Unit::Day, 1};
    case Unit::Day: return {Unit::Month, 1};
    case Unit::Month: return {Unit::Year, 1};
    case Unit::Year: return {Unit::Year, step.count < 10 ? 10 : step.count < 100 ? 100 : 1000};
    }
    return step;
}

/// Walks the units of a calendar in one zone and names them.
class Calendar {
public:
    explicit Calendar(const TimelineStyle& style)
        : m_zone(style.zone)
        , m_locale(style.locale)
        , m_fiscal(style.fiscalYears)
        , m_japanese(style.locale.language() == QLocale::Japanese)
    {
    }

    /// The latest beginning of a unit that is not after `instant`.
    [[nodiscard]] QDateTime beginning(Instant instant, Step step) const
    {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), m_zone);
        const QDate date = moment.date();
        const QTime time = moment.time();
        const auto down = [&](int value) { return value / step.count * step.count; };
        switch (step.unit) {
        case Unit::Second: return {date, QTime(time.hour(), time.minute(), down(time.second())), m_zone};
        case Unit::Minute: return {date, QTime(time.hour(), down(time.minute())), m_zone};
        case Unit::Hour: return {date, QTime(down(time.hour()), 0), m_zone};
        case Unit::Day: return at({date.year(), date.month(), down(date.day() - 1) + 1});
        case Unit::Month: return at({date.year(), down(date.month() - 1) + 1, 1});
        case Unit::Year: break;
        }
        const int year = counted(date.year()) - (m_fiscal && date.month() < 4 ? 1 : 0);
        return yearBeginning(year - ((year % step.count) + step.count) % step.count);
    }

    [[nodiscard]] QDateTime next(const QDateTime& beginning, Step step) const
    {
        const QDate date = beginning.date();
        switch (step.unit) {
        case Unit::Second: return beginning.addSecs(step.count);
        case Unit::Minute: return beginning.addSecs(qint64(60) * step.count);
        case Unit::Hour: {
            const int hour = beginning.time().hour() + step.count;
            const QDateTime moment
                = hour < 24 ? QDateTime(date, QTime(hour, 0), m_zone) : at(date.addDays(1));
            // The hour that summer time leaves out has no beginning of its own.
            return moment.isValid() && moment > beginning ? moment
                                                          : beginning.addSecs(qint64(3600) * step.count);
        }
        case Unit::Day: {
            // Every month begins anew; a rest shorter than half a step joins the step before.
            const QDate day = date.addDays(step.count);
            const bool rest
                = day.month() != date.month() || day.daysInMonth() - day.day() + 1 <= step.count / 2;
            return at(rest ? QDate(date.year(), date.month(), 1).addMonths(1) : day);
        }
        case Unit::Month: return at(date.addMonths(step.count));
        case Unit::Year: break;
        }
        return yearBeginning(counted(date.year()) + step.count);
    }

    /// Names from long to short; `isUpper`: with all that the lower level leaves out.
    [[nodiscard]] QStringList names(const QDateTime& beginning, Step step, bool isUpper) const
    {
        const QDate date = beginning.date();
        switch (step.unit) {
        case Unit::Second: return {beginning.toString(QStringLiteral("HH:mm:ss"))};
        case Unit::Minute:
        case Unit::Hour: return momentNames(beginning, isUpper);
        case Unit::Day:
            if (!isUpper)
                return {QString::number(date.day())};
            return m_japanese ? QStringList{format(date, "yyyy年M月d日(ddd)"), format(date, "yyyy年M月d日")}
                              : QStringList{format(date, "dddd d MMMM yyyy"), format(date, "d MMM yyyy")};
        case Unit::Month:
            if (isUpper)
                return m_japanese ? QStringList{format(date, "yyyy年M月")}
                                  : QStringList{format(date, "MMMM yyyy"), format(date, "MMM yyyy")};
            return {step.count == 3 ? QStringLiteral("Q%1").arg(quarter(date))
                                    : m_locale.standaloneMonthName(date.month(), QLocale::ShortFormat)};
        case Unit::Year: break;
        }
        const int year = counted(date.year());
        return {isUpper && step.count > 1 ? spanName(year, step.count) : yearName(year)};
    }

private:
    // QDate goes from year -1 to 1; counting in steps needs the 0 between them.
    [[nodiscard]] static int counted(int year) { return year > 0 ? year : year + 1; }
    [[nodiscard]] QDateTime yearBeginning(int year) const
    {
        return at({year > 0 ? year : year - 1, m_fiscal ? 4 : 1, 1});
    }
    [[nodiscard]] QDateTime at(const QDate& date) const { return date.startOfDay(m_zone); }
    [[nodiscard]] QString format(const QDate& date, const char* pattern) const
    {
        return m_locale.toString(date, QString::fromUtf8(pattern));
    }
    [[nodiscard]] int quarter(const QDate& date) const
    {
        return (m_fiscal ? (date.month() + 8) % 12 : date.month() - 1) / 3 + 1;
    }
    [[nodiscard]] QStringList momentNames(const QDateTime& moment, bool isUpper) const
    {
        const QString time = moment.toString(QStringLiteral("HH:mm"));
        if (!isUpper)
            return {time};
        const char* pattern = m_japanese ? "yyyy年M月d日" : "d MMM yyyy";
        return {format(moment.date(), pattern) + QChar(u' ') + time};
    }
    [[nodiscard]] QString yearName(int year) const
    {
        const QString number = QString::number(year);
        if (m_fiscal)
            return m_japanese ? number + QStringLiteral("年度") : QStringLiteral("FY") + number;
        return m_japanese ? number + QStringLiteral("年") : number;
    }
    [[nodiscard]] QString spanName(int year, int count) const
    {
        if (count == 10)
            return QString::number(year) + (m_japanese ? QStringLiteral("年代") : QStringLiteral("s"));
        return QStringLiteral("%1–%2").arg(year).arg(year + count - 1);
    }

    QTimeZone m_zone;
    QLocale m_locale;
    bool m_fiscal;
    bool m_japanese;
};

class RulerMaker {
public:
    RulerMaker(const TimeScale& scale, const TimelineStyle& style)
        : m_scale(scale)
        , m_calendar(style)
    {
    }

    Ruler make() const
    {
        for (const Step step : steps) {
            if (!hasRoom(step))
                continue;
            return {segments(upperOf(step), true), segments(step, false)};
        }
        return {};
    }

private:
    [[nodiscard]] static FontRole fontOf(bool isUpper)
    {
        return isUpper ? FontRole::Strong : FontRole::Small;
    }

    /// Do both levels have room for their (short) names? Months are measured one by one, they differ much.
    [[nodiscard]] bool hasRoom(Step step) const
    {
        const auto fits = [&](Step level, bool isUpper) {
            double widest = 0;
            QDateTime unit = m_calendar.beginning(m_scale.visible.from, level);
            const int samples = level.unit == Unit::Month ? 12 : 1;
            for (int i = 0; i < samples; ++i, unit = m_calendar.next(unit, level))
                widest = std::max(
                    widest, textWidth(fontOf(isUpper), m_calendar.names(unit, level, isUpper).constLast()));
            if (level.unit == Unit::Day)
                widest = std::max(widest, textWidth(fontOf(isUpper), QStringLiteral("28")));
            return approximateMs(level) * 0.9 / m_scale.msPerPx() >= widest + labelInsetPx + labelGapPx;
        };
        return approximateMs(step) / m_scale.msPerPx() > 1 && fits(step, false) && fits(upperOf(step), true);
    }

    [[nodiscard]] std::vector<RulerSegment> segments(Step step, bool isUpper) const
    {
        std::vector<RulerSegment> result;
        const double end = m_scale.leftPx + m_scale.widthPx;
        QDateTime unit = m_calendar.beginning(m_scale.visible.from, step);
        while (int(result.size()) < segmentLimit) {
            const QDateTime following = m_calendar.next(unit, step);
            if (!following.isValid() || following <= unit)
                break;
            RulerSegment segment;
            segment.left = xOf(unit);
            segment.right = xOf(following);
            if (segment.left >= end)
                break;
            segment.labelX = std::max(segment.left, m_scale.leftPx) + labelInsetPx;
            const double room = std::min(segment.right, end) - segment.labelX - labelGapPx / 2;
            segment.label = fitting(m_calendar.names(unit, step, isUpper), isUpper, room);
            result.push_back(segment);
            unit = following;
        }
        return result;
    }

    [[nodiscard]] static QString fitting(const QStringList& names, bool isUpper, double room)
    {
        for (const QString& name : names) {
            if (textWidth(fontOf(isUpper), name) <= room)
                return name;
        }
        return {};
    }

    [[nodiscard]] double xOf(const QDateTime& moment) const
    {
        return m_scale.xOf(Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch())));
    }

    const TimeScale& m_scale;
    Calendar m_calendar;
};

} // namespace

Ruler makeRuler(const TimeScale& scale, const TimelineStyle& style)
{
    if (scale.widthPx <= 0 || scale.visible.from >= scale.visible.to)
        return {};
    return RulerMaker(scale, style).make();
}

} // namespace kagami

#include "case/time_word_scanner.h"

#include "case/time_word_table.h"

#include <utility>

namespace kagami {

namespace {

using Part = DateWords::Part;
using Meaning = TimeWord::Meaning;
using namespace Qt::StringLiterals;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLatin(QChar c)
{
    return c >= u'a' && c <= u'z';
}

QString padded(int value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 10, QChar(u'0'));
}

class DateScanner {
public:
    explicit DateScanner(QStringView text)
        : m_text(text)
    {
    }

    std::optional<DateWords> scan()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            const bool known = isDigit(c)              ? number()
                : m_text.mid(m_at).startsWith(u"元年") ? firstYear()
                : offsetAhead()                        ? offset()
                                                       : word();
            if (known)
                continue;
            if (!QStringView(u" ,.'()-").contains(c))
                return {};
            ++m_at;
        }
        return m_era || m_clash ? std::nullopt : std::optional(m_date);
    }

private:
    template <class T>
    void set(T& field, T value)
    {
        m_clash = m_clash || field != T();
        field = value;
    }
    bool take(QStringView text)
    {
        if (!m_text.mid(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }
    /// Up to eight digits; 0 digits when there are none.
    std::pair<int, int> digits()
    {
        int value = 0;
        int count = 0;
        for (; count < 8 && m_at < m_text.size() && isDigit(m_text[m_at]); ++m_at, ++count)
            value = 10 * value + (m_text[m_at].unicode() - u'0');
        return {value, count};
    }
    bool digitAt(qsizetype at) const { return at < m_text.size() && isDigit(m_text[at]); }

    bool word()
    {
        const QStringView rest = m_text.mid(m_at);
        for (const TimeWord& entry : timeWords()) {
            if (!rest.startsWith(entry.text))
                continue;
            const qsizetype next = entry.text.size();
            if (isLatin(entry.text.back()) && next < rest.size() && isLatin(rest[next]))
                continue;
            m_at += next;
            apply(entry);
            return true;
        }
        return false;
    }

    void apply(const TimeWord& entry)
    {
        switch (entry.meaning) {
        case Meaning::Filler: break;
        case Meaning::Month: set(m_date.month, std::optional(entry.value)); break;
        case Meaning::Third: set(m_date.third, entry.value); break;
        case Meaning::Season: set(m_date.season, entry.value); break;
        case Meaning::Quarter: set(m_date.quarter, entry.value); break;
        case Meaning::Half: set(m_date.half, entry.value); break;
        case Meaning::Stretch: set(m_date.part, Part(entry.value)); break;
        case Meaning::Era: m_era = entry.value; break;
        case Meaning::Fiscal: m_date.fiscal = true; break;
        case Meaning::About: m_date.approximate = true; break;
        case Meaning::Perhaps: m_date.uncertain = true; break;
        case Meaning::Afternoon: m_date.afternoon = true; break;
        case Meaning::Utc: zone(u"Z"_s, u"UTC"_s); break;
        case Meaning::Jst: zone(u"+09:00"_s, u"Asia/Tokyo"_s); break;
        }
    }

    void zone(const QString& text, const QString& name)
    {
        m_date.offset = text;
        m_date.zoneName = name;
    }

    bool offsetAhead() const
    {
        const QChar c = m_text[m_at];
        return !m_date.clock.isEmpty() && (c == u'+' || c == u'-') && digitAt(m_at + 1) && digitAt(m_at + 2);
    }

    bool offset()
    {
        qsizetype end = m_at + 3;
        if (end < m_text.size() && m_text[end] == u':')
            ++end;
        while (digitAt(end))
            ++end;
        m_date.offset = m_text.mid(m_at, end - m_at).toString();
        m_at = end;
        return true;
    }

    bool firstYear()
    {
        m_at += 2;
        return setYear(1);
    }

    bool setYear(int value)
    {
        set(m_date.year, std::optional(std::exchange(m_era, 0) + value));
        return true;
    }

    bool number()
    {
        const auto [value, count] = digits();
        if (take(u"年度")) {
            m_date.fiscal = true;
            return setYear(value);
        }
        if (take(u"年代")) {
            m_date.decade = true;
            return setYear(value);
        }
        // A year of two digits without an era may be of any century, or of any era.
        if (take(u"年"))
            return (m_era != 0 || count == 4) && setYear(value);
        if (take(u"四半期") || (count == 1 && take(u"q"))) {
            set(m_date.quarter, value);
            return true;
        }
        if (take(u"月")) {
            set(m_date.month, std::optional(value));
            return true;
        }
        if (take(u"日") || take(u"st") || take(u"nd") || take(u"rd") || take(u"th")) {
            set(m_date.day, std::optional(value));
            return true;
        }
        if (count <= 2 && (take(u":") || take(u"時")))
            return clock(value);
        return bareNumber(value, count);
    }

    bool bareNumber(int value, int count)
    {
        const QChar next = m_at < m_text.size() ? m_text[m_at] : QChar();
        const bool joined = (next == u'-' || next == u'/' || next == u'.') && digitAt(m_at + 1);
        if (count == 8) {
            m_date.month = value / 100 % 100;
            m_date.day = value % 100;
            return setYear(value / 10000);
        }
        if (count == 4) {
            if (take(u"s"))
                m_date.decade = true;
            return setYear(value) && (!joined || isoRest(next));
        }
        if (count > 2 || m_era)
            return clash();
        if (joined && next == u'/') {
            // 7/2023 is clear; 1/7/2023 is July in Europe and January in America.
            ++m_at;
            const auto [year, yearDigits] = digits();
            set(m_date.month, std::optional(value));
            return yearDigits == 4 ? setYear(year) : clash();
        }
        if (count == 2 && next == u' ' && m_text.mid(m_at).startsWith(u" h") && m_date.day)
            return clock(value);
        set(m_date.day, std::optional(value));
        return true;
    }

    /// "-7", "/07/01" after the year.
    bool isoRest(QChar separator)
    {
        ++m_at;
        const auto [month, monthDigits] = digits();
        set(m_date.month, std::optional(month));
        if (monthDigits <= 2 && m_at < m_text.size() && m_text[m_at] == separator && digitAt(m_at + 1)) {
            ++m_at;
            set(m_date.day, std::optional(digits().first));
        }
        return monthDigits <= 2;
    }

    bool clock(int hour)
    {
        set(m_date.clock, padded(hour, 2));
        const auto more = [&](QStringView unit) {
            const auto [value, count] = digits();
            if (count)
                m_date.clock += u':' % padded(value, 2);
            take(unit);
            return count > 0;
        };
        if (!more(u"分"))
            return true;
        if ((take(u":") || digitAt(m_at)) && more(u"秒") && m_text.mid(m_at).startsWith(u'.')
            && digitAt(m_at + 1)) {
            const qsizetype start = m_at++;
            digits();
            m_date.clock += m_text.mid(start, m_at - start);
        }
        return true;
    }

    /// Digits that make no date: the scan goes on, and says no at its end.
    bool clash()
    {
        m_clash = true;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    DateWords m_date;
    int m_era = 0;
    bool m_clash = false;
};

} // namespace

std::optional<DateWords> scanDate(QStringView text)
{
    return DateScanner(text).scan();
}

} // namespace kagami

#include "case/time_word_scanner.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace kagami {

namespace {

using Part = DateWords::Part;
using namespace Qt::StringLiterals;

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

struct Word {
    QStringView text;
    Meaning meaning;
    int value = 0;
};

/// Longer words stand before their own beginnings.
constexpr Word words[] = {
    {u"january", Meaning::Month, 1},
    {u"february", Meaning::Month, 2},
    {u"march", Meaning::Month, 3},
    {u"april", Meaning::Month, 4},
    {u"may", Meaning::Month, 5},
    {u"june", Meaning::Month, 6},
    {u"july", Meaning::Month, 7},
    {u"august", Meaning::Month, 8},
    {u"september", Meaning::Month, 9},
    {u"october", Meaning::Month, 10},
    {u"november", Meaning::Month, 11},
    {u"december", Meaning::Month, 12},
    {u"jan", Meaning::Month, 1},
    {u"feb", Meaning::Month, 2},
    {u"mar", Meaning::Month, 3},
    {u"apr", Meaning::Month, 4},
    {u"jun", Meaning::Month, 6},
    {u"jul", Meaning::Month, 7},
    {u"aug", Meaning::Month, 8},
    {u"sept", Meaning::Month, 9},
    {u"sep", Meaning::Month, 9},
    {u"oct", Meaning::Month, 10},
    {u"nov", Meaning::Month, 11},
    {u"dec", Meaning::Month, 12},
    {u"first half", Meaning::Half, 1},
    {u"second half", Meaning::Half, 2},
    {u"h1", Meaning::Half, 1},
    {u"h2", Meaning::Half, 2},
    {u"first quarter", Meaning::Quarter, 1},
    {u"second quarter", Meaning::Quarter, 2},
    {u"third quarter", Meaning::Quarter, 3},
    {u"fourth quarter", Meaning::Quarter, 4},
    {u"q1", Meaning::Quarter, 1},
    {u"q2", Meaning::Quarter, 2},
    {u"q3", Meaning::Quarter, 3},
    {u"q4", Meaning::Quarter, 4},
    {u"spring", Meaning::Season, 1},
    {u"summer", Meaning::Season, 2},
    {u"autumn", Meaning::Season, 3},
    {u"fall", Meaning::Season, 3},
    {u"winter", Meaning::Season, 4},
    {u"early", Meaning::Stretch, int(Part::Early)},
    {u"beginning", Meaning::Stretch, int(Part::Start)},
    {u"start", Meaning::Stretch, int(Part::Start)},
    {u"middle", Meaning::Stretch, int(Part::Middle)},
    {u"mid", Meaning::Stretch, int(Part::Middle)},
    {u"late", Meaning::Stretch, int(Part::Late)},
    {u"end", Meaning::Stretch, int(Part::End)},
    {u"fiscal year", Meaning::Fiscal},
    {u"fiscal", Meaning::Fiscal},
    {u"fy", Meaning::Fiscal},
    {u"approximately", Meaning::About},
    {u"approx", Meaning::About},
    {u"about", Meaning::About},
    {u"around", Meaning::About},
    {u"circa", Meaning::About},
    {u"c", Meaning::About},
    {u"roughly", Meaning::About},
    {u"ca", Meaning::About},
    {u"possibly", Meaning::Perhaps},
    {u"perhaps", Meaning::Perhaps},
    {u"probably", Meaning::Perhaps},
    {u"maybe", Meaning::Perhaps},
    {u"uncertain", Meaning::Perhaps},
    {u"不確か", Meaning::Perhaps},
    {u"?", Meaning::Perhaps},
    {u"am", Meaning::Filler},
    {u"pm", Meaning::Afternoon},
    {u"午前", Meaning::Filler},
    {u"午後", Meaning::Afternoon},
    {u"utc", Meaning::Utc},
    {u"gmt", Meaning::Utc},
    {u"z", Meaning::Utc},
    {u"jst", Meaning::Jst},
    {u"日本時間", Meaning::Jst},
    {u"令和", Meaning::Era, 2018},
    {u"平成", Meaning::Era, 1988},
    {u"昭和", Meaning::Era, 1925},
    {u"第一四半期", Meaning::Quarter, 1},
    {u"第二四半期", Meaning::Quarter, 2},
    {u"第三四半期", Meaning::Quarter, 3},
    {u"第四四半期", Meaning::Quarter, 4},
    {u"第", Meaning::Filler},
    {u"上旬", Meaning::Third, 1},
    {u"初旬", Meaning::Third, 1},
    {u"中旬", Meaning::Third, 2},
    {u"下旬", Meaning::Third, 3},
    {u"春", Meaning::Season, 1},
    {u"夏", Meaning::Season, 2},
    {u"秋", Meaning::Season, 3},
    {u"冬", Meaning::Season, 4},
    {u"前半", Meaning::Half, 1},
    {u"上半期", Meaning::Half, 1},
    {u"上期", Meaning::Half, 1},
    {u"後半", Meaning::Half, 2},
    {u"下半期", Meaning::Half, 2},
    {u"下期", Meaning::Half, 2},
    {u"中頃", Meaning::Stretch, int(Part::Middle)},
    {u"中ごろ", Meaning::Stretch, int(Part::Middle)},
    {u"半ば", Meaning::Stretch, int(Part::Middle)},
    {u"末", Meaning::Stretch, int(Part::End)},
    {u"初頭", Meaning::Stretch, int(Part::Early)},
    {u"初め", Meaning::Stretch, int(Part::Start)},
    {u"はじめ", Meaning::Stretch, int(Part::Start)},
    {u"明け", Meaning::Stretch, int(Part::Start)},
    {u"初", Meaning::Stretch, int(Part::Start)},
    {u"頃", Meaning::About},
    {u"ごろ", Meaning::About},
    {u"ころ", Meaning::About},
    {u"前後", Meaning::About},
    {u"約", Meaning::About},
    {u"およそ", Meaning::About},
    {u"おおよそ", Meaning::About},
    {u"~", Meaning::About},
    {u"の", Meaning::Filler},
    {u"に", Meaning::Filler},
    {u"year", Meaning::Filler},
    {u"of", Meaning::Filler},
    {u"the", Meaning::Filler},
    {u"in", Meaning::Filler},
    {u"on", Meaning::Filler},
    {u"at", Meaning::Filler},
    {u"or", Meaning::Filler},
    {u"h", Meaning::Filler},
    {u"t", Meaning::Filler},
};

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
        for (const Word& entry : words) {
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

    void apply(const Word& entry)
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

int numberOfKanji(QStringView run)
{
    constexpr QStringView kanji = u"〇一二三四五六七八九";
    int value = 0;
    int digit = 0;
    bool pending = false;
    for (const QChar c : run) {
        if (c == u'十') {
            value += 10 * (pending ? digit : 1);
            digit = 0;
            pending = false;
            continue;
        }
        digit = (pending ? 10 * digit : 0) + int(c == u'零' ? 0 : kanji.indexOf(c));
        pending = true;
    }
    return value + digit;
}

} // namespace

QString normalisedWords(QStringView text)
{
    static const QRegularExpression kanjiNumber(u"[〇零一二三四五六七八九十]+(?=[年月日時分秒])"_s);
    static const QRegularExpression weekday(u"\\([月火水木金土日](曜日?)?\\)"
                                            "|\\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\b,?"
                                            "|\\(apr.mar\\)"_s);
    QString out = text.trimmed().toString();
    out.replace(u'～', u'〜'); // NFKC would make it the tilde, which here says "approximately"
    out = out.normalized(QString::NormalizationForm_KC).toLower();
    static const QRegularExpression winter(u"(winter \\d{4})[–/-]\\d{2}\\b"_s);
    out.replace(winter, u"\\1"_s).replace(u"mid-"_s, u"mid "_s).replace(u'—', u'–').remove(weekday);
    for (auto match = kanjiNumber.match(out); match.hasMatch(); match = kanjiNumber.match(out)) {
        const QString number = QString::number(numberOfKanji(match.capturedView()));
        out.replace(match.capturedStart(), match.capturedLength(), number);
    }
    return out.simplified();
}

std::optional<DateWords> scanDate(QStringView text)
{
    return DateScanner(text).scan();
}

} // namespace kagami

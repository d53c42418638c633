#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace kagami {

/// An id as numbers: T1566.001 is {1566, 1}. `sub` is 0 for a technique without a parent.
struct TechniqueNumber {
    quint16 main = 0;
    quint16 sub = 0;

    [[nodiscard]] constexpr quint32 value() const { return main * 1000U + sub; } ///< sorts as the ids do
};

constexpr size_t techniqueNumberTotal = 10000;

/// Empty unless `id` is exactly "T1234" or "T1234.567" (not .000). Here, because it runs once for every tag
/// of a case.
[[nodiscard]] inline std::optional<TechniqueNumber> parseTechniqueNumber(QStringView id)
{
    if ((id.size() != 5 && id.size() != 9) || id[0] != u'T')
        return std::nullopt;
    const auto number = [id](qsizetype from, qsizetype end) {
        int value = 0;
        for (qsizetype i = from; i < end; ++i) {
            const char16_t c = id[i].unicode();
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c - u'0');
        }
        return value;
    };
    const int main = number(1, 5);
    if (main < 0)
        return std::nullopt;
    if (id.size() == 5)
        return TechniqueNumber{quint16(main), 0};
    const int sub = number(6, 9);
    if (id[5] != u'.' || sub <= 0)
        return std::nullopt;
    return TechniqueNumber{quint16(main), quint16(sub)};
}

/// The id with this TechniqueNumber::value().
[[nodiscard]] inline QString techniqueId(quint32 value)
{
    const QString main = QStringLiteral("T%1").arg(value / 1000, 4, 10, QLatin1Char('0'));
    return value % 1000 == 0
        ? main
        : QString(main % QStringLiteral(".%1").arg(value % 1000, 3, 10, QLatin1Char('0')));
}

} // namespace kagami

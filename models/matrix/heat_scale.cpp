#include "matrix/heat_scale.h"

#include <algorithm>
#include <cmath>

namespace kagami {

HeatScale::HeatScale(int maxIncidents)
{
    int from = 1;
    while (from <= maxIncidents && m_levels < levelTotal) {
        m_from[size_t(m_levels)] = from;
        ++m_levels;
        const int next = maxIncidents <= levelTotal
            ? from + 1
            : int(std::floor(std::pow(double(maxIncidents), double(m_levels) / levelTotal))) + 1;
        from = std::max(from + 1, next);
    }
    m_from[size_t(m_levels)] = std::max(from, maxIncidents + 1);
}

int HeatScale::levelOf(int incidents) const
{
    int level = 0;
    while (level < m_levels && m_from[size_t(level)] <= incidents)
        ++level;
    return level;
}

Ink HeatScale::inkOfLevel(int level) const
{
    // The fullest cell is always the strongest shade.
    return level == 0 ? Ink::Heat0 : Ink(int(Ink::Heat4) - (m_levels - level));
}

Ink HeatScale::inkOf(int incidents) const
{
    return inkOfLevel(levelOf(incidents));
}

QString HeatScale::label(int level) const
{
    const int from = m_from[size_t(level) - 1];
    const int last = m_from[size_t(level)] - 1;
    return from == last ? QString::number(from) : QStringLiteral("%1–%2").arg(from).arg(last);
}

} // namespace kagami

#include "ledger/clock.h"

#include <algorithm>
#include <limits>

namespace kagami {

Clock::Clock(Now now)
    : m_now(std::move(now))
{
}

HybridTime Clock::tick()
{
    const qint64 now = m_now().time_since_epoch().count();
    if (now > m_last.ms)
        m_last = {now, 0};
    else if (m_last.counter < std::numeric_limits<quint32>::max())
        ++m_last.counter;
    else
        m_last = {m_last.ms + 1, 0};
    return m_last;
}

void Clock::observe(HybridTime seen)
{
    m_last = std::max(m_last, seen);
}

Instant Clock::systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace kagami

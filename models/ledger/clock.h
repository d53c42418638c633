#pragma once

#include "case/time_span.h"

#include <compare>
#include <functional>

namespace kagami {

/// A hybrid logical time (Kulkarni et al. 2014): wall clock in ms since 1970 UTC, and a counter that keeps
/// order when the clock stands still or runs backwards.
struct HybridTime {
    qint64 ms = 0;
    quint32 counter = 0;
    friend auto operator<=>(const HybridTime&, const HybridTime&) = default;
};

/// Hands out times that grow strictly, also past every time it has seen from others.
class Clock {
public:
    using Now = std::function<Instant()>;
    explicit Clock(Now now = systemNow);
    [[nodiscard]] HybridTime tick();
    void observe(HybridTime seen);
    [[nodiscard]] HybridTime last() const { return m_last; }
    [[nodiscard]] static Instant systemNow();

private:
    Now m_now;
    HybridTime m_last;
};

} // namespace kagami

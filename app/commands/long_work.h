#pragma once

#include "store/blob_block.h"
#include "store/work_progress.h"

#include <QElapsedTimer>

#include <array>
#include <csignal>

namespace kagami::cli {

/// Shows on a terminal how far a work of more than a second is, and lets it end in good order when the person
/// presses Ctrl-C or the program is told to end; the second time it ends at once. What the caller of the
/// program ignores stays ignored. For one at a time.
class LongWork {
public:
    LongWork();
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;
    [[nodiscard]] Progress progress(); ///< in bytes
    [[nodiscard]] WorkProgress steps();
    /// Between parts of the work that tell of none. Errors: Cancelled.
    [[nodiscard]] static Status goOn();

private:
    [[nodiscard]] bool show(qint64 done, qint64 total);

    QElapsedTimer m_since;
    std::array<struct sigaction, 3> m_before{};
    int m_shown = -1; ///< percent
};

} // namespace kagami::cli

#pragma once

#include "store/blob_block.h"

namespace kagami::cli {

/// Shows on a terminal how far a long work is, and ends it when the person presses Ctrl-C. For one at a time.
class LongWork {
public:
    LongWork();
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;
    [[nodiscard]] Progress progress();

private:
    int m_shown = -1; ///< percent
};

} // namespace kagami::cli

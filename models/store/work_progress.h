#pragma once

#include <functional>

namespace kagami {

/// Called now and then with how much is done, `total` 0 while that is not known; false stops the work.
using WorkProgress = std::function<bool(int done, int total)>;

} // namespace kagami

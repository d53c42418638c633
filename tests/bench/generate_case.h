#pragma once

#include "ledger/change_set.h"

namespace kagami::bench {

/// A case of the size that a national agency collects in a decade, always the same for the same arguments:
/// one actor, 12 campaigns, 300 targets in all sectors, 200 sources, 40 tools, and `incidents` incidents with
/// eight claims each (when, campaign, target, attribution, status, two techniques, description) from 2015 to
/// 2024. A tenth are context, not attributed.
[[nodiscard]] Draft generateCase(int incidents, quint32 seed);

} // namespace kagami::bench

#pragma once

#include "case/marking.h"
#include "lens/query.h"

#include <optional>
#include <vector>

namespace kagami {

/// What counts right now, for all views, briefs and exports alike.
struct Lens {
    Query query;
    std::optional<Tlp> ceiling; ///< records marked above it do not exist for this lens
    std::vector<ItemId> sourcesOff; ///< claims of these sources do not count
};

} // namespace kagami

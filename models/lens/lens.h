#pragma once

#include "base/digest.h"
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
    /// The case as it was right after this change set (store/past.h); null: as it is now. Whoever sets it
    /// gives the state of then with it: a Scope does not look it up.
    Digest asOf{};
};

} // namespace kagami

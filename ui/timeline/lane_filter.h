#pragma once

#include "lens/scope.h"
#include "timeline/timeline.h"

#include <optional>

namespace kagami {

/// A condition that a click switches on in the query.
struct LaneFilter {
    QueryField field = QueryField::Text;
    QString value;
    QString name; ///< what people call it
};

/// Nothing for lanes of incidents that lack a value.
[[nodiscard]] std::optional<LaneFilter> filterOf(const Facts& facts, const Timeline& timeline, int lane);
/// Campaigns, then targets of an incident; at most six.
[[nodiscard]] std::vector<LaneFilter> filtersOf(const Facts& facts, ItemIndex incident);

} // namespace kagami

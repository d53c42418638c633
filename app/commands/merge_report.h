#pragma once

#include "app/commands/command.h"

namespace kagami::cli {

/// Prints what a merge brought, and every conflict that waits for a decision: as text, or as one JSON object
/// with the members of `json` before its own.
void printMerge(
    const CaseFile& file, const MergeReport& merged, bool asJson, nlohmann::ordered_json json = {});

} // namespace kagami::cli

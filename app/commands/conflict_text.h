#pragma once

#include "store/case_file.h"

#include <nlohmann/json.hpp>

namespace kagami::cli {

/// All conflicts that wait for a decision, one row for each write that stands beside the one that shows:
/// {"id","record","title",…,"field","shown":{"value","author","time","reason"},"other":{…}}.
[[nodiscard]] nlohmann::ordered_json conflictsJson(const CaseFile& file);
/// The same as lines for people.
void printConflicts(const CaseFile& file);

} // namespace kagami::cli

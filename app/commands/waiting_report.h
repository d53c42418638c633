#pragma once

#include "app/commands/command.h"

namespace kagami::cli {

/// Every bundle that waits in the case: its number, what is in it, and what it waits for.
[[nodiscard]] nlohmann::ordered_json waitingJson(const CaseFile& file);
/// One line a bundle on standard output.
void printWaiting(const CaseFile& file);

} // namespace kagami::cli

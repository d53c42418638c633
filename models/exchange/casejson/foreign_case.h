#pragma once

#include "exchange/casejson/case_json.h"

namespace kagami {

/// For an import into a case that is there: leaves out the record of another case itself, what is said of it,
/// and claims about such claims, because a case has one record of itself. They become skipped records, each
/// with its place. O(operations).
void leaveOutForeignCase(const Case& state, CaseJsonImport& import);

} // namespace kagami

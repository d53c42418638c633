#pragma once

#include "store/case_file.h"

namespace kagami {

/// The ledger as it was when it had this head, which a brief prints. Errors: NotFound (it never had it),
/// Corrupt, Io. O(change sets up to it, their operations).
[[nodiscard]] Result<std::shared_ptr<const Ledger>> ledgerAtHead(const CaseFile& file, const Digest& head);

} // namespace kagami

#pragma once

#include "store/case_file.h"

namespace kagami {

/// CaseFile::verifyFile(), for somebody who waits: `progress` counts the bytes of the evidence files, which
/// are read after the ledger was checked and take the longest. Errors: also Cancelled.
[[nodiscard]] Result<VerifyReport> verifyFile(
    const QString& path, std::optional<Digest> printedHead, const Progress& progress);

} // namespace kagami

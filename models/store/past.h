#pragma once

#include "ledger/ledger.h"
#include "store/case_file.h"

namespace kagami {

/// The ledger as it was right after the change set `step`: all change sets up to it in the order of
/// HybridTime, then hash. That order is the same in every copy of the case, whenever a copy got to know of a
/// change set: what a colleague wrote before and was merged in after is part of it. Errors: NotFound (no such
/// change set), Corrupt, Cancelled. O(change sets up to it, their operations).
[[nodiscard]] Result<std::shared_ptr<const Ledger>> ledgerAt(
    const CaseFile& file, const Digest& step, const WorkProgress& progress = {});
/// The same on any thread: the file is opened for reading. Errors: also those of CaseFile::open.
[[nodiscard]] Result<std::shared_ptr<const Ledger>> ledgerAtOfFile(
    const QString& path, const Digest& step, const WorkProgress& progress = {});
/// One change set, on any thread. Errors: NotFound, Corrupt, Io.
[[nodiscard]] Result<ChangeSet> changeSetOfFile(const QString& path, const Digest& hash);

} // namespace kagami

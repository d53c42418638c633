#pragma once

#include "app/commands/command.h"

namespace kagami::cli {

/// What a command looks at: the present case, or the case as it was.
struct Shown {
    std::shared_ptr<const Ledger> ledger;
    std::shared_ptr<const Case> state; ///< of that ledger; of the past with the labels that rose since
    Digest asOf; ///< the last change set that counts; null: now
};

/// `--as-of MOMENT`.
struct PastOption {
    std::string moment;
    void declare(CLI::App& command);
    /// The ledger to look at. With the option it says on standard error which moment that is. Errors: those
    /// of momentOf(), ledgerAt() and ledgerAtHead().
    [[nodiscard]] Result<Shown> ledger(const CaseFile& file) const;
};

} // namespace kagami::cli

#pragma once

#include "app/commands/past_option.h"
#include "lens/scope.h"

namespace kagami::cli {

/// `--lens QUERY`, `--tlp CEILING` and `--as-of MOMENT`: which part of a case an export, brief or picture is
/// made from, and as of when.
struct LensOptions {
    std::string query, tlp;
    PastOption past;
    void declare(CLI::App& command);
    /// Errors: Invalid with the place in the query, or the label that is none.
    [[nodiscard]] Result<Lens> lens() const;
    /// `shown`: what PastOption::ledger() gave.
    [[nodiscard]] Result<std::shared_ptr<const Scope>> scope(const Shown& shown) const;
};

} // namespace kagami::cli

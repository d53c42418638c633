#pragma once

#include "app/commands/command.h"
#include "lens/scope.h"

namespace kagami::cli {

/// `--lens QUERY` and `--tlp CEILING`: which part of a case an export, brief or picture is made from.
struct LensOptions {
    std::string query, tlp;
    void declare(CLI::App& command);
    /// Errors: Invalid with the place in the query, or the label that is none.
    [[nodiscard]] Result<Lens> lens() const;
    [[nodiscard]] Result<std::shared_ptr<const Scope>> scope(const Case& state) const;
};

} // namespace kagami::cli

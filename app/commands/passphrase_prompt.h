#pragma once

#include "base/result.h"
#include "share/passphrase.h"

#include <string>

namespace kagami::cli {

/// Where a passphrase comes from: the first line of a file, else an environment variable, else the terminal,
/// which does not show it. Never an argument: those stand in the history of the shell and in the list of
/// processes.
struct PassphraseSource {
    std::string file; ///< of `--passphrase-file` or the like; empty: none
    const char* variable = "KAGAMI_PASSPHRASE";
    const char* option = "--passphrase-file"; ///< that names the file
    QString question; ///< what the terminal asks
    bool twice = false; ///< for something new: a slip would lock it for ever

    /// Errors: NotFound and Io (the file), Invalid (there is no terminal, or the two are not the same),
    /// Cancelled.
    [[nodiscard]] Result<Passphrase> read() const;
};

} // namespace kagami::cli

#pragma once

#include "app/commands/command.h"
#include "app/commands/passphrase_prompt.h"
#include "share/key_folder.h"

namespace kagami::cli {

/// Options of commands that use keys and passphrases.
struct KeyOptions {
    std::string folder, passphraseFile, bundlePassphraseFile;

    void declareFolder(CLI::App& command);
    void declare(CLI::App& command);
    [[nodiscard]] KeyFolder keys() const;
    /// An own key, with its passphrase; the only one there is when `name` is empty. `option` is where the
    /// name stands. Errors: KeyFolder::privatePath(), PrivateKey::load(), PassphraseSource::read().
    [[nodiscard]] Result<PrivateKey> privateKey(const std::string& name, const char* option = "--key") const;
    /// That of a bundle, for one that is made or opened.
    [[nodiscard]] Result<Passphrase> bundlePassphrase(bool isNew) const;
};

} // namespace kagami::cli

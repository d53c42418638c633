#pragma once

#include "app/commands/key_options.h"

#include <map>

namespace kagami::cli {

/// Who signed each change set: the name by which the key is trusted, or its fingerprint.
struct Signers {
    std::map<Digest, QStringList> names; ///< by change set
    /// Errors: those of CaseFile::signatures().
    [[nodiscard]] static Result<Signers> of(const CaseFile& file, const KeyFolder& keys);
    [[nodiscard]] QStringList of(const Digest& changeSet) const;
};

} // namespace kagami::cli

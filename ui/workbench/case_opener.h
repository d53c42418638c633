#pragma once

#include "store/case_file.h"

#include <memory>
#include <optional>

namespace kagami {

/// A case that was opened, and what the person should know about how.
struct OpenedCase {
    std::unique_ptr<CaseFile> file;
    std::optional<Error> reason; ///< why it is open for reading only, when it is
};

/// Opens a case for writing, or for reading when that is all it allows (held by another program, newer
/// version, read-only place). Errors: as CaseFile::open.
[[nodiscard]] Result<OpenedCase> openCase(const QString& path);
/// The example in a copy of the user's own, made on first use. Errors: Io, Full, Corrupt (the bundled
/// example).
[[nodiscard]] Result<OpenedCase> openExampleCase();
/// Where that copy is kept.
[[nodiscard]] QString exampleCasePath();

} // namespace kagami

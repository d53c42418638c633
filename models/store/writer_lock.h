#pragma once

#include "base/result.h"

#include <memory>

class QLockFile;

namespace kagami {

/// The right to write into a case file: NAME.kagami.lock beside it, held by one process at a time and given
/// back on destruction. A lock whose process is gone is taken over.
class WriterLock {
public:
    /// Errors: Busy (says who writes), ReadOnly (the folder cannot be written to), Io.
    [[nodiscard]] static Result<std::unique_ptr<WriterLock>> take(const QString& path);
    ~WriterLock();

private:
    explicit WriterLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace kagami

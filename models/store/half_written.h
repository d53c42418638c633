#pragma once

#include "base/result.h"

namespace kagami {

/// Whether a new file can be made at `path`. Errors: Io (the file exists, folder missing or not writable).
[[nodiscard]] Status checkNewPath(const QString& path);
/// The same for a case file, beside which no journal of an earlier file of that name may lie: SQLite would
/// take it for the new file's own and play it back into it.
[[nodiscard]] Status checkNewCasePath(const QString& path);

/// A new file that is written beside its place and moved there when it is complete; removed when it never is.
class HalfWritten {
public:
    explicit HalfWritten(const QString& target);
    ~HalfWritten();
    HalfWritten(const HalfWritten&) = delete;
    HalfWritten& operator=(const HalfWritten&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Durable when it returns. A file that came to be at `target` meanwhile is left alone. Errors: Io, Full.
    [[nodiscard]] Status finish(const QString& target);

private:
    QString m_path;
};

} // namespace kagami

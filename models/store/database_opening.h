#pragma once

#include "store/connection.h"

#include <QTemporaryDir>
#include <memory>

namespace kagami {

/// A connection that can be read from, with the copy it reads when the original could not be read in place.
struct OpenedDatabase {
    Connection connection;
    std::unique_ptr<QTemporaryDir> copy;
};

/// Opens for reading, also while another process writes, and also where nothing can be written: then as a
/// file that cannot change, or, when there are writes in a journal beside it, as a copy in the temporary
/// folder. Errors: Corrupt, Busy, Io.
[[nodiscard]] Result<OpenedDatabase> openForReading(const QString& path);

/// Opens for writing; nothing is written yet. Errors: ReadOnly, Corrupt, Busy, Io.
[[nodiscard]] Result<OpenedDatabase> openForWriting(const QString& path);

} // namespace kagami

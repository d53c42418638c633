#pragma once

#include "store/connection.h"

namespace kagami {

constexpr quint32 applicationId = 0x4B474D49; ///< "KGMI" in the header of the file
constexpr int schemaVersion = 3; ///< PRAGMA user_version

/// What the first bytes of a file say, read before SQLite sees it.
struct FileProbe {
    int schema = 0; ///< user_version
    qint64 size = 0;
};
/// Errors: NotFound, Corrupt (not a case file), Io.
[[nodiscard]] Result<FileProbe> probeFile(const QString& path);

/// Errors: Unsupported for the schema of a version that was never released.
[[nodiscard]] Status checkNotTooOld(const FileProbe& probe, const QString& path);

/// Makes the tables in an empty database.
[[nodiscard]] Status createSchema(Connection& db);

/// Compares every object in the file with what this version makes. `newer`: the file is of a newer schema,
/// which may have more tables and columns. Errors: Corrupt with the name of the first object that is missing,
/// changed or foreign.
[[nodiscard]] Status checkSchema(Connection& db, bool newer);

} // namespace kagami

#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <QCoreApplication>

namespace kagami {

/// A text of the store in the language of the program. Mark the literal with
/// QT_TRANSLATE_NOOP("kagami::store", …).
[[nodiscard]] inline QString storeText(const char* text)
{
    return QCoreApplication::translate("kagami::store", text);
}

/// Corrupt, with the remedy that goes with it.
[[nodiscard]] tl::unexpected<Error> damaged(
    const QString& path, const QString& what, const QString& detail = {});
/// Corrupt: a table holds something that no version of the program writes there.
[[nodiscard]] tl::unexpected<Error> damagedRow(const QString& path, const char* table, qint64 row);
[[nodiscard]] tl::unexpected<Error> alteredChangeSet(const QString& path, const Digest& hash);
[[nodiscard]] tl::unexpected<Error> twoRowsAlike(const QString& path); ///< of one id
/// Unsupported: a newer version made the file, which this one only reads. The one wording for everybody who
/// has to say so.
[[nodiscard]] Error madeByNewerVersion(const QString& path);
[[nodiscard]] tl::unexpected<Error> noSuchChangeSet(const Digest& hash); ///< NotFound
/// Cancelled: whoever watches the work said so.
[[nodiscard]] tl::unexpected<Error> stopped();
/// ReadOnly: the program has opened the file for reading.
[[nodiscard]] tl::unexpected<Error> openedForReading(const QString& path);

} // namespace kagami

#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QFile>

namespace kagami {

/// A text of sharing in the language of the program. Mark the literal with QT_TRANSLATE_NOOP("kagami::share",
/// …).
[[nodiscard]] inline QString shareText(const char* text)
{
    return QCoreApplication::translate("kagami::share", text);
}

/// What helps when a bundle is damaged: to ask for it again.
[[nodiscard]] QString bundleRemedy();
/// Corrupt: the bundle is not as it was written, with that remedy.
[[nodiscard]] tl::unexpected<Error> damagedBundle(
    const QString& where, const QString& what, const QString& detail = {});
/// What reading or writing a file said. Full or Io; for a file that is not there NotFound.
[[nodiscard]] tl::unexpected<Error> unreadableFile(const QFile& file);
[[nodiscard]] tl::unexpected<Error> unwritableFile(const QString& path, const QString& detail);

} // namespace kagami

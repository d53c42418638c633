#pragma once

#include "base/result.h"

#include <QCoreApplication>

namespace kagami {

/// A text of the events in the language of the program. Mark the literal with
/// QT_TRANSLATE_NOOP("kagami::events", …).
[[nodiscard]] inline QString eventText(const char* text)
{
    return QCoreApplication::translate("kagami::events", text);
}

/// Corrupt: a batch of events does not hold together.
[[nodiscard]] tl::unexpected<Error> damagedEvents(const QString& path);
/// Unsupported: a newer version wrote the batch.
[[nodiscard]] tl::unexpected<Error> newerEvents(const QString& path);

} // namespace kagami

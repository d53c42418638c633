#pragma once

#include <QString>

namespace kagami {

/// Gives the application the texts of a language ("en", "ja") and makes its locale the default one. English is in the source.
void installTranslation(const QString& language);

} // namespace kagami

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace kagami {

/// The case-json document of a bundled example: "mirrorface". Errors: NotFound, with the names there are.
[[nodiscard]] Result<QByteArray> exampleCase(const QString& name);
[[nodiscard]] QStringList exampleNames();

} // namespace kagami

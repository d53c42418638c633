#pragma once

#include "base/uuid.h"

#include <QString>

namespace kagami {

/// A fingerprint of where a replica lives: this machine, this path, this file. A copy has another one, and so
/// must write under a replica id of its own. Salted with the replica's id, so that a file that is handed on
/// does not tell on which machine it was made. `path`: absolute, links resolved; `file`: where the file is
/// now, when it is still to be renamed to `path`.
[[nodiscard]] QString homeOf(const ReplicaId& replica, const QString& path, const QString& file);

} // namespace kagami

#pragma once

#include <QStringList>

namespace kagami {

class Workspace;

/// Two copies of the case in which colleagues have written, and a word of our own against theirs; made on
/// first use, in a folder of their own. Their paths.
QStringList copiesWithWork(Workspace& workspace);

} // namespace kagami

#pragma once

#include "store/case_file.h"

#include <QByteArray>
#include <QString>

namespace kagami::test {

/// Makes the case file that is tampered with: records of every kind, values of every type, dates of every
/// precision, edits of every field, an undo, a redo, a retraction, a second copy of the case going on,
/// evidence files of several blocks and of none, signatures, and bundles that wait. Beside it, under `path`
/// with ".1", ".2" …, the file as it was after each change set but the last. Gives the head of the file.
/// Errors: as CaseFile says.
[[nodiscard]] Result<Digest> makeStoredCase(const QString& path);

/// Everything that a case file stores of its case, as one text: all rows of its tables, each value with its
/// type, the operations uncompressed, the words of the index. What belongs to this one copy (the replica and
/// home of meta) counts only in its form. Empty when SQLite cannot read it.
[[nodiscard]] QByteArray storedContent(const QString& path);

} // namespace kagami::test

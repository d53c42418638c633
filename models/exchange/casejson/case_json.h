#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

namespace kagami {

// NAME.case.json: the content of a case as one readable, diffable document (DESIGN 4;
// resources/schema/case-json.schema.json).

/// One claim or item that was left out of an import, with its place.
struct ImportSkip {
    QString where; ///< JSON pointer
    QString id;
    QString reason; ///< translated
};

struct CaseJsonImport {
    Draft draft; ///< operations that make the content; reason left to the caller
    Digest sha256; ///< of the document as it was read
    qint64 records = 0;
    qint64 imported = 0;
    std::vector<ImportSkip> skipped; ///< imported + skipped.size() == records, always
};

/// Reads a document, checked against the published schema with valijson, then for meaning (ids unique,
/// references known). Errors: Invalid with a JSON pointer and what was expected there; Unsupported for a
/// newer format; nothing is read half. Bounded: nesting deeper than 64 levels or a document over 2 GiB is
/// refused before it is held in memory.
[[nodiscard]] Result<CaseJsonImport> readCaseJson(QByteArrayView document);
/// As readCaseJson(), from a file; one over 64 MiB is mapped and not copied. `where` begins with the path.
/// Errors: also NotFound, Io; Unsupported for a case file, with the command that reads one.
[[nodiscard]] Result<CaseJsonImport> readCaseJsonFile(const QString& path);

/// Writes all records, retracted ones with their flag, items and claims in a stable order: the same state
/// gives the same bytes.
[[nodiscard]] QByteArray writeCaseJson(const Case& state);

} // namespace kagami

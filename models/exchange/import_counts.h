#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

#include <map>
#include <set>

namespace kagami {

/// What the records of an import are to a case that may hold some of them already: the numbers of the import
/// report (docs/command-line.md). added + updated + unchanged = records put.
struct ImportCounts {
    qint64 added = 0;
    qint64 updated = 0; ///< known, and differing in at least one field
    qint64 unchanged = 0; ///< known and equal: committing the import writes nothing for them
    std::map<QString, qint64> items; ///< by key of the kind
    std::map<QString, qint64> claims; ///< by key of the predicate
    std::set<QString> techniques; ///< ids of ATT&CK techniques that the claims name
};

/// Counts without changing anything: the ledger itself turns a put of a known record into sets of what
/// differs. Cost: O(operations).
[[nodiscard]] ImportCounts countImport(const Case& state, const Draft& import);

} // namespace kagami

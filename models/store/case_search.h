#pragma once

#include "case/case.h"
#include "store/case_file.h"
#include "store/connection.h"

namespace kagami {

/// Asks the full-text index; see CaseFile::search(). `state` must be what the tables hold, or older.
[[nodiscard]] Result<SearchResult> searchCase(
    Connection& db, const Case& state, const QString& query, int limit);
/// The same for a state that no index was made of: words are found anywhere in a text, hits in titles come
/// first. O(texts of the case).
[[nodiscard]] SearchResult searchState(const Case& state, const QString& query, int limit);

} // namespace kagami

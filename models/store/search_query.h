#pragma once

#include <QString>
#include <vector>

namespace kagami {

/// A search as the full-text index takes it.
struct SearchQuery {
    QString expression; ///< for MATCH; empty when the query has no word in it
    std::vector<QString> pieces; ///< folded words and phrases, for finding the place to show
};

/// Words joined with AND; quotes make phrases, whose last word must be whole. A run of unspaced script of two
/// or more characters is found anywhere, a single one where it begins a pair; other words are found by their
/// beginning.
[[nodiscard]] SearchQuery parseSearch(const QString& query);

} // namespace kagami

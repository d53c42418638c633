#pragma once

#include "store/connection.h"
#include "store/search_index.h"

#include <array>
#include <optional>

namespace kagami {

/// What an index holds, or should hold. The sums do not depend on the order in which it is read.
struct IndexContent {
    using Counts = std::array<quint64, IndexedText::columnTotal>;

    quint64 words = 0;
    quint64 wordSum = 0; ///< over word, row, column and place
    quint64 lengthSum = 0; ///< over row and words a column, for the ranking
    quint64 rows = 0;
    Counts totals{};

    /// Adds what the index should have of a record. `row`: indexRow() of it.
    void add(const IndexedText& text, qint64 row);
    friend bool operator==(const IndexContent&, const IndexContent&) = default;
};

/// Compares every word of the full-text index, with its place, with what the records say. What is wrong, in
/// words; nothing when it is right. O(words).
[[nodiscard]] std::optional<QString> checkIndex(Connection& db, const IndexContent& expected);

} // namespace kagami

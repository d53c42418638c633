#pragma once

#include "case/claim.h"
#include "store/connection.h"

#include <array>

namespace kagami {

/// What the full-text index knows of a record, as people wrote it. An empty text is not indexed.
struct IndexedText {
    enum Column { Title, Value, Excerpt, Note };
    static constexpr int columnTotal = 4;
    std::array<QString, columnTotal> columns;

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const IndexedText&, const IndexedText&) = default;
};
/// Empty for retracted records, which are not found.
[[nodiscard]] IndexedText indexedText(const Item& item);
[[nodiscard]] IndexedText indexedText(const Claim& claim);

/// The words of a text as they go into the index, with single spaces between them.
[[nodiscard]] QString indexForm(const QString& text);

/// Row of the index for the row of a record's table, and back.
[[nodiscard]] constexpr qint64 indexRow(qint64 recordRow, bool onClaim)
{
    return recordRow * 2 + (onClaim ? 1 : 0);
}

/// Keeps the contentless FTS5 table `words` in step with the records.
class SearchWriter {
public:
    [[nodiscard]] static Result<SearchWriter> open(Connection& db);
    /// `before` is what was indexed for this row, empty for a new one.
    [[nodiscard]] Status replace(qint64 row, const IndexedText& before, const IndexedText& after);

private:
    SearchWriter(Statement insert, Statement remove)
        : m_insert(std::move(insert))
        , m_remove(std::move(remove))
    {
    }
    Statement m_insert;
    Statement m_remove;
};

} // namespace kagami

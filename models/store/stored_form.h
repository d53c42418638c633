#pragma once

#include "store/record_tables.h"

namespace kagami {

/// Whether rows of item and claim hold their records in just the bytes that the program writes. More than one
/// form reads as the same record (an empty text for NULL, broken UTF-8 for U+FFFD), so that reading a row
/// does not tell whether it was edited.
class StoredForm {
public:
    /// `db` must outlive it. Errors: as SQLite says.
    [[nodiscard]] static Result<StoredForm> open(Connection& db);
    /// Whether row `number` of its table is `record` with that `put`, byte for byte.
    template <class Record>
    [[nodiscard]] Result<bool> holds(qint64 number, const Record& record, const RecordWriter::Put& put);

private:
    struct Pair {
        Statement stored;
        Statement written;
    };
    StoredForm(Connection model, RecordWriter writer)
        : m_model(std::move(model))
        , m_writer(std::move(writer))
    {
    }
    [[nodiscard]] Status prepare(Connection& db, const char* table, Pair& pair);

    Connection m_model; ///< in memory: one item and one claim, as they would be written
    RecordWriter m_writer;
    Pair m_items;
    Pair m_claims;
};

} // namespace kagami

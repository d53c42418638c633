#pragma once

#include "ledger/ledger.h"
#include "store/connection.h"
#include "store/value_columns.h"

namespace kagami {

/// A record as its row holds it, with the put it comes from as row of change_set and position in it.
template <class Record>
struct RecordRow {
    Record record;
    qint64 putChangeSet = 0;
    qint64 putOperation = 0;
};
/// The put as a stamp; `headers` by row from 1. Nothing when the row names none that there is.
template <class Record>
[[nodiscard]] std::optional<Stamp> putOf(
    const RecordRow<Record>& row, const std::vector<ChangeSetHeader>& headers)
{
    const bool isThere = row.putChangeSet >= 1 && row.putChangeSet <= qint64(headers.size())
        && row.putOperation >= 0 && row.putOperation <= 0xFFFFFFFF;
    if (!isThere)
        return {};
    return stampOf(headers[size_t(row.putChangeSet - 1)], quint32(row.putOperation));
}

/// Reads table item or claim from the first row to the last. Row ids count from 1 without gaps, in the order
/// of Case.
template <class Record>
class RecordReader {
public:
    [[nodiscard]] static Result<RecordReader> open(Connection& db);
    /// Empty at the end. Errors: Corrupt, with the number of the row.
    [[nodiscard]] Result<std::optional<RecordRow<Record>>> next();

private:
    RecordReader(Statement query, QString path)
        : m_query(std::move(query))
        , m_path(std::move(path))
    {
    }
    Statement m_query;
    QString m_path;
    qint64 m_row = 0;
    TextPool m_pool;
};

/// Writes rows of item and claim. `row` is the position in Case, from 1.
class RecordWriter {
public:
    [[nodiscard]] static Result<RecordWriter> open(Connection& db);
    /// `put`: row of change_set and position in it; null keeps what the row says. Errors: as SQLite says.
    struct Put {
        qint64 changeSet;
        qint64 operation;
    };
    [[nodiscard]] Status insert(qint64 row, const Item& item, const Put& put);
    [[nodiscard]] Status insert(qint64 row, const Claim& claim, const Put& put);
    [[nodiscard]] Status update(qint64 row, const Item& item, const std::optional<Put>& put);
    [[nodiscard]] Status update(qint64 row, const Claim& claim, const std::optional<Put>& put);

private:
    RecordWriter() = default;
    Statement m_insertItem;
    Statement m_updateItem;
    Statement m_insertClaim;
    Statement m_updateClaim;
};

} // namespace kagami

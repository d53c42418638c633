#pragma once

#include "ledger/ledger.h"
#include "store/record_tables.h"
#include "store/search_index.h"

namespace kagami {

/// Writes a change set and what it makes of the state into the tables, inside the caller's transaction.
class EffectsWriter {
public:
    /// `before`: the ledger that the effects were worked out against.
    [[nodiscard]] static Result<EffectsWriter> open(Connection& db, const Ledger& before);
    /// The next change set: its row and all that follows from it.
    [[nodiscard]] Status write(const ChangeSet& changeSet, const Effects& effects);
    /// Only what follows from it: its row is in the table. The effects must come in the order of the rows.
    [[nodiscard]] Status writeState(const ChangeSetHeader& header, const Effects& effects);

private:
    EffectsWriter(Connection& db, const Ledger& before, RecordWriter records, SearchWriter search)
        : m_db(db)
        , m_before(before)
        , m_records(std::move(records))
        , m_search(std::move(search))
    {
    }
    template <class Record>
    [[nodiscard]] Status writeRecords(const std::vector<Effects::Change<Record>>& changes, size_t present);

    Connection& m_db;
    const Ledger& m_before;
    RecordWriter m_records;
    SearchWriter m_search;
    Stamp m_changeSet;
    qint64 m_changeSetRow = 0;
};

[[nodiscard]] Status writeMeta(Connection& db, const char* key, const QString& value);

} // namespace kagami

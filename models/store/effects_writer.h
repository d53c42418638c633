#pragma once

#include "ledger/ledger.h"
#include "store/payload.h"
#include "store/record_tables.h"
#include "store/search_index.h"

#include <unordered_map>

namespace kagami {

/// Writes a change set and what it makes of the state into the tables, inside the caller's transaction.
class EffectsWriter {
public:
    /// `before`: the ledger that the effects were worked out against.
    [[nodiscard]] static Result<EffectsWriter> open(Connection& db, const Ledger& before);
    /// The next change set: its row and all that follows from it.
    [[nodiscard]] Status write(const ChangeSet& changeSet, const Effects& effects);
    /// The same, of many change sets one after the other: records are kept until flush(), which writes each
    /// once however often it was changed. The effects must be installed in between.
    [[nodiscard]] Status writeLater(
        const ChangeSet& changeSet, const Payload& payload, const Effects& effects);
    /// Only what follows from it: its row is in the table. The effects must come in the order of the rows.
    [[nodiscard]] Status writeStateLater(const ChangeSetHeader& header, const Effects& effects);
    [[nodiscard]] Status flush();

private:
    EffectsWriter(Connection& db, const Ledger& before, RecordWriter records, SearchWriter search)
        : m_db(db)
        , m_before(before)
        , m_records(std::move(records))
        , m_search(std::move(search))
    {
    }
    /// A record as it is to stand in its row.
    template <class Record>
    struct Pending {
        qint64 row = 0;
        bool isNew = false;
        IndexedText before;
        std::optional<RecordWriter::Put> put;
        Record after;
    };
    template <class Record>
    struct PendingList {
        std::vector<Pending<Record>> records; ///< new ones by row
        std::unordered_map<Uuid, size_t> places;
    };
    void begin(const ChangeSetHeader& header);
    template <class Record>
    [[nodiscard]] Pending<Record> pendingOf(const Effects::Change<Record>& change, qint64& present) const;
    template <class Record>
    [[nodiscard]] Status writeRecord(const Pending<Record>& pending);
    template <class Record>
    [[nodiscard]] Status writeRecords(const std::vector<Effects::Change<Record>>& changes, size_t present);
    template <class Record>
    void keepRecords(
        const std::vector<Effects::Change<Record>>& changes, size_t present, PendingList<Record>& list);
    template <class Record>
    [[nodiscard]] Status flush(PendingList<Record>& list);
    [[nodiscard]] Status writeRest(const ChangeSetHeader& header, const Effects& effects);

    Connection& m_db;
    const Ledger& m_before;
    RecordWriter m_records;
    SearchWriter m_search;
    Stamp m_changeSet;
    qint64 m_changeSetRow = 0;
    PendingList<Item> m_items;
    PendingList<Claim> m_claims;
};

[[nodiscard]] Status writeMeta(Connection& db, const char* key, const QString& value);

} // namespace kagami

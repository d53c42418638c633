#pragma once

#include "ledger/ledger.h"
#include "store/case_file.h"
#include "store/connection.h"
#include "store/loader.h"

namespace kagami {

/// Holds a case file against itself: each change set against its hash, each chain against its numbers, the
/// tables against what replaying the ledger gives. Says what is wrong in words. Used once.
class Verifier {
public:
    Verifier(Connection& db, std::optional<Digest> printedHead)
        : m_db(db)
        , m_printedHead(printedHead)
    {
    }
    /// Findings are in the report; an Error only when nothing could be looked at. O(ledger).
    [[nodiscard]] Result<VerifyReport> run();

private:
    void checkDatabase();
    void replay(const std::vector<ChangeSetHeader>& headers);
    void checkChains();
    void checkRecords(const LoadedCase& loaded);
    template <class Record>
    void checkTable(const char* kind, std::span<const Record> expected, const std::vector<Stamp>& puts,
        const Case& state, const std::vector<Stamp>& loadedPuts);
    void checkFieldSets(const FieldRegisters& loaded);
    void checkMeta();
    void checkTables();
    void checkPrintedHead();
    void add(const char* kind, const QString& where, const QString& message);
    void add(const char* kind, const Error& error);

    Connection& m_db;
    std::optional<Digest> m_printedHead;
    Ledger m_replayed;
    VerifyReport m_report;
};

} // namespace kagami

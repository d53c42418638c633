#pragma once

#include "ledger/ledger.h"
#include "store/blob_check.h"
#include "store/case_file.h"
#include "store/connection.h"
#include "store/index_check.h"
#include "store/loader.h"
#include "store/record_tables.h"
#include "store/row_order.h"
#include "store/stored_form.h"

namespace kagami {

/// Holds a case file against itself: each change set against its hash, each chain against its numbers, the
/// tables against what replaying the ledger gives, row by row, so that the case is in memory once. Says what
/// is wrong in words. Used once.
class Verifier {
public:
    /// `progress`: of the contents of evidence files.
    Verifier(Connection& db, std::optional<Digest> printedHead, Progress progress = {})
        : m_db(db)
        , m_printedHead(printedHead)
        , m_progress(std::move(progress))
    {
    }
    /// Findings are in the report; an Error only when nothing could be looked at, or when it was
    /// cancelled. O(ledger).
    [[nodiscard]] Result<VerifyReport> run();

private:
    void checkDatabase();
    void replay(const std::vector<ChangeSetHeader>& headers);
    void checkChains(const std::vector<ChangeSetHeader>& headers);
    template <class Record>
    [[nodiscard]] bool checkTable(const std::vector<ChangeSetHeader>& headers, IndexContent& words);
    template <class Record>
    [[nodiscard]] Status checkRow(
        const RecordRow<Record>& row, qint64 number, qint32 index, const Stamp& put, StoredForm& form);
    template <class Record>
    void checkOrder(const Record& record, qint32 index);
    void checkFieldSets(const FieldRegisters& loaded, const std::vector<ChangeSetHeader>& headers);
    void checkMetaForm(const Meta& meta);
    void checkMeta();
    void checkTables(const std::vector<ChangeSetHeader>& headers);
    void checkWaiting();
    void checkWaitingRow(qint64 row, const ChangeSetHeader& header);
    void checkWaitingSignatures(qint64 bundle);
    [[nodiscard]] Status checkBlobs(); ///< Cancelled
    void checkSignatures();
    void checkPrintedHead();
    void add(const char* kind, const QString& where, const QString& message);
    void add(const char* kind, const Error& error);

    Connection& m_db;
    std::optional<Digest> m_printedHead;
    Progress m_progress;
    Ledger m_replayed;
    RowOrder m_order;
    std::map<Digest, Uuid> m_blobs; ///< that the ledger names, with the evidence file
    std::vector<Blob> m_waitingContents; ///< of all bundles that wait
    RowOrder::Place m_lastPlace; ///< of the table that is checked now
    VerifyReport m_report;
};

} // namespace kagami

#pragma once

#include "store/case_file.h"
#include "store/database_opening.h"
#include "store/loader.h"
#include "store/writer_lock.h"

namespace kagami {

struct CaseFile::Private {
    QString path; ///< absolute, links resolved
    bool readOnly = false;
    OpenedDatabase database{};
    std::unique_ptr<WriterLock> lock{};
    Ledger ledger{};
    Clock clock{};
    QString author{};
    ReplicaId replica{};
    bool replicaIsNew = false; ///< to be written with the first commit
    bool journaling = false; ///< write-ahead journal switched on, by the first commit

    [[nodiscard]] Connection& db() { return database.connection; }
    ~Private();

    /// Writes the change set, then takes it into the ledger. Nothing is changed on failure.
    [[nodiscard]] Status store(const ChangeSet& changeSet);
    [[nodiscard]] Status prepareWriting();
    /// The lock keeps other Kagamis out, but not every program that can write to a database.
    [[nodiscard]] Status checkUnchanged();
    [[nodiscard]] Result<std::vector<ChangeSet>> changeSets(const std::vector<Digest>& hashes);

    /// Takes over what the tables say, and compares what can be compared at once.
    [[nodiscard]] Status load(bool newer);
    void takeReplica(const Meta& meta);
};

} // namespace kagami

#pragma once

#include "store/change_set_source.h"
#include "store/change_set_table.h"
#include "store/store_error.h"

#include <map>

namespace kagami {

/// A bundle that waits in a case file, as a place where change sets come from.
class KeptBundle : public ChangeSetSource {
public:
    /// All must outlive it. `caseId`: of the case file.
    KeptBundle(Connection& db, const WaitingBundle& bundle, ItemId caseId)
        : m_db(db)
        , m_bundle(bundle)
        , m_caseId(caseId)
    {
        for (const ChangeSetHeader& header : bundle.headers)
            m_rows.emplace(header.hash, bundle.firstRow + qint64(m_rows.size()));
    }
    [[nodiscard]] qint64 number() const { return m_bundle.number; }
    [[nodiscard]] QString path() const override { return m_db.path(); }
    [[nodiscard]] ItemId caseId() const override { return m_caseId; }
    [[nodiscard]] const std::vector<ChangeSetHeader>& headers() const override { return m_bundle.headers; }
    [[nodiscard]] Result<ChangeSet> read(const ChangeSetHeader& header) const override
    {
        const auto at = m_rows.find(header.hash);
        auto changeSet = readWaitingChangeSet(m_db, at == m_rows.end() ? 0 : at->second, header);
        // It is written here in its one form, and the hash must be that of what is written.
        if (changeSet && computeHash(*changeSet) != header.hash)
            return alteredChangeSet(path(), header.hash);
        return changeSet;
    }

private:
    Connection& m_db;
    const WaitingBundle& m_bundle;
    ItemId m_caseId;
    std::map<Digest, qint64> m_rows;
};

} // namespace kagami

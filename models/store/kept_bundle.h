#pragma once

#include "store/change_set_source.h"
#include "store/change_set_table.h"
#include "store/waiting_contents.h"

#include <map>

namespace kagami {

/// A bundle that waits in a case file, as a place where change sets and signatures come from. Contents of
/// evidence files do not: they are in the file already (adoptContents).
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
    [[nodiscard]] bool hasContents() const { return !m_bundle.contents.empty() || m_bundle.signatures > 0; }
    [[nodiscard]] QString path() const override { return m_db.path(); }
    [[nodiscard]] ItemId caseId() const override { return m_caseId; }
    [[nodiscard]] const std::vector<ChangeSetHeader>& headers() const override { return m_bundle.headers; }
    [[nodiscard]] Result<PayloadLines> payload(const ChangeSetHeader& header) const override
    {
        const auto at = m_rows.find(header.hash);
        return readWaitingPayload(m_db, at == m_rows.end() ? 0 : at->second, header.hash);
    }
    [[nodiscard]] Result<std::vector<Signature>> signatures() const override
    {
        return readWaitingSignatures(m_db, m_bundle.number);
    }

private:
    Connection& m_db;
    const WaitingBundle& m_bundle;
    ItemId m_caseId;
    std::map<Digest, qint64> m_rows;
};

} // namespace kagami

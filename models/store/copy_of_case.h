#pragma once

#include "store/case_file.h"

namespace kagami {

/// Another copy of the case, open, as a place where change sets come from.
class CopyOfCase : public ChangeSetSource {
public:
    explicit CopyOfCase(const CaseFile& file)
        : m_file(file)
    {
    }
    QString path() const override { return m_file.path(); }
    ItemId caseId() const override
    {
        const Item* root = m_file.state().root();
        return root ? root->id : ItemId();
    }
    const std::vector<ChangeSetHeader>& headers() const override { return m_file.ledger().history(); }
    Result<ChangeSet> read(const ChangeSetHeader& header) const override
    {
        return m_file.changeSet(header.hash);
    }

private:
    const CaseFile& m_file;
};

} // namespace kagami

#pragma once

#include "store/case_file.h"
#include "store/store_error.h"

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
        auto changeSet = m_file.changeSet(header.hash);
        // It is written here in its one form, and the hash must be that of what is written.
        if (changeSet && computeHash(*changeSet) != header.hash)
            return alteredChangeSet(path(), header.hash);
        return changeSet;
    }

private:
    const CaseFile& m_file;
};

} // namespace kagami

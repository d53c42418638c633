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
    Result<PayloadLines> payload(const ChangeSetHeader& header) const override
    {
        return m_file.payload(header.hash);
    }
    Result<std::vector<Blob>> blobs() const override
    {
        auto all = m_file.blobs();
        if (all)
            std::erase_if(*all, [](const Blob& blob) { return !blob.size; });
        return all;
    }
    Status readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& take) const override
    {
        for (const Digest& hash : wanted) {
            const auto blob = m_file.blob(hash);
            if (!blob)
                return tl::unexpected(blob.error());
            KAGAMI_TRY(m_file.readBlob(hash, [&](const BlobBlock& block, const QByteArray&) {
                return take(blob->value_or(Blob{hash}), block);
            }));
        }
        return {};
    }
    Result<std::vector<Signature>> signatures() const override { return m_file.signatures(); }

private:
    const CaseFile& m_file;
};

} // namespace kagami

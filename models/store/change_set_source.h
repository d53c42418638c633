#pragma once

#include "store/blob_block.h"
#include "store/payload.h"
#include "store/signature.h"
#include "store/store_error.h"

#include <set>

namespace kagami {

/// Where change sets of a case come from that may be new here: another copy of the case file, or a bundle.
class ChangeSetSource {
public:
    virtual ~ChangeSetSource() = default;
    /// The file, for messages.
    [[nodiscard]] virtual QString path() const = 0;
    /// The root item of the case that they belong to.
    [[nodiscard]] virtual ItemId caseId() const = 0;
    /// In any order.
    [[nodiscard]] virtual const std::vector<ChangeSetHeader>& headers() const = 0;
    /// The operations of one of its change sets as it has them; nothing is checked yet. Errors: NotFound,
    /// Corrupt, Io.
    [[nodiscard]] virtual Result<PayloadLines> payload(const ChangeSetHeader& header) const = 0;
    /// What helps when what it gives is damaged; empty: what helps with a case file.
    [[nodiscard]] virtual QString remedy() const { return {}; }
    /// A change set with its operations, checked. Errors: those of payload() and checkedChangeSet().
    [[nodiscard]] Result<ChangeSet> read(const ChangeSetHeader& header) const;
    /// The contents of evidence files that it has the bytes of. Errors: Corrupt, Io.
    [[nodiscard]] virtual Result<std::vector<Blob>> blobs() const { return std::vector<Blob>(); }
    /// Takes a block of one of them.
    using TakeBlobBlock = std::function<Status(const Blob& of, const BlobBlock& block)>;
    /// Gives these contents in any order, the blocks of each behind each other; each is whole and checked
    /// when the next one begins. Errors: Corrupt, Io, those of `take`.
    [[nodiscard]] virtual Status readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& take) const
    {
        Q_UNUSED(wanted)
        Q_UNUSED(take)
        return {};
    }
    /// Who signed change sets. Errors: Corrupt, Io.
    [[nodiscard]] virtual Result<std::vector<Signature>> signatures() const
    {
        return std::vector<Signature>();
    }

protected:
    ChangeSetSource() = default;
    ChangeSetSource(const ChangeSetSource&) = default;
    ChangeSetSource& operator=(const ChangeSetSource&) = default;
};

} // namespace kagami

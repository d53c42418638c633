#pragma once

#include "store/case_file.h"

namespace kagami {

/// The bytes of one evidence file on their way into a case. Until commit() nothing of it is there, also
/// after a power cut; destroying it leaves the case as it was. Nothing else can be written meanwhile.
class BlobIntake {
public:
    BlobIntake(BlobIntake&&) noexcept;
    BlobIntake& operator=(BlobIntake&&) = delete;
    ~BlobIntake();

    /// The next block; blocks come from 0 on. Errors: Full, Io.
    [[nodiscard]] Status add(const BlobBlock& block);
    /// Stores the bytes, and the draft that names them, as one durable transaction. An empty draft brings the
    /// bytes of a file that is named already: a null hash comes back. Errors: Invalid (blocks are missing;
    /// see Ledger::seal), Full, Io.
    [[nodiscard]] Result<ChangeSetHeader> commit(Draft draft);

private:
    friend class CaseFile;
    struct Private;
    explicit BlobIntake(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace kagami

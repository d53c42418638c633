#pragma once

#include "ledger/change_set.h"

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
    /// A change set with its operations; its hash has been checked. Errors: NotFound, Corrupt.
    [[nodiscard]] virtual Result<ChangeSet> read(const ChangeSetHeader& header) const = 0;

protected:
    ChangeSetSource() = default;
    ChangeSetSource(const ChangeSetSource&) = default;
    ChangeSetSource& operator=(const ChangeSetSource&) = default;
};

} // namespace kagami

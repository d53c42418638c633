#pragma once

#include "ledger/change_set.h"
#include "store/blob_block.h"

#include <numeric>

namespace kagami {

/// A change set that is not here, though one that has arrived builds on it.
struct MissingParent {
    Digest hash;
    ReplicaId replica;
    quint64 sequence = 0; ///< its number in the chain of the replica
    QString author; ///< of the change set that follows it
};

/// What came in one bundle and waits in the case file for the change sets that it builds on. It counts for
/// nothing until then.
struct WaitingBundle {
    qint64 number = 0; ///< in this case file, from 1
    qint64 firstRow = 0; ///< of table waiting; the others follow it
    std::vector<ChangeSetHeader> headers; ///< in the order in which the bundle had them
    std::vector<Blob> contents{}; ///< of evidence files, which the case did not have; by hash
    qint64 signatures = 0; ///< which the case did not have
    [[nodiscard]] qint64 contentBytes() const
    {
        return std::accumulate(contents.begin(), contents.end(), qint64(0),
            [](qint64 sum, const Blob& blob) { return sum + blob.size.value_or(0); });
    }
};

} // namespace kagami

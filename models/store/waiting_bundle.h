#pragma once

#include "ledger/change_set.h"

namespace kagami {

/// A change set that is not here, though one that has arrived builds on it.
struct MissingParent {
    Digest hash;
    ReplicaId replica;
    quint64 sequence = 0; ///< its number in the chain of the replica
    QString author; ///< of the change set that follows it
};

/// Change sets that came in one bundle and wait in the case file for those that they build on. They count for
/// nothing until then.
struct WaitingBundle {
    qint64 number = 0; ///< in this case file, from 1
    qint64 firstRow = 0; ///< of table waiting; the others follow it
    std::vector<ChangeSetHeader> headers; ///< in the order in which the bundle had them
};

} // namespace kagami

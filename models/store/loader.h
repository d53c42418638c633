#pragma once

#include "ledger/ledger.h"
#include "store/connection.h"
#include "store/waiting_bundle.h"

#include <map>

namespace kagami {

/// Table meta: key and value.
using Meta = std::map<QString, QString>;
[[nodiscard]] Result<Meta> readMeta(Connection& db);

/// What the tables of a case file say, not compared with the ledger in it.
struct LoadedCase {
    Case state;
    History history;
    FieldRegisters fields;
    std::vector<Stamp> itemPuts;
    std::vector<Stamp> claimPuts;
    std::vector<ChangeSetHeader> headers; ///< by row
    std::vector<WaitingBundle> waiting;
    Meta meta;
};

/// Reads all tables but the payloads and the index, in the caller's transaction or one of its own. The state
/// sum is taken as the file says it. Errors: Corrupt, with the place.
[[nodiscard]] Result<LoadedCase> loadCase(Connection& db);

/// The state sum worked out from the records. O(records), each written as JSON.
[[nodiscard]] DigestSum sumOf(const Case& state);

/// Keys of table meta.
namespace MetaKey {
constexpr const char* state = "state"; ///< state hash
constexpr const char* head = "head"; ///< the ledger's head
constexpr const char* replica = "replica"; ///< who writes into this file
constexpr const char* home = "home"; ///< where that replica lives, see replica_home.h
constexpr const char* waiting = "waiting"; ///< hash over all that waits; missing when nothing does
} // namespace MetaKey
/// Empty when the key is missing.
[[nodiscard]] QString valueOf(const Meta& meta, const char* key);

} // namespace kagami

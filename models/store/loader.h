#pragma once

#include "ledger/ledger.h"
#include "store/connection.h"

#include <map>

namespace kagami {

/// What the tables of a case file say, not compared with the ledger in it.
struct LoadedCase {
    Case state;
    History history;
    FieldRegisters fields;
    std::vector<Stamp> itemPuts;
    std::vector<Stamp> claimPuts;
    std::vector<ChangeSetHeader> headers; ///< by row
    std::map<QString, QString> meta;
};

/// Reads all tables but the payloads and the index, in one look at the database. The state sum is taken as the file
/// says it. Errors: Corrupt, with the place.
[[nodiscard]] Result<LoadedCase> loadCase(Connection& db);

/// The state sum worked out from the records. O(records), each written as JSON.
[[nodiscard]] DigestSum sumOf(const Case& state);

/// Keys of table meta.
namespace MetaKey {
constexpr const char* state = "state";     ///< state hash
constexpr const char* head = "head";       ///< the ledger's head
constexpr const char* replica = "replica"; ///< who writes into this file
constexpr const char* home = "home";       ///< where that replica lives, see replica_home.h
} // namespace MetaKey

} // namespace kagami

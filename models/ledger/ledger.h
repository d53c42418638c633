#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

namespace kagami {

/// Two writes to one field by people who had not seen each other's.
struct FieldConflict {
    Uuid record;
    bool onClaim = false;
    int field = 0; ///< ItemField or ClaimField
    FieldValue shown;
    Stamp shownBy;
    FieldValue other;
    Stamp otherBy;
};

/// The set of change sets and the state that follows from it. Applying is commutative, associative and idempotent:
/// fields are last-writer-wins registers ordered by Stamp, so any order of delivery gives one state.
/// Keeps headers and stamps in memory, not the operations (a case file holds those).
class Ledger {
public:
    [[nodiscard]] const Case& state() const { return m_case; }
    /// Headers in the order of HybridTime, then hash.
    [[nodiscard]] const std::vector<ChangeSetHeader>& history() const { return m_history; }
    [[nodiscard]] const ChangeSetHeader* find(const Digest& hash) const;

    /// Adds a sealed change set; false when it was there already. The hash must have been checked by the caller.
    bool apply(const ChangeSet& changeSet);

    /// Seals a draft as the next change set of `replica`: fills in before/seen, salts, time, chain and hash. Does not apply it.
    /// Drops operations that would change nothing. Errors: Invalid (unknown record, value of the wrong type for the
    /// predicate, subject or object kind the vocabulary does not allow, empty title, …; nothing is sealed).
    [[nodiscard]] Result<ChangeSet> seal(Draft draft, ReplicaId replica, Clock& clock) const;

    /// What undo would take back: the newest change set of `author` that is neither undone nor itself an undo. Null: nothing.
    [[nodiscard]] Digest undoTarget(const QString& author) const;
    /// What redo would bring back: the undone change set whose undo is the newest, when nothing of `author` came after it.
    [[nodiscard]] Digest redoTarget(const QString& author) const;
    /// The inverse of a change set against the present state. Fields that somebody has written since are left alone.
    /// `undone` must be complete (operations included), oldest first; the draft takes them back newest first.
    [[nodiscard]] Draft undoDraft(const std::vector<ChangeSet>& undone) const;
    [[nodiscard]] Draft redoDraft(const ChangeSet& undone) const;

    /// The ledger's head: SHA-256 over the sorted hashes of all chain heads. Null for an empty ledger.
    [[nodiscard]] Digest head() const;
    [[nodiscard]] std::vector<Digest> chainHeads() const; ///< sorted
    [[nodiscard]] HybridTime newestTime() const;
    [[nodiscard]] std::vector<FieldConflict> conflicts() const;

    // For the store: rebuild from materialised tables without replaying operations.
    /// The stamp of a record as a whole and of fields written since it was put.
    struct RecordStamps {
        Stamp put;
        bool placed = false; ///< a Put has arrived; until then its fields wait
        std::map<int, Stamp> fields;
    };
    [[nodiscard]] const std::unordered_map<Uuid, RecordStamps>& stamps() const { return m_stamps; }
    void restore(Case state, std::vector<ChangeSetHeader> history, std::unordered_map<Uuid, RecordStamps> stamps,
                 std::vector<FieldConflict> conflicts);

    /// Records that the last apply() touched, for writing them through to tables and indexes.
    [[nodiscard]] const std::vector<ItemId>& touchedItems() const { return m_touchedItems; }
    [[nodiscard]] const std::vector<ClaimId>& touchedClaims() const { return m_touchedClaims; }

private:
    Case m_case;
    std::vector<ChangeSetHeader> m_history;
    std::unordered_map<Uuid, RecordStamps> m_stamps;
    std::vector<FieldConflict> m_conflicts;
    std::vector<ItemId> m_touchedItems;
    std::vector<ClaimId> m_touchedClaims;
};

} // namespace kagami

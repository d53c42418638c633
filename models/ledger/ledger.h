#pragma once

#include "case/case.h"
#include "ledger/change_set.h"
#include "ledger/clock.h"
#include "ledger/field_registers.h"
#include "ledger/history.h"

#include <vector>

namespace kagami {

/// What a change set makes of the state: computed first, stored by the case file, then installed, so that a
/// failing disk leaves the memory as it was.
struct Effects {
    template <class Record>
    struct Change {
        Record after;
        Stamp put; ///< the put that its unset fields come from
    };
    ChangeSetHeader header;
    std::vector<Change<Item>> items; ///< new ones in the order in which the case numbers them
    std::vector<Change<Claim>> claims; ///< likewise
    std::vector<std::pair<FieldKey, FieldWrite>> writes;
    DigestSum stateSum; ///< of the state after it
};

/// The set of change sets and the state that follows from it. Applying is commutative, associative and
/// idempotent: fields are last-writer-wins registers ordered by Stamp, a put gives the first values and is
/// earlier than any set, so any order of delivery gives one state. Keeps headers, stamps and sets in memory,
/// not the puts (a case file holds all operations).
class Ledger {
public:
    [[nodiscard]] const Case& state() const { return m_case; }
    /// Headers in the order of HybridTime, then hash.
    [[nodiscard]] const std::vector<ChangeSetHeader>& history() const { return m_history.headers(); }
    [[nodiscard]] const ChangeSetHeader* find(const Digest& hash) const { return m_history.find(hash); }
    [[nodiscard]] const History& chains() const { return m_history; }
    [[nodiscard]] const FieldRegisters& fields() const { return m_fields; }

    /// Adds a sealed change set; false when it was there already. The hash must have been checked by the
    /// caller.
    bool apply(const ChangeSet& changeSet);
    /// apply() in two steps. effectsOf() may only be asked for a change set that is not there yet, and
    /// install() only be given what effectsOf() said last. O(operations).
    [[nodiscard]] Effects effectsOf(const ChangeSet& changeSet) const;
    void install(Effects effects);

    /// Seals a draft as the next change set of `replica`: fills in before/seen, salts, time, chain and hash.
    /// Does not apply it. Several writes of the draft to one field become one, and a put of a record that is
    /// there becomes sets of what differs. A put claim without author or recorded time gets the draft's
    /// author and the change set's time. Drops operations that would change nothing; when none is left and
    /// nothing is undone or redone, the header's hash is null. Errors: Invalid (unknown record, value of the
    /// wrong type for the predicate, subject or object kind the vocabulary does not allow, empty title, …;
    /// nothing is sealed).
    [[nodiscard]] Result<ChangeSet> seal(Draft draft, ReplicaId replica, Clock& clock) const;

    /// What undo would take back: the newest change set of `author` that is neither undone nor itself an
    /// undo. Null: nothing.
    [[nodiscard]] Digest undoTarget(const QString& author) const;
    /// What redo would bring back: the undone change set whose undo is the newest, when nothing of `author`
    /// came after it.
    [[nodiscard]] Digest redoTarget(const QString& author) const;
    /// The inverse of change sets against the present state. Fields that somebody has written since are left
    /// alone, and so is a new record that others have built on. `undone` must be complete (operations
    /// included), oldest first; the draft takes them back newest first. What a change set merged stands
    /// before it, and is taken back with it; `standing` are records that change sets beside those have put as
    /// well, and that stay therefore.
    [[nodiscard]] Draft undoDraft(
        const std::vector<ChangeSet>& undone, const std::set<Uuid>& standing = {}) const;
    [[nodiscard]] Draft redoDraft(const std::vector<ChangeSet>& undone) const;
    /// Both in one draft: takes back `undone` from the last to the first, then brings back `redone` from the
    /// first to the last.
    [[nodiscard]] Draft moveDraft(const std::vector<ChangeSet>& undone, const std::vector<ChangeSet>& redone,
        const std::set<Uuid>& standing = {}) const;

    /// The ledger's head: SHA-256 over the sorted hashes of all chain heads. Null for an empty ledger.
    [[nodiscard]] Digest head() const;
    [[nodiscard]] std::vector<Digest> chainHeads() const; ///< sorted
    [[nodiscard]] HybridTime newestTime() const;
    /// Of records that are there, without what was taken back; by record and field.
    [[nodiscard]] std::vector<FieldConflict> conflicts() const;

    /// The puts that the unset fields of state().items() and state().claims() come from, in their order.
    [[nodiscard]] const std::vector<Stamp>& itemPuts() const { return m_itemPuts; }
    [[nodiscard]] const std::vector<Stamp>& claimPuts() const { return m_claimPuts; }

    /// For the store: rebuilds from materialised tables without replaying operations. The puts are in the
    /// order of state.items() and state.claims().
    void restore(Case state, History history, FieldRegisters fields, std::vector<Stamp> itemPuts,
        std::vector<Stamp> claimPuts);

    /// Records that the last apply() or install() touched.
    [[nodiscard]] const std::vector<ItemId>& touchedItems() const { return m_touchedItems; }
    [[nodiscard]] const std::vector<ClaimId>& touchedClaims() const { return m_touchedClaims; }

private:
    Case m_case;
    History m_history;
    FieldRegisters m_fields;
    std::vector<Stamp> m_itemPuts;
    std::vector<Stamp> m_claimPuts;
    std::vector<ItemId> m_touchedItems;
    std::vector<ClaimId> m_touchedClaims;
};

} // namespace kagami

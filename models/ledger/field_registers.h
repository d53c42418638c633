#pragma once

#include "ledger/field.h"

#include <map>
#include <set>
#include <unordered_map>

namespace kagami {

/// One set of one field, as its author wrote it.
struct FieldWrite {
    Stamp stamp;
    std::vector<Stamp>
        seen; ///< the sets it was written over: `seen` and `alsoSeen` of the operation, nulls left out
    std::optional<Stamp> restores; ///< see SetItemField
    FieldValue value;
};

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

/// Every set of every field that was ever set. A put is not in here: it gives the first values, and a set is
/// later than any put, so that importing the same record once more never takes back what somebody wrote. The
/// same whatever the order of add().
class FieldRegisters {
public:
    using Writes = std::vector<FieldWrite>; ///< by stamp; the last one holds

    void add(const FieldKey& key, FieldWrite write);
    [[nodiscard]] const Writes* find(const FieldKey& key) const; ///< nullptr when the field was never set
    /// The stamp of the set that holds; null when the field was never set.
    [[nodiscard]] Stamp holder(const FieldKey& key) const;
    /// Sets beside the one that holds which nobody has seen while writing, by stamp; what was taken back has
    /// seen nothing. They are a conflict when they say something else.
    [[nodiscard]] std::vector<const FieldWrite*> rivals(const FieldKey& key) const;
    /// The set whose value the set with this stamp carries: itself, or through undo and redo the one it
    /// brought back. Null: the put.
    [[nodiscard]] Stamp origin(const FieldKey& key, const Stamp& stamp) const;
    /// One step of origin(): the set that the one with this stamp brought back; the stamp itself when it
    /// brought back none.
    [[nodiscard]] Stamp restoredBy(const FieldKey& key, const Stamp& stamp) const;
    /// All conflicts, by record and field. O(conflicts).
    [[nodiscard]] std::vector<FieldConflict> conflicts() const;

    [[nodiscard]] const std::unordered_map<FieldKey, Writes>& all() const { return m_writes; }

private:
    std::unordered_map<FieldKey, Writes> m_writes;
    std::set<FieldKey> m_contested; ///< keys that have rivals
};

} // namespace kagami

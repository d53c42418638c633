#pragma once

#include "ledger/ledger.h"

#include <map>

namespace kagami {

/// Takes change sets back and brings them back, on a sketch of the fields they touched, and writes the draft that
/// leads from the present state there. A change set may only move a field that still carries what it wrote itself.
class Rewind {
public:
    explicit Rewind(const Ledger& ledger)
        : m_ledger(ledger)
    {
    }
    void undo(const ChangeSet& changeSet);
    void redo(const ChangeSet& changeSet);
    [[nodiscard]] Draft draft();

private:
    struct Sketch {
        FieldValue present;
        FieldValue value;
        Stamp presentOrigin;
        Stamp origin;          ///< the set whose value it is; null: the put's
        bool removed = false;  ///< a put was taken back: the value is new, it restores nothing
        size_t order = 0;
    };
    /// nullptr for a record that is not there.
    Sketch* sketchOf(const FieldKey& key);
    [[nodiscard]] std::optional<FieldValue> presentOf(const FieldKey& key) const;
    [[nodiscard]] bool builtOnByOthers(const FieldKey& retracted, const QString& author) const;
    [[nodiscard]] bool hasOthersClaims(std::span<const ClaimIndex> claims, const QString& author) const;

    template <class Set>
    void undoSet(const Set& set, const Stamp& stamp);
    template <class Set>
    void redoSet(const Set& set, const Stamp& stamp);
    void undoPut(const FieldKey& retracted, const Stamp& put, const Stamp& stamp, const QString& author);
    void redoPut(const FieldKey& retracted, const Digest& changeSet);

    const Ledger& m_ledger;
    std::map<FieldKey, Sketch> m_sketches;
    std::vector<ChangeSetHeader> m_undone;
    std::vector<ChangeSetHeader> m_redone;
};

} // namespace kagami

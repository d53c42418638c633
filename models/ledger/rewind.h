#pragma once

#include "ledger/ledger.h"

#include <map>

namespace kagami {

/// Takes change sets back and brings them back, on a sketch of the fields they touched, and writes the draft
/// that leads from the present state there. A change set may only move a field that still carries what it
/// wrote itself.
class Rewind {
public:
    /// `author`: whose actions they are.
    Rewind(const Ledger& ledger, const QString& author)
        : m_ledger(ledger)
        , m_author(author)
    {
    }
    void undo(const ChangeSet& changeSet);
    void redo(const ChangeSet& changeSet);
    [[nodiscard]] Draft draft();

private:
    /// Where a field's value comes from, as the author sees it: what a colleague brought back is the
    /// colleague's word.
    struct Origin {
        Stamp stamp; ///< the set whose value it is, or a colleague's that brought it back; null: the put's
        bool gone = false; ///< the author took back the record's put; `stamp` is the set that did it, null:
                           ///< this draft will
        friend bool operator==(const Origin& a, const Origin& b)
        {
            return a.gone == b.gone && (a.gone || a.stamp == b.stamp);
        }
    };
    struct Sketch {
        FieldValue present;
        Origin presentOrigin;
        FieldValue value;
        Origin origin;
        size_t order = 0;
    };
    /// nullptr for a record that is not there.
    Sketch* sketchOf(const FieldKey& key);
    [[nodiscard]] std::optional<FieldValue> presentOf(const FieldKey& key) const;
    [[nodiscard]] Origin originOf(const FieldKey& key, Stamp stamp) const;
    [[nodiscard]] bool isOwn(const Stamp& stamp) const;
    /// The put of the record that is there; null when there is none.
    [[nodiscard]] Stamp putOf(const FieldKey& key) const;
    [[nodiscard]] bool builtOnByOthers(const FieldKey& retracted) const;
    [[nodiscard]] bool hasOthersClaims(std::span<const ClaimIndex> claims) const;

    template <class Set>
    void undoSet(const Set& set, const Stamp& stamp);
    template <class Set>
    void redoSet(const Set& set, const Stamp& stamp);
    void undoPut(const FieldKey& retracted, const Stamp& stamp);
    void redoPut(const FieldKey& retracted, const Stamp& stamp);

    const Ledger& m_ledger;
    QString m_author;
    std::map<FieldKey, Sketch> m_sketches;
    std::vector<ChangeSetHeader> m_undone;
    std::vector<ChangeSetHeader> m_redone;
};

} // namespace kagami

#pragma once

#include "ledger/ledger.h"

#include <map>
#include <set>

namespace kagami {

/// Takes change sets back and brings them back, on a sketch of the fields they touched, and writes the draft
/// that leads from the present state there. A change set may only move a field that still carries what it
/// wrote itself.
class Rewind {
public:
    /// Everything that is going to be undone and redone. With a change set that merged others stand those
    /// that it merged; they are what its author did with it.
    /// `standing`: records that a change set beside these has put as well, and that therefore stay.
    Rewind(const Ledger& ledger, const std::vector<ChangeSet>& undone, const std::vector<ChangeSet>& redone,
        const std::set<Uuid>& standing);
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
    /// Whether the present move may take the write for the author's: it is part of the move, or, where only
    /// the author's own actions are moved, simply by the author.
    [[nodiscard]] bool isOwn(const Stamp& stamp) const;
    /// Whether `undoing` takes back the change set with this hash, by itself or with the one that merged it.
    [[nodiscard]] bool takesBack(const ChangeSetHeader& undoing, const Digest& hash) const;
    /// The put of the record that is there; null when there is none.
    [[nodiscard]] Stamp putOf(const FieldKey& key) const;
    [[nodiscard]] bool builtOnByOthers(const FieldKey& retracted) const;
    [[nodiscard]] bool hasOthersClaims(std::span<const ClaimIndex> claims) const;

    template <class Set>
    void undoSet(const Set& set, const Stamp& stamp);
    template <class Set>
    void redoSet(const Set& set, const Stamp& stamp);
    /// The write whose word shows: neither undone, nor an undo of the author's that brought back what is
    /// moved.
    [[nodiscard]] bool stands(const FieldKey& key, const FieldWrite& write) const;
    [[nodiscard]] const FieldWrite* newestStanding(const FieldKey& key) const;
    /// The write that holds without what is moved; nullptr when there is none.
    [[nodiscard]] const FieldWrite* newestUnmoved(const FieldKey& key) const;
    void undoPutsOfMerge();
    void undoPut(const FieldKey& retracted, const Stamp& stamp);
    void redoPut(const FieldKey& retracted, const Stamp& stamp);

    const Ledger& m_ledger;
    QString m_author;
    std::map<Digest, Digest> m_mergedBy; ///< of what is moved: the change set that brought it here
    std::set<Digest> m_moved;
    std::set<Digest> m_undoneBefore; ///< looked up where a merge is moved
    std::set<Uuid> m_standing;
    std::vector<FieldKey> m_putByMerge;
    std::map<FieldKey, Sketch> m_sketches;
    std::vector<ChangeSetHeader> m_undone;
    std::vector<ChangeSetHeader> m_redone;
};

} // namespace kagami

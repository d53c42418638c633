#pragma once

#include "ledger/change_set.h"

#include <set>
#include <unordered_map>

namespace kagami {

/// The headers of all change sets, with what follows from them: order, chains, what is undone.
class History {
public:
    /// False when it was there already.
    bool add(ChangeSetHeader header);

    /// In the order of HybridTime, then hash.
    [[nodiscard]] const std::vector<ChangeSetHeader>& headers() const { return m_headers; }
    [[nodiscard]] const ChangeSetHeader* find(const Digest& hash) const;
    /// The change set that a stamp points into; nullptr when it has not arrived.
    [[nodiscard]] const ChangeSetHeader* at(const Stamp& stamp) const;
    /// The change set that the replica's next one follows; nullptr when it has none.
    [[nodiscard]] const ChangeSetHeader* newestOf(ReplicaId replica) const;
    /// Change sets that no other one follows, by hash.
    [[nodiscard]] const std::set<Digest>& heads() const { return m_heads; }
    /// heads() as it will be once `header` is added.
    [[nodiscard]] std::set<Digest> headsWith(const ChangeSetHeader& header) const;

    /// What an author did, without undoing and redoing, as it was right after `until` (null: now).
    struct Trail {
        std::vector<Digest> active; ///< not undone, in the order in which they were done or brought back
        std::vector<Digest> undone; ///< what redo may bring back, the next one last
    };
    [[nodiscard]] Trail trail(const QString& author, const Digest& until = {}) const;

    /// What to take back (from the last to the first) and then to bring back (from the first to the last), so
    /// that what the author did is again as it was right after `step` (null: before everything).
    struct Move {
        std::vector<Digest> undo;
        std::vector<Digest> redo;
    };
    [[nodiscard]] Move moveTo(const QString& author, const Digest& step) const;

private:
    struct Link {
        HybridTime time;
        bool known = false; ///< the change set itself has arrived
        bool followed = false; ///< another one names it as its predecessor
    };
    struct DigestHash {
        size_t operator()(const Digest& digest) const noexcept;
    };

    std::vector<ChangeSetHeader> m_headers;
    std::unordered_map<Digest, Link, DigestHash> m_links;
    std::unordered_map<ReplicaId, Digest> m_newest;
    std::set<Digest> m_heads;
};

/// True for what an investigator did, false for undo and redo.
[[nodiscard]] inline bool isAction(const ChangeSetHeader& header)
{
    return header.undoes.empty() && header.redoes.empty();
}

/// The ledger's head for these chain heads. Null for none.
[[nodiscard]] Digest headOf(const std::set<Digest>& chainHeads);

} // namespace kagami

#pragma once

#include "ledger/draft_check.h"
#include "ledger/ledger.h"

#include <unordered_map>

namespace kagami {

/// Makes a change set of a draft (Ledger::seal). Used once.
class Sealer {
public:
    Sealer(const Ledger& ledger, Draft draft);
    [[nodiscard]] Result<ChangeSet> seal(ReplicaId replica, Clock& clock);

private:
    [[nodiscard]] Status take(PutItem& put);
    [[nodiscard]] Status take(PutClaim& put);
    [[nodiscard]] Status take(SetItemField& set);
    [[nodiscard]] Status take(SetClaimField& set);
    [[nodiscard]] Status take(Withheld& withheld);
    /// Writes into a record that this draft puts; nullptr when it puts none with this id.
    template <class Put>
    [[nodiscard]] Put* putInDraft(const Uuid& id);
    template <class Record, class Set>
    [[nodiscard]] Status setField(const Record* present, Record* inDraft, Set& set);
    void dropWithoutEffect();
    template <class Set>
    [[nodiscard]] bool changesNothing(const Set& set) const;
    void fillHeader(ChangeSetHeader& header, ReplicaId replica) const;

    const Ledger& m_ledger;
    Draft m_draft;
    DraftCheck m_check;
    HybridTime m_time;
    std::vector<Operation> m_operations;
    std::unordered_map<Uuid, size_t> m_puts;
    std::unordered_map<FieldKey, size_t> m_sets;
};

} // namespace kagami

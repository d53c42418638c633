#include "ledger/built_upon.h"

#include "ledger/undone.h"

#include <set>
#include <tuple>

namespace kagami {

namespace {

class BuiltUponFinder {
public:
    BuiltUponFinder(const Ledger& ledger, const std::vector<ChangeSet>& undone)
        : m_ledger(ledger)
        , m_state(ledger.state())
        , m_undone(undoneIn(ledger.chains()))
    {
        std::set<Digest> merged;
        for (const ChangeSet& changeSet : undone) {
            m_moved.insert(changeSet.header.hash);
            merged.insert(changeSet.header.merges.begin(), changeSet.header.merges.end());
        }
        m_merging = !merged.empty();
        for (const ChangeSet& changeSet : undone) {
            if (!merged.contains(changeSet.header.hash))
                m_author = changeSet.header.author;
        }
    }

    std::vector<BuiltUpon> find(const std::vector<ChangeSet>& undone)
    {
        for (const ChangeSet& changeSet : undone) {
            for (size_t i = 0; i < changeSet.operations.size(); ++i)
                look(changeSet.operations[i], stampOf(changeSet.header, quint32(i)));
        }
        return std::move(m_found);
    }

private:
    /// Of somebody whose work the undo leaves alone, and not taken back itself.
    [[nodiscard]] const ChangeSetHeader* foreign(const Stamp& stamp) const
    {
        const ChangeSetHeader* header = stamp.isNull() ? nullptr : m_ledger.chains().at(stamp);
        if (!header || m_moved.contains(header->hash) || m_undone.contains(header->hash))
            return nullptr;
        return m_merging || header->author != m_author ? header : nullptr;
    }

    void look(const Operation& operation, const Stamp& stamp)
    {
        if (const auto* item = std::get_if<PutItem>(&operation))
            lookAtPut(keyOf(item->item.id, ItemField::Retracted), stamp);
        else if (const auto* claim = std::get_if<PutClaim>(&operation))
            lookAtPut(keyOf(claim->claim.id, ClaimField::Retracted), stamp);
        else if (const auto* itemSet = std::get_if<SetItemField>(&operation))
            lookAtSet(keyOf(itemSet->id, itemSet->field), stamp);
        else if (const auto* claimSet = std::get_if<SetClaimField>(&operation))
            lookAtSet(keyOf(claimSet->id, claimSet->field), stamp);
    }

    void lookAtSet(const FieldKey& key, const Stamp& stamp)
    {
        const Stamp holder = m_ledger.fields().holder(key);
        if (const ChangeSetHeader* by = stamp < holder ? foreign(holder) : nullptr)
            add({key.record, key.onClaim, key.field, by->hash});
    }

    void lookAtPut(const FieldKey& retracted, const Stamp& stamp)
    {
        const Uuid& record = retracted.record;
        const qint32 index
            = retracted.onClaim ? m_state.indexOf(ClaimId{record}) : m_state.indexOf(ItemId{record});
        if (index == noIndex || isRetracted(retracted, index))
            return;
        const int total = retracted.onClaim ? claimFieldTotal : itemFieldTotal;
        for (int field = 0; field < total; ++field) {
            const auto* writes = m_ledger.fields().find({record, retracted.onClaim, quint8(field)});
            for (size_t i = 0; writes && i < writes->size(); ++i) {
                // Before the put came together with a merge, the writes stood on another put of the record.
                if (const ChangeSetHeader* by
                    = stamp < (*writes)[i].stamp ? foreign((*writes)[i].stamp) : nullptr)
                    add({record, retracted.onClaim, {}, by->hash});
            }
        }
        if (retracted.onClaim)
            return lookAtClaims(retracted, m_state.claimsAbout(m_state.claims()[size_t(index)]));
        lookAtClaims(retracted, m_state.claimsAbout(ItemIndex(index)));
        lookAtClaims(retracted, m_state.claimsPointingTo(ItemIndex(index)));
        lookAtClaims(retracted, m_state.claimsFrom(ItemIndex(index)));
    }

    [[nodiscard]] bool isRetracted(const FieldKey& key, qint32 index) const
    {
        return key.onClaim ? m_state.claims()[size_t(index)].retracted
                           : m_state.items()[size_t(index)].retracted;
    }

    void lookAtClaims(const FieldKey& upon, std::span<const ClaimIndex> claims)
    {
        for (const ClaimIndex claim : claims) {
            if (m_state.claims()[size_t(claim)].retracted)
                continue;
            if (const ChangeSetHeader* by = foreign(m_ledger.claimPuts()[size_t(claim)]))
                add({upon.record, upon.onClaim, {}, by->hash});
        }
    }

    void add(const BuiltUpon& one)
    {
        if (m_seen.insert({one.record, one.field.value_or(-1), one.by}).second)
            m_found.push_back(one);
    }

    const Ledger& m_ledger;
    const Case& m_state;
    const std::set<Digest> m_undone;
    std::set<Digest> m_moved;
    QString m_author;
    bool m_merging = false;
    std::set<std::tuple<Uuid, int, Digest>> m_seen;
    std::vector<BuiltUpon> m_found;
};

} // namespace

std::vector<BuiltUpon> builtUpon(const Ledger& ledger, const std::vector<ChangeSet>& undone)
{
    return BuiltUponFinder(ledger, undone).find(undone);
}

} // namespace kagami

#include "ledger/ledger.h"

#include "base/reversed.h"
#include "ledger/effects.h"
#include "ledger/rewind.h"
#include "ledger/sealer.h"
#include "ledger/undone.h"

#include <algorithm>

namespace kagami {

namespace {

void placePut(std::vector<Stamp>& puts, qint32 index, const Stamp& put)
{
    if (size_t(index) == puts.size())
        puts.push_back(put);
    else
        puts[size_t(index)] = put;
}

} // namespace

bool Ledger::apply(const ChangeSet& changeSet)
{
    if (m_history.find(changeSet.header.hash))
        return false;
    install(effectsOf(changeSet));
    return true;
}

Effects Ledger::effectsOf(const ChangeSet& changeSet) const
{
    return EffectsBuilder(*this, changeSet).build();
}

void Ledger::install(Effects effects)
{
    m_touchedItems.clear();
    m_touchedClaims.clear();
    const bool isLarge = effects.items.size() + effects.claims.size() > 1000;
    if (isLarge) {
        m_case.reserve(
            m_case.items().size() + effects.items.size(), m_case.claims().size() + effects.claims.size());
        m_case.beginLoading();
    }
    for (auto& change : effects.items) {
        const ItemId id = change.after.id;
        m_touchedItems.push_back(id);
        m_case.load(std::move(change.after));
        placePut(m_itemPuts, m_case.indexOf(id), change.put);
    }
    for (auto& change : effects.claims) {
        const ClaimId id = change.after.id;
        m_touchedClaims.push_back(id);
        m_case.load(std::move(change.after));
        placePut(m_claimPuts, m_case.indexOf(id), change.put);
    }
    if (isLarge)
        m_case.endLoading();
    m_case.setStateSum(effects.stateSum);
    for (auto& [key, write] : effects.writes)
        m_fields.add(key, std::move(write));
    m_history.add(std::move(effects.header));
}

Result<ChangeSet> Ledger::seal(Draft draft, ReplicaId replica, Clock& clock) const
{
    return Sealer(*this, std::move(draft)).seal(replica, clock);
}

Digest Ledger::undoTarget(const QString& author) const
{
    const auto trail = m_history.trail(author);
    return trail.active.empty() ? Digest() : trail.active.back();
}

Digest Ledger::redoTarget(const QString& author) const
{
    const auto trail = m_history.trail(author);
    return trail.undone.empty() ? Digest() : trail.undone.back();
}

Draft Ledger::undoDraft(const std::vector<ChangeSet>& undone, const std::set<Uuid>& standing) const
{
    return moveDraft(undone, {}, standing);
}

Draft Ledger::redoDraft(const std::vector<ChangeSet>& undone) const
{
    return moveDraft({}, undone);
}

Draft Ledger::moveDraft(const std::vector<ChangeSet>& undone, const std::vector<ChangeSet>& redone,
    const std::set<Uuid>& standing) const
{
    if (undone.empty() && redone.empty())
        return {};
    Rewind rewind(*this, undone, redone, standing);
    for (const ChangeSet& changeSet : Reversed(undone))
        rewind.undo(changeSet);
    for (const ChangeSet& changeSet : redone)
        rewind.redo(changeSet);
    return rewind.draft();
}

Digest Ledger::head() const
{
    return headOf(m_history.heads());
}

std::vector<Digest> Ledger::chainHeads() const
{
    return {m_history.heads().begin(), m_history.heads().end()};
}

HybridTime Ledger::newestTime() const
{
    return m_history.headers().empty() ? HybridTime() : m_history.headers().back().time;
}

std::vector<FieldConflict> Ledger::conflicts() const
{
    auto conflicts = m_fields.conflicts();
    if (conflicts.empty())
        return conflicts;
    const std::set<Digest> undone = undoneIn(m_history);
    std::erase_if(conflicts, [&](const FieldConflict& conflict) {
        const ChangeSetHeader* other = m_history.at(conflict.otherBy);
        const bool isThere = conflict.onClaim ? m_case.find(ClaimId{conflict.record}) != nullptr
                                              : m_case.find(ItemId{conflict.record}) != nullptr;
        return !isThere || (other && undone.contains(other->hash));
    });
    return conflicts;
}

void Ledger::restore(Case state, History history, FieldRegisters fields, std::vector<Stamp> itemPuts,
    std::vector<Stamp> claimPuts)
{
    m_case = std::move(state);
    m_history = std::move(history);
    m_fields = std::move(fields);
    m_itemPuts = std::move(itemPuts);
    m_claimPuts = std::move(claimPuts);
    m_touchedItems.clear();
    m_touchedClaims.clear();
}

} // namespace kagami

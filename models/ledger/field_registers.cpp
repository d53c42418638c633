#include "ledger/field_registers.h"

#include <algorithm>

namespace kagami {

namespace {

const FieldWrite* writeAt(const FieldRegisters::Writes& writes, const Stamp& stamp)
{
    const auto at = std::lower_bound(
        writes.begin(), writes.end(), stamp, [](const FieldWrite& w, const Stamp& s) { return w.stamp < s; });
    return at != writes.end() && at->stamp == stamp ? &*at : nullptr;
}

/// The set with this stamp, and all that its author knew of.
std::set<Stamp> knownTo(const FieldRegisters::Writes& writes, const Stamp& stamp)
{
    std::set<Stamp> known;
    std::vector<Stamp> open{stamp};
    while (!open.empty()) {
        const FieldWrite* write = writeAt(writes, open.back());
        open.pop_back();
        if (write && known.insert(write->stamp).second)
            open.insert(open.end(), write->seen.begin(), write->seen.end());
    }
    return known;
}

/// What undo and redo have taken back: from the set that stood there, back to what the author of the one that
/// was brought back knew of. A later undo may have taken back an earlier one, so the latest speaks first.
std::set<Stamp> takenBack(const FieldRegisters::Writes& writes)
{
    std::set<Stamp> gone;
    for (size_t i = writes.size(); i-- > 0;) {
        const FieldWrite* step = &writes[i];
        if (!step->restores || gone.contains(step->stamp))
            continue;
        const std::set<Stamp> stays = knownTo(writes, *step->restores);
        // The first one seen is the one that stood there. A crafted ledger may point forward; only ever
        // walking back ends the walk.
        while (step && !step->seen.empty() && !stays.contains(step->seen.front())
            && step->seen.front() < step->stamp) {
            step = writeAt(writes, step->seen.front());
            if (step)
                gone.insert(step->stamp);
        }
    }
    return gone;
}

std::vector<const FieldWrite*> rivalsAmong(const FieldRegisters::Writes& writes)
{
    std::vector<const FieldWrite*> rivals;
    if (writes.size() < 2)
        return rivals;
    const std::set<Stamp> gone = takenBack(writes);
    std::set<Stamp> seen = gone;
    for (const FieldWrite& write : writes) {
        if (gone.contains(write.stamp))
            continue;
        seen.insert(write.seen.begin(), write.seen.end());
        if (write.restores)
            seen.insert(*write.restores);
    }
    for (size_t i = 0; i + 1 < writes.size(); ++i) {
        if (!seen.contains(writes[i].stamp))
            rivals.push_back(&writes[i]);
    }
    return rivals;
}

bool hasSeen(const FieldWrite& write, const Stamp& stamp)
{
    return std::find(write.seen.begin(), write.seen.end(), stamp) != write.seen.end();
}

} // namespace

void FieldRegisters::add(const FieldKey& key, FieldWrite write)
{
    Writes& writes = m_writes[key];
    const auto at = std::lower_bound(writes.begin(), writes.end(), write.stamp,
        [](const FieldWrite& w, const Stamp& stamp) { return w.stamp < stamp; });
    if (at != writes.end() && at->stamp == write.stamp)
        return;
    // The usual case, one person after the other, needs no look at the whole history of the field. An undo
    // may bring a conflict back.
    const bool first = writes.empty();
    const bool follows
        = !first && at == writes.end() && !write.restores && hasSeen(write, writes.back().stamp);
    writes.insert(at, std::move(write));
    if ((first || follows) && !m_contested.contains(key))
        return;
    if (rivalsAmong(writes).empty())
        m_contested.erase(key);
    else
        m_contested.insert(key);
}

const FieldRegisters::Writes* FieldRegisters::find(const FieldKey& key) const
{
    const auto at = m_writes.find(key);
    return at == m_writes.end() ? nullptr : &at->second;
}

Stamp FieldRegisters::holder(const FieldKey& key) const
{
    const Writes* writes = find(key);
    return writes ? writes->back().stamp : Stamp{};
}

std::vector<const FieldWrite*> FieldRegisters::rivals(const FieldKey& key) const
{
    return m_contested.contains(key) ? rivalsAmong(*find(key)) : std::vector<const FieldWrite*>();
}

Stamp FieldRegisters::restoredBy(const FieldKey& key, const Stamp& stamp) const
{
    const Writes* writes = find(key);
    if (!writes || stamp.isNull())
        return stamp;
    const auto at = std::lower_bound(writes->begin(), writes->end(), stamp,
        [](const FieldWrite& w, const Stamp& s) { return w.stamp < s; });
    // A crafted ledger may point forward; only ever walking back ends the walk.
    const bool restores = at != writes->end() && at->stamp == stamp && at->restores && *at->restores < stamp;
    return restores ? *at->restores : stamp;
}

Stamp FieldRegisters::origin(const FieldKey& key, const Stamp& stamp) const
{
    Stamp current = stamp;
    for (;;) {
        const Stamp before = restoredBy(key, current);
        if (before == current)
            return current;
        current = before;
    }
}

std::vector<FieldConflict> FieldRegisters::conflicts() const
{
    std::vector<FieldConflict> result;
    for (const FieldKey& key : m_contested) {
        const Writes& writes = *find(key);
        for (const FieldWrite* other : rivalsAmong(writes)) {
            if (!sameFieldValue(other->value, writes.back().value))
                result.push_back({key.record, key.onClaim, key.field, writes.back().value,
                    writes.back().stamp, other->value, other->stamp});
        }
    }
    return result;
}

} // namespace kagami

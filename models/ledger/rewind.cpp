#include "ledger/rewind.h"

#include "ledger/undone.h"

#include <QCoreApplication>

#include <algorithm>

namespace kagami {

namespace {

FieldKey retractedKey(const PutItem& put)
{
    return keyOf(put.item.id, ItemField::Retracted);
}
FieldKey retractedKey(const PutClaim& put)
{
    return keyOf(put.claim.id, ClaimField::Retracted);
}

QString reasonOf(const std::vector<ChangeSetHeader>& undone, const std::vector<ChangeSetHeader>& redone)
{
    const auto words = [](const char* text, int n = -1) {
        return QCoreApplication::translate("kagami::ledger", text, nullptr, n);
    };
    if (undone.size() == 1 && redone.empty())
        return words(QT_TRANSLATE_NOOP("kagami::ledger", "Undo: %1")).arg(reasonText(undone.front()));
    if (redone.size() == 1 && undone.empty())
        return words(QT_TRANSLATE_NOOP("kagami::ledger", "Redo: %1")).arg(reasonText(redone.front()));
    if (redone.empty())
        return words(QT_TRANSLATE_N_NOOP("kagami::ledger", "Undo %n action(s)"), int(undone.size()));
    if (undone.empty())
        return words(QT_TRANSLATE_N_NOOP("kagami::ledger", "Redo %n action(s)"), int(redone.size()));
    return words(QT_TRANSLATE_NOOP("kagami::ledger", "Move to another step"));
}

bool contains(const std::vector<Digest>& list, const Digest& hash)
{
    return std::find(list.begin(), list.end(), hash) != list.end();
}

} // namespace

Rewind::Rewind(const Ledger& ledger, const std::vector<ChangeSet>& undone,
    const std::vector<ChangeSet>& redone, const std::set<Uuid>& standing)
    : m_ledger(ledger)
    , m_standing(standing)
{
    std::set<Digest> merged;
    for (const auto* list : {&undone, &redone}) {
        for (const ChangeSet& changeSet : *list) {
            m_moved.insert(changeSet.header.hash);
            merged.insert(changeSet.header.merges.begin(), changeSet.header.merges.end());
        }
    }
    for (const auto* list : {&undone, &redone}) {
        for (const ChangeSet& changeSet : *list) {
            // What a colleague merged before is the colleague's.
            if (merged.contains(changeSet.header.hash))
                continue;
            m_author = changeSet.header.author;
            for (const Digest& hash : changeSet.header.merges)
                m_mergedBy.emplace(hash, changeSet.header.hash);
        }
    }
    if (!m_mergedBy.empty())
        m_undoneBefore = undoneIn(ledger.chains(), m_moved);
}

std::optional<FieldValue> Rewind::presentOf(const FieldKey& key) const
{
    if (key.onClaim) {
        const Claim* claim = m_ledger.state().find(ClaimId{key.record});
        return claim ? std::optional(fieldOf(*claim, ClaimField(key.field))) : std::nullopt;
    }
    const Item* item = m_ledger.state().find(ItemId{key.record});
    return item ? std::optional(fieldOf(*item, ItemField(key.field))) : std::nullopt;
}

Stamp Rewind::putOf(const FieldKey& key) const
{
    const Case& state = m_ledger.state();
    const qint32 index = key.onClaim ? state.indexOf(ClaimId{key.record}) : state.indexOf(ItemId{key.record});
    if (index == noIndex)
        return {};
    return key.onClaim ? m_ledger.claimPuts()[size_t(index)] : m_ledger.itemPuts()[size_t(index)];
}

bool Rewind::isOwn(const Stamp& stamp) const
{
    const ChangeSetHeader* header = m_ledger.chains().at(stamp);
    if (!header)
        return false;
    const bool byAuthor = header->author == m_author;
    if (m_mergedBy.empty())
        return byAuthor;
    const auto isMoved = [this](const Digest& hash) { return m_moved.contains(hash); };
    return isMoved(header->hash)
        || (byAuthor
            && (std::any_of(header->undoes.begin(), header->undoes.end(), isMoved)
                || std::any_of(header->redoes.begin(), header->redoes.end(), isMoved)));
}

bool Rewind::takesBack(const ChangeSetHeader& undoing, const Digest& hash) const
{
    const auto merged = m_mergedBy.find(hash);
    if (merged == m_mergedBy.end())
        return contains(undoing.undoes, hash) && !m_moved.contains(undoing.hash);
    return contains(undoing.undoes, merged->second);
}

Rewind::Origin Rewind::originOf(const FieldKey& key, Stamp stamp) const
{
    const FieldRegisters& fields = m_ledger.fields();
    for (Stamp next = stamp; isOwn(stamp); stamp = next) {
        next = fields.restoredBy(key, stamp);
        if (next == stamp)
            break;
    }
    const bool retracts
        = key.field == quint8(key.onClaim ? int(ClaimField::Retracted) : int(ItemField::Retracted));
    const ChangeSetHeader* put = retracts && isOwn(stamp) ? m_ledger.chains().at(putOf(key)) : nullptr;
    return {stamp, put && takesBack(*m_ledger.chains().at(stamp), put->hash)};
}

Rewind::Sketch* Rewind::sketchOf(const FieldKey& key)
{
    if (const auto at = m_sketches.find(key); at != m_sketches.end())
        return &at->second;
    auto present = presentOf(key);
    if (!present)
        return nullptr;
    Sketch sketch;
    sketch.origin = originOf(key, m_ledger.fields().holder(key));
    sketch.presentOrigin = sketch.origin;
    sketch.value = *present;
    sketch.present = std::move(*present);
    sketch.order = m_sketches.size();
    return &m_sketches.emplace(key, std::move(sketch)).first->second;
}

bool Rewind::hasOthersClaims(std::span<const ClaimIndex> claims) const
{
    return std::any_of(claims.begin(), claims.end(), [&](ClaimIndex index) {
        // Who recorded it, not who is named as its author: an import brings other people's claims.
        return !m_ledger.state().claims()[size_t(index)].retracted
            && !isOwn(m_ledger.claimPuts()[size_t(index)]);
    });
}

/// Whether somebody else's word hangs on the record: then taking it back would take that back too.
bool Rewind::builtOnByOthers(const FieldKey& retracted) const
{
    const int total = retracted.onClaim ? claimFieldTotal : itemFieldTotal;
    for (int field = 0; field < total; ++field) {
        const auto* writes = m_ledger.fields().find({retracted.record, retracted.onClaim, quint8(field)});
        for (size_t i = 0; writes && i < writes->size(); ++i) {
            if (!isOwn((*writes)[i].stamp))
                return true;
        }
    }
    const Case& state = m_ledger.state();
    if (retracted.onClaim)
        return hasOthersClaims(state.claimsAbout(*state.find(ClaimId{retracted.record})));
    const ItemIndex item = state.indexOf(ItemId{retracted.record});
    return hasOthersClaims(state.claimsAbout(item)) || hasOthersClaims(state.claimsPointingTo(item))
        || hasOthersClaims(state.claimsFrom(item));
}

bool Rewind::stands(const FieldKey& key, const FieldWrite& write) const
{
    const Stamp origin = m_ledger.fields().origin(key, write.stamp);
    const ChangeSetHeader* header = m_ledger.chains().at(write.stamp);
    const ChangeSetHeader* source = m_ledger.chains().at(origin);
    const bool bringsBackMoved = write.restores && header && header->author == m_author && isOwn(origin);
    return !bringsBackMoved && !(source && m_undoneBefore.contains(source->hash));
}

const FieldWrite* Rewind::newestStanding(const FieldKey& key) const
{
    const auto* writes = m_ledger.fields().find(key);
    for (size_t i = writes ? writes->size() : 0; i-- > 0;) {
        if (isOwn((*writes)[i].stamp) || stands(key, (*writes)[i]))
            return &(*writes)[i];
    }
    return nullptr;
}

const FieldWrite* Rewind::newestUnmoved(const FieldKey& key) const
{
    const auto* writes = m_ledger.fields().find(key);
    for (size_t i = writes ? writes->size() : 0; i-- > 0;) {
        if (!isOwn((*writes)[i].stamp) && stands(key, (*writes)[i]))
            return &(*writes)[i];
    }
    return nullptr;
}

template <class Set>
void Rewind::undoSet(const Set& set, const Stamp& stamp)
{
    const FieldKey key = keyOf(set.id, set.field);
    Sketch* sketch = sketchOf(key);
    if (!sketch || sketch->origin.gone)
        return;
    if (m_mergedBy.empty()) {
        if (m_ledger.fields().origin(key, sketch->origin.stamp) != stamp)
            return;
    } else {
        // What came from another copy stood beside what was written here, not upon it.
        const FieldWrite* shown = newestStanding(key);
        if (!shown || !isOwn(shown->stamp))
            return;
        if (const FieldWrite* other = newestUnmoved(key)) {
            sketch->value = other->value;
            sketch->origin = originOf(key, other->stamp);
            return;
        }
    }
    sketch->value = normalized(set.field, set.before);
    sketch->origin = originOf(key, set.seen);
}

template <class Set>
void Rewind::redoSet(const Set& set, const Stamp& stamp)
{
    const FieldKey key = keyOf(set.id, set.field);
    Sketch* sketch = sketchOf(key);
    if (!sketch)
        return;
    if (m_mergedBy.empty()) {
        if (sketch->origin != originOf(key, set.seen))
            return;
    } else if (const FieldWrite* other = newestUnmoved(key); other && stamp < other->stamp) {
        return; // as when it first came here: the newest write of both copies holds
    }
    sketch->value = normalized(set.field, set.value);
    sketch->origin = {stamp};
}

void Rewind::undoPut(const FieldKey& retracted, const Stamp& stamp)
{
    if (!m_mergedBy.empty()) {
        m_putByMerge.push_back(retracted);
        return;
    }
    Sketch* sketch = putOf(retracted) == stamp ? sketchOf(retracted) : nullptr;
    if (!sketch || sketch->origin != Origin() || sketch->value == FieldValue(true)
        || builtOnByOthers(retracted))
        return;
    sketch->value = true;
    sketch->origin = {{}, true};
}

/// Several of the merged change sets may have put a record, taken it back and brought it back: it goes when
/// all of them go.
void Rewind::undoPutsOfMerge()
{
    for (const FieldKey& retracted : m_putByMerge) {
        Sketch* sketch = sketchOf(retracted);
        if (!sketch || sketch->value == FieldValue(true) || m_standing.contains(retracted.record)
            || builtOnByOthers(retracted))
            continue;
        sketch->value = true;
        sketch->origin = {{}, true};
    }
    m_putByMerge.clear();
}

void Rewind::redoPut(const FieldKey& retracted, const Stamp& stamp)
{
    Sketch* sketch = putOf(retracted) == stamp ? sketchOf(retracted) : nullptr;
    if (!sketch || !sketch->origin.gone)
        return;
    sketch->value = false;
    sketch->origin = {};
}

void Rewind::undo(const ChangeSet& changeSet)
{
    if (!m_mergedBy.contains(changeSet.header.hash))
        m_undone.push_back(changeSet.header);
    for (size_t i = changeSet.operations.size(); i-- > 0;) {
        const Stamp stamp = stampOf(changeSet.header, quint32(i));
        const Operation& operation = changeSet.operations[i];
        if (const auto* itemSet = std::get_if<SetItemField>(&operation)) {
            undoSet(*itemSet, stamp);
        } else if (const auto* claimSet = std::get_if<SetClaimField>(&operation)) {
            undoSet(*claimSet, stamp);
        } else if (const auto* item = std::get_if<PutItem>(&operation)) {
            undoPut(retractedKey(*item), stamp);
        } else if (const auto* claim = std::get_if<PutClaim>(&operation)) {
            undoPut(retractedKey(*claim), stamp);
        }
    }
}

void Rewind::redo(const ChangeSet& changeSet)
{
    undoPutsOfMerge();
    if (!m_mergedBy.contains(changeSet.header.hash))
        m_redone.push_back(changeSet.header);
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        const Stamp stamp = stampOf(changeSet.header, quint32(i));
        const Operation& operation = changeSet.operations[i];
        if (const auto* itemSet = std::get_if<SetItemField>(&operation))
            redoSet(*itemSet, stamp);
        else if (const auto* claimSet = std::get_if<SetClaimField>(&operation))
            redoSet(*claimSet, stamp);
        else if (const auto* item = std::get_if<PutItem>(&operation))
            redoPut(retractedKey(*item), stamp);
        else if (const auto* claim = std::get_if<PutClaim>(&operation))
            redoPut(retractedKey(*claim), stamp);
    }
}

Draft Rewind::draft()
{
    undoPutsOfMerge();
    std::vector<std::pair<const FieldKey*, const Sketch*>> moved;
    for (const auto& [key, sketch] : m_sketches) {
        if (sketch.origin != sketch.presentOrigin || !sameFieldValue(sketch.value, sketch.present))
            moved.emplace_back(&key, &sketch);
    }
    std::sort(moved.begin(), moved.end(),
        [](const auto& a, const auto& b) { return a.second->order < b.second->order; });

    Draft draft;
    for (const auto& [key, sketch] : moved) {
        const bool takesBack = sketch->origin.gone && sketch->origin.stamp.isNull();
        const auto restores = takesBack ? std::nullopt : std::optional(sketch->origin.stamp);
        if (key->onClaim)
            draft.operations.emplace_back(
                SetClaimField{{key->record}, ClaimField(key->field), sketch->value, {}, {}, {}, restores});
        else
            draft.operations.emplace_back(
                SetItemField{{key->record}, ItemField(key->field), sketch->value, {}, {}, {}, restores});
    }
    for (const ChangeSetHeader& header : m_undone)
        draft.undoes.push_back(header.hash);
    for (const ChangeSetHeader& header : m_redone)
        draft.redoes.push_back(header.hash);
    draft.reason = reasonOf(m_undone, m_redone);
    return draft;
}

} // namespace kagami

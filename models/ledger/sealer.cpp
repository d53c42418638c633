#include "ledger/sealer.h"

#include <QCoreApplication>

#include <sodium.h>

namespace kagami {

namespace {

constexpr int saltBytes = 16;

std::vector<QByteArray> makeSalts(size_t total)
{
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    QByteArray random(qsizetype(total) * saltBytes, Qt::Uninitialized);
    randombytes_buf(random.data(), size_t(random.size()));
    std::vector<QByteArray> salts;
    salts.reserve(total);
    for (size_t i = 0; i < total; ++i)
        salts.push_back(random.mid(qsizetype(i) * saltBytes, saltBytes));
    return salts;
}

tl::unexpected<Error> notThere(const QString& id)
{
    return fail(ErrorKind::Invalid,
        QCoreApplication::translate("kagami::ledger", "There is no record with this id."), id);
}

tl::unexpected<Error> alreadyThere(const QString& id)
{
    return fail(ErrorKind::Invalid,
        QCoreApplication::translate(
            "kagami::ledger", "There is a record with this id that says something else."),
        id, QCoreApplication::translate("kagami::ledger", "Give the new record an id of its own."));
}

} // namespace

Sealer::Sealer(const Ledger& ledger, Draft draft)
    : m_ledger(ledger)
    , m_draft(std::move(draft))
    , m_check(ledger.state(), m_draft.operations)
{
    m_operations.reserve(m_draft.operations.size());
}

template <class Put>
Put* Sealer::putInDraft(const Uuid& id)
{
    const auto at = m_puts.find(id);
    return at == m_puts.end() ? nullptr : std::get_if<Put>(&m_operations[at->second]);
}

Status Sealer::take(PutItem& put)
{
    KAGAMI_TRY(m_check.check(put.item));
    const Item* present = m_ledger.state().find(put.item.id);
    auto* earlier = putInDraft<PutItem>(put.item.id.uuid);
    if (!present && !earlier) {
        m_puts.emplace(put.item.id.uuid, m_operations.size());
        m_operations.emplace_back(std::move(put));
        return {};
    }
    if ((present ? present->kind : earlier->item.kind) != put.item.kind)
        return alreadyThere(put.item.id.toString());
    for (int field = 0; field < itemFieldTotal; ++field) {
        SetItemField set{put.item.id, ItemField(field), fieldOf(put.item, ItemField(field))};
        KAGAMI_TRY(take(set));
    }
    return {};
}

Status Sealer::take(PutClaim& put)
{
    KAGAMI_TRY(m_check.check(put.claim));
    const Claim* present = m_ledger.state().find(put.claim.id);
    auto* earlier = putInDraft<PutClaim>(put.claim.id.uuid);
    if (!present && !earlier) {
        if (put.claim.author.isEmpty())
            put.claim.author = m_draft.author;
        if (put.claim.recorded == Instant{})
            put.claim.recorded = Instant(std::chrono::milliseconds(m_time.ms));
        m_puts.emplace(put.claim.id.uuid, m_operations.size());
        m_operations.emplace_back(std::move(put));
        return {};
    }
    const Claim& there = present ? *present : earlier->claim;
    if (there.predicate != put.claim.predicate || there.subject != put.claim.subject)
        return alreadyThere(put.claim.id.toString());
    for (int field = 0; field < claimFieldTotal; ++field) {
        SetClaimField set{put.claim.id, ClaimField(field), fieldOf(put.claim, ClaimField(field))};
        KAGAMI_TRY(take(set));
    }
    return {};
}

template <class Record, class Set>
Status Sealer::setField(const Record* present, Record* inDraft, Set& set)
{
    if (!present && !inDraft)
        return notThere(set.id.toString());
    set.value = normalized(set.field, std::move(set.value));
    KAGAMI_TRY(m_check.checkField(present ? *present : *inDraft, set.field, set.value));
    if (inDraft) {
        kagami::setField(*inDraft, set.field, set.value);
        return {};
    }
    const FieldKey key = keyOf(set.id, set.field);
    const auto [at, isNew] = m_sets.try_emplace(key, m_operations.size());
    if (!isNew) {
        std::get<Set>(m_operations[at->second]).value = std::move(set.value);
        return {};
    }
    set.before = fieldOf(*present, set.field);
    set.seen = m_ledger.fields().holder(key);
    set.alsoSeen.clear();
    // Undo and redo bring back, they do not decide between others.
    if (m_draft.undoes.empty() && m_draft.redoes.empty()) {
        for (const FieldWrite* rival : m_ledger.fields().rivals(key))
            set.alsoSeen.push_back(rival->stamp);
    }
    m_operations.emplace_back(std::move(set));
    return {};
}

Status Sealer::take(SetItemField& set)
{
    auto* put = putInDraft<PutItem>(set.id.uuid);
    return setField(m_ledger.state().find(set.id), put ? &put->item : nullptr, set);
}

Status Sealer::take(SetClaimField& set)
{
    auto* put = putInDraft<PutClaim>(set.id.uuid);
    return setField(m_ledger.state().find(set.id), put ? &put->claim : nullptr, set);
}

Status Sealer::take(Withheld&)
{
    return fail(ErrorKind::Invalid,
        QCoreApplication::translate(
            "kagami::ledger", "What was left out of this copy cannot be written as a new action."));
}

template <class Set>
bool Sealer::changesNothing(const Set& set) const
{
    // Undo and redo move where a value comes from, also when it stays the same.
    const bool moves = !m_draft.undoes.empty() || !m_draft.redoes.empty();
    return !moves && set.alsoSeen.empty() && sameFieldValue(set.value, set.before);
}

void Sealer::dropWithoutEffect()
{
    std::erase_if(m_operations, [this](const Operation& operation) {
        if (const auto* itemSet = std::get_if<SetItemField>(&operation))
            return changesNothing(*itemSet);
        if (const auto* claimSet = std::get_if<SetClaimField>(&operation))
            return changesNothing(*claimSet);
        return false;
    });
}

void Sealer::fillHeader(ChangeSetHeader& header, ReplicaId replica) const
{
    const ChangeSetHeader* previous = m_ledger.chains().newestOf(replica);
    header.replica = replica;
    header.sequence = previous ? previous->sequence + 1 : 1;
    header.previous = previous ? previous->hash : Digest();
    header.time = m_time;
    header.author = m_draft.author;
    header.reason = m_draft.reason;
    header.undoes = m_draft.undoes;
    header.redoes = m_draft.redoes;
    header.merges = m_draft.merges;
    header.operationTotal = quint32(m_operations.size());
}

Result<ChangeSet> Sealer::seal(ReplicaId replica, Clock& clock)
{
    clock.observe(m_ledger.newestTime());
    m_time = clock.tick();
    for (Operation& operation : m_draft.operations) {
        const Status taken = std::visit([this](auto& held) { return take(held); }, operation);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    dropWithoutEffect();
    ChangeSet sealed;
    if (m_operations.empty() && m_draft.undoes.empty() && m_draft.redoes.empty() && m_draft.merges.empty())
        return sealed;
    fillHeader(sealed.header, replica);
    sealed.operations = std::move(m_operations);
    sealed.salts = makeSalts(sealed.operations.size() + 1);
    sealed.header.reasonSalt = std::move(sealed.salts.back());
    sealed.salts.pop_back();
    sealed.header.hash = computeHash(sealed);
    return sealed;
}

} // namespace kagami

#include "store/effects_writer.h"

#include "store/change_set_table.h"
#include "store/field_table.h"
#include "store/loader.h"

namespace kagami {

Result<EffectsWriter> EffectsWriter::open(Connection& db, const Ledger& before)
{
    auto records = RecordWriter::open(db);
    if (!records)
        return tl::unexpected(records.error());
    auto search = SearchWriter::open(db);
    if (!search)
        return tl::unexpected(search.error());
    return EffectsWriter(db, before, std::move(*records), std::move(*search));
}

void EffectsWriter::begin(const ChangeSetHeader& header)
{
    m_changeSetRow = qint64(m_before.history().size()) + 1;
    m_changeSet = stampOf(header, 0);
}

/// `present`: how many rows there are; one more after a new record.
template <class Record>
EffectsWriter::Pending<Record> EffectsWriter::pendingOf(
    const Effects::Change<Record>& change, qint64& present) const
{
    const Case& state = m_before.state();
    const qint32 index = state.indexOf(change.after.id);
    Pending<Record> pending;
    pending.isNew = index == noIndex;
    pending.row = pending.isNew ? ++present : qint64(index) + 1;
    if (!pending.isNew)
        pending.before = indexedText(*state.find(change.after.id));
    if (change.put.time == m_changeSet.time && change.put.changeSet == m_changeSet.changeSet)
        pending.put = RecordWriter::Put{m_changeSetRow, change.put.operation};
    pending.after = change.after;
    return pending;
}

template <class Record>
Status EffectsWriter::writeRecord(const Pending<Record>& pending)
{
    constexpr bool onClaim = std::is_same_v<Record, Claim>;
    if (pending.isNew)
        KAGAMI_TRY(m_records.insert(pending.row, pending.after, pending.put.value()));
    else
        KAGAMI_TRY(m_records.update(pending.row, pending.after, pending.put));
    return m_search.replace(indexRow(pending.row, onClaim), pending.before, indexedText(pending.after));
}

template <class Record>
Status EffectsWriter::writeRecords(const std::vector<Effects::Change<Record>>& changes, size_t present)
{
    auto rows = qint64(present);
    for (const auto& change : changes)
        KAGAMI_TRY(writeRecord(pendingOf(change, rows)));
    return {};
}

template <class Record>
void EffectsWriter::keepRecords(
    const std::vector<Effects::Change<Record>>& changes, size_t present, PendingList<Record>& list)
{
    auto rows = qint64(present);
    for (const auto& change : changes) {
        const auto [at, isFirst] = list.places.try_emplace(change.after.id.uuid, list.records.size());
        Pending<Record> now = pendingOf(change, rows);
        if (isFirst) {
            list.records.push_back(std::move(now));
            continue;
        }
        Pending<Record>& kept = list.records[at->second];
        kept.after = std::move(now.after);
        if (now.put)
            kept.put = now.put;
    }
}

template <class Record>
Status EffectsWriter::flush(PendingList<Record>& list)
{
    for (const Pending<Record>& pending : list.records)
        KAGAMI_TRY(writeRecord(pending));
    list = {};
    return {};
}

Status EffectsWriter::writeRest(const ChangeSetHeader& header, const Effects& effects)
{
    KAGAMI_TRY(insertFieldSets(m_db, m_changeSetRow, effects.writes));
    KAGAMI_TRY(writeMeta(m_db, MetaKey::state, effects.stateSum.value().toHex()));
    return writeMeta(m_db, MetaKey::head, headOf(m_before.chains().headsWith(header)).toHex());
}

Status EffectsWriter::write(const ChangeSet& changeSet, const Effects& effects)
{
    begin(changeSet.header);
    KAGAMI_TRY(putChangeSet(m_db, m_changeSetRow, changeSet, packPayload(changeSet)));
    KAGAMI_TRY(writeRecords(effects.items, m_before.state().items().size()));
    KAGAMI_TRY(writeRecords(effects.claims, m_before.state().claims().size()));
    return writeRest(changeSet.header, effects);
}

Status EffectsWriter::writeLater(const ChangeSet& changeSet, const Payload& payload, const Effects& effects)
{
    KAGAMI_TRY(putChangeSet(m_db, qint64(m_before.history().size()) + 1, changeSet, payload));
    return writeStateLater(changeSet.header, effects);
}

Status EffectsWriter::writeStateLater(const ChangeSetHeader& header, const Effects& effects)
{
    begin(header);
    keepRecords(effects.items, m_before.state().items().size(), m_items);
    keepRecords(effects.claims, m_before.state().claims().size(), m_claims);
    return writeRest(header, effects);
}

Status EffectsWriter::flush()
{
    KAGAMI_TRY(flush(m_items));
    return flush(m_claims);
}

Status writeMeta(Connection& db, const char* key, const QString& value)
{
    auto insert = db.prepare("INSERT OR REPLACE INTO meta VALUES (?1, ?2)");
    if (!insert)
        return tl::unexpected(insert.error());
    insert->bind(1, QString::fromLatin1(key)).bind(2, value);
    return insert->run();
}

} // namespace kagami

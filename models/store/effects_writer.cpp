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

template <class Record>
Status EffectsWriter::writeRecords(const std::vector<Effects::Change<Record>>& changes, size_t present)
{
    constexpr bool onClaim = std::is_same_v<Record, Claim>;
    const Case& state = m_before.state();
    qint64 next = qint64(present);
    for (const auto& change : changes) {
        std::optional<RecordWriter::Put> put;
        if (change.put.time == m_changeSet.time && change.put.changeSet == m_changeSet.changeSet)
            put = RecordWriter::Put{m_changeSetRow, change.put.operation};
        const qint32 index = state.indexOf(change.after.id);
        const qint64 row = index == noIndex ? ++next : qint64(index) + 1;
        IndexedText before;
        if (index == noIndex) {
            KAGAMI_TRY(m_records.insert(row, change.after, put.value()));
        } else {
            KAGAMI_TRY(m_records.update(row, change.after, put));
            before = indexedText(*state.find(change.after.id));
        }
        KAGAMI_TRY(m_search.replace(indexRow(row, onClaim), before, indexedText(change.after)));
    }
    return {};
}

Status EffectsWriter::write(const ChangeSet& changeSet, const Effects& effects)
{
    KAGAMI_TRY(putChangeSet(m_db, qint64(m_before.history().size()) + 1, changeSet));
    return writeState(changeSet.header, effects);
}

Status EffectsWriter::writeState(const ChangeSetHeader& header, const Effects& effects)
{
    m_changeSetRow = qint64(m_before.history().size()) + 1;
    m_changeSet = stampOf(header, 0);
    KAGAMI_TRY(writeRecords(effects.items, m_before.state().items().size()));
    KAGAMI_TRY(writeRecords(effects.claims, m_before.state().claims().size()));
    KAGAMI_TRY(insertFieldSets(m_db, m_changeSetRow, effects.writes));
    KAGAMI_TRY(writeMeta(m_db, MetaKey::state, effects.stateSum.value().toHex()));
    return writeMeta(m_db, MetaKey::head, headOf(m_before.chains().headsWith(header)).toHex());
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

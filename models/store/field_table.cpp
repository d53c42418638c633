#include "store/field_table.h"

#include "store/change_set_table.h"
#include "store/store_error.h"

namespace kagami {

namespace {

constexpr const char* selectAll
    = "SELECT record, on_claim, field, change_set, operation, seen, restores, value FROM field_set";

struct FieldRow {
    FieldKey key;
    FieldWrite write;
};

/// What a row holds of a write, as bytes; empty for NULL.
struct StoredWrite {
    QByteArray seen;
    QByteArray restores;
    std::string value;
};

StoredWrite storedForm(const FieldWrite& write)
{
    return {packStamps(write.seen), write.restores ? packStamps({*write.restores}) : QByteArray(),
        toJson(write.value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

bool holds(const Statement& row, const StoredWrite& write)
{
    return row.isNull(5) == write.seen.isEmpty() && row.bytes(5) == write.seen
        && row.isNull(6) == write.restores.isEmpty() && row.bytes(6) == write.restores
        && row.bytes(7) == QByteArrayView(write.value.data(), qsizetype(write.value.size()));
}

Result<FieldValue> readFieldValue(QByteArrayView bytes, const FieldKey& key)
{
    const auto json = nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
    return key.onClaim ? fieldValueFromJson(json, ClaimField(key.field))
                       : fieldValueFromJson(json, ItemField(key.field));
}

std::optional<FieldRow> readRow(const Statement& row, const std::vector<ChangeSetHeader>& headers)
{
    const bool onClaim = row.int64(1) == 1;
    const qint64 field = row.int64(2);
    const qint64 changeSet = row.int64(3);
    const qint64 operation = row.int64(4);
    if (row.int64(1) < 0 || row.int64(1) > 1 || field < 0
        || field >= (onClaim ? claimFieldTotal : itemFieldTotal) || changeSet < 1
        || changeSet > qint64(headers.size()) || operation < 0 || operation > 0xFFFFFFFF)
        return {};
    FieldRow read{{Uuid::fromBytes(row.bytes(0)), onClaim, quint8(field)}, {}};
    read.write.stamp = stampOf(headers[size_t(changeSet - 1)], quint32(operation));
    auto seen = unpackStamps(row.bytes(5));
    auto restores = unpackStamps(row.bytes(6));
    auto value = readFieldValue(row.bytes(7), read.key);
    if (!seen || !restores || restores->size() > 1 || !value)
        return {};
    read.write.seen = std::move(*seen);
    if (!restores->empty())
        read.write.restores = restores->front();
    read.write.value = std::move(*value);
    return read;
}

} // namespace

Result<FieldRegisters> readFieldSets(Connection& db, const std::vector<ChangeSetHeader>& headers)
{
    auto query = db.prepare(selectAll);
    if (!query)
        return tl::unexpected(query.error());
    FieldRegisters fields;
    for (qint64 number = 1;; ++number) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return fields;
        auto read = readRow(*query, headers);
        if (!read)
            return damagedRow(db.path(), "field_set", number);
        fields.add(read->key, std::move(read->write));
    }
}

Result<std::optional<FieldKey>> firstInexactFieldSet(
    Connection& db, const std::vector<ChangeSetHeader>& headers)
{
    auto query = db.prepare(selectAll);
    if (!query)
        return tl::unexpected(query.error());
    for (qint64 number = 1;; ++number) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return std::nullopt;
        const auto read = readRow(*query, headers);
        if (!read)
            return damagedRow(db.path(), "field_set", number);
        if (!holds(*query, storedForm(read->write)))
            return read->key;
    }
}

Status insertFieldSets(
    Connection& db, qint64 changeSet, const std::vector<std::pair<FieldKey, FieldWrite>>& writes)
{
    if (writes.empty())
        return {};
    auto insert = db.prepare("INSERT INTO field_set VALUES (?1,?2,?3,?4,?5,?6,?7,?8)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const auto& [key, write] : writes) {
        insert->bind(1, key.record.toBytes())
            .bind(2, qint64(key.onClaim))
            .bind(3, qint64(key.field))
            .bind(4, changeSet);
        const StoredWrite stored = storedForm(write);
        insert->bind(5, qint64(write.stamp.operation)).bindOrNull(6, stored.seen);
        insert->bindOrNull(7, stored.restores).bind(8, QString::fromStdString(stored.value));
        KAGAMI_TRY(insert->run());
    }
    return {};
}

} // namespace kagami

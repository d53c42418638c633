#include "store/change_set_table.h"

#include "store/blob_table.h"
#include "store/store_error.h"

#include <QtEndian>

#include <algorithm>

namespace kagami {

namespace {

constexpr qsizetype digestBytes = 32;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype stampBytes = 24;
constexpr qint64 endOfYear9999 = 253402300799999;

QByteArray packDigests(const std::vector<Digest>& digests)
{
    QByteArray packed;
    for (const Digest& digest : digests)
        packed.append(digest.toBytes());
    return packed;
}

/// `packed` is null, and not an empty blob, when there are none.
bool unpackDigests(const Statement& row, int column, std::vector<Digest>& digests)
{
    const QByteArrayView packed = row.bytes(column);
    for (qsizetype at = 0; at + digestBytes <= packed.size(); at += digestBytes)
        digests.push_back(Digest::fromBytes(packed.sliced(at, digestBytes)));
    return packed.size() % digestBytes == 0 && packed.isEmpty() == row.isNull(column);
}

/// In the order in which headerOfRow() wants them, after one column of the caller's.
constexpr const char* headerColumns
    = "hash, replica, sequence, previous, time_ms, time_counter, author, reason, undoes, redoes, operations,"
      " reason_salt, merges, withheld";

/// `query` gives payload_size and payload.
Result<PayloadLines> payloadOf(Connection& db, Statement& query, const Digest& hash)
{
    const auto row = query.step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is no such change set.")), hash.toHex());
    auto lines = unpackPayload(query.bytes(1), query.int64(0));
    if (!lines)
        return alteredChangeSet(db.path(), hash);
    return lines;
}

/// The columns of change_set from its hash on, from parameter 2 on.
void bindChangeSet(Statement& insert, const ChangeSet& changeSet, const Payload& payload)
{
    const ChangeSetHeader& header = changeSet.header;
    insert.bind(2, header.hash.toBytes())
        .bind(3, header.replica.uuid.toBytes())
        .bind(4, qint64(header.sequence));
    insert.bindOrNull(5, header.previous.isNull() ? QByteArray() : header.previous.toBytes());
    insert.bind(6, header.time.ms).bind(7, qint64(header.time.counter)).bind(8, header.author);
    // Without a value bound the column is NULL.
    if (header.reasonHash.isNull())
        insert.bind(9, header.reason).bind(10, header.reasonSalt);
    else
        insert.bind(10, header.reasonHash.toBytes());
    insert.bindOrNull(11, packDigests(header.undoes))
        .bindOrNull(12, packDigests(header.redoes))
        .bindOrNull(13, packDigests(header.merges));
    insert.bind(14, qint64(header.operationTotal)).bind(15, qint64(header.withheld));
    insert.bind(16, payload.size).bind(17, payload.compressed);
}

std::optional<ChangeSetHeader> headerOfRow(const Statement& row)
{
    ChangeSetHeader header;
    header.hash = Digest::fromBytes(row.bytes(1));
    header.replica = {Uuid::fromBytes(row.bytes(2))};
    header.sequence = quint64(row.int64(3));
    header.previous = Digest::fromBytes(row.bytes(4));
    header.time = {row.int64(5), quint32(row.int64(6))};
    header.author = row.text(7);
    header.reason = row.text(8);
    const bool reasonIsHere = !row.isNull(8);
    if (reasonIsHere)
        header.reasonSalt = row.bytes(12).toByteArray();
    else
        header.reasonHash = Digest::fromBytes(row.bytes(12));
    header.operationTotal = quint32(row.int64(11));
    header.withheld = quint32(row.int64(14));
    const bool sane = !header.hash.isNull() && !header.replica.isNull() && row.int64(3) > 0
        && row.int64(5) >= 0 && row.int64(5) <= endOfYear9999 && row.int64(6) >= 0
        && row.int64(6) <= 0xFFFFFFFF && row.int64(11) >= 0 && row.int64(11) <= 0xFFFFFFFF
        && (row.isNull(4) || !header.previous.isNull())
        && row.bytes(12).size() == (reasonIsHere ? saltBytes : digestBytes)
        && (reasonIsHere || !header.reasonHash.isNull()) && row.int64(14) >= 0
        && row.int64(14) <= row.int64(11);
    if (!sane || !unpackDigests(row, 9, header.undoes) || !unpackDigests(row, 10, header.redoes)
        || !unpackDigests(row, 13, header.merges))
        return {};
    return header;
}

/// In the one form in which it is stored here, and with as many operations as its header says.
bool isAsWritten(const ChangeSet& changeSet, const PayloadLines& lines)
{
    const auto withheld = std::count_if(
        lines.begin(), lines.end(), [](const PayloadLine& line) { return line.isWithheld(); });
    return lines.size() == changeSet.header.operationTotal && withheld == qsizetype(changeSet.header.withheld)
        && payloadText(changeSet) == lines.text();
}

} // namespace

Result<std::vector<ChangeSetHeader>> readHeaders(Connection& db)
{
    auto query = db.prepare("SELECT id, " + QByteArray(headerColumns) + " FROM change_set ORDER BY id");
    if (!query)
        return tl::unexpected(query.error());
    std::vector<ChangeSetHeader> headers;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return headers;
        auto header = headerOfRow(*query);
        if (!header || query->int64(0) != qint64(headers.size()) + 1)
            return damagedRow(db.path(), "change_set", query->int64(0));
        headers.push_back(std::move(*header));
    }
}

Result<PayloadLines> readPayload(Connection& db, const Digest& hash)
{
    auto query = db.prepare("SELECT payload_size, payload FROM change_set WHERE hash = ?1");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, hash.toBytes());
    return payloadOf(db, *query, hash);
}

Digest hashOf(const ChangeSetHeader& header, const PayloadLines& lines)
{
    std::vector<Digest> digests;
    digests.reserve(lines.size());
    for (const PayloadLine& line : lines)
        digests.push_back(line.hash());
    return computeHash(header, digests);
}

Result<ChangeSet> readChangeSet(Connection& db, const ChangeSetHeader& header)
{
    auto lines = readPayload(db, header.hash);
    if (!lines)
        return tl::unexpected(lines.error());
    return changeSetOf(header, *lines, db.path());
}

Result<ChangeSet> changeSetOf(const ChangeSetHeader& header, const PayloadLines& lines, const QString& path)
{
    if (hashOf(header, lines) != header.hash)
        return alteredChangeSet(path, header.hash);
    ChangeSet changeSet;
    changeSet.header = header;
    changeSet.operations.reserve(lines.size());
    changeSet.salts.reserve(lines.size());
    for (const PayloadLine& line : lines) {
        if (line.isWithheld()) {
            changeSet.operations.emplace_back(Withheld{line.hash()});
            changeSet.salts.emplace_back();
            continue;
        }
        auto operation = operationFromJson(line.operation);
        if (!operation)
            return damaged(path,
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "Change set %1 holds an operation that this version cannot read."))
                    .arg(header.hash.toHex()),
                describe(operation.error()));
        changeSet.operations.push_back(std::move(*operation));
        changeSet.salts.push_back(line.salt);
    }
    return changeSet;
}

Result<ChangeSet> checkedChangeSet(
    const ChangeSetHeader& header, const PayloadLines& lines, const QString& path, const QString& remedy)
{
    auto changeSet = changeSetOf(header, lines, path);
    if (changeSet && !isAsWritten(*changeSet, lines))
        changeSet = alteredChangeSet(path, header.hash);
    if (!changeSet && !remedy.isEmpty())
        changeSet.error().remedy = remedy;
    return changeSet;
}

Status putChangeSet(Connection& db, qint64 id, const ChangeSet& changeSet, const Payload& payload)
{
    auto insert = db.prepare("INSERT OR REPLACE INTO change_set VALUES"
                             " (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17)");
    if (!insert)
        return tl::unexpected(insert.error());
    bindChangeSet(insert->bind(1, id), changeSet, payload);
    KAGAMI_TRY(insert->run());
    return nameBlobs(db, changeSet);
}

Status replaceChangeSet(Connection& db, const ChangeSet& changeSet)
{
    auto query = db.prepare("SELECT id FROM change_set WHERE hash = ?1");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, changeSet.header.hash.toBytes());
    const auto row = query->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is no such change set.")),
            changeSet.header.hash.toHex());
    const qint64 id = query->int64(0);
    query->reset();
    return putChangeSet(db, id, changeSet, packPayload(changeSet));
}

Result<std::vector<WaitingBundle>> readWaiting(Connection& db)
{
    auto query = db.prepare("SELECT id, " + QByteArray(headerColumns) + ", bundle FROM waiting ORDER BY id");
    if (!query)
        return tl::unexpected(query.error());
    std::vector<WaitingBundle> bundles;
    qint64 expected = 0;
    for (;; ++expected) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return bundles;
        const qint64 id = query->int64(0);
        const qint64 number = query->int64(15);
        const qint64 last = bundles.empty() ? 0 : bundles.back().number;
        auto header = headerOfRow(*query);
        if (!header || number < 1 || number < last || id < 1 || (number == last && id != expected))
            return damagedRow(db.path(), "waiting", id);
        if (number != last)
            bundles.push_back({number, id, {}});
        bundles.back().headers.push_back(std::move(*header));
        expected = id;
    }
}

Result<PayloadLines> readWaitingPayload(Connection& db, qint64 id, const Digest& hash)
{
    auto query = db.prepare("SELECT payload_size, payload FROM waiting WHERE id = ?1");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, id);
    return payloadOf(db, *query, hash);
}

Status putWaiting(Connection& db, qint64 id, qint64 bundle, const ChangeSet& changeSet)
{
    auto insert = db.prepare("INSERT INTO waiting VALUES"
                             " (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18)");
    if (!insert)
        return tl::unexpected(insert.error());
    bindChangeSet(insert->bind(1, id).bind(18, bundle), changeSet, packPayload(changeSet));
    return insert->run();
}

Status deleteWaiting(Connection& db, qint64 bundle)
{
    auto query = db.prepare("DELETE FROM waiting WHERE bundle = ?1");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, bundle);
    return query->run();
}

QByteArray packStamps(const std::vector<Stamp>& stamps)
{
    QByteArray packed(qsizetype(stamps.size()) * stampBytes, Qt::Uninitialized);
    char* to = packed.data();
    for (const Stamp& stamp : stamps) {
        qToBigEndian(quint64(stamp.time.ms), to);
        qToBigEndian(stamp.time.counter, to + 8);
        qToBigEndian(stamp.changeSet, to + 12);
        qToBigEndian(stamp.operation, to + 20);
        to += stampBytes;
    }
    return packed;
}

std::optional<std::vector<Stamp>> unpackStamps(QByteArrayView packed)
{
    if (packed.size() % stampBytes != 0)
        return {};
    std::vector<Stamp> stamps;
    for (const char* from = packed.data(); from != packed.data() + packed.size(); from += stampBytes)
        stamps.push_back({{qint64(qFromBigEndian<quint64>(from)), qFromBigEndian<quint32>(from + 8)},
            qFromBigEndian<quint64>(from + 12), qFromBigEndian<quint32>(from + 20)});
    return stamps;
}

} // namespace kagami

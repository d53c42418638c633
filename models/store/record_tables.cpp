#include "store/record_tables.h"

#include "store/store_error.h"

namespace kagami {

namespace {

constexpr const char* selectItems
    = "SELECT id, uuid, kind, title, tlp, retracted, put_change_set, put_operation FROM item ORDER BY id";
constexpr const char* selectClaims = "SELECT id, uuid, subject, predicate, value_type, value, value_a, "
                                     "value_b, value_c, value_n, source, excerpt, locator,"
                                     " credibility, confidence, tlp, pap, status, status_reason, note, "
                                     "author, recorded_ms, retracted, put_change_set,"
                                     " put_operation FROM claim ORDER BY id";
constexpr const char* insertItem = "INSERT INTO item VALUES (?1,?2,?3,?4,?5,?6,?7,?8)";
constexpr const char* updateItem = "UPDATE item SET uuid=?2, kind=?3, title=?4, tlp=?5, retracted=?6, "
                                   "put_change_set=coalesce(?7, put_change_set),"
                                   " put_operation=coalesce(?8, put_operation) WHERE id=?1";
constexpr const char* insertClaim
    = "INSERT INTO claim VALUES "
      "(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25)";
constexpr const char* updateClaim
    = "UPDATE claim SET uuid=?2, subject=?3, predicate=?4, value_type=?5, value=?6, value_a=?7, value_b=?8, "
      "value_c=?9,"
      " value_n=?10, source=?11, excerpt=?12, locator=?13, credibility=?14, confidence=?15, tlp=?16, "
      "pap=?17, status=?18,"
      " status_reason=?19, note=?20, author=?21, recorded_ms=?22, retracted=?23,"
      " put_change_set=coalesce(?24, put_change_set), put_operation=coalesce(?25, put_operation) WHERE id=?1";

bool within(qint64 number, qint64 from, qint64 to)
{
    return number >= from && number <= to;
}

template <class Enum>
void bindOptional(Statement& statement, int index, const std::optional<Enum>& value)
{
    if (value)
        statement.bind(index, qint64(*value));
    else
        statement.bindNull(index);
}

void bindPut(Statement& statement, int first, const std::optional<RecordWriter::Put>& put)
{
    if (put)
        statement.bind(first, put->changeSet).bind(first + 1, put->operation);
    else
        statement.bindNull(first).bindNull(first + 1);
}

void bindRecord(
    Statement& statement, qint64 row, const Item& item, const std::optional<RecordWriter::Put>& put)
{
    statement.bind(1, row).bind(2, item.id.uuid.toBytes()).bind(3, qint64(item.kind)).bind(4, item.title);
    statement.bind(5, qint64(item.tlp)).bind(6, qint64(item.retracted));
    bindPut(statement, 7, put);
}

void bindRecord(
    Statement& statement, qint64 row, const Claim& claim, const std::optional<RecordWriter::Put>& put)
{
    statement.bind(1, row)
        .bind(2, claim.id.uuid.toBytes())
        .bind(3, claim.subject.toBytes())
        .bind(4, qint64(claim.predicate));
    bindValue(statement, 5, claim.value);
    statement.bindOrNull(11, claim.source.isNull() ? QByteArray() : claim.source.uuid.toBytes());
    statement.bindOrNull(12, claim.excerpt).bindOrNull(13, claim.locator);
    bindOptional(statement, 14, claim.credibility);
    bindOptional(statement, 15, claim.confidence);
    statement.bind(16, qint64(claim.tlp)).bind(17, qint64(claim.pap)).bind(18, qint64(claim.status));
    statement.bindOrNull(19, claim.statusReason).bindOrNull(20, claim.note).bindOrNull(21, claim.author);
    statement.bind(22, qint64(claim.recorded.time_since_epoch().count())).bind(23, qint64(claim.retracted));
    bindPut(statement, 24, put);
}

/// Reads the row into a record; nothing when it holds what no version of the program writes.
std::optional<RecordRow<Item>> readItem(const Statement& row)
{
    if (!within(row.int64(2), 0, itemKindTotal - 1) || !within(row.int64(4), 0, qint64(Tlp::Red))
        || !within(row.int64(5), 0, 1))
        return {};
    Item item{{Uuid::fromBytes(row.bytes(1))}, ItemKind(row.int64(2)), row.text(3), Tlp(row.int64(4)),
        row.int64(5) == 1};
    if (item.id.isNull())
        return {};
    return RecordRow<Item>{std::move(item), row.int64(6), row.int64(7)};
}

bool readGrades(const Statement& row, Claim& claim)
{
    const bool hasCredibility = !row.isNull(13);
    const bool hasConfidence = !row.isNull(14);
    const bool sane = (!hasCredibility || within(row.int64(13), 1, 6))
        && (!hasConfidence || within(row.int64(14), 1, 3)) && within(row.int64(15), 0, qint64(Tlp::Red))
        && within(row.int64(16), 0, qint64(Pap::Red))
        && within(row.int64(17), 0, qint64(ClaimStatus::Rejected)) && within(row.int64(22), 0, 1);
    if (!sane)
        return false;
    if (hasCredibility)
        claim.credibility = Credibility(row.int64(13));
    if (hasConfidence)
        claim.confidence = Confidence(row.int64(14));
    claim.tlp = Tlp(row.int64(15));
    claim.pap = Pap(row.int64(16));
    claim.status = ClaimStatus(row.int64(17));
    claim.retracted = row.int64(22) == 1;
    return true;
}

std::optional<RecordRow<Claim>> readClaim(const Statement& row, TextPool& pool)
{
    Claim claim;
    claim.id = {Uuid::fromBytes(row.bytes(1))};
    claim.subject = Uuid::fromBytes(row.bytes(2));
    if (claim.id.isNull() || !within(row.int64(3), 0, qint64(predicates().size()) - 1)
        || !readGrades(row, claim))
        return {};
    claim.predicate = Predicate(row.int64(3));
    auto value = readValue(row, 4, pool);
    if (!value)
        return {};
    claim.value = std::move(*value);
    claim.source = {Uuid::fromBytes(row.bytes(10))};
    claim.excerpt = row.text(11);
    claim.locator = row.text(12);
    claim.statusReason = row.text(18);
    claim.note = row.text(19);
    claim.author = pool.take(row.bytes(20));
    claim.recorded = Instant(std::chrono::milliseconds(row.int64(21)));
    return RecordRow<Claim>{std::move(claim), row.int64(23), row.int64(24)};
}

template <class Record>
constexpr const char* tableOf = std::is_same_v<Record, Item> ? "item" : "claim";

} // namespace

template <class Record>
Result<RecordReader<Record>> RecordReader<Record>::open(Connection& db)
{
    auto query = db.prepare(std::is_same_v<Record, Item> ? selectItems : selectClaims);
    if (!query)
        return tl::unexpected(query.error());
    return RecordReader(std::move(*query), db.path());
}

template <class Record>
Result<std::optional<RecordRow<Record>>> RecordReader<Record>::next()
{
    const auto row = m_query.step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    if (m_query.int64(0) != ++m_row)
        return damagedRow(m_path, tableOf<Record>, m_row);
    std::optional<RecordRow<Record>> read;
    if constexpr (std::is_same_v<Record, Item>)
        read = readItem(m_query);
    else
        read = readClaim(m_query, m_pool);
    if (!read)
        return damagedRow(m_path, tableOf<Record>, m_row);
    return read;
}

template class RecordReader<Item>;
template class RecordReader<Claim>;

Result<RecordWriter> RecordWriter::open(Connection& db)
{
    RecordWriter writer;
    const std::pair<Statement*, const char*> statements[]{{&writer.m_insertItem, insertItem},
        {&writer.m_updateItem, updateItem}, {&writer.m_insertClaim, insertClaim},
        {&writer.m_updateClaim, updateClaim}};
    for (const auto& [statement, sql] : statements) {
        auto prepared = db.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return writer;
}

Status RecordWriter::insert(qint64 row, const Item& item, const Put& put)
{
    bindRecord(m_insertItem, row, item, put);
    return m_insertItem.run();
}

Status RecordWriter::insert(qint64 row, const Claim& claim, const Put& put)
{
    bindRecord(m_insertClaim, row, claim, put);
    return m_insertClaim.run();
}

Status RecordWriter::update(qint64 row, const Item& item, const std::optional<Put>& put)
{
    bindRecord(m_updateItem, row, item, put);
    return m_updateItem.run();
}

Status RecordWriter::update(qint64 row, const Claim& claim, const std::optional<Put>& put)
{
    bindRecord(m_updateClaim, row, claim, put);
    return m_updateClaim.run();
}

} // namespace kagami

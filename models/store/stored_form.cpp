#include "store/stored_form.h"

#include "store/schema.h"

#include <bit>

namespace kagami {

namespace {

bool sameCell(const Statement& a, const Statement& b, int column)
{
    if (a.type(column) != b.type(column))
        return false;
    switch (a.type(column)) {
    case SQLITE_NULL: return true;
    case SQLITE_INTEGER: return a.int64(column) == b.int64(column);
    case SQLITE_FLOAT:
        return std::bit_cast<quint64>(a.real(column)) == std::bit_cast<quint64>(b.real(column));
    default: return a.bytes(column) == b.bytes(column);
    }
}

/// All columns but the first, the number of the row.
bool sameRow(const Statement& a, const Statement& b)
{
    bool same = a.columnTotal() == b.columnTotal();
    for (int column = 1; same && column < a.columnTotal(); ++column)
        same = sameCell(a, b, column);
    return same;
}

} // namespace

Status StoredForm::prepare(Connection& db, const char* table, Pair& pair)
{
    auto stored = db.prepare(QByteArray("SELECT * FROM ") + table + " WHERE id = ?1");
    if (!stored)
        return tl::unexpected(stored.error());
    auto written = m_model.prepare(QByteArray("SELECT * FROM ") + table);
    if (!written)
        return tl::unexpected(written.error());
    pair = {std::move(*stored), std::move(*written)};
    return {};
}

Result<StoredForm> StoredForm::open(Connection& db)
{
    auto model = Connection::openInMemory();
    if (!model)
        return tl::unexpected(model.error());
    KAGAMI_TRY(createSchema(*model));
    auto writer = RecordWriter::open(*model);
    if (!writer)
        return tl::unexpected(writer.error());
    StoredForm form(std::move(*model), std::move(*writer));
    KAGAMI_TRY(form.m_writer.insert(1, Item(), {}));
    KAGAMI_TRY(form.m_writer.insert(1, Claim(), {}));
    KAGAMI_TRY(form.prepare(db, "item", form.m_items));
    KAGAMI_TRY(form.prepare(db, "claim", form.m_claims));
    return form;
}

template <class Record>
Result<bool> StoredForm::holds(qint64 number, const Record& record, const RecordWriter::Put& put)
{
    KAGAMI_TRY(m_writer.update(1, record, put));
    Pair& pair = std::is_same_v<Record, Item> ? m_items : m_claims;
    pair.stored.bind(1, number);
    const auto stored = pair.stored.step();
    const auto written = pair.written.step();
    if (!stored || !written)
        return tl::unexpected(stored ? written.error() : stored.error());
    const bool same = *stored && *written && sameRow(pair.stored, pair.written);
    pair.stored.reset();
    pair.written.reset();
    return same;
}

template Result<bool> StoredForm::holds(qint64 number, const Item& record, const RecordWriter::Put& put);
template Result<bool> StoredForm::holds(qint64 number, const Claim& record, const RecordWriter::Put& put);

} // namespace kagami

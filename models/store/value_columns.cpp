#include "store/value_columns.h"

#include "base/utf8.h"

#include <QtEndian>

#include <array>

namespace kagami {

namespace {

constexpr qsizetype endBytes = 19;

void packEnd(QByteArray& out, const TimeEnd& end)
{
    out.append(char(end.kind));
    out.append(char(end.precision));
    out.append(char(end.qualifier));
    for (const Instant instant : {end.earliest, end.latest}) {
        const quint64 ms = qToBigEndian(quint64(instant.time_since_epoch().count()));
        out.append(reinterpret_cast<const char*>(&ms), sizeof ms);
    }
}

Instant unpackInstant(const char* from)
{
    return Instant(std::chrono::milliseconds(qint64(qFromBigEndian<quint64>(from))));
}

bool unpackEnd(const char* from, TimeEnd& end)
{
    const auto kind = quint8(from[0]);
    const auto precision = quint8(from[1]);
    const auto qualifier = quint8(from[2]);
    if (kind > quint8(TimeEnd::Kind::Unknown) || precision > quint8(Precision::Custom)
        || qualifier > quint8(Qualifier::Both))
        return false;
    end = {TimeEnd::Kind(kind), Precision(precision), Qualifier(qualifier), unpackInstant(from + 3),
        unpackInstant(from + 11)};
    return true;
}

struct ValueBinder {
    Statement& insert;
    int first;

    void operator()(std::monostate) const { }
    void operator()(const QString& held) const { insert.bind(first + 1, held); }
    void operator()(double held) const { insert.bind(first + 1, held); }
    void operator()(const std::shared_ptr<const TimeSpan>& held) const
    {
        insert.bind(first + 1, packTime(*held))
            .bindOrNull(first + 2, held->original)
            .bindOrNull(first + 3, held->zone);
    }
    void operator()(const RecordRef& held) const { insert.bind(first + 1, held.uuid.toBytes()); }
    void operator()(const std::shared_ptr<const TechniqueUse>& held) const
    {
        insert.bind(first + 1, held->technique)
            .bindOrNull(first + 2, held->tactic)
            .bindOrNull(first + 3, held->attackVersion)
            .bindOrNull(first + 4, held->procedure)
            .bind(first + 5, qint64(held->mode));
    }
    void operator()(const std::shared_ptr<const Observable>& held) const
    {
        insert.bind(first + 1, held->value).bindOrNull(first + 2, held->type);
    }
    void operator()(const ConsistencyRating& held) const
    {
        insert.bind(first + 1, held.hypothesis.uuid.toBytes()).bind(first + 5, qint64(held.rating));
    }
    void operator()(Likelihood held) const { insert.bind(first + 1, qint64(held)); }
    void operator()(Confidence held) const { insert.bind(first + 1, qint64(held)); }
    void operator()(Reliability held) const { insert.bind(first + 1, qint64(held)); }
};

template <class Enum>
std::optional<Enum> enumAt(const Statement& row, int column, Enum from, Enum to)
{
    const qint64 number = row.int64(column);
    return number >= qint64(from) && number <= qint64(to) ? std::optional(Enum(number)) : std::nullopt;
}

template <class Enum>
std::optional<Value> enumValue(const Statement& row, int column, Enum from, Enum to)
{
    const auto read = enumAt(row, column, from, to);
    return read ? std::optional<Value>(*read) : std::nullopt;
}

/// Which columns a type of value uses: the storage class of `value`, and which of value_a, _b, _c, _n may be
/// there.
struct Shape {
    int value;
    unsigned extras;
};
constexpr std::array<Shape, 11> shapes{{
    {SQLITE_NULL, 0b0000}, // none
    {SQLITE_TEXT, 0b0000}, // text
    {SQLITE_FLOAT, 0b0000}, // number
    {SQLITE_BLOB, 0b0011}, // time
    {SQLITE_BLOB, 0b0000}, // record
    {SQLITE_TEXT, 0b1111}, // technique
    {SQLITE_TEXT, 0b0001}, // observable
    {SQLITE_BLOB, 0b1000}, // consistency
    {SQLITE_INTEGER, 0b0000}, // likelihood
    {SQLITE_INTEGER, 0b0000}, // confidence
    {SQLITE_INTEGER, 0b0000}, // reliability
}};

/// The column of the value takes any type of SQLite's, so that the type has to be looked at.
bool hasShape(const Statement& row, int first)
{
    const qint64 type = row.int64(first);
    if (type < 0 || type >= qint64(shapes.size()) || row.type(first + 1) != shapes[size_t(type)].value)
        return false;
    for (int extra = 0; extra < 4; ++extra) {
        const bool allowed = (shapes[size_t(type)].extras >> extra & 1) == 1;
        if (!allowed && !row.isNull(first + 2 + extra))
            return false;
    }
    return true;
}

std::optional<Value> readTime(const Statement& row, int first, TextPool& pool)
{
    auto span = unpackTime(row.bytes(first + 1));
    if (!span)
        return {};
    span->original = row.text(first + 2);
    span->zone = pool.take(row.bytes(first + 3));
    return timeValue(std::move(*span));
}

std::optional<Value> readTechnique(const Statement& row, int first, TextPool& pool)
{
    const auto mode = enumAt(row, first + 5, TechniqueMode::Observed, TechniqueMode::ActorLevel);
    if (!mode)
        return {};
    return techniqueValue({pool.take(row.bytes(first + 1)), pool.take(row.bytes(first + 2)), *mode,
        pool.take(row.bytes(first + 3)), row.text(first + 4)});
}

std::optional<Value> readConsistency(const Statement& row, int first)
{
    const auto rating
        = enumAt(row, first + 5, Consistency::StronglyInconsistent, Consistency::StronglyConsistent);
    const Uuid hypothesis = Uuid::fromBytes(row.bytes(first + 1));
    return rating ? std::optional<Value>(ConsistencyRating{{hypothesis}, *rating}) : std::nullopt;
}

} // namespace

QString TextPool::take(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    const std::string_view key(utf8.data(), size_t(utf8.size()));
    const auto at = m_texts.find(key);
    if (at != m_texts.end())
        return at->second;
    return m_texts.emplace(std::string(key), exactText(utf8)).first->second;
}

QByteArray packTime(const TimeSpan& span)
{
    QByteArray packed;
    packed.append(char(span.interval ? 1 : 0));
    packEnd(packed, span.begin);
    if (!(span.begin == span.end))
        packEnd(packed, span.end);
    return packed;
}

std::optional<TimeSpan> unpackTime(QByteArrayView packed)
{
    if ((packed.size() != 1 + endBytes && packed.size() != 1 + 2 * endBytes) || quint8(packed[0]) > 1)
        return {};
    TimeSpan span;
    span.interval = packed[0] == 1;
    if (!unpackEnd(packed.data() + 1, span.begin))
        return {};
    span.end = span.begin;
    if (packed.size() > 1 + endBytes && !unpackEnd(packed.data() + 1 + endBytes, span.end))
        return {};
    return span;
}

void bindValue(Statement& insert, int first, const Value& value)
{
    insert.bind(first, qint64(typeOf(value)));
    for (int i = 1; i < valueColumnTotal; ++i)
        insert.bindNull(first + i);
    std::visit(ValueBinder{insert, first}, value);
}

std::optional<Value> readValue(const Statement& row, int first, TextPool& pool)
{
    if (!hasShape(row, first))
        return {};
    switch (row.int64(first)) {
    case qint64(ValueType::None): return Value();
    case qint64(ValueType::Text): return row.text(first + 1);
    case qint64(ValueType::Number): return row.real(first + 1);
    case qint64(ValueType::Time): return readTime(row, first, pool);
    case qint64(ValueType::Record): return recordValue(Uuid::fromBytes(row.bytes(first + 1)));
    case qint64(ValueType::Technique): return readTechnique(row, first, pool);
    case qint64(ValueType::Observable):
        return observableValue({pool.take(row.bytes(first + 2)), row.text(first + 1)});
    case qint64(ValueType::Consistency): return readConsistency(row, first);
    case qint64(ValueType::Likelihood):
        return enumValue(row, first + 1, Likelihood::AlmostNoChance, Likelihood::AlmostCertain);
    case qint64(ValueType::Confidence): return enumValue(row, first + 1, Confidence::Low, Confidence::High);
    case qint64(ValueType::Reliability): return enumValue(row, first + 1, Reliability::A, Reliability::F);
    default: return {};
    }
}

} // namespace kagami

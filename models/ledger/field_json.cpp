#include "ledger/field.h"

#include "case/value_json.h"

#include <QCoreApplication>

#include <array>

namespace kagami {

using nlohmann::json;

namespace {

constexpr std::array<const char*, 11> valueTypeKeys{"none", "text", "number", "time", "record", "technique",
    "observable", "consistency", "likelihood", "confidence", "reliability"};

QString message(const char* text)
{
    return QCoreApplication::translate("kagami::ledger", text);
}

tl::unexpected<Error> wrongField(const char* where = "/value")
{
    return fail(ErrorKind::Invalid,
        message(QT_TRANSLATE_NOOP("kagami::ledger", "The value does not fit its field.")),
        QString::fromLatin1(where));
}

/// Reads a key of a closed word list.
template <class Parse>
Result<FieldValue> fromKey(const json& value, Parse parse)
{
    if (!value.is_string())
        return wrongField();
    const auto parsed = parse(text(value.get_ref<const std::string&>()));
    if (!parsed)
        return wrongField();
    return FieldValue(*parsed);
}

Result<FieldValue> textFromJson(const json& value)
{
    if (!value.is_string())
        return wrongField();
    return FieldValue(text(value.get_ref<const std::string&>()));
}

Result<FieldValue> flagFromJson(const json& value)
{
    if (!value.is_boolean())
        return wrongField();
    return FieldValue(value.get<bool>());
}

Result<FieldValue> claimValueFromJson(const json& value)
{
    if (!value.is_object() || !value.contains("type") || !value["type"].is_string()
        || !value.contains("value"))
        return wrongField();
    const auto& key = value["type"].get_ref<const std::string&>();
    for (size_t i = 1; i < valueTypeKeys.size(); ++i) {
        if (key != valueTypeKeys[i])
            continue;
        auto read = valueFromJson(value["value"], ValueType(i));
        if (!read)
            return tl::unexpected(std::move(read.error()));
        return FieldValue(std::move(*read));
    }
    return wrongField("/value/type");
}

Result<FieldValue> sourceFromJson(const json& value)
{
    return fromKey(value, [](const QString& key) -> std::optional<ItemId> {
        const auto id = Uuid::parse(key);
        return id ? std::optional(ItemId{*id}) : std::nullopt;
    });
}

bool isWhole(const json& value, qint64 from, qint64 to)
{
    if (!value.is_number_integer())
        return false;
    if (value.is_number_unsigned() && value.get<quint64>() > quint64(std::numeric_limits<qint64>::max()))
        return false;
    const auto number = value.get<qint64>();
    return number >= from && number <= to;
}

} // namespace

json toJson(const FieldValue& value)
{
    struct Writer {
        json operator()(std::monostate) const { return nullptr; }
        json operator()(const QString& held) const { return utf8(held); }
        json operator()(bool held) const { return held; }
        json operator()(Tlp held) const { return utf8(toKey(held)); }
        json operator()(Pap held) const { return utf8(toKey(held)); }
        json operator()(Credibility held) const { return utf8(toKey(held)); }
        json operator()(Confidence held) const { return utf8(toKey(held)); }
        json operator()(ClaimStatus held) const { return utf8(toKey(held)); }
        json operator()(const ItemId& held) const { return utf8(held.toString()); }
        json operator()(const Value& held) const
        {
            return {{"type", valueTypeKeys[size_t(typeOf(held))]}, {"value", toJson(held)}};
        }
    };
    return std::visit(Writer{}, value);
}

Result<FieldValue> fieldValueFromJson(const json& value, ItemField field)
{
    switch (field) {
    case ItemField::Title: return textFromJson(value);
    case ItemField::Tlp: return fromKey(value, [](const QString& key) { return parseTlp(key); });
    case ItemField::Retracted: return flagFromJson(value);
    }
    return wrongField();
}

Result<FieldValue> fieldValueFromJson(const json& value, ClaimField field)
{
    const bool mayBeEmpty
        = field == ClaimField::Source || field == ClaimField::Credibility || field == ClaimField::Confidence;
    if (value.is_null() && mayBeEmpty)
        return FieldValue();
    switch (field) {
    case ClaimField::Value: return claimValueFromJson(value);
    case ClaimField::Source: return sourceFromJson(value);
    case ClaimField::Excerpt:
    case ClaimField::Locator:
    case ClaimField::StatusReason:
    case ClaimField::Note: return textFromJson(value);
    case ClaimField::Credibility:
        return fromKey(value, [](const QString& key) { return parseCredibility(key); });
    case ClaimField::Confidence:
        return fromKey(value, [](const QString& key) { return parseConfidence(key); });
    case ClaimField::Tlp: return fromKey(value, [](const QString& key) { return parseTlp(key); });
    case ClaimField::Pap: return fromKey(value, [](const QString& key) { return parsePap(key); });
    case ClaimField::Status: return fromKey(value, [](const QString& key) { return parseClaimStatus(key); });
    case ClaimField::Retracted: return flagFromJson(value);
    }
    return wrongField();
}

json toJson(const Stamp& stamp)
{
    if (stamp.isNull())
        return nullptr;
    const QByteArray prefix = QByteArray::number(stamp.changeSet, 16).rightJustified(16, '0');
    return json::array({stamp.time.ms, stamp.time.counter, prefix.toStdString(), stamp.operation});
}

Result<Stamp> stampFromJson(const json& value)
{
    if (value.is_null())
        return Stamp{};
    constexpr qint64 largest32 = std::numeric_limits<quint32>::max();
    constexpr qint64 endOfYear9999 = 253402300799999;
    if (!value.is_array() || value.size() != 4 || !isWhole(value[0], 0, endOfYear9999)
        || !isWhole(value[1], 0, largest32) || !value[2].is_string() || !isWhole(value[3], 0, largest32))
        return wrongField("");
    const auto digits = QByteArray::fromStdString(value[2].get<std::string>());
    bool ok = digits.size() == 16;
    Stamp stamp;
    stamp.changeSet = ok ? digits.toULongLong(&ok, 16) : 0;
    if (!ok)
        return wrongField("/2");
    stamp.time = {value[0].get<qint64>(), value[1].get<quint32>()};
    stamp.operation = value[3].get<quint32>();
    return stamp;
}

} // namespace kagami

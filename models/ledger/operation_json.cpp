#include "ledger/change_set.h"

#include "case/case.h"
#include "case/value_json.h"
#include "ledger/field.h"

#include <QCoreApplication>

namespace kagami {

using nlohmann::json;

namespace {

tl::unexpected<Error> malformed(const QString& where)
{
    return fail(ErrorKind::Invalid,
        QCoreApplication::translate("kagami::ledger", "This is not an operation of a change set."), where);
}

QByteArray dumped(const json& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

template <class Set>
QByteArray canonicalSet(const char* name, const Set& set)
{
    json object{{"before", toJson(set.before)}, {"field", utf8(toKey(set.field))},
        {"id", utf8(set.id.toString())}, {"op", name}, {"value", toJson(set.value)}};
    if (!set.seen.isNull())
        object["seen"] = toJson(set.seen);
    if (!set.alsoSeen.empty()) {
        json others = json::array();
        for (const Stamp& stamp : set.alsoSeen)
            others.push_back(toJson(stamp));
        object["also-seen"] = std::move(others);
    }
    if (set.restores)
        object["restores"] = toJson(*set.restores);
    return dumped(object);
}

const json* member(const json& object, const char* key)
{
    const auto at = object.find(key);
    return at == object.end() ? nullptr : &*at;
}

/// `where` of an inner error, put behind the key it was found under.
template <class T>
tl::unexpected<Error> below(const char* key, Result<T>&& result)
{
    Error error = std::move(result.error());
    error.where = QChar(u'/') % QString::fromLatin1(key) % error.where;
    return tl::unexpected(std::move(error));
}

template <class Set>
Status readStamps(const json& object, Set& set)
{
    if (const json* seen = member(object, "seen")) {
        auto stamp = stampFromJson(*seen);
        if (!stamp)
            return below("seen", std::move(stamp));
        set.seen = *stamp;
    }
    if (const json* others = member(object, "also-seen")) {
        if (!others->is_array())
            return malformed(QStringLiteral("/also-seen"));
        for (const json& other : *others) {
            auto stamp = stampFromJson(other);
            if (!stamp)
                return below("also-seen", std::move(stamp));
            set.alsoSeen.push_back(*stamp);
        }
    }
    if (const json* restored = member(object, "restores")) {
        auto stamp = stampFromJson(*restored);
        if (!stamp)
            return below("restores", std::move(stamp));
        set.restores = *stamp;
    }
    return {};
}

template <class Set, class ParseField>
Result<Operation> setFromJson(const json& object, ParseField parseField)
{
    const json* id = member(object, "id");
    const json* field = member(object, "field");
    const json* value = member(object, "value");
    const json* before = member(object, "before");
    if (!id || !id->is_string() || !field || !field->is_string() || !value || !before)
        return malformed({});
    Set set;
    const auto uuid = Uuid::parse(text(id->get<std::string>()));
    const auto parsedField = parseField(text(field->get<std::string>()));
    if (!uuid)
        return malformed(QStringLiteral("/id"));
    if (!parsedField)
        return malformed(QStringLiteral("/field"));
    set.id = {*uuid};
    set.field = *parsedField;
    auto readValue = fieldValueFromJson(*value, set.field);
    if (!readValue)
        return tl::unexpected(std::move(readValue.error()));
    auto readBefore = fieldValueFromJson(*before, set.field);
    if (!readBefore)
        return below("before", std::move(readBefore));
    set.value = std::move(*readValue);
    set.before = std::move(*readBefore);
    KAGAMI_TRY(readStamps(object, set));
    return Operation(std::move(set));
}

} // namespace

QByteArray canonicalOperation(const Operation& operation)
{
    struct Writer {
        // Keys sorted: the record's key comes before "op".
        QByteArray operator()(const PutItem& put) const
        {
            return "{\"item\":" + canonicalRecord(put.item) + ",\"op\":\"put-item\"}";
        }
        QByteArray operator()(const PutClaim& put) const
        {
            return "{\"claim\":" + canonicalRecord(put.claim) + ",\"op\":\"put-claim\"}";
        }
        QByteArray operator()(const SetItemField& set) const { return canonicalSet("set-item", set); }
        QByteArray operator()(const SetClaimField& set) const { return canonicalSet("set-claim", set); }
        QByteArray operator()(const Withheld&) const { return {}; }
    };
    return std::visit(Writer{}, operation);
}

Result<Operation> operationFromJson(QByteArrayView bytes)
{
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!object.is_object())
        return malformed({});
    const json* name = member(object, "op");
    if (!name || !name->is_string())
        return malformed(QStringLiteral("/op"));
    const auto& op = name->get_ref<const std::string&>();
    if (op == "set-item")
        return setFromJson<SetItemField>(object, [](const QString& key) { return parseItemField(key); });
    if (op == "set-claim")
        return setFromJson<SetClaimField>(object, [](const QString& key) { return parseClaimField(key); });
    if (const json* record = member(object, "item"); record && op == "put-item") {
        auto item = itemFromJson(*record);
        if (!item)
            return below("item", std::move(item));
        return Operation(PutItem{std::move(*item)});
    }
    if (const json* record = member(object, "claim"); record && op == "put-claim") {
        auto claim = claimFromJson(*record);
        if (!claim)
            return below("claim", std::move(claim));
        return Operation(PutClaim{std::move(*claim)});
    }
    return malformed(QStringLiteral("/op"));
}

} // namespace kagami

#include "app/commands/record_text.h"

#include "app/commands/command.h"
#include "case/predicate.h"

namespace kagami::cli {

namespace {

QString titleOf(const Case& state, Uuid id)
{
    // Claims about claims lead to an item in a step or two; in a file made to harm they may run in a circle.
    constexpr int deepest = 16;
    for (int depth = 0; depth < deepest; ++depth) {
        if (const Item* item = state.find(ItemId{id}))
            return item->title;
        const Claim* claim = state.find(ClaimId{id});
        if (!claim)
            break;
        id = claim->subject;
    }
    return id.toString();
}

QString plain(const nlohmann::json& json)
{
    return QString::fromStdString(json.is_string() ? json.get<std::string>() : json.dump());
}

} // namespace

QString fieldText(const Case& state, const FieldValue& value)
{
    const nlohmann::json json = toJson(value);
    const nlohmann::json& inner = json.is_object() && json.contains("value") ? json["value"] : json;
    if (inner.is_null())
        return QStringLiteral("–");
    const QString text = plain(inner);
    const auto id = Uuid::parse(text);
    return id ? QStringLiteral("“%1”").arg(titleOf(state, *id)) : text;
}

QString shortId(Uuid id)
{
    constexpr int length = 8;
    return id.toString().left(length);
}

QString recordText(const Case& state, const FieldKey& key)
{
    if (const Item* item = key.onClaim ? nullptr : state.find(ItemId{key.record}))
        return QStringLiteral("%1 “%2”").arg(toKey(item->kind), item->title);
    const Claim* claim = state.find(ClaimId{key.record});
    return claim ? Text::tr("%1 of “%2”").arg(toKey(claim->predicate), titleOf(state, claim->subject))
                 : key.record.toString();
}

QString claimText(const Case& state, const Claim& claim)
{
    const auto named = [&](Uuid id) { return Text::tr("“%1” (%2)").arg(titleOf(state, id), shortId(id)); };
    const Uuid object = recordOf(claim.value);
    if (!object.isNull() && titleOf(state, object) == titleOf(state, claim.subject))
        return Text::tr("%1 of %2: %3").arg(toKey(claim.predicate), named(claim.subject), named(object));
    return recordText(state, {claim.id.uuid, true, 0}) % QStringLiteral(": ") % fieldText(state, claim.value);
}

nlohmann::ordered_json recordJson(const Case& state, const FieldKey& key)
{
    nlohmann::ordered_json json;
    json["id"] = key.record.toString().toStdString();
    json["record"] = key.onClaim ? "claim" : "item";
    json["title"] = titleOf(state, key.record).toStdString();
    if (const Claim* claim = key.onClaim ? state.find(ClaimId{key.record}) : nullptr)
        json["predicate"] = toKey(claim->predicate).toStdString();
    else if (const Item* item = state.find(ItemId{key.record}))
        json["kind"] = toKey(item->kind).toStdString();
    return json;
}

QString fieldKeyText(const FieldKey& key)
{
    return key.onClaim ? toKey(ClaimField(key.field)) : toKey(ItemField(key.field));
}

} // namespace kagami::cli

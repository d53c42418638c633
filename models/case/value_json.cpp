#include "case/value_json.h"

#include "base/utf8.h"
#include "case/record_keys.h"

#include <cmath>

namespace kagami {

using nlohmann::json;

namespace {

json keyOf(const QString& key)
{
    return utf8(key);
}

void putText(json& object, const char* key, const QString& value)
{
    if (!value.isEmpty())
        object[key] = utf8(value);
}

json timeJson(const TimeSpan& span)
{
    json edtf = utf8(toEdtf(span));
    if (span.original.isEmpty() && span.zone.isEmpty())
        return edtf;
    json object{{keys::edtf, std::move(edtf)}};
    putText(object, keys::original, span.original);
    putText(object, keys::zone, span.zone);
    return object;
}

json techniqueJson(const TechniqueUse& use)
{
    json object{{keys::technique, utf8(use.technique)}};
    putText(object, keys::tactic, use.tactic);
    if (use.mode != TechniqueMode::Observed)
        object[keys::mode] = keyOf(toKey(use.mode));
    putText(object, keys::attackVersion, use.attackVersion);
    putText(object, keys::procedure, use.procedure);
    return object;
}

/// One overload per alternative of Value, so that a new one does not compile until it is written here.
struct ValueWriter {
    json operator()(std::monostate) const { return nullptr; }
    json operator()(const QString& value) const { return utf8(value); }
    json operator()(double value) const
    {
        return std::isfinite(value) ? json(value) : json();
    } // JSON has no others
    json operator()(const std::shared_ptr<const TimeSpan>& value) const
    {
        return value ? timeJson(*value) : json();
    }
    json operator()(const RecordRef& value) const { return utf8(value.uuid.toString()); }
    json operator()(const std::shared_ptr<const TechniqueUse>& value) const
    {
        return value ? techniqueJson(*value) : json();
    }
    json operator()(const std::shared_ptr<const Observable>& value) const
    {
        return value ? json{{keys::type, utf8(value->type)}, {keys::value, utf8(value->value)}} : json();
    }
    json operator()(const ConsistencyRating& value) const
    {
        return {{keys::hypothesis, utf8(value.hypothesis.toString())},
            {keys::rating, keyOf(toKey(value.rating))}};
    }
    json operator()(Likelihood value) const { return keyOf(toKey(value)); }
    json operator()(Confidence value) const { return keyOf(toKey(value)); }
    json operator()(Reliability value) const { return keyOf(toKey(value)); }
};

} // namespace

std::string utf8(const QString& text)
{
    return text.toStdString();
}
QString text(const std::string& utf8)
{
    return exactText({utf8.data(), qsizetype(utf8.size())});
}

json toJson(const Value& value)
{
    return std::visit(ValueWriter(), value);
}

json toJson(const Item& item)
{
    json object{{keys::id, utf8(item.id.toString())}, {keys::kind, info(item.kind).key}};
    putText(object, keys::title, item.title);
    if (item.tlp != Tlp::Clear)
        object[keys::tlp] = keyOf(toKey(item.tlp));
    if (item.retracted)
        object[keys::retracted] = true;
    return object;
}

json toJson(const Claim& claim)
{
    json object{{keys::id, utf8(claim.id.toString())}, {keys::subject, utf8(claim.subject.toString())},
        {keys::predicate, info(claim.predicate).key}};
    if (json value = toJson(claim.value); !value.is_null())
        object[keys::value] = std::move(value);
    putText(object, keys::source, claim.source.toString());
    putText(object, keys::excerpt, claim.excerpt);
    putText(object, keys::locator, claim.locator);
    if (claim.credibility)
        object[keys::credibility] = int(*claim.credibility);
    if (claim.confidence)
        object[keys::confidence] = keyOf(toKey(*claim.confidence));
    if (claim.tlp != Tlp::Clear)
        object[keys::tlp] = keyOf(toKey(claim.tlp));
    if (claim.pap != Pap::Clear)
        object[keys::pap] = keyOf(toKey(claim.pap));
    if (claim.status != ClaimStatus::Open)
        object[keys::status] = keyOf(toKey(claim.status));
    putText(object, keys::reason, claim.statusReason);
    putText(object, keys::note, claim.note);
    putText(object, keys::author, claim.author);
    if (claim.recorded != Instant{})
        object[keys::recorded] = utf8(instantText(claim.recorded));
    if (claim.retracted)
        object[keys::retracted] = true;
    return object;
}

} // namespace kagami

#include "case/value_json.h"

#include "case/record_keys.h"

#include <QCoreApplication>
#include <functional>

namespace kagami {

using nlohmann::json;

namespace {

class Records {
    Q_DECLARE_TR_FUNCTIONS(kagami::Records)
};

QString pointerTo(const std::string& key)
{
    QString name = text(key);
    return u'/' % name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

tl::unexpected<Error> wrong(const QString& what, const QString& where = {})
{
    return fail(ErrorKind::Invalid, what, where);
}

/// The error of a part, seen from the whole.
Error within(const std::string& key, Error error)
{
    error.where = pointerTo(key) % error.where;
    return error;
}

Status readText(const json& in, QString& out)
{
    if (!in.is_string())
        return wrong(Records::tr("A text was expected here."));
    out = text(in.get_ref<const std::string&>());
    return {};
}

Status readFlag(const json& in, bool& out)
{
    if (!in.is_boolean())
        return wrong(Records::tr("True or false was expected here."));
    out = in.get<bool>();
    return {};
}

Status readUuid(const json& in, Uuid& out)
{
    QString word;
    KAGAMI_TRY(readText(in, word));
    const auto id = Uuid::parse(word);
    if (!id)
        return wrong(Records::tr("\"%1\" is no id; an id is a UUID of 36 characters.").arg(word.left(80)));
    out = *id;
    return {};
}

/// Reads one word of a closed vocabulary with its own parse function.
template <class T, class Parse>
Status readKey(const json& in, T& out, Parse parse)
{
    QString word;
    KAGAMI_TRY(readText(in, word));
    const auto value = parse(QStringView(word));
    if (!value)
        return wrong(Records::tr("\"%1\" is not one of the words allowed here.").arg(word.left(80)));
    out = *value;
    return {};
}

Status readCredibility(const json& in, std::optional<Credibility>& out)
{
    if (!in.is_number_integer() || in.get<qint64>() < 1 || in.get<qint64>() > 6)
        return wrong(Records::tr("A credibility is a whole number from 1 to 6."));
    out = Credibility(in.get<int>());
    return {};
}

Status readInstant(const json& in, Instant& out)
{
    QString word;
    KAGAMI_TRY(readText(in, word));
    const auto instant = parseInstant(word);
    if (!instant)
        return wrong(
            Records::tr("\"%1\" is no moment; write it like 2025-01-08T09:30:00.000Z.").arg(word.left(80)));
    out = *instant;
    return {};
}

/// Calls `field` for every member of an object; `field` answers false for a key it does not know.
Status readObject(const json& in, const std::function<Result<bool>(const std::string&, const json&)>& field)
{
    if (!in.is_object())
        return wrong(Records::tr("An object was expected here."));
    for (auto member = in.begin(); member != in.end(); ++member) {
        auto known = field(member.key(), member.value());
        if (!known)
            return tl::unexpected(within(member.key(), std::move(known.error())));
        if (!*known)
            return wrong(Records::tr("The key is unknown."), pointerTo(member.key()));
    }
    return {};
}

Result<bool> done(Status status)
{
    if (!status)
        return tl::unexpected(std::move(status.error()));
    return true;
}

Status requireKey(const json& in, const char* key)
{
    if (!in.is_object())
        return wrong(Records::tr("An object was expected here."));
    return in.contains(key) ? Status() : wrong(Records::tr("The key is missing."), pointerTo(key));
}

Result<TimeSpan> readEdtf(const json& in)
{
    // Constructing a QTimeZone costs more than reading the date.
    static const QTimeZone utc = QTimeZone::utc();
    QString word;
    KAGAMI_TRY(readText(in, word));
    auto span = parseEdtf(word, utc);
    if (!span)
        return wrong(describe(span.error()));
    span->zone.clear();
    return span;
}

Result<Value> readTime(const json& in)
{
    TimeSpan span;
    if (in.is_string()) {
        auto plain = readEdtf(in);
        if (!plain)
            return tl::unexpected(std::move(plain.error()));
        return timeValue(std::move(*plain));
    }
    KAGAMI_TRY(requireKey(in, keys::edtf));
    QString original;
    QString zone;
    KAGAMI_TRY(readObject(in, [&](const std::string& key, const json& member) -> Result<bool> {
        if (key == keys::original)
            return done(readText(member, original));
        if (key == keys::zone)
            return done(readText(member, zone));
        if (key != keys::edtf)
            return false;
        auto read = readEdtf(member);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        span = std::move(*read);
        return true;
    }));
    span.original = original;
    span.zone = zone;
    return timeValue(std::move(span));
}

Result<Value> readTechnique(const json& in)
{
    TechniqueUse use;
    KAGAMI_TRY(requireKey(in, keys::technique));
    KAGAMI_TRY(readObject(in, [&use](const std::string& key, const json& member) -> Result<bool> {
        if (key == keys::technique)
            return done(readText(member, use.technique));
        if (key == keys::tactic)
            return done(readText(member, use.tactic));
        if (key == keys::mode)
            return done(readKey(member, use.mode, parseTechniqueMode));
        if (key == keys::attackVersion)
            return done(readText(member, use.attackVersion));
        if (key == keys::procedure)
            return done(readText(member, use.procedure));
        return false;
    }));
    return techniqueValue(std::move(use));
}

Result<Value> readObservable(const json& in)
{
    Observable observable;
    KAGAMI_TRY(requireKey(in, keys::type));
    KAGAMI_TRY(requireKey(in, keys::value));
    KAGAMI_TRY(readObject(in, [&observable](const std::string& key, const json& member) -> Result<bool> {
        if (key == keys::type)
            return done(readText(member, observable.type));
        if (key == keys::value)
            return done(readText(member, observable.value));
        return false;
    }));
    return observableValue(std::move(observable));
}

Result<Value> readConsistency(const json& in)
{
    ConsistencyRating cell;
    KAGAMI_TRY(requireKey(in, keys::hypothesis));
    KAGAMI_TRY(requireKey(in, keys::rating));
    KAGAMI_TRY(readObject(in, [&cell](const std::string& key, const json& member) -> Result<bool> {
        if (key == keys::hypothesis)
            return done(readUuid(member, cell.hypothesis.uuid));
        if (key == keys::rating)
            return done(readKey(member, cell.rating, parseConsistency));
        return false;
    }));
    return Value(cell);
}

template <class T, class Parse>
Result<Value> readWord(const json& in, Parse parse)
{
    T word{};
    KAGAMI_TRY(readKey(in, word, parse));
    return Value(word);
}

Result<Value> readPlainText(const json& in)
{
    QString words;
    KAGAMI_TRY(readText(in, words));
    return Value(words);
}

Result<Value> readRecord(const json& in)
{
    Uuid id;
    KAGAMI_TRY(readUuid(in, id));
    return recordValue(id);
}

} // namespace

Result<Value> valueFromJson(const json& in, ValueType type)
{
    if (in.is_null())
        return Value();
    switch (type) {
    case ValueType::None: return wrong(Records::tr("No value is allowed here."));
    case ValueType::Text: return readPlainText(in);
    case ValueType::Number:
        if (!in.is_number())
            return wrong(Records::tr("A number was expected here."));
        return Value(in.get<double>());
    case ValueType::Time: return readTime(in);
    case ValueType::Record: return readRecord(in);
    case ValueType::Technique: return readTechnique(in);
    case ValueType::Observable: return readObservable(in);
    case ValueType::Consistency: return readConsistency(in);
    case ValueType::Likelihood: return readWord<Likelihood>(in, parseLikelihood);
    case ValueType::Confidence: return readWord<Confidence>(in, parseConfidence);
    case ValueType::Reliability: return readWord<Reliability>(in, parseReliability);
    }
    return wrong(Records::tr("No value is allowed here."));
}

Result<Item> itemFromJson(const json& in)
{
    Item item;
    KAGAMI_TRY(requireKey(in, keys::id));
    KAGAMI_TRY(requireKey(in, keys::kind));
    KAGAMI_TRY(readObject(in, [&item](const std::string& key, const json& member) -> Result<bool> {
        if (key == keys::id)
            return done(readUuid(member, item.id.uuid));
        if (key == keys::kind)
            return done(readKey(member, item.kind, parseItemKind));
        if (key == keys::title)
            return done(readText(member, item.title));
        if (key == keys::tlp)
            return done(readKey(member, item.tlp, parseTlp));
        if (key == keys::retracted)
            return done(readFlag(member, item.retracted));
        return false;
    }));
    return item;
}

namespace {

// The members of a claim, in three parts. False: the key is none of these.

Result<bool> readIdentity(const std::string& key, const json& member, Claim& claim)
{
    if (key == keys::id)
        return done(readUuid(member, claim.id.uuid));
    if (key == keys::subject)
        return done(readUuid(member, claim.subject));
    if (key == keys::predicate)
        return true;
    if (key == keys::source)
        return done(readUuid(member, claim.source.uuid));
    if (key == keys::recorded)
        return done(readInstant(member, claim.recorded));
    if (key == keys::retracted)
        return done(readFlag(member, claim.retracted));
    if (key != keys::value)
        return false;
    auto value = valueFromJson(member, info(claim.predicate).value);
    if (!value)
        return tl::unexpected(std::move(value.error()));
    claim.value = std::move(*value);
    return true;
}

Result<bool> readGrading(const std::string& key, const json& member, Claim& claim)
{
    if (key == keys::credibility)
        return done(readCredibility(member, claim.credibility));
    if (key == keys::confidence)
        return done(readKey(member, claim.confidence, parseConfidence));
    if (key == keys::tlp)
        return done(readKey(member, claim.tlp, parseTlp));
    if (key == keys::pap)
        return done(readKey(member, claim.pap, parsePap));
    if (key == keys::status)
        return done(readKey(member, claim.status, parseClaimStatus));
    return false;
}

Result<bool> readWords(const std::string& key, const json& member, Claim& claim)
{
    for (auto [name, out] : {std::pair(keys::excerpt, &claim.excerpt),
             std::pair(keys::locator, &claim.locator), std::pair(keys::reason, &claim.statusReason),
             std::pair(keys::note, &claim.note), std::pair(keys::author, &claim.author)}) {
        if (key == name)
            return done(readText(member, *out));
    }
    return false;
}

} // namespace

Result<Claim> claimFromJson(const json& in)
{
    Claim claim;
    KAGAMI_TRY(requireKey(in, keys::id));
    KAGAMI_TRY(requireKey(in, keys::subject));
    KAGAMI_TRY(requireKey(in, keys::predicate));
    // The predicate says how the value is to be read, so it comes first.
    if (auto status = readKey(in.at(keys::predicate), claim.predicate, parsePredicate); !status)
        return tl::unexpected(within(keys::predicate, std::move(status.error())));
    KAGAMI_TRY(readObject(in, [&claim](const std::string& key, const json& member) -> Result<bool> {
        if (const auto known = readIdentity(key, member, claim); !known || *known)
            return known;
        if (const auto known = readGrading(key, member, claim); !known || *known)
            return known;
        return readWords(key, member, claim);
    }));
    return claim;
}

} // namespace kagami

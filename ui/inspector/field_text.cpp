#include "ui/inspector/field_text.h"

#include "ui/controls/moment_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::FieldText)
};

QString valueOfClaim(const Case& state, const Uuid& id, const Value& value, const Wording& wording)
{
    const Claim* claim = state.find(ClaimId{id});
    Claim said;
    if (claim)
        said = *claim;
    said.value = value;
    return valueText(state, said, wording).text;
}

QString wordsOf(const QString& text)
{
    return text.isEmpty() ? Words::tr("nothing") : text;
}

/// A claim says something of an item, or of a claim; in a file made to harm these may run in a circle.
constexpr int deepest = 16;

} // namespace

QString fieldText(const Case& state, const FieldKey& key, const FieldValue& value, const Wording& wording)
{
    if (const auto* text = std::get_if<QString>(&value))
        return wordsOf(*text);
    if (const auto* retracted = std::get_if<bool>(&value))
        return *retracted ? Words::tr("taken back") : Words::tr("stands");
    if (const auto* tlp = std::get_if<Tlp>(&value))
        return toKey(*tlp);
    if (const auto* pap = std::get_if<Pap>(&value))
        return toKey(*pap);
    if (const auto* credibility = std::get_if<Credibility>(&value))
        return toKey(*credibility) + QStringLiteral(" · ") + label(*credibility);
    if (const auto* confidence = std::get_if<Confidence>(&value))
        return label(*confidence);
    if (const auto* status = std::get_if<ClaimStatus>(&value))
        return label(*status);
    if (const auto* source = std::get_if<ItemId>(&value))
        return recordTitle(state, source->uuid, wording);
    if (const auto* said = std::get_if<Value>(&value))
        return valueOfClaim(state, key.record, *said, wording);
    return Words::tr("nothing");
}

QString fieldName(const FieldKey& key)
{
    return key.onClaim ? label(ClaimField(key.field)) : label(ItemField(key.field));
}

QString fieldOwner(const Case& state, const FieldKey& key)
{
    if (const Claim* claim = key.onClaim ? state.find(ClaimId{key.record}) : nullptr)
        return claimTitle(state, *claim);
    const Item* item = state.find(ItemId{key.record});
    return item ? item->title : key.record.toString();
}

QString claimTitle(const Case& state, const Claim& claim)
{
    const Claim* about = &claim;
    for (int depth = 0; depth < deepest; ++depth) {
        if (const Item* item = state.find(ItemId{about->subject}))
            return Words::tr("%1 of %2").arg(label(claim.predicate), item->title);
        const Claim* next = state.find(ClaimId{about->subject});
        if (!next)
            break;
        about = next;
    }
    return label(claim.predicate);
}

QString whoWhenWhy(const QString& author, HybridTime time, const QString& reason, const Wording& wording)
{
    QStringList parts;
    if (!author.isEmpty())
        parts << author;
    if (time.ms != 0)
        parts << momentText(time.ms, wording.zone);
    if (!reason.isEmpty())
        parts << reason;
    return parts.join(QStringLiteral(" · "));
}

} // namespace kagami

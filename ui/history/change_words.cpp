#include "ui/history/change_words.h"

#include "ui/inspector/field_text.h"

#include <QCoreApplication>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::ChangeWords)
};

QString setWords(const Case& state, const FieldKey& key, const FieldValue& before, const FieldValue& value,
    const Wording& wording)
{
    const QString owner = fieldOwner(state, key);
    if (key.field == (key.onClaim ? quint8(ClaimField::Retracted) : quint8(ItemField::Retracted)))
        return value == FieldValue(true) ? Words::tr("Taken back: %1").arg(owner)
                                         : Words::tr("Brought back: %1").arg(owner);
    //: a field of a record: what it said, and what it says then
    return Words::tr("%1 · %2: %3 → %4")
        .arg(owner, fieldName(key), fieldText(state, key, before, wording),
            fieldText(state, key, value, wording));
}

/// Empty for one that was left out.
QString operationWords(const Case& state, const Operation& operation, const Wording& wording)
{
    if (const auto* item = std::get_if<PutItem>(&operation))
        return Words::tr("New %1: %2").arg(label(item->item.kind), item->item.title);
    if (const auto* put = std::get_if<PutClaim>(&operation))
        return Words::tr("%1: %2").arg(
            claimTitle(state, put->claim), valueText(state, put->claim, wording).text);
    if (const auto* item = std::get_if<SetItemField>(&operation))
        return setWords(state, keyOf(item->id, item->field), item->before, item->value, wording);
    if (const auto* claim = std::get_if<SetClaimField>(&operation))
        return setWords(state, keyOf(claim->id, claim->field), claim->before, claim->value, wording);
    return {};
}

} // namespace

QStringList changeWords(const Case& state, const ChangeSet& changeSet, const Wording& wording, int most)
{
    QStringList lines;
    int shown = 0;
    int withheld = 0;
    for (const Operation& operation : changeSet.operations) {
        if (std::holds_alternative<Withheld>(operation))
            ++withheld;
        else if (shown++ < most)
            lines << operationWords(state, operation, wording).simplified();
    }
    if (shown > most)
        lines << Words::tr("… and %n more", nullptr, shown - most);
    if (withheld > 0)
        lines << Words::tr("%n operation(s) were left out of this copy", nullptr, withheld);
    if (!changeSet.header.merges.empty())
        lines << Words::tr(
            "Brought %n change set(s) of other copies", nullptr, int(changeSet.header.merges.size()));
    return lines;
}

} // namespace kagami

#include "ledger/contested_field.h"

#include <set>
#include <tuple>

namespace kagami {

namespace {

FieldSide sideOf(const Ledger& ledger, const FieldKey& key, const FieldValue& value, const Stamp& by)
{
    const Stamp origin = ledger.fields().origin(key, by);
    const Stamp& written = origin.isNull() ? by : origin; // the put takes no side
    const ChangeSetHeader* header = ledger.chains().at(written);
    return {
        value, header ? header->author : QString(), written.time, header ? reasonText(*header) : QString()};
}

/// The first of those sides, when they all say the same.
template <class Belongs>
std::optional<size_t> onlySide(const ContestedField& field, const Belongs& belongs)
{
    std::optional<size_t> found;
    for (size_t i = 0; i < field.sides.size(); ++i) {
        if (!belongs(i))
            continue;
        if (found && !sameFieldValue(field.sides[*found].value, field.sides[i].value))
            return {};
        if (!found)
            found = i;
    }
    return found;
}

} // namespace

std::vector<ContestedField> contestedFields(const Ledger& ledger)
{
    std::vector<ContestedField> fields;
    for (const FieldConflict& conflict : ledger.conflicts()) {
        const FieldKey key{conflict.record, conflict.onClaim, quint8(conflict.field)};
        if (fields.empty() || fields.back().key != key)
            fields.push_back({key, {sideOf(ledger, key, conflict.shown, conflict.shownBy)}});
        fields.back().sides.push_back(sideOf(ledger, key, conflict.other, conflict.otherBy));
    }
    return fields;
}

std::vector<FieldConflict> newConflicts(
    const std::vector<FieldConflict>& before, std::vector<FieldConflict> after)
{
    const auto keyOf = [](const FieldConflict& conflict) {
        return std::tuple(
            conflict.record, conflict.onClaim, conflict.field, conflict.shownBy, conflict.otherBy);
    };
    std::set<decltype(keyOf(before.front()))> known;
    for (const FieldConflict& conflict : before)
        known.insert(keyOf(conflict));
    std::erase_if(after, [&](const FieldConflict& conflict) { return known.contains(keyOf(conflict)); });
    return after;
}

std::optional<size_t> sideFor(const ContestedField& field, SideChoice choice, const QString& author)
{
    switch (choice) {
    case SideChoice::Shown: return 0;
    case SideChoice::Other: return onlySide(field, [](size_t side) { return side > 0; });
    case SideChoice::Mine: return sideBy(field, author);
    case SideChoice::Theirs:
        return sideBy(field, author)
            ? onlySide(field, [&](size_t side) { return field.sides[side].author != author; })
            : std::nullopt;
    }
    return {};
}

std::optional<size_t> sideBy(const ContestedField& field, const QString& author)
{
    return onlySide(field, [&](size_t side) { return field.sides[side].author == author; });
}

void decide(Draft& draft, const FieldKey& key, FieldValue value)
{
    if (key.onClaim)
        draft.set(ClaimId{key.record}, ClaimField(key.field), std::move(value));
    else
        draft.set(ItemId{key.record}, ItemField(key.field), std::move(value));
}

} // namespace kagami

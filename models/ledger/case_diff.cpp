#include "ledger/case_diff.h"

namespace kagami {

namespace {

template <class Record>
const Record* shown(const Case& state, decltype(Record::id) id)
{
    const Record* found = state.find(id);
    return found && !found->retracted ? found : nullptr;
}

template <class Field, class Record>
void compareFields(const Record& before, const Record& after, int fieldTotal, CaseDiff& diff)
{
    for (int i = 0; i < fieldTotal; ++i) {
        const Field field{quint8(i)};
        FieldValue was = normalized(field, fieldOf(before, field));
        FieldValue is = normalized(field, fieldOf(after, field));
        if (!sameFieldValue(was, is))
            diff.changed.push_back({keyOf(after.id, field), std::move(was), std::move(is)});
    }
}

template <class Field, class Record, class Id>
void compareRecords(const Case& before, const Case& after, std::span<const Record> old,
    std::span<const Record> now, int fieldTotal, CaseDiff& diff, std::vector<Id>& added,
    std::vector<Id>& removed)
{
    for (const Record& record : now) {
        if (record.retracted)
            continue;
        if (const auto* was = shown<Record>(before, record.id))
            compareFields<Field>(*was, record, fieldTotal, diff);
        else
            added.push_back(record.id);
    }
    for (const Record& record : old) {
        if (!record.retracted && !shown<Record>(after, record.id))
            removed.push_back(record.id);
    }
}

} // namespace

CaseDiff diffOf(const Case& before, const Case& after)
{
    CaseDiff diff;
    compareRecords<ItemField>(before, after, std::span<const Item>(before.items()),
        std::span<const Item>(after.items()), itemFieldTotal, diff, diff.addedItems, diff.removedItems);
    compareRecords<ClaimField>(before, after, std::span<const Claim>(before.claims()),
        std::span<const Claim>(after.claims()), claimFieldTotal, diff, diff.addedClaims, diff.removedClaims);
    return diff;
}

} // namespace kagami

#include "exchange/import_counts.h"

#include "ledger/field.h"

namespace kagami {

namespace {

template <class Field, class Record>
bool sameFields(const Record& known, const Record& wanted, int fieldTotal)
{
    for (int i = 0; i < fieldTotal; ++i) {
        const auto of
            = [field = Field(i)](const Record& record) { return normalized(field, fieldOf(record, field)); };
        if (!sameFieldValue(of(known), of(wanted)))
            return false;
    }
    return true;
}

void countRecord(ImportCounts& counts, bool known, bool same)
{
    ++(!known ? counts.added : same ? counts.unchanged : counts.updated);
}

} // namespace

ImportCounts countImport(const Case& state, const Draft& import)
{
    ImportCounts counts;
    for (const Operation& operation : import.operations) {
        if (const auto* item = std::get_if<PutItem>(&operation)) {
            const Item* known = state.find(item->item.id);
            countRecord(counts, known, known && sameFields<ItemField>(*known, item->item, itemFieldTotal));
            ++counts.items[toKey(item->item.kind)];
        } else if (const auto* put = std::get_if<PutClaim>(&operation)) {
            const Claim* known = state.find(put->claim.id);
            countRecord(counts, known, known && sameFields<ClaimField>(*known, put->claim, claimFieldTotal));
            ++counts.claims[toKey(put->claim.predicate)];
            if (const auto* use = std::get_if<std::shared_ptr<const TechniqueUse>>(&put->claim.value))
                counts.techniques.insert((*use)->technique);
        }
    }
    return counts;
}

} // namespace kagami

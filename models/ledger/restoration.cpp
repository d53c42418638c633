#include "ledger/restoration.h"

#include "ledger/field.h"

#include <span>

namespace kagami {

namespace {

template <class Field, class Record>
void restoreFields(Draft& draft, const Record& now, const Record& then, int fieldTotal)
{
    for (int i = 0; i < fieldTotal; ++i) {
        const auto field = Field(i);
        const FieldValue value = fieldOf(then, field);
        // What is said of a record that is not there says nothing.
        if ((field == Field::Retracted || !then.retracted) && !sameFieldValue(fieldOf(now, field), value))
            draft.set(now.id, field, value);
    }
}

template <class Field, class Record>
void restoreRecords(Draft& draft, std::span<const Record> records, const Case& then, int fieldTotal)
{
    for (const Record& now : records) {
        if (const Record* before = then.find(now.id))
            restoreFields<Field>(draft, now, *before, fieldTotal);
        else if (!now.retracted)
            draft.retract(now.id);
    }
}

} // namespace

Draft restorationOf(const Case& now, const Case& then)
{
    Draft draft;
    restoreRecords<ItemField>(draft, now.items(), then, itemFieldTotal);
    restoreRecords<ClaimField>(draft, now.claims(), then, claimFieldTotal);
    return draft;
}

} // namespace kagami

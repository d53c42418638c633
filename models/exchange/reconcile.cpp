#include "exchange/reconcile.h"

namespace kagami {

namespace {

template <class T>
FieldValue fieldOf(const std::optional<T>& value)
{
    return value ? FieldValue(*value) : FieldValue();
}

void setDifferences(Draft& draft, const Item& now, const Item& wanted)
{
    if (now.title != wanted.title)
        draft.set(now.id, ItemField::Title, wanted.title);
    if (now.tlp != wanted.tlp)
        draft.set(now.id, ItemField::Tlp, wanted.tlp);
    if (now.retracted != wanted.retracted)
        draft.set(now.id, ItemField::Retracted, wanted.retracted);
}

void setDifferences(Draft& draft, const Claim& now, const Claim& wanted)
{
    const auto text = [&](ClaimField field, const QString& has, const QString& wants) {
        if (has != wants)
            draft.set(now.id, field, wants);
    };
    if (!sameValue(now.value, wanted.value))
        draft.set(now.id, ClaimField::Value, wanted.value);
    if (now.source != wanted.source)
        draft.set(now.id, ClaimField::Source, wanted.source);
    text(ClaimField::Excerpt, now.excerpt, wanted.excerpt);
    text(ClaimField::Locator, now.locator, wanted.locator);
    text(ClaimField::StatusReason, now.statusReason, wanted.statusReason);
    text(ClaimField::Note, now.note, wanted.note);
    if (now.credibility != wanted.credibility)
        draft.set(now.id, ClaimField::Credibility, fieldOf(wanted.credibility));
    if (now.confidence != wanted.confidence)
        draft.set(now.id, ClaimField::Confidence, fieldOf(wanted.confidence));
    if (now.tlp != wanted.tlp)
        draft.set(now.id, ClaimField::Tlp, wanted.tlp);
    if (now.pap != wanted.pap)
        draft.set(now.id, ClaimField::Pap, wanted.pap);
    if (now.status != wanted.status)
        draft.set(now.id, ClaimField::Status, wanted.status);
    if (now.retracted != wanted.retracted)
        draft.set(now.id, ClaimField::Retracted, wanted.retracted);
}

/// Puts a new record, or sets what differs in a known one, and counts which it was.
template <class Record>
void reconcileRecord(const Case& state, Record wanted, Draft& draft, ImportCounts& counts)
{
    const Record* now = state.find(wanted.id);
    const size_t before = draft.operations.size();
    if (now)
        setDifferences(draft, *now, wanted);
    else
        draft.put(std::move(wanted));
    ++(!now ? counts.added : draft.operations.size() > before ? counts.updated : counts.unchanged);
}

} // namespace

Draft reconcile(const Case& state, Draft import, ImportCounts& counts)
{
    Draft draft;
    draft.reason = std::move(import.reason);
    draft.author = std::move(import.author);
    for (Operation& operation : import.operations) {
        if (auto* item = std::get_if<PutItem>(&operation))
            reconcileRecord(state, std::move(item->item), draft, counts);
        else if (auto* claim = std::get_if<PutClaim>(&operation))
            reconcileRecord(state, std::move(claim->claim), draft, counts);
        else
            draft.operations.push_back(std::move(operation));
    }
    return draft;
}

} // namespace kagami

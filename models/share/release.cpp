#include "share/release.h"

namespace kagami {

namespace {

Uuid referenceOf(const Value& value)
{
    if (const auto* rating = std::get_if<ConsistencyRating>(&value))
        return rating->hypothesis.uuid;
    return recordOf(value);
}

/// The record that a field's value names; null for one that names none.
Uuid referenceOf(const FieldValue& value)
{
    if (const auto* source = std::get_if<ItemId>(&value))
        return source->uuid;
    const auto* said = std::get_if<Value>(&value);
    return said ? referenceOf(*said) : Uuid();
}

Uuid recordNamedBy(const Operation& operation)
{
    struct Record {
        Uuid operator()(const PutItem& put) const { return put.item.id.uuid; }
        Uuid operator()(const PutClaim& put) const { return put.claim.id.uuid; }
        Uuid operator()(const SetItemField& set) const { return set.id.uuid; }
        Uuid operator()(const SetClaimField& set) const { return set.id.uuid; }
        Uuid operator()(const Withheld&) const { return {}; }
    };
    return std::visit(Record{}, operation);
}

/// What one operation adds to the past of its record.
struct Trace {
    bool isPut = false;
    Tlp highest = Tlp::Clear;
    std::vector<Uuid> references{};

    void add(const FieldValue& value)
    {
        if (const auto* tlp = std::get_if<Tlp>(&value))
            highest = std::max(highest, *tlp);
        else if (const Uuid reference = referenceOf(value); !reference.isNull())
            references.push_back(reference);
    }
    void operator()(const PutItem& put)
    {
        isPut = true;
        highest = put.item.tlp;
    }
    void operator()(const PutClaim& put)
    {
        isPut = true;
        highest = put.claim.tlp;
        references = {put.claim.subject, referenceOf(put.claim.value), put.claim.source.uuid};
        std::erase_if(references, [](const Uuid& reference) { return reference.isNull(); });
    }
    template <class Set>
    void operator()(const Set& set)
    {
        add(set.value);
        add(set.before);
    }
    void operator()(const Withheld&) { }
};

} // namespace

Result<Release> Release::make(const CaseFile& file, Tlp ceiling)
{
    Release release;
    release.m_ceiling = ceiling;
    for (const ChangeSetHeader& header : file.ledger().history()) {
        const auto changeSet = file.changeSet(header.hash);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        release.remember(*changeSet);
    }
    release.decide();
    return release;
}

void Release::remember(const ChangeSet& changeSet)
{
    for (const Operation& operation : changeSet.operations) {
        const Uuid record = recordNamedBy(operation);
        if (record.isNull())
            continue;
        Trace trace;
        std::visit(trace, operation);
        Past& past = m_records[record];
        past.wasPut = past.wasPut || trace.isPut;
        past.highest = std::max(past.highest, trace.highest);
        past.references.insert(past.references.end(), trace.references.begin(), trace.references.end());
    }
}

/// From what may not leave by itself to what stands on it, however far.
void Release::decide()
{
    std::unordered_map<Uuid, std::vector<Uuid>> standingOn;
    std::vector<Uuid> forbidden;
    for (auto& [record, past] : m_records) {
        past.mayLeave = past.wasPut && past.highest <= m_ceiling;
        for (const Uuid& reference : past.references) {
            standingOn[reference].push_back(record);
            // Nothing is known of it here, or its put was left out of this copy.
            past.mayLeave = past.mayLeave && m_records.contains(reference);
        }
        if (!past.mayLeave)
            forbidden.push_back(record);
    }
    while (!forbidden.empty()) {
        const Uuid record = forbidden.back();
        forbidden.pop_back();
        for (const Uuid& dependent : standingOn[record]) {
            Past& past = m_records[dependent];
            if (std::exchange(past.mayLeave, false))
                forbidden.push_back(dependent);
        }
    }
}

bool Release::mayLeave(const Uuid& record) const
{
    const auto at = m_records.find(record);
    return at != m_records.end() && at->second.mayLeave;
}

bool Release::mayLeave(const Operation& operation) const
{
    return mayLeave(recordNamedBy(operation));
}

std::vector<HeldBack> Release::heldBack(const Case& state) const
{
    std::vector<HeldBack> held;
    const auto look = [&](const auto& records, bool isClaim) {
        for (const auto& record : records) {
            const auto at = m_records.find(record.id.uuid);
            if (record.retracted || record.tlp > m_ceiling || at == m_records.end() || at->second.mayLeave)
                continue;
            held.push_back({record.id.uuid, isClaim,
                at->second.highest > m_ceiling ? HeldBack::Why::OnceHigher : HeldBack::Why::RefersToHigher});
        }
    };
    look(state.items(), false);
    look(state.claims(), true);
    return held;
}

} // namespace kagami

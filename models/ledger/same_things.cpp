#include "ledger/same_things.h"

#include "base/text_fold.h"
#include "case/predicate.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

/// Items of one kind by their folded names.
using Namesakes = std::map<std::pair<ItemKind, QString>, std::vector<ItemId>>;
using Pair = std::pair<ItemId, ItemId>;

Pair pairOf(ItemId a, ItemId b)
{
    return std::minmax(a, b);
}

bool isThing(ItemKind kind)
{
    return mayDescribe(Predicate::SameAs, kind) && kind != ItemKind::Case && kind != ItemKind::Incident
        && kind != ItemKind::EvidenceFile;
}

Namesakes namesakesOf(const Case& state)
{
    Namesakes namesakes;
    const auto add = [&](const Item& item, const QString& name) {
        const QString folded = foldText(name).simplified();
        auto& items = namesakes[{item.kind, folded}];
        if (!folded.isEmpty() && std::find(items.begin(), items.end(), item.id) == items.end())
            items.push_back(item.id);
    };
    for (const Item& item : state.items()) {
        if (!item.retracted && isThing(item.kind))
            add(item, item.title);
    }
    for (const Claim& claim : state.claims()) {
        if (claim.predicate != Predicate::Alias || claim.retracted)
            continue;
        const Item* item = state.find(ItemId{claim.subject});
        const auto* name = std::get_if<QString>(&claim.value);
        if (item && name && !item->retracted && isThing(item->kind))
            add(*item, *name);
    }
    return namesakes;
}

std::set<Pair> pairsSpokenOf(const Case& state)
{
    std::set<Pair> pairs;
    for (const Claim& claim : state.claims()) {
        const auto* other = std::get_if<RecordRef>(&claim.value);
        if (claim.predicate == Predicate::SameAs && other)
            pairs.insert(pairOf({claim.subject}, {other->uuid}));
    }
    return pairs;
}

ClaimId idFor(const Pair& pair)
{
    return {Uuid::named(pair.first.uuid, pair.second.toString())};
}

Claim proposalFor(const Ledger& ledger, const Pair& pair)
{
    const auto putMs
        = [&](ItemId id) { return ledger.itemPuts()[size_t(ledger.state().indexOf(id))].time.ms; };
    Claim claim;
    claim.id = idFor(pair);
    claim.subject = pair.first.uuid;
    claim.predicate = Predicate::SameAs;
    claim.value = RecordRef{pair.second.uuid};
    claim.tlp = std::max(ledger.state().find(pair.first)->tlp, ledger.state().find(pair.second)->tlp);
    claim.author = QStringLiteral("Kagami");
    claim.recorded = Instant(std::chrono::milliseconds(std::max(putMs(pair.first), putMs(pair.second))));
    return claim;
}

} // namespace

std::vector<Claim> proposeSameThings(const Ledger& ledger, const std::vector<std::set<Digest>>& copies)
{
    const auto putIn = [&](ItemId id) {
        const auto* header = ledger.chains().at(ledger.itemPuts()[size_t(ledger.state().indexOf(id))]);
        return header ? header->hash : Digest();
    };
    const auto nobodyHadBoth = [&](const Pair& pair) {
        return std::none_of(copies.begin(), copies.end(),
            [a = putIn(pair.first), b = putIn(pair.second)](
                const std::set<Digest>& copy) { return copy.contains(a) && copy.contains(b); });
    };
    std::set<Pair> spokenOf = pairsSpokenOf(ledger.state());
    std::vector<Claim> proposals;
    // A name that so many bear tells nothing about any two of them.
    constexpr size_t mostNamesakes = 30;
    for (const auto& [name, items] : namesakesOf(ledger.state())) {
        if (items.size() > mostNamesakes)
            continue;
        for (size_t a = 0; a < items.size(); ++a) {
            for (size_t b = a + 1; b < items.size(); ++b) {
                const Pair pair = pairOf(items[a], items[b]);
                if (nobodyHadBoth(pair) && spokenOf.insert(pair).second)
                    proposals.push_back(proposalFor(ledger, pair));
            }
        }
    }
    return proposals;
}

bool waitsForAnswer(const Claim& claim)
{
    const auto* other = std::get_if<RecordRef>(&claim.value);
    return claim.predicate == Predicate::SameAs && claim.status == ClaimStatus::Open && !claim.retracted
        && other && claim.id == idFor(pairOf({claim.subject}, {other->uuid}));
}

} // namespace kagami

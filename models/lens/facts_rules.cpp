#include "lens/facts_rules.h"

#include <algorithm>
#include <utility>

namespace kagami {

FactsRules::FactsRules(FactsData& data)
    : d(data)
    , m_state(*data.state)
{
}

bool FactsRules::exists(ItemIndex item) const
{
    const Item& record = m_state.items()[size_t(item)];
    return !record.retracted && (!d.ceiling || record.tlp <= *d.ceiling);
}

bool FactsRules::countsByItself(ClaimIndex index) const
{
    const Claim& claim = m_state.claims()[size_t(index)];
    if (claim.retracted || claim.status == ClaimStatus::Rejected || (d.ceiling && claim.tlp > *d.ceiling))
        return false;
    const ClaimLinks& links = m_state.links(index);
    const auto stands = [&](ItemIndex item) { return item != noIndex && d.exists[size_t(item)]; };
    if (links.subject != noIndex ? !stands(links.subject) : links.subjectClaim == noIndex)
        return false;
    const bool named = !claim.source.isNull();
    if (named && (!stands(links.source) || d.off[size_t(links.source)]))
        return false;
    switch (typeOf(claim.value)) {
    case ValueType::Record:
        return stands(links.object) || (links.object == noIndex && links.objectClaim != noIndex);
    case ValueType::Consistency: return stands(links.object);
    default: return true;
    }
}

bool FactsRules::standsOnClaim(ClaimIndex claim) const
{
    const ClaimLinks& links = m_state.links(claim);
    return links.subjectClaim != noIndex || (links.object == noIndex && links.objectClaim != noIndex);
}

void FactsRules::dropOnHidden()
{
    // Pairs (claim that is needed, claim that needs it); what falls pulls down all that stands on it.
    std::vector<std::pair<ClaimIndex, ClaimIndex>> needs;
    std::vector<ClaimIndex> fallen;
    for (const ClaimIndex claim : d.onClaims) {
        const ClaimLinks& links = m_state.links(claim);
        for (const ClaimIndex end :
            {links.subjectClaim, links.object == noIndex ? links.objectClaim : noIndex}) {
            if (end == noIndex || !d.counts[size_t(claim)])
                continue;
            if (d.counts[size_t(end)]) {
                needs.emplace_back(end, claim);
            } else {
                d.counts[size_t(claim)] = 0;
                fallen.push_back(claim);
            }
        }
    }
    std::sort(needs.begin(), needs.end());
    while (!fallen.empty()) {
        const ClaimIndex end = fallen.back();
        fallen.pop_back();
        for (auto it = std::lower_bound(needs.begin(), needs.end(), std::pair(end, noIndex));
             it != needs.end() && it->first == end; ++it) {
            if (std::exchange(d.counts[size_t(it->second)], quint8(0)))
                fallen.push_back(it->second);
        }
    }
}

bool FactsRules::givesName(ClaimIndex claim) const
{
    switch (m_state.links(claim).predicate) {
    case Predicate::Alias:
    case Predicate::ExternalId:
    case Predicate::Publisher:
    case Predicate::ObservableValue: return m_state.links(claim).subject != noIndex;
    default: return false;
    }
}

bool FactsRules::isEvidence(ClaimIndex claim) const
{
    const ClaimLinks& links = m_state.links(claim);
    return links.predicate == Predicate::Evidence && links.subject != noIndex;
}

quint8 FactsRules::reliabilityOf(ItemIndex source)
{
    // A grade of a source must not depend on grades of sources: none are known meanwhile.
    std::vector<quint8> known;
    known.swap(d.reliability);
    ClaimIndex shown = noIndex;
    for (const ClaimIndex claim : m_state.claimsAbout(source)) {
        const bool says
            = d.counts[size_t(claim)] && m_state.links(claim).predicate == Predicate::SourceReliability;
        if (says && (shown == noIndex || d.showsBefore(claim, shown)))
            shown = claim;
    }
    known.swap(d.reliability);
    const auto* reliability
        = shown == noIndex ? nullptr : std::get_if<Reliability>(&m_state.claims()[size_t(shown)].value);
    return reliability ? quint8(*reliability) : quint8(0);
}

void FactsRules::addKey(CaseFrame::KeysOfItem& keys, TextTable& table, ItemIndex target, const QString& text)
{
    const quint16 number = table.number(text);
    table.use(number);
    keys[target].push_back(number);
}

void FactsRules::readTarget(ItemIndex target)
{
    for (const ClaimIndex index : m_state.claimsAbout(target)) {
        const Claim& claim = m_state.claims()[size_t(index)];
        const QString* key = textOf(claim.value);
        if (!d.counts[size_t(index)] || !key)
            continue;
        if (claim.predicate == Predicate::Sector)
            addKey(d.frame.sectors, d.sectorKeys, target, *key);
        else if (claim.predicate == Predicate::Country)
            addKey(d.frame.countries, d.countryKeys, target, *key);
    }
}

void FactsRules::forgetKeys(CaseFrame::KeysOfItem& keys, TextTable& table, ItemIndex target)
{
    const auto found = keys.find(target);
    if (found == keys.end())
        return;
    for (const quint16 key : found->second)
        table.release(key);
    keys.erase(found);
}

void FactsRules::forgetTarget(ItemIndex target)
{
    forgetKeys(d.frame.sectors, d.sectorKeys, target);
    forgetKeys(d.frame.countries, d.countryKeys, target);
}

void FactsRules::readCampaigns()
{
    std::unordered_map<ItemIndex, std::vector<ItemIndex>> actors;
    std::vector<ClaimedItem> above;
    std::vector<ClaimedItem> attributed;
    const auto itemsOf = [](const std::vector<ClaimedItem>& links) {
        std::vector<ItemIndex> items;
        items.reserve(links.size());
        for (const ClaimedItem& link : links)
            items.push_back(link.item);
        return items;
    };
    d.frame.campaignsAbove.clear();
    d.frame.actors.clear();
    for (const ItemIndex campaign : m_state.itemsOfKind(ItemKind::Campaign)) {
        above.clear();
        attributed.clear();
        for (const ClaimIndex index : m_state.claimsAbout(campaign)) {
            const Predicate predicate = m_state.links(index).predicate;
            const ItemIndex object = m_state.links(index).object;
            if (!d.counts[size_t(index)] || object == noIndex)
                continue;
            if (predicate == Predicate::PartOf && d.kindOf(object) == ItemKind::Campaign)
                above.push_back({object, index});
            else if (predicate == Predicate::AttributedTo && d.kindOf(object) == ItemKind::Actor)
                attributed.push_back({object, index});
        }
        d.bestFirst(above);
        d.bestFirst(attributed);
        d.frame.campaignsAbove[campaign] = itemsOf(above);
        actors[campaign] = itemsOf(attributed);
    }
    for (const ItemIndex campaign : m_state.itemsOfKind(ItemKind::Campaign)) {
        for (const ItemIndex step : d.campaignAndAbove(campaign)) {
            if (d.frame.actors[campaign].empty())
                d.frame.actors[campaign] = actors[step];
        }
    }
}

bool IncidentOrder::byName(ItemIndex a, ItemIndex b) const
{
    const Item& one = m_state.items()[size_t(a)];
    const Item& other = m_state.items()[size_t(b)];
    const int order = one.title.compare(other.title);
    return order != 0 ? order < 0 : one.id < other.id;
}

} // namespace kagami

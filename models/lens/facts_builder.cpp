#include "lens/facts_builder.h"

#include <algorithm>
#include <utility>

namespace kagami {

FactsBuilder::FactsBuilder(FactsData& data)
    : d(data)
    , m_state(*data.state)
{
}

void FactsBuilder::build()
{
    markItems();
    markClaims();
    dropClaimsOnHiddenClaims();
    readReliability();
    readTargets();
    readCampaigns();
    readIncidents();
    arrange();
}

void FactsBuilder::markItems()
{
    const std::span<const Item> items = m_state.items();
    d.exists.resize(items.size());
    for (size_t i = 0; i < items.size(); ++i)
        d.exists[i] = !items[i].retracted && (!d.ceiling || items[i].tlp <= *d.ceiling);
    m_off.resize(items.size());
    for (const ItemId& id : d.sourcesOff) {
        if (const ItemIndex item = m_state.indexOf(id); item != noIndex)
            m_off[size_t(item)] = 1;
    }
}

bool FactsBuilder::countsByItself(const Claim& claim, const ClaimLinks& links) const
{
    if (claim.retracted || claim.status == ClaimStatus::Rejected || (d.ceiling && claim.tlp > *d.ceiling))
        return false;
    const auto stands = [&](ItemIndex item) { return item != noIndex && d.exists[size_t(item)]; };
    if (links.subject != noIndex ? !stands(links.subject) : links.subjectClaim == noIndex)
        return false;
    const bool named = !claim.source.isNull();
    if (named && (!stands(links.source) || m_off[size_t(links.source)]))
        return false;
    switch (typeOf(claim.value)) {
    case ValueType::Record:
        return stands(links.object) || (links.object == noIndex && links.objectClaim != noIndex);
    case ValueType::Consistency: return stands(links.object);
    default: return true;
    }
}

void FactsBuilder::markClaims()
{
    const std::span<const Claim> claims = m_state.claims();
    d.counts.resize(claims.size());
    for (size_t i = 0; i < claims.size(); ++i) {
        const ClaimLinks& links = m_state.links(ClaimIndex(i));
        d.counts[i] = countsByItself(claims[i], links);
        if (!d.counts[i] || links.subject == noIndex)
            continue;
        switch (claims[i].predicate) {
        case Predicate::Alias:
        case Predicate::ExternalId:
        case Predicate::Publisher:
        case Predicate::ObservableValue: d.nameClaims.push_back(ClaimIndex(i)); break;
        case Predicate::Evidence: d.evidence.push_back(ClaimIndex(i)); break;
        default: break;
        }
    }
}

void FactsBuilder::dropClaimsOnHiddenClaims()
{
    // Pairs (claim that is needed, claim that needs it); what falls pulls down all that stands on it.
    std::vector<std::pair<ClaimIndex, ClaimIndex>> needs;
    std::vector<ClaimIndex> fallen;
    for (size_t i = 0; i < d.counts.size(); ++i) {
        const ClaimLinks& links = m_state.links(ClaimIndex(i));
        for (const ClaimIndex end :
            {links.subjectClaim, links.object == noIndex ? links.objectClaim : noIndex}) {
            if (end == noIndex || !d.counts[i])
                continue;
            if (d.counts[size_t(end)]) {
                needs.emplace_back(end, ClaimIndex(i));
            } else {
                d.counts[i] = 0;
                fallen.push_back(ClaimIndex(i));
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

void FactsBuilder::readReliability()
{
    d.reliability.resize(m_state.items().size());
    std::vector<std::pair<ItemIndex, ClaimIndex>> graded;
    for (const ItemIndex source : m_state.itemsOfKind(ItemKind::Source)) {
        ClaimIndex shown = noIndex;
        for (const ClaimIndex claim : m_state.claimsAbout(source)) {
            const bool says = d.counts[size_t(claim)]
                && m_state.claims()[size_t(claim)].predicate == Predicate::SourceReliability;
            if (says && (shown == noIndex || d.showsBefore(claim, shown)))
                shown = claim;
        }
        if (shown != noIndex)
            graded.emplace_back(source, shown);
    }
    // Written only now: a grade of a source must not depend on grades that were read before it.
    for (const auto& [source, claim] : graded) {
        if (const auto* reliability = std::get_if<Reliability>(&m_state.claims()[size_t(claim)].value))
            d.reliability[size_t(source)] = quint8(*reliability);
    }
}

void FactsBuilder::readTargets()
{
    for (const ItemIndex target : m_state.itemsOfKind(ItemKind::Target)) {
        for (const ClaimIndex index : m_state.claimsAbout(target)) {
            const Claim& claim = m_state.claims()[size_t(index)];
            const QString* key = textOf(claim.value);
            if (!d.counts[size_t(index)] || !key)
                continue;
            if (claim.predicate == Predicate::Sector)
                m_frame.sectors[target].push_back(d.sectorKeys.add(*key));
            else if (claim.predicate == Predicate::Country)
                m_frame.countries[target].push_back(d.countryKeys.add(*key));
        }
    }
}

void FactsBuilder::readCampaigns()
{
    std::unordered_map<ItemIndex, std::vector<ItemIndex>> actors;
    std::vector<ClaimedItem> above;
    std::vector<ClaimedItem> attributed;
    const auto itemsOf = [](const std::vector<ClaimedItem>& links) {
        std::vector<ItemIndex> items;
        for (const ClaimedItem& link : links)
            items.push_back(link.item);
        return items;
    };
    for (const ItemIndex campaign : m_state.itemsOfKind(ItemKind::Campaign)) {
        above.clear();
        attributed.clear();
        for (const ClaimIndex index : m_state.claimsAbout(campaign)) {
            const Predicate predicate = m_state.claims()[size_t(index)].predicate;
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
        d.campaignsAbove[campaign] = itemsOf(above);
        actors[campaign] = itemsOf(attributed);
    }
    for (const ItemIndex campaign : m_state.itemsOfKind(ItemKind::Campaign)) {
        for (const ItemIndex step : d.campaignAndAbove(campaign)) {
            if (m_frame.actors[campaign].empty())
                m_frame.actors[campaign] = actors[step];
        }
    }
}

void FactsBuilder::readIncidents()
{
    const std::span<const ItemIndex> incidents = m_state.itemsOfKind(ItemKind::Incident);
    m_drafts.reserve(incidents.size());
    IncidentReader reader(d, m_frame);
    for (const ItemIndex incident : incidents) {
        if (d.exists[size_t(incident)])
            m_drafts.push_back(reader.read(incident));
    }
}

std::vector<quint32> FactsBuilder::orderByTime() const
{
    struct Key {
        Instant from;
        Instant to;
        quint32 row;
        bool operator<(const Key& other) const
        {
            return from != other.from ? from < other.from : to < other.to;
        }
    };
    std::vector<Key> keys;
    keys.reserve(m_drafts.size());
    for (size_t row = 0; row < m_drafts.size(); ++row) {
        const IncidentFacts& draft = m_drafts[row];
        const bool dated = draft.when != nullptr;
        keys.push_back({dated ? draft.possible.from : Instant::max(),
            dated ? draft.possible.to : Instant::max(), quint32(row)});
    }
    std::sort(keys.begin(), keys.end());
    const std::span<const Item> items = m_state.items();
    const auto itemOf = [&](const Key& key) -> const Item& { return items[size_t(m_drafts[key.row].item)]; };
    for (auto first = keys.begin(); first != keys.end();) {
        const auto last = std::find_if(first, keys.end(), [&](const Key& key) { return *first < key; });
        std::sort(first, last, [&](const Key& a, const Key& b) {
            const int order = itemOf(a).title.compare(itemOf(b).title);
            return order != 0 ? order < 0 : itemOf(a).id < itemOf(b).id;
        });
        first = last;
    }
    std::vector<quint32> order;
    order.reserve(keys.size());
    for (const Key& key : keys)
        order.push_back(key.row);
    return order;
}

void FactsBuilder::arrange()
{
    const std::span<const Item> items = m_state.items();
    d.rowOf = orderByTime();
    const std::vector<quint32>& order = d.rowOf;
    d.position.assign(items.size(), noIndex);
    d.incidents.reserve(order.size());
    for (const quint32 row : order) {
        IncidentFacts facts = m_drafts[row];
        facts.campaigns = d.campaigns[row];
        facts.targets = d.targets[row];
        facts.actors = d.actors[row];
        facts.tools = d.tools[row];
        facts.vulnerabilities = d.vulnerabilities[row];
        facts.sources = d.sources[row];
        facts.techniques = d.techniques[row];
        facts.techniqueTags = d.techniqueTags[row];
        facts.sectors = d.sectors[row];
        d.position[size_t(facts.item)] = qint32(d.incidents.size());
        d.incidents.push_back(facts);
    }
}

} // namespace kagami

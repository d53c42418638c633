#include "lens/facts_builder.h"

#include "lens/facts_rules.h"
#include "lens/incident_reader.h"

#include <algorithm>

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
    readFrame();
    readIncidents();
    arrange();
}

void FactsBuilder::markItems()
{
    const FactsRules rules(d);
    const size_t items = m_state.items().size();
    d.exists.resize(items);
    for (size_t i = 0; i < items; ++i)
        d.exists[i] = rules.exists(ItemIndex(i));
    d.off.resize(items);
    for (const ItemId& id : d.sourcesOff) {
        if (const ItemIndex item = m_state.indexOf(id); item != noIndex)
            d.off[size_t(item)] = 1;
    }
}

void FactsBuilder::markClaims()
{
    FactsRules rules(d);
    const auto claims = ClaimIndex(m_state.claims().size());
    d.counts.resize(size_t(claims));
    for (ClaimIndex claim = 0; claim < claims; ++claim) {
        d.counts[size_t(claim)] = rules.countsByItself(claim);
        if (rules.standsOnClaim(claim))
            d.onClaims.push_back(claim);
        if (!d.counts[size_t(claim)])
            continue;
        if (rules.givesName(claim))
            d.nameClaims.push_back(claim);
        else if (rules.isEvidence(claim))
            d.evidence.push_back(claim);
    }
    rules.dropOnHidden();
    for (std::vector<ClaimIndex>* list : {&d.nameClaims, &d.evidence})
        std::erase_if(*list, [this](ClaimIndex claim) { return !d.counts[size_t(claim)]; });
}

void FactsBuilder::readFrame()
{
    FactsRules rules(d);
    std::vector<quint8> reliability(m_state.items().size());
    for (const ItemIndex source : m_state.itemsOfKind(ItemKind::Source))
        reliability[size_t(source)] = rules.reliabilityOf(source);
    d.reliability = std::move(reliability);
    for (const ItemIndex target : m_state.itemsOfKind(ItemKind::Target))
        rules.readTarget(target);
    rules.readCampaigns();
}

void FactsBuilder::readIncidents()
{
    const std::span<const ItemIndex> incidents = m_state.itemsOfKind(ItemKind::Incident);
    m_drafts.reserve(incidents.size());
    IncidentReader reader(d);
    for (const ItemIndex incident : incidents) {
        if (d.exists[size_t(incident)])
            m_drafts.push_back(reader.read(incident));
    }
    d.incidentsRead = m_drafts.size();
    sealRows();
}

void FactsBuilder::sealRows()
{
    for (Rows<ItemIndex>* rows :
        {&d.campaigns, &d.targets, &d.actors, &d.tools, &d.vulnerabilities, &d.sources, &d.touched})
        rows->seal();
    d.techniques.seal();
    d.techniqueTags.seal();
    d.links.seal();
    d.sectors.seal();
    d.countries.seal();
}

std::vector<quint32> FactsBuilder::orderByTime() const
{
    struct Key {
        IncidentOrder::Time time;
        quint32 row;
    };
    const IncidentOrder order(m_state);
    std::vector<Key> keys;
    keys.reserve(m_drafts.size());
    for (size_t row = 0; row < m_drafts.size(); ++row)
        keys.push_back({IncidentOrder::timeOf(m_drafts[row]), quint32(row)});
    // Names lie far from each other: they are compared only where times are the same.
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.time < b.time; });
    for (auto first = keys.begin(); first != keys.end();) {
        const auto last
            = std::find_if(first, keys.end(), [&](const Key& key) { return first->time != key.time; });
        std::sort(first, last, [&](const Key& a, const Key& b) {
            return order.byName(m_drafts[a.row].item, m_drafts[b.row].item);
        });
        first = last;
    }
    std::vector<quint32> rows;
    rows.reserve(keys.size());
    for (const Key& key : keys)
        rows.push_back(key.row);
    return rows;
}

void FactsBuilder::arrange()
{
    d.rowOf = orderByTime();
    d.position.assign(m_state.items().size(), noIndex);
    d.incidents.reserve(d.rowOf.size());
    for (const quint32 row : d.rowOf) {
        IncidentFacts& facts = d.incidents.emplace_back(m_drafts[row]);
        d.setSpans(facts, row);
        d.position[size_t(facts.item)] = qint32(d.incidents.size()) - 1;
    }
}

} // namespace kagami

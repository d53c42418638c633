#include "lens/facts_builder.h"

#include <algorithm>
#include <utility>

namespace kagami {

struct FactsBuilder::Scratch {
    std::vector<Link> campaigns, targets, actors, tools, vulnerabilities, sources;
    std::vector<ClaimIndex> when, status, type, techniques;
    std::vector<quint16> sectors, countries;
    std::vector<ItemIndex> touched;
    quint64 grades = 0;

    void clear()
    {
        for (std::vector<Link>* links : {&campaigns, &targets, &actors, &tools, &vulnerabilities, &sources})
            links->clear();
        for (std::vector<ClaimIndex>* claims : {&when, &status, &type, &techniques})
            claims->clear();
        sectors.clear();
        countries.clear();
        touched.clear();
        grades = 0;
    }
};

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
    case ValueType::Record: return stands(links.object) || (links.object == noIndex && links.objectClaim != noIndex);
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
        for (const ClaimIndex end : {links.subjectClaim, links.object == noIndex ? links.objectClaim : noIndex}) {
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
        for (auto it = std::lower_bound(needs.begin(), needs.end(), std::pair(end, noIndex)); it != needs.end() && it->first == end; ++it) {
            if (std::exchange(d.counts[size_t(it->second)], quint8(0)))
                fallen.push_back(it->second);
        }
    }
}

ClaimIndex FactsBuilder::best(std::span<const ClaimIndex> claims) const
{
    ClaimIndex best = noIndex;
    for (const ClaimIndex claim : claims) {
        if (best == noIndex || d.showsBefore(claim, best))
            best = claim;
    }
    return best;
}

void FactsBuilder::readReliability()
{
    d.reliability.resize(m_state.items().size());
    std::vector<std::pair<ItemIndex, ClaimIndex>> graded;
    for (const ItemIndex source : m_state.itemsOfKind(ItemKind::Source)) {
        ClaimIndex shown = noIndex;
        for (const ClaimIndex claim : m_state.claimsAbout(source)) {
            const bool says = d.counts[size_t(claim)] && m_state.claims()[size_t(claim)].predicate == Predicate::SourceReliability;
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
                m_sectorsOfTarget[target].push_back(d.sectorKeys.add(*key));
            else if (claim.predicate == Predicate::Country)
                m_countriesOfTarget[target].push_back(d.countryKeys.add(*key));
        }
    }
}

void FactsBuilder::readCampaigns()
{
    std::unordered_map<ItemIndex, std::vector<ItemIndex>> actors;
    std::vector<Link> above;
    std::vector<Link> attributed;
    const auto itemsOf = [](const std::vector<Link>& links) {
        std::vector<ItemIndex> items;
        for (const Link& link : links)
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
        bestFirst(above);
        bestFirst(attributed);
        d.campaignsAbove[campaign] = itemsOf(above);
        actors[campaign] = itemsOf(attributed);
    }
    for (const ItemIndex campaign : m_state.itemsOfKind(ItemKind::Campaign)) {
        for (const ItemIndex step : d.campaignAndAbove(campaign)) {
            if (m_actorsOfCampaign[campaign].empty())
                m_actorsOfCampaign[campaign] = actors[step];
        }
    }
}

void FactsBuilder::readIncidents()
{
    const std::span<const ItemIndex> incidents = m_state.itemsOfKind(ItemKind::Incident);
    m_drafts.reserve(incidents.size());
    Scratch scratch;
    for (const ItemIndex incident : incidents) {
        if (!d.exists[size_t(incident)])
            continue;
        scratch.clear();
        for (const ClaimIndex claim : m_state.claimsAbout(incident)) {
            if (d.counts[size_t(claim)])
                readClaim(claim, scratch);
        }
        finishIncident(incident, scratch);
    }
}

void FactsBuilder::readClaim(ClaimIndex index, Scratch& scratch)
{
    const Claim& claim = m_state.claims()[size_t(index)];
    const ClaimLinks& links = m_state.links(index);
    const auto is = [&](ItemKind kind) { return links.object != noIndex && d.kindOf(links.object) == kind; };
    scratch.grades |= d.gradeBitOf(index);
    scratch.touched.push_back(links.object);
    if (links.source != noIndex)
        scratch.sources.push_back({links.source, index});
    switch (claim.predicate) {
    case Predicate::When: scratch.when.push_back(index); break;
    case Predicate::AttributionStatus: scratch.status.push_back(index); break;
    case Predicate::IncidentType: scratch.type.push_back(index); break;
    case Predicate::UsesTechnique: scratch.techniques.push_back(index); break;
    case Predicate::PartOf:
        if (is(ItemKind::Campaign))
            scratch.campaigns.push_back({links.object, index});
        break;
    case Predicate::Targets:
        if (is(ItemKind::Target))
            scratch.targets.push_back({links.object, index});
        break;
    case Predicate::AttributedTo:
        if (is(ItemKind::Actor))
            scratch.actors.push_back({links.object, index});
        break;
    case Predicate::Uses:
        if (is(ItemKind::Malware) || is(ItemKind::Tool))
            scratch.tools.push_back({links.object, index});
        break;
    case Predicate::Exploits:
        if (is(ItemKind::Vulnerability))
            scratch.vulnerabilities.push_back({links.object, index});
        break;
    case Predicate::TargetsSector:
        if (const QString* key = textOf(claim.value))
            scratch.sectors.push_back(d.sectorKeys.add(*key));
        break;
    case Predicate::Country:
        if (const QString* key = textOf(claim.value))
            scratch.countries.push_back(d.countryKeys.add(*key));
        break;
    default: break;
    }
}

void FactsBuilder::bestFirst(std::vector<Link>& links) const
{
    if (links.size() < 2)
        return;
    const auto before = [&](const Link& a, const Link& b) { return d.showsBefore(a.claim, b.claim); };
    std::sort(links.begin(), links.end(), [&](const Link& a, const Link& b) { return a.item != b.item ? a.item < b.item : before(a, b); });
    const auto same = [](const Link& a, const Link& b) { return a.item == b.item; };
    links.erase(std::unique(links.begin(), links.end(), same), links.end());
    std::sort(links.begin(), links.end(), before);
}

void FactsBuilder::addRow(Rows<ItemIndex>& rows, std::vector<Link>& links) const
{
    bestFirst(links);
    for (const Link& link : links)
        rows.add(link.item);
    rows.endRow();
}

void FactsBuilder::finishIncident(ItemIndex incident, Scratch& scratch)
{
    IncidentFacts facts;
    facts.item = incident;
    facts.grades = scratch.grades;
    const auto chosenText = [&](std::span<const ClaimIndex> claims) {
        const ClaimIndex claim = best(claims);
        const QString* text = claim == noIndex ? nullptr : textOf(m_state.claims()[size_t(claim)].value);
        return text ? *text : QString();
    };
    facts.status = attributionStatus(chosenText(scratch.status));
    if (const QString type = chosenText(scratch.type); !type.isEmpty())
        facts.type = d.typeKeys.texts()[d.typeKeys.add(type)];
    if (facts.status == AttributionStatus::Context) {
        scratch.campaigns.clear();
        scratch.actors.clear();
    }
    finishWhen(facts, scratch.when);
    addRow(d.campaigns, scratch.campaigns);
    if (scratch.actors.empty()) {
        for (const Link& campaign : scratch.campaigns) {
            for (const ItemIndex actor : m_actorsOfCampaign[campaign.item])
                scratch.actors.push_back({actor, campaign.claim});
        }
    }
    addRow(d.actors, scratch.actors);
    addRow(d.targets, scratch.targets);
    addRow(d.tools, scratch.tools);
    addRow(d.vulnerabilities, scratch.vulnerabilities);
    addRow(d.sources, scratch.sources);
    finishTechniques(scratch.techniques);
    addKeys(d.sectors, std::move(scratch.sectors), m_sectorsOfTarget, scratch.targets);
    addKeys(d.countries, std::move(scratch.countries), m_countriesOfTarget, scratch.targets);
    finishTouched(incident, scratch);
    m_drafts.push_back(facts);
}

void FactsBuilder::finishWhen(IncidentFacts& facts, std::vector<ClaimIndex>& claims) const
{
    const auto timeOfClaim = [&](ClaimIndex claim) { return timeOf(m_state.claims()[size_t(claim)].value); };
    const auto accepted = [&](ClaimIndex claim) { return m_state.claims()[size_t(claim)].status == ClaimStatus::Accepted; };
    std::erase_if(claims, [&](ClaimIndex claim) { return !timeOfClaim(claim); });
    // "Not known" says less than any date, unless somebody decided for it.
    const bool dated = std::any_of(claims.begin(), claims.end(), [&](ClaimIndex claim) { return !timeOfClaim(claim)->isUnknown(); });
    if (dated)
        std::erase_if(claims, [&](ClaimIndex claim) { return timeOfClaim(claim)->isUnknown() && !accepted(claim); });
    if (std::any_of(claims.begin(), claims.end(), accepted))
        std::erase_if(claims, [&](ClaimIndex claim) { return !accepted(claim); });
    facts.whenClaim = best(claims);
    if (facts.whenClaim == noIndex)
        return;
    const TimeSpan* shown = timeOfClaim(facts.whenClaim);
    facts.whenDisputed = std::any_of(claims.begin(), claims.end(), [&](ClaimIndex claim) { return !sameTime(*timeOfClaim(claim), *shown); });
    if (shown->isUnknown())
        return;
    facts.when = shown;
    facts.possible = possibleRange(*shown);
}

void FactsBuilder::finishTechniques(std::vector<ClaimIndex>& claims)
{
    for (const ClaimIndex claim : claims) {
        const TechniqueUse* use = techniqueOf(m_state.claims()[size_t(claim)].value);
        if (!use)
            continue;
        d.techniques.add(claim);
        d.techniqueTags.add({.technique = d.techniqueKeys.add(use->technique), .tactic = d.tacticKeys.add(use->tactic)});
    }
    d.techniques.endRow();
    d.techniqueTags.endRow();
}

void FactsBuilder::addKeys(Rows<quint16>& rows, std::vector<quint16> keys, const KeysOfTarget& ofTarget, const std::vector<Link>& targets)
{
    for (const Link& target : targets) {
        if (const auto found = ofTarget.find(target.item); found != ofTarget.end())
            keys.insert(keys.end(), found->second.begin(), found->second.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const quint16 key : keys)
        rows.add(key);
    rows.endRow();
}

void FactsBuilder::finishTouched(ItemIndex incident, Scratch& scratch)
{
    std::vector<ItemIndex>& touched = scratch.touched;
    for (const ClaimIndex claim : m_state.claimsPointingTo(incident)) {
        if (d.counts[size_t(claim)]) {
            touched.push_back(m_state.links(claim).subject);
            touched.push_back(m_state.links(claim).source);
        }
    }
    for (const Link& source : scratch.sources)
        touched.push_back(source.item);
    std::erase_if(touched, [this](ItemIndex item) {
        return item == noIndex || d.kindOf(item) == ItemKind::Campaign || d.kindOf(item) == ItemKind::Actor;
    });
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const ItemIndex item : touched)
        d.touched.add(item);
    d.touched.endRow();
}

std::vector<quint32> FactsBuilder::orderByTime() const
{
    struct Key {
        Instant from;
        Instant to;
        quint32 row;
        bool operator<(const Key& other) const { return from != other.from ? from < other.from : to < other.to; }
    };
    std::vector<Key> keys;
    keys.reserve(m_drafts.size());
    for (size_t row = 0; row < m_drafts.size(); ++row) {
        const IncidentFacts& draft = m_drafts[row];
        const bool dated = draft.when != nullptr;
        keys.push_back({dated ? draft.possible.from : Instant::max(), dated ? draft.possible.to : Instant::max(), quint32(row)});
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

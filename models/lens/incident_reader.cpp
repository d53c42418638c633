#include "lens/incident_reader.h"

#include <algorithm>

namespace kagami {

IncidentReader::IncidentReader(FactsData& data)
    : d(data)
    , m_state(*data.state)
{
}

void IncidentReader::clear()
{
    for (auto* items : {&m_campaigns, &m_targets, &m_actors, &m_tools, &m_vulnerabilities, &m_sources})
        items->clear();
    for (auto* claims : {&m_when, &m_status, &m_type, &m_techniques})
        claims->clear();
    m_sectors.clear();
    m_countries.clear();
    m_touched.clear();
    m_grades = 0;
}

IncidentFacts IncidentReader::read(ItemIndex incident)
{
    clear();
    for (const ClaimIndex claim : m_state.claimsAbout(incident)) {
        if (d.counts[size_t(claim)])
            readClaim(claim);
    }
    IncidentFacts facts;
    facts.item = incident;
    facts.grades = m_grades;
    facts.status = attributionStatus(chosenText(m_status));
    if (const QString type = chosenText(m_type); !type.isEmpty()) {
        const quint16 number = d.typeKeys.number(type);
        d.typeKeys.use(number);
        facts.type = d.typeKeys.texts()[number];
    }
    if (facts.status == AttributionStatus::Context) {
        m_campaigns.clear();
        m_actors.clear();
    }
    setWhen(facts);
    addRow(d.campaigns, m_campaigns);
    addActors();
    addRow(d.targets, m_targets);
    addRow(d.tools, m_tools);
    addRow(d.vulnerabilities, m_vulnerabilities);
    addRow(d.sources, m_sources);
    addTechniques();
    addKeys(d.sectors, d.sectorKeys, m_sectors, d.frame.sectors);
    addKeys(d.countries, d.countryKeys, m_countries, d.frame.countries);
    addTouched(incident);
    d.links.endRow();
    return facts;
}

void IncidentReader::release(const IncidentFacts& facts, size_t row)
{
    if (!facts.type.isEmpty())
        d.typeKeys.release(d.typeKeys.number(facts.type.toString()));
    for (const TechniqueTag& tag : d.techniqueTags[row]) {
        d.techniqueKeys.release(tag.technique);
        d.tacticKeys.release(tag.tactic);
        d.attackVersionKeys.release(tag.attackVersion);
    }
    for (const quint16 key : d.sectors[row])
        d.sectorKeys.release(key);
    for (const quint16 key : d.countries[row])
        d.countryKeys.release(key);
}

void IncidentReader::readClaim(ClaimIndex index)
{
    const Claim& claim = m_state.claims()[size_t(index)];
    const ClaimLinks& links = m_state.links(index);
    const QString* text = textOf(claim.value);
    m_grades |= d.gradeBitOf(index);
    if (links.source != noIndex)
        m_sources.push_back({links.source, index});
    if (links.object != noIndex || claim.predicate == Predicate::AttributionStatus
        || claim.predicate == Predicate::TargetsSector)
        d.links.add({index, links.object, links.source, claim.predicate, claim.status});
    if (links.object != noIndex)
        return readLink(claim.predicate, links.object, index);
    switch (claim.predicate) {
    case Predicate::When: m_when.push_back(index); break;
    case Predicate::AttributionStatus: m_status.push_back(index); break;
    case Predicate::IncidentType: m_type.push_back(index); break;
    case Predicate::UsesTechnique: m_techniques.push_back(index); break;
    case Predicate::TargetsSector:
        if (text)
            m_sectors.push_back(d.sectorKeys.number(*text));
        break;
    case Predicate::Country:
        if (text)
            m_countries.push_back(d.countryKeys.number(*text));
        break;
    default: break;
    }
}

void IncidentReader::readLink(Predicate predicate, ItemIndex object, ClaimIndex index)
{
    m_touched.push_back(object);
    const ItemKind kind = d.kindOf(object);
    if (predicate == Predicate::PartOf && kind == ItemKind::Campaign)
        m_campaigns.push_back({object, index});
    else if (predicate == Predicate::Targets && kind == ItemKind::Target)
        m_targets.push_back({object, index});
    else if (predicate == Predicate::AttributedTo && kind == ItemKind::Actor)
        m_actors.push_back({object, index});
    else if (predicate == Predicate::Uses && (kind == ItemKind::Malware || kind == ItemKind::Tool))
        m_tools.push_back({object, index});
    else if (predicate == Predicate::Exploits && kind == ItemKind::Vulnerability)
        m_vulnerabilities.push_back({object, index});
}

QString IncidentReader::chosenText(std::span<const ClaimIndex> claims) const
{
    const ClaimIndex claim = d.best(claims);
    const QString* text = claim == noIndex ? nullptr : textOf(m_state.claims()[size_t(claim)].value);
    return text ? *text : QString();
}

void IncidentReader::setWhen(IncidentFacts& facts)
{
    const auto time = [&](ClaimIndex claim) { return timeOf(m_state.claims()[size_t(claim)].value); };
    const auto accepted
        = [&](ClaimIndex claim) { return m_state.claims()[size_t(claim)].status == ClaimStatus::Accepted; };
    std::erase_if(m_when, [&](ClaimIndex claim) { return !time(claim); });
    // "Not known" says less than any date, unless somebody decided for it.
    if (std::any_of(
            m_when.begin(), m_when.end(), [&](ClaimIndex claim) { return !time(claim)->isUnknown(); }))
        std::erase_if(m_when, [&](ClaimIndex claim) { return time(claim)->isUnknown() && !accepted(claim); });
    if (std::any_of(m_when.begin(), m_when.end(), accepted))
        std::erase_if(m_when, [&](ClaimIndex claim) { return !accepted(claim); });
    facts.whenClaim = d.best(m_when);
    if (facts.whenClaim == noIndex)
        return;
    const TimeSpan* shown = time(facts.whenClaim);
    facts.whenDisputed = std::any_of(
        m_when.begin(), m_when.end(), [&](ClaimIndex claim) { return !sameTime(*time(claim), *shown); });
    if (shown->isUnknown())
        return;
    facts.when = shown;
    facts.possible = possibleRange(*shown);
}

void IncidentReader::addRow(Rows<ItemIndex>& rows, std::vector<ClaimedItem>& items) const
{
    d.bestFirst(items);
    for (const ClaimedItem& item : items)
        rows.add(item.item);
    rows.endRow();
}

void IncidentReader::addActors()
{
    if (m_actors.empty()) {
        for (const ClaimedItem& campaign : m_campaigns) {
            if (const auto found = d.frame.actors.find(campaign.item); found != d.frame.actors.end()) {
                for (const ItemIndex actor : found->second)
                    m_actors.push_back({actor, campaign.claim});
            }
        }
    }
    addRow(d.actors, m_actors);
}

void IncidentReader::addTechniques()
{
    for (const ClaimIndex claim : m_techniques) {
        const TechniqueUse* use = techniqueOf(m_state.claims()[size_t(claim)].value);
        if (!use)
            continue;
        d.techniques.add(claim);
        const TechniqueTag tag{.technique = d.techniqueKeys.number(use->technique),
            .tactic = d.tacticKeys.number(use->tactic),
            .attackVersion = d.attackVersionKeys.number(use->attackVersion),
            .mode = use->mode};
        d.techniqueKeys.use(tag.technique);
        d.tacticKeys.use(tag.tactic);
        d.attackVersionKeys.use(tag.attackVersion);
        d.techniqueTags.add(tag);
    }
    d.techniques.endRow();
    d.techniqueTags.endRow();
}

void IncidentReader::addKeys(Rows<quint16>& rows, TextTable& table, std::vector<quint16>& keys,
    const CaseFrame::KeysOfItem& ofTarget) const
{
    for (const ClaimedItem& target : m_targets) {
        if (const auto found = ofTarget.find(target.item); found != ofTarget.end())
            keys.insert(keys.end(), found->second.begin(), found->second.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const quint16 key : keys) {
        table.use(key);
        rows.add(key);
    }
    rows.endRow();
}

void IncidentReader::addTouched(ItemIndex incident)
{
    for (const ClaimIndex claim : m_state.claimsPointingTo(incident)) {
        if (d.counts[size_t(claim)]) {
            m_touched.push_back(m_state.links(claim).subject);
            m_touched.push_back(m_state.links(claim).source);
        }
    }
    for (const ClaimedItem& source : m_sources)
        m_touched.push_back(source.item);
    std::erase_if(m_touched, [this](ItemIndex item) {
        return item == noIndex || d.kindOf(item) == ItemKind::Campaign || d.kindOf(item) == ItemKind::Actor;
    });
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    for (const ItemIndex item : m_touched)
        d.touched.add(item);
    d.touched.endRow();
}

} // namespace kagami

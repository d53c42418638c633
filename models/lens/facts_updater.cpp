#include "lens/facts_updater.h"

#include <algorithm>
#include <numeric>

namespace kagami {

namespace {

/// Rows that hold incidents of earlier readings are not reused. Past these many of them, or an eighth of all,
/// a table without gaps is worth the time.
constexpr size_t fewRows = 1024;

void sortUnique(std::vector<ClaimIndex>& claims)
{
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
}

/// In a list in rising order.
void putIn(std::vector<ClaimIndex>& list, ClaimIndex claim, bool in)
{
    const auto at = std::lower_bound(list.begin(), list.end(), claim);
    const bool isIn = at != list.end() && *at == claim;
    if (in && !isIn)
        list.insert(at, claim);
    else if (!in && isIn)
        list.erase(at);
}

} // namespace

FactsUpdater::FactsUpdater(const FactsData& before, FactsData& data)
    : m_before(before)
    , d(data)
    , m_state(*data.state)
    , m_rules(data)
    , m_isTouched(m_state.items().size())
{
}

bool FactsUpdater::update()
{
    const auto changes = m_state.changesSince(d.revision);
    if (!changes)
        return false;
    d.revision = m_state.revision();
    growTables();
    for (const CaseChange& change : *changes) {
        if (!change.isClaim) {
            followItem(change.record);
            continue;
        }
        m_claims.push_back(change.record);
        touchEnds(change.before);
    }
    followClaims();
    followSources();
    followTargets();
    followCampaigns();
    if (!rereadIncidents())
        return false;
    arrange();
    return true;
}

void FactsUpdater::growTables()
{
    const size_t items = m_state.items().size();
    const size_t known = d.exists.size();
    d.exists.resize(items);
    d.off.resize(items);
    d.reliability.resize(items);
    d.counts.resize(m_state.claims().size());
    for (const ItemId& id : d.sourcesOff) {
        if (const ItemIndex item = m_state.indexOf(id); item >= ItemIndex(known))
            d.off[size_t(item)] = 1;
    }
}

void FactsUpdater::touch(ItemIndex item)
{
    if (item != noIndex && !std::exchange(m_isTouched[size_t(item)], quint8(1)))
        m_touched.push_back(item);
}

void FactsUpdater::touchEnds(const ClaimLinks& links)
{
    touch(links.subject);
    touch(links.object);
    touch(links.source);
}

void FactsUpdater::touchSubjects(std::span<const ClaimIndex> claims)
{
    for (const ClaimIndex claim : claims)
        touch(m_state.links(claim).subject);
}

std::vector<ItemIndex> FactsUpdater::touchedOf(ItemKind kind) const
{
    std::vector<ItemIndex> items;
    for (const ItemIndex item : m_touched) {
        if (d.kindOf(item) == kind)
            items.push_back(item);
    }
    return items;
}

void FactsUpdater::followItem(ItemIndex item)
{
    touch(item);
    const bool stands = m_rules.exists(item);
    if (std::exchange(d.exists[size_t(item)], quint8(stands)) == quint8(stands))
        return;
    for (const auto claims :
        {m_state.claimsAbout(item), m_state.claimsPointingTo(item), m_state.claimsFrom(item)})
        m_claims.insert(m_claims.end(), claims.begin(), claims.end());
}

void FactsUpdater::followClaims()
{
    sortUnique(m_claims);
    for (const ClaimIndex claim : m_claims) {
        const bool onClaim = m_rules.standsOnClaim(claim);
        putIn(d.onClaims, claim, onClaim);
        if (!onClaim)
            d.counts[size_t(claim)] = m_rules.countsByItself(claim);
    }
    followClaimsOnClaims();
    for (const ClaimIndex claim : m_claims)
        settle(claim);
}

void FactsUpdater::followClaimsOnClaims()
{
    std::vector<quint8> counted;
    counted.reserve(d.onClaims.size());
    for (const ClaimIndex claim : d.onClaims) {
        counted.push_back(d.counts[size_t(claim)]);
        d.counts[size_t(claim)] = m_rules.countsByItself(claim);
    }
    m_rules.dropOnHidden();
    for (size_t i = 0; i < counted.size(); ++i) {
        if (d.counts[size_t(d.onClaims[i])] != counted[i])
            m_claims.push_back(d.onClaims[i]);
    }
}

void FactsUpdater::settle(ClaimIndex claim)
{
    const bool counts = d.counts[size_t(claim)] != 0;
    putIn(d.nameClaims, claim, counts && m_rules.givesName(claim));
    putIn(d.evidence, claim, counts && m_rules.isEvidence(claim));
    touchEnds(m_state.links(claim));
}

void FactsUpdater::followSources()
{
    std::vector<std::pair<ItemIndex, quint8>> graded;
    for (const ItemIndex source : touchedOf(ItemKind::Source)) {
        if (const quint8 now = m_rules.reliabilityOf(source); now != d.reliability[size_t(source)])
            graded.emplace_back(source, now);
    }
    for (const auto& [source, reliability] : graded) {
        d.reliability[size_t(source)] = reliability;
        touchSubjects(m_state.claimsFrom(source));
    }
}

void FactsUpdater::followTargets()
{
    const auto keysOf = [](const CaseFrame::KeysOfItem& keys, ItemIndex target) {
        const auto found = keys.find(target);
        return found == keys.end() ? std::vector<quint16>() : found->second;
    };
    for (const ItemIndex target : touchedOf(ItemKind::Target)) {
        m_rules.forgetTarget(target);
        m_rules.readTarget(target);
        if (keysOf(d.frame.sectors, target) != keysOf(m_before.frame.sectors, target)
            || keysOf(d.frame.countries, target) != keysOf(m_before.frame.countries, target))
            touchSubjects(m_state.claimsPointingTo(target));
    }
}

void FactsUpdater::followCampaigns()
{
    if (touchedOf(ItemKind::Campaign).empty() && touchedOf(ItemKind::Actor).empty())
        return;
    m_rules.readCampaigns();
    for (const auto& [campaign, actors] : d.frame.actors) {
        const auto before = m_before.frame.actors.find(campaign);
        if (before == m_before.frame.actors.end() || before->second != actors)
            touchSubjects(m_state.claimsPointingTo(campaign));
    }
}

bool FactsUpdater::rereadIncidents()
{
    const std::vector<ItemIndex> incidents = touchedOf(ItemKind::Incident);
    const size_t unsealed = d.links.size() - d.links.sealedSize();
    if (unsealed + incidents.size() > std::max(fewRows, d.links.sealedSize() / 8))
        return false;
    m_isStale.resize(m_before.incidents.size());
    IncidentReader reader(d);
    std::vector<IncidentFacts> read;
    for (const ItemIndex incident : incidents) {
        const bool isKnown = size_t(incident) < m_before.position.size();
        if (const qint32 at = isKnown ? m_before.position[size_t(incident)] : noIndex; at != noIndex) {
            m_isStale[size_t(at)] = 1;
            reader.release(m_before.incidents[size_t(at)], m_before.rowOf[size_t(at)]);
        }
        if (d.exists[size_t(incident)])
            read.push_back(reader.read(incident));
    }
    d.incidentsRead = read.size();
    std::vector<quint32> order(read.size());
    std::iota(order.begin(), order.end(), quint32(0));
    const IncidentOrder comesBefore(m_state);
    std::sort(
        order.begin(), order.end(), [&](quint32 a, quint32 b) { return comesBefore(read[a], read[b]); });
    const size_t firstRow = d.links.size() - read.size();
    for (const quint32 at : order) {
        m_read.push_back(read[at]);
        m_rowsRead.push_back(quint32(firstRow + at));
    }
    return true;
}

void FactsUpdater::place(IncidentFacts facts, quint32 row)
{
    // Rows that are not sealed have moved with the copy.
    if (row >= d.links.sealedSize())
        d.setSpans(facts, row);
    d.position[size_t(facts.item)] = qint32(d.incidents.size());
    d.incidents.push_back(facts);
    d.rowOf.push_back(row);
}

void FactsUpdater::arrange()
{
    const size_t most = m_before.incidents.size() + m_read.size();
    d.incidents.reserve(most);
    d.rowOf.reserve(most);
    d.position.assign(m_state.items().size(), noIndex);
    const IncidentOrder comesBefore(m_state);
    size_t next = 0;
    for (size_t at = 0; at < m_before.incidents.size(); ++at) {
        if (m_isStale[at])
            continue;
        const IncidentFacts& kept = m_before.incidents[at];
        for (; next < m_read.size() && comesBefore(m_read[next], kept); ++next)
            place(m_read[next], m_rowsRead[next]);
        place(kept, m_before.rowOf[at]);
    }
    for (; next < m_read.size(); ++next)
        place(m_read[next], m_rowsRead[next]);
}

} // namespace kagami

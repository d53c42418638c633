#include "lens/scope.h"

#include "lens/query_match.h"

namespace kagami {

namespace {

/// Which items other than incidents a selection of incidents brings along.
class ShownItems {
public:
    ShownItems(const FactsData& data, const QueryMatch& match, std::vector<quint8>& shown)
        : d(data)
        , m_state(*data.state)
        , m_match(match)
        , m_shown(shown)
    {
    }

    void mark(std::span<const qint32> incidents)
    {
        std::vector<quint8> groups(m_shown.size());
        for (const qint32 position : incidents) {
            const IncidentFacts& facts = d.incidents[size_t(position)];
            m_shown[size_t(facts.item)] = 1;
            for (const ItemIndex item : d.touchedBy(size_t(position))) {
                if (d.position[size_t(item)] == noIndex)
                    m_shown[size_t(item)] = 1;
            }
            for (const ItemIndex actor : facts.actors)
                groups[size_t(actor)] = 1;
            for (const ItemIndex campaign : facts.campaigns)
                groups[size_t(campaign)] = 1;
        }
        markGroups(groups);
        markIndicators();
        markReasoning();
    }

private:
    [[nodiscard]] bool isGroup(ItemIndex item) const
    {
        const ItemKind kind = d.kindOf(item);
        return kind == ItemKind::Incident || kind == ItemKind::Campaign || kind == ItemKind::Actor;
    }
    /// For what comes along with a campaign or actor: "target:JAXA" must not bring what else the campaign was
    /// after.
    void showAround(ItemIndex item)
    {
        if (item != noIndex && !m_shown[size_t(item)] && !isGroup(item) && m_match.admits(item))
            m_shown[size_t(item)] = 1;
    }

    void markGroups(std::vector<quint8>& groups)
    {
        for (const ItemIndex campaign : m_state.itemsOfKind(ItemKind::Campaign)) {
            if (!groups[size_t(campaign)])
                continue;
            for (const ItemIndex above : d.campaignAndAbove(campaign))
                groups[size_t(above)] = 1;
        }
        for (const ItemKind kind : {ItemKind::Campaign, ItemKind::Actor}) {
            for (const ItemIndex group : m_state.itemsOfKind(kind)) {
                if (groups[size_t(group)])
                    markAround(group);
            }
        }
    }

    /// What is said of a campaign or actor, one step: its other campaigns and incidents are not part of this
    /// selection.
    void markAround(ItemIndex group)
    {
        m_shown[size_t(group)] = 1;
        for (const ClaimIndex claim : m_state.claimsAbout(group)) {
            if (d.counts[size_t(claim)]) {
                showAround(m_state.links(claim).source);
                showAround(m_state.links(claim).object);
            }
        }
        for (const ClaimIndex claim : m_state.claimsPointingTo(group)) {
            if (d.counts[size_t(claim)])
                showAround(m_state.links(claim).subject);
        }
    }

    void markIndicators()
    {
        for (const ItemIndex indicator : m_state.itemsOfKind(ItemKind::Indicator)) {
            for (const ClaimIndex claim : m_state.claimsAbout(indicator)) {
                const ItemIndex object = m_state.links(claim).object;
                if (!d.counts[size_t(claim)] || object == noIndex || !m_shown[size_t(object)])
                    continue;
                if (d.kindOf(object) == ItemKind::Malware || d.kindOf(object) == ItemKind::Tool)
                    m_shown[size_t(indicator)] = 1;
            }
        }
    }

    void markReasoning()
    {
        for (const ItemKind kind :
            {ItemKind::Case, ItemKind::Hypothesis, ItemKind::Judgement, ItemKind::SavedView}) {
            for (const ItemIndex item : m_state.itemsOfKind(kind))
                m_shown[size_t(item)] = d.exists[size_t(item)];
        }
        for (const ItemKind kind : {ItemKind::Note, ItemKind::Gap, ItemKind::Assumption, ItemKind::Opinion,
                 ItemKind::EvidenceFile}) {
            for (const ItemIndex item : m_state.itemsOfKind(kind)) {
                if (d.exists[size_t(item)] && isAboutWhatShows(item))
                    m_shown[size_t(item)] = 1;
            }
        }
    }

    [[nodiscard]] bool isThing(ItemIndex item) const
    {
        const ItemKind kind = d.kindOf(item);
        return kind >= ItemKind::Incident && kind <= ItemKind::Indicator;
    }

    /// Tied to something that shows, or to nothing but other thoughts and the case as a whole.
    [[nodiscard]] bool isAboutWhatShows(ItemIndex item) const
    {
        bool tied = false;
        bool shows = false;
        const auto see = [&](ClaimIndex claim, ItemIndex end) {
            if (!d.counts[size_t(claim)] || end == noIndex || !isThing(end))
                return;
            tied = true;
            shows |= m_shown[size_t(end)] != 0;
        };
        for (const ClaimIndex claim : m_state.claimsAbout(item))
            see(claim, m_state.links(claim).object);
        for (const ClaimIndex claim : m_state.claimsPointingTo(item))
            see(claim, m_state.links(claim).subject);
        return shows || !tied;
    }

    const FactsData& d;
    const Case& m_state;
    const QueryMatch& m_match;
    std::vector<quint8>& m_shown;
};

} // namespace

std::shared_ptr<const Scope> Scope::make(const Case& state, const Lens& lens,
    std::shared_ptr<const Facts> reuse, std::shared_ptr<const void> owner)
{
    auto scope = std::make_shared<Scope>();
    scope->m_lens = lens;
    if (!reuse || !reuse->isOf(state, lens.ceiling, lens.sourcesOff))
        scope->m_facts = Facts::make(state, lens.ceiling, lens.sourcesOff, std::move(owner));
    else
        scope->m_facts = reuse->isPresent() ? std::move(reuse) : Facts::make(*reuse);
    scope->m_match = std::make_shared<const QueryMatch>(scope->m_facts, lens.query);

    const FactsData& data = scope->m_facts->data();
    const Bits incidents = scope->m_match->incidents();
    scope->m_incidents.reserve(incidents.total());
    incidents.forEach([&](size_t position) { scope->m_incidents.push_back(qint32(position)); });
    if (scope->m_match->isEmpty()) {
        scope->m_shown = data.exists;
    } else {
        scope->m_shown.resize(data.exists.size());
        ShownItems(data, *scope->m_match, scope->m_shown).mark(scope->m_incidents);
        scope->m_match->markNamedItems(scope->m_shown);
    }
    return scope;
}

std::vector<ItemIndex> Scope::items(ItemKind kind) const
{
    std::vector<ItemIndex> found;
    for (const ItemIndex item : state().itemsOfKind(kind)) {
        if (shows(item))
            found.push_back(item);
    }
    return found;
}

} // namespace kagami

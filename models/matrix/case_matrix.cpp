#include "matrix/case_matrix.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace kagami {

namespace {
constexpr size_t tagsExpected = 2; ///< per incident, to begin with

/// The tags that a scope shows, and the kinds that they are of. The texts of the kinds are those of the facts
/// and of the claims.
class Tags {
public:
    Tags(const Scope& scope, bool context)
        : m_scope(scope)
        , m_facts(scope.facts())
    {
        m_newest.resize(m_facts.techniqueKeys().size());
        hits.reserve(scope.incidents().size() * tagsExpected);
        addIncidents(context);
        for (const ItemKind kind : {ItemKind::Campaign, ItemKind::Actor, ItemKind::Malware, ItemKind::Tool}) {
            for (const ItemIndex item : scope.items(kind))
                addOther(item);
        }
    }

    std::vector<TechniqueKind> kinds;
    std::vector<TechniqueHit> hits;

private:
    struct KnownKind {
        TechniqueTag tag;
        quint32 kind = 0;
        bool isKnown = false;
    };

    void addIncidents(bool context)
    {
        const auto ahead = [](const IncidentFacts& next) {
            __builtin_prefetch(next.techniques.data());
            __builtin_prefetch(next.techniqueTags.data());
        };
        forEachIncident(m_scope, ahead, [&](qint32, const IncidentFacts& incident) {
            if (incident.status == AttributionStatus::Context && !context)
                return;
            for (size_t i = 0; i < incident.techniques.size(); ++i) {
                const TechniqueTag& tag = incident.techniqueTags[i];
                hits.push_back({kindOf(tag), incident.item, incident.techniques[i], tag.mode});
            }
        });
    }

    /// Tags of a whole campaign, actor, malware or tool.
    void addOther(ItemIndex item)
    {
        const Case& state = m_scope.state();
        for (const ClaimIndex index : state.claimsAbout(item)) {
            if (state.links(index).predicate != Predicate::UsesTechnique || !m_facts.counts(index))
                continue;
            const TechniqueUse* use = techniqueOf(state.claims()[size_t(index)].value);
            if (!use)
                continue;
            hits.push_back({quint32(kinds.size()), noIndex, index, use->mode});
            kinds.push_back({use->technique, use->tactic, use->attackVersion});
        }
    }

    quint32 kindOf(const TechniqueTag& tag)
    {
        // Tags of one technique are mostly alike: the newest kind of each is at hand without a search.
        KnownKind& newest = m_newest[tag.technique];
        const bool same = newest.isKnown && newest.tag.tactic == tag.tactic
            && newest.tag.attackVersion == tag.attackVersion;
        if (!same)
            newest = {tag, searchKind(tag), true};
        return newest.kind;
    }

    quint32 searchKind(const TechniqueTag& tag)
    {
        const quint64 key
            = quint64(tag.technique) << 32 | quint64(tag.tactic) << 16 | quint64(tag.attackVersion);
        const auto [place, isNew] = m_kindOf.try_emplace(key, quint32(kinds.size()));
        if (isNew)
            kinds.push_back({m_facts.techniqueKeys()[tag.technique], m_facts.tacticKeys()[tag.tactic],
                m_facts.attackVersionKeys()[tag.attackVersion]});
        return place->second;
    }

    const Scope& m_scope;
    const Facts& m_facts;
    std::vector<KnownKind> m_newest; ///< by technique
    std::unordered_map<quint64, quint32> m_kindOf;
};
} // namespace

TechniqueMatrix makeMatrix(const Scope& scope, const Catalogue& catalogue, const MatrixOptions& options)
{
    const Tags tags(scope, options.context);
    return techniqueMatrix(catalogue, tags.kinds, tags.hits, options.onlyUsed);
}

std::vector<int> incidentsByTactic(
    const Scope& scope, const Catalogue& catalogue, const MatrixOptions& options)
{
    const Tags tags(scope, options.context);
    return incidentsByTactic(catalogue, tags.kinds, tags.hits);
}

QHash<QString, int> incidentsByTechnique(const Facts& facts)
{
    std::vector<int> counts(facts.techniqueKeys().size());
    std::vector<const IncidentFacts*> last(counts.size());
    for (const IncidentFacts& incident : facts.incidents()) {
        for (const TechniqueTag& tag : incident.techniqueTags) {
            if (std::exchange(last[tag.technique], &incident) != &incident)
                ++counts[tag.technique];
        }
    }
    QHash<QString, int> byId;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            byId.insert(facts.techniqueKeys()[i], counts[i]);
    }
    return byId;
}

int taggedContextTotal(const Scope& scope)
{
    const std::span<const IncidentFacts> all = scope.facts().incidents();
    return int(std::count_if(scope.incidents().begin(), scope.incidents().end(), [&](qint32 position) {
        const IncidentFacts& incident = all[size_t(position)];
        return incident.status == AttributionStatus::Context && !incident.techniques.empty();
    }));
}

std::vector<MatrixReason> cellReasons(
    const TechniqueCell& cell, bool withSubTechniques, const Facts& facts, int limit)
{
    const Case& state = facts.state();
    std::vector<ClaimIndex> claims = cell.claims;
    if (withSubTechniques) {
        for (const TechniqueCell& sub : cell.subTechniques)
            claims.insert(claims.end(), sub.claims.begin(), sub.claims.end());
    }
    std::stable_partition(claims.begin(), claims.end(),
        [&](ClaimIndex index) { return !state.claims()[size_t(index)].excerpt.isEmpty(); });
    if (claims.size() > size_t(limit))
        claims.resize(size_t(limit));
    std::vector<MatrixReason> reasons;
    for (ClaimIndex index : claims) {
        const Claim& claim = state.claims()[size_t(index)];
        const ClaimLinks& links = state.links(index);
        const TechniqueUse* use = techniqueOf(claim.value);
        MatrixReason reason;
        reason.claim = index;
        reason.subject = links.subject == noIndex ? QString() : state.items()[size_t(links.subject)].title;
        reason.how = use ? label(use->mode) : QString();
        reason.source = links.source == noIndex ? QString() : state.items()[size_t(links.source)].title;
        reason.grade = facts.gradeOf(index);
        reason.quote = claim.excerpt.isEmpty() && use ? use->procedure : claim.excerpt;
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

} // namespace kagami

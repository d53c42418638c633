#include "matrix/case_matrix.h"

#include <algorithm>

namespace kagami {

namespace {
constexpr size_t prefetchDistance = 16;

/// The tags of incidents, by incident; their texts are views into the facts and the claims.
void collectIncidents(const Scope& scope, bool context, std::vector<TechniqueHit>& hits)
{
    const Facts& facts = scope.facts();
    const std::span<const IncidentFacts> all = facts.incidents();
    for (qint32 position : scope.incidents()) {
        const IncidentFacts& incident = all[size_t(position)];
        if (incident.status == AttributionStatus::Context && !context)
            continue;
        for (size_t i = 0; i < incident.techniques.size(); ++i) {
            TechniqueHit& hit = hits.emplace_back();
            hit.techniqueId = facts.techniqueKeys()[incident.techniqueTags[i].technique];
            hit.tacticShortname = facts.tacticKeys()[incident.techniqueTags[i].tactic];
            hit.incident = incident.item;
            hit.claim = incident.techniques[i];
        }
    }
    // Mode and version are in the claims, which lie anywhere in memory: ask for them ahead of time.
    const std::span<const Claim> claims = facts.state().claims();
    const auto valueOf
        = [&](const TechniqueHit& hit) { return techniqueOf(claims[size_t(hit.claim)].value); };
    for (size_t i = 0; i < hits.size(); ++i) {
        if (i + 2 * prefetchDistance < hits.size())
            __builtin_prefetch(&claims[size_t(hits[i + 2 * prefetchDistance].claim)].value);
        if (i + prefetchDistance < hits.size())
            __builtin_prefetch(valueOf(hits[i + prefetchDistance]));
        if (const TechniqueUse* use = valueOf(hits[i])) {
            hits[i].mode = use->mode;
            hits[i].attackVersion = use->attackVersion;
        }
    }
}

/// Tags of whole campaigns, actors, malware and tools.
void collectOthers(const Scope& scope, std::vector<TechniqueHit>& hits)
{
    const Case& state = scope.state();
    for (ItemKind kind : {ItemKind::Campaign, ItemKind::Actor, ItemKind::Malware, ItemKind::Tool}) {
        for (ItemIndex item : scope.items(kind)) {
            for (ClaimIndex index : state.claimsAbout(item)) {
                const Claim& claim = state.claims()[size_t(index)];
                const TechniqueUse* use = techniqueOf(claim.value);
                if (!use || claim.predicate != Predicate::UsesTechnique || !scope.facts().counts(index))
                    continue;
                TechniqueHit& hit = hits.emplace_back();
                hit.techniqueId = use->technique;
                hit.tacticShortname = use->tactic;
                hit.claim = index;
                hit.mode = use->mode;
                hit.attackVersion = use->attackVersion;
            }
        }
    }
}
} // namespace

TechniqueMatrix makeMatrix(const Scope& scope, const Catalogue& catalogue, const MatrixOptions& options)
{
    std::vector<TechniqueHit> hits;
    collectIncidents(scope, options.context, hits);
    collectOthers(scope, hits);
    return techniqueMatrix(catalogue, hits, options.onlyUsed);
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

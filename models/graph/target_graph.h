#pragma once

#include "lens/scope.h"

#include <QString>
#include <vector>

namespace kagami {

/// What a node stands for. All but Item have no item and cannot be filtered to.
enum class GraphRole : quint8 {
    Item,
    Sector, ///< a sector that sources name without naming anybody in it
    NoCampaign, ///< incidents of an actor that no source places in a campaign
    NotAttributed ///< context: the only origin that incidents of other or unknown hands ever get
};

/// Colour positions beside those of campaigns: nobody's, as context and reports are; and an actor's without a
/// campaign.
constexpr qint16 contextInk = -1;
constexpr qint16 noCampaignInk = -2;

/// A node of the target graph: an item, or a sector standing for itself.
struct GraphNode {
    ItemIndex item = noIndex; ///< noIndex: see `role`
    ItemKind kind = ItemKind::Target;
    GraphRole role = GraphRole::Item;
    QString key; ///< stable over lenses: the item's id, "sector:KEY", "no-campaign:ACTOR" or "not-attributed"
    QString name;
    QString note; ///< second line: aliases, dates, sector
    int incidents
        = 0; ///< shown incidents that touch it; context ones never count for the actor or a campaign
    std::vector<qint16> incidentInks; ///< graphInk() positions per incident in order of time, at most 12
    qint16 ink = contextInk;
    QString sector; ///< sector key of targets; empty: none was said
};

/// An edge: a bundle of claims that say why. Never without claims.
struct GraphEdge {
    int from = 0, to = 0; ///< positions in nodes
    Predicate predicate = Predicate::RelatedTo;
    bool reversed
        = false; ///< the claims read from `to` to `from`: a campaign is attributed to the actor it hangs on
    QString verb; ///< translated label of the predicate
    std::vector<ClaimIndex> claims; ///< at most 64 kept for showing; `claimTotal` counts all
    int claimTotal = 0;
    int sources = 0; ///< independent sources
    int incidents = 0; ///< incidents that make it; 0 when its claims speak of the two ends themselves
    bool suspected = false; ///< no claim behind it is attributed or accepted
    bool disputed = false;
    bool context = false;
    qint16 ink = contextInk;
};

/// The projection (case, lens) -> actors, campaigns, targets by sector, malware, with the reasons for each
/// edge.
struct TargetGraph {
    std::vector<GraphNode> nodes; ///< by kind, then by first incident, then by name: stable
    std::vector<GraphEdge> edges; ///< by their ends
    int incidentTotal = 0;
};
struct GraphOptions {
    bool malware = true; ///< malware and tools
    bool vulnerabilities = false;
    bool targetRelations = true;
};
/// Reports are no attacks: an incident of status Reporting counts at what it touches and makes no edge to a
/// target. Actors, malware and vulnerabilities that nothing connects are left out. So are targets that no
/// incident touches, unless relations between targets are asked for; campaigns never are. Cost: O(claims of
/// the shown incidents).
[[nodiscard]] TargetGraph makeTargetGraph(const Scope& scope, const GraphOptions& options = {});

constexpr int graphClaimsKept = 64;

} // namespace kagami

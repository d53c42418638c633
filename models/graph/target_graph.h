#pragma once

#include "lens/scope.h"

#include <QString>
#include <vector>

namespace kagami {

/// A node of the target graph: an item, or a sector standing for itself.
struct GraphNode {
    ItemIndex item = noIndex;  ///< noIndex: a sector
    ItemKind kind = ItemKind::Target;
    QString key;               ///< stable over lenses: the item's id or "sector:KEY"
    QString name;
    QString note;              ///< second line: aliases, dates, sector
    int incidents = 0;         ///< shown incidents that touch it; context ones never count for the actor
    std::vector<qint16> incidentInks; ///< campaign colour per incident in order of time, at most 12
    qint16 ink = -1;
    QString sector;            ///< sector key of targets
};

/// An edge: a bundle of claims that say why. Never without claims.
struct GraphEdge {
    int from = 0, to = 0;      ///< positions in nodes
    QString verb;              ///< translated label of the predicate
    std::vector<ClaimIndex> claims; ///< at most 64 kept for showing; `claimTotal` counts all
    int claimTotal = 0;
    int sources = 0;           ///< independent sources
    bool suspected = false;    ///< no claim behind it is attributed or accepted
    bool disputed = false;
    bool context = false;
    qint16 ink = -1;
};

/// The projection (case, lens) -> actors, campaigns, targets by sector, malware, with the reasons for each edge.
struct TargetGraph {
    std::vector<GraphNode> nodes; ///< by kind, then by first incident, then by name: stable
    std::vector<GraphEdge> edges;
    int incidentTotal = 0;
};
struct GraphOptions {
    bool malware = true;
    bool vulnerabilities = false;
    bool targetRelations = true;
};
[[nodiscard]] TargetGraph makeTargetGraph(const Scope& scope, const GraphOptions& options = {});

} // namespace kagami

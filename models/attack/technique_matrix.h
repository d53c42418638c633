#pragma once

#include "attack/catalogue.h"
#include "case/case.h"
#include "case/value.h"

#include <QString>
#include <QStringView>
#include <span>
#include <vector>

namespace kagami {

/// How a technique was tagged: what many tags have in common, so that it is looked up once. The texts are
/// looked at, not kept.
struct TechniqueKind {
    QStringView techniqueId;
    QStringView tacticShortname; ///< empty: every tactic of the technique
    QStringView attackVersion; ///< the version the tag was made with; empty: the matrix's own
};

/// One use of a technique, as the caller found it in the claims that count.
struct TechniqueHit {
    quint32 kind = 0; ///< position in the list of kinds
    ItemIndex incident = noIndex; ///< noIndex: said of something else than an incident; counts as no incident
    ClaimIndex claim = noIndex;
    TechniqueMode mode = TechniqueMode::Observed;
};

/// A technique within one tactic. All index lists are sorted and without duplicates.
struct TechniqueCell {
    QString id;
    QString name;
    QString japaneseName; ///< empty where we have none
    std::vector<ItemIndex> incidents; ///< this very technique was observed in them
    std::vector<ItemIndex> foldedIncidents; ///< it, or one of its sub-techniques, was
    std::vector<ClaimIndex> claims; ///< the tags of this very technique, of incidents and of anything else
    int observed = 0; ///< how many tags of this very technique say it was observed …
    int capability = 0; ///< … that something could do it …
    int actorLevel = 0; ///< … that the actor does it
    double heat = 0; ///< foldedIncidents of the matrix's fullest cell = 1
    bool usedBelow = false; ///< a sub-technique has a tag
    std::vector<TechniqueCell> subTechniques; ///< sorted by id

    [[nodiscard]] int incidentCount() const { return int(incidents.size()); }
    [[nodiscard]] int foldedCount() const { return int(foldedIncidents.size()); }
    [[nodiscard]] bool isUsed() const { return usedBelow || observed + capability + actorLevel > 0; }
};

struct TacticColumn {
    QString id;
    QString shortname;
    QString name;
    QString japaneseName;
    std::vector<TechniqueCell> cells; ///< sorted by name
    std::vector<ItemIndex> incidents; ///< with any technique of the tactic, sorted
    int usedTechniques = 0; ///< cells with a tag on them or below
};

/// A tag whose technique is shown under another id, because the catalogue is of another version.
struct MappedTechnique {
    QString from;
    QString to;
    int hits = 0;
};

/// A tag that the catalogue has no place for.
struct UnmappedTechnique {
    enum class Reason : quint8 { Unknown, Deprecated };
    QString technique;
    QString attackVersion;
    Reason reason = Reason::Unknown;
    std::vector<ItemIndex> incidents;
    std::vector<ClaimIndex> claims;
};

/// Which techniques were used, how often. Knows no pixel.
struct TechniqueMatrix {
    AttackDomain domain = AttackDomain::Enterprise;
    QString version;
    bool onlyUsed = false;
    std::vector<TacticColumn> columns; ///< all tactics in the order of the matrix, empty ones too
    std::vector<MappedTechnique> mapped; ///< by the id they were tagged with
    std::vector<UnmappedTechnique> unmapped; ///< by id and version
    int maxIncidents = 0; ///< foldedIncidents of the fullest cell; 0: nothing is tagged
};

/// Pure. A tactic that the technique does not have in this catalogue is looked up in the tag's own version;
/// when that does not help either, the tag shows under every tactic of the technique, so that nothing gets
/// lost. `onlyUsed` leaves out techniques and sub-techniques without tags. Cost: O(hits + kinds +
/// techniques); hits that come sorted by incident are faster than others.
[[nodiscard]] TechniqueMatrix techniqueMatrix(const Catalogue& catalogue,
    std::span<const TechniqueKind> kinds, std::span<const TechniqueHit> hits, bool onlyUsed = true);

/// How many incidents the columns of that matrix have, tactic by tactic, without the matrix.
[[nodiscard]] std::vector<int> incidentsByTactic(
    const Catalogue& catalogue, std::span<const TechniqueKind> kinds, std::span<const TechniqueHit> hits);

} // namespace kagami

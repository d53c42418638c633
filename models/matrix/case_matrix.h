#pragma once

#include "attack/technique_matrix.h"
#include "lens/scope.h"

#include <QHash>
#include <QString>
#include <vector>

namespace kagami {

struct MatrixOptions {
    bool onlyUsed = true; ///< leave out techniques without a tag
    bool context = false; ///< count incidents that are context, too: they are nobody's campaign (R52)
};

/// The projection (case, lens) -> techniques by tactic. Hits are the tags of the shown incidents, and of
/// shown campaigns, actors, malware and tools, which count as no incident. Reports count like other
/// incidents: what they tell was done. The catalogue must outlive nothing: the matrix holds copies. Cost:
/// O(tags), 100,000 incidents about 10 ms.
[[nodiscard]] TechniqueMatrix makeMatrix(
    const Scope& scope, const Catalogue& catalogue, const MatrixOptions& options = {});

/// How many incidents each column of makeMatrix() has, in the order of the catalogue's tactics, without
/// making it.
[[nodiscard]] std::vector<int> incidentsByTactic(
    const Scope& scope, const Catalogue& catalogue, const MatrixOptions& options = {});

/// How many incidents each technique is tagged on, by id as tagged, whatever the lens shows. Cost: O(tags).
[[nodiscard]] QHash<QString, int> incidentsByTechnique(const Facts& facts);

/// Shown incidents that have tags and are context: what makeMatrix() leaves out unless asked for it.
[[nodiscard]] int taggedContextTotal(const Scope& scope);

/// One tag behind a cell, in words.
struct MatrixReason {
    ClaimIndex claim = noIndex;
    QString subject; ///< title of the incident, malware … that was tagged
    QString how; ///< "observed", "capability", "actor level"
    QString source; ///< empty: the analyst's own word
    QString grade; ///< "B2"; empty without any grade
    QString quote; ///< the words of the source, else what was done in the analyst's words; may be empty
};
/// The tags of a cell and, when `withSubTechniques`, of those below it; those with a quote first; at most
/// `limit`.
[[nodiscard]] std::vector<MatrixReason> cellReasons(
    const TechniqueCell& cell, bool withSubTechniques, const Facts& facts, int limit);

} // namespace kagami

#pragma once

#include "attack/catalogue.h"
#include "lens/scope.h"

#include <QString>
#include <vector>

namespace kagami {

struct NamedCount {
    QString key; ///< as in a query
    QString label;
    ItemIndex item = noIndex;
    int count = 0;
    qint16 ink = -1;
};
/// Incidents per quarter (of the earliest possible begin), one series a campaign; context incidents in a
/// series of their own.
struct QuarterSeries {
    QString name;
    ItemIndex campaign = noIndex;
    qint16 ink = -1;
    bool context = false;
    std::vector<int> counts; ///< one a quarter, as many as Statistics::quarters
};
struct Statistics {
    std::vector<QString> quarters; ///< "2019 Q4" …, without gaps
    std::vector<QuarterSeries> series;
    std::vector<NamedCount> sectors, tactics, targets, malware, statuses;
    int incidents = 0, attributed = 0, suspected = 0, reporting = 0, context = 0, undated = 0;
};
/// Counts of what the scope shows. Sectors, tactics, targets and malware count incidents, each once a value,
/// most frequent first, and leave context out: it is nobody's here. An incident's sectors are those of its
/// targets (`targets`) and those it was aimed at without a name (`targets-sector`), never those of bodies
/// that are only related to it. Tactics are those of the matrix in this catalogue (matrix/case_matrix.h).
/// Cost: O(shown incidents and their tags).
[[nodiscard]] Statistics makeStatistics(const Scope& scope, const Catalogue& catalogue);

/// The shown incidents that a part of a quarter's bar counts, in the order of time: position in
/// Statistics::quarters, and in Statistics::series or -1 for the whole bar. `statistics` must be of the same
/// scope. Cost: O(shown incidents).
[[nodiscard]] std::vector<ItemIndex> incidentsOfQuarter(
    const Scope& scope, const Statistics& statistics, int quarter, int series);

} // namespace kagami

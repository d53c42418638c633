#pragma once

#include "lens/scope.h"

#include <QString>
#include <vector>

namespace kagami {

struct NamedCount {
    QString key;  ///< as in a query
    QString label;
    ItemIndex item = noIndex;
    int count = 0;
    qint16 ink = -1;
};
/// Incidents per quarter (of the earliest possible begin), one series a campaign; context incidents in a series of their own.
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
/// `tacticOf` names the tactics of a technique that was tagged without one; from the ATT&CK catalogue.
[[nodiscard]] Statistics makeStatistics(const Scope& scope);

} // namespace kagami

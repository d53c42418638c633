#pragma once

#include "lens/scope.h"

#include <QString>
#include <vector>

namespace kagami {

enum class LaneKey : quint8 { Campaign, Sector, Target, Actor, Technique };

/// One incident on the timeline: bounds of its uncertain ends, and how it is drawn.
struct TimelineBar {
    ItemIndex item = noIndex;
    qint32 fact = 0;             ///< position in Facts::incidents()
    Instant from, to;            ///< outermost bounds (earliest begin, latest end)
    Instant sureFrom, sureTo;    ///< latest begin .. earliest end; sureFrom > sureTo when nothing is sure
    bool openEnd = false, openBegin = false;
    Precision precision = Precision::Day;
    bool approximate = false;
    AttributionStatus status = AttributionStatus::Unstated;
    bool disputed = false;
    bool publication = false;    ///< a report or advisory: drawn as a small diamond
    qint16 ink = -1;             ///< campaign colour position, -1: context grey
};

/// One lane: its bars packed into rows without overlap in time, its undated incidents in the gutter.
struct TimelineLane {
    QString name;
    QString note;                ///< one line under the name
    ItemIndex item = noIndex;    ///< the campaign, target, actor … of the lane
    qint16 ink = -1;
    std::vector<TimelineBar> bars;    ///< by `from`
    std::vector<ItemIndex> undated;
    bool context = false;        ///< "Not attributed": context and reporting
};

/// The projection (case, lens) -> lanes. Knows no pixel. An incident with several lane values stands in each of them.
struct Timeline {
    LaneKey key = LaneKey::Campaign;
    std::vector<TimelineLane> lanes;
    InstantRange range {};       ///< bounds of all bars; empty when there is none
    int incidentTotal = 0;       ///< distinct incidents
    int undatedTotal = 0;
};
[[nodiscard]] Timeline makeTimeline(const Scope& scope, LaneKey key);

/// Colour position of each campaign: order of first activity, stable under every lens. -1 for unknown items.
[[nodiscard]] int campaignPosition(const Facts& facts, ItemIndex campaign);

} // namespace kagami

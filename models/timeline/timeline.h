#pragma once

#include "lens/scope.h"

#include <QString>
#include <array>
#include <functional>
#include <span>
#include <vector>

namespace kagami {

enum class LaneKey : quint8 { Campaign, Sector, Target, Actor, Technique };

/// One incident on the timeline: bounds of its uncertain ends, and how it is drawn.
struct TimelineBar {
    ItemIndex item = noIndex;
    qint32 fact = 0; ///< position in Facts::incidents()
    Instant from, to; ///< outermost bounds (earliest begin, latest end)
    Instant sureFrom, sureTo; ///< latest begin .. earliest end; sureFrom > sureTo when nothing is sure
    bool interval = false; ///< something that lasted; else one moment within from..to
    bool calendar = false; ///< bounds are calendar dates: shown on the same day in every zone
    bool openEnd = false, openBegin = false;
    Precision precision = Precision::Day;
    bool approximate = false;
    AttributionStatus status = AttributionStatus::Unstated;
    bool disputed = false; ///< counting claims differ on when it was
    bool publication = false; ///< a report or advisory: drawn as a small diamond
    qint16 ink = -1; ///< campaign colour position; -1: none, grey when it is context
};

/// One lane: its bars packed into rows, its undated incidents in the gutter. Bars of a row do not overlap in
/// time, but for those of the last row of a lane that is deeper than `timelineRowLimit`: they can only be
/// counted there.
struct TimelineLane {
    QString name;
    QString note; ///< one line under the name
    ItemIndex item = noIndex; ///< the campaign, target, actor … of the lane
    QString value; ///< key of the sector or technique, as in a query
    qint16 ink = -1;
    std::vector<TimelineBar> bars; ///< by row, then by `from`
    std::vector<qint32> rowStarts; ///< first bar of each row, then the number of bars: rows + 1 entries
    std::vector<ItemIndex> undated;
    bool context = false; ///< "Not attributed": context and reporting
    bool nested = false; ///< a campaign that is part of the one above
    bool crowded = false; ///< the last row holds what found no place
    [[nodiscard]] int rowTotal() const { return int(rowStarts.size()) - 1; }
    [[nodiscard]] std::span<const TimelineBar> row(int index) const;
    [[nodiscard]] int incidentTotal() const { return int(bars.size() + undated.size()); }
};
constexpr int timelineRowLimit = 24;

/// Incidents that may have begun in one month (UTC), each once: five campaign colours, no campaign, context
/// and reporting.
struct TimelineMonth {
    static constexpr int none = 5, grey = 6, total = 7;
    Instant from;
    std::array<qint32, total> counts{};
};

/// The projection (case, lens) -> lanes. Knows no pixel. An incident with several lane values stands in each
/// of them.
struct Timeline {
    LaneKey key = LaneKey::Campaign;
    std::vector<TimelineLane> lanes;
    InstantRange range{}; ///< bounds of all bars; empty when there is none
    int incidentTotal = 0; ///< distinct incidents
    int undatedTotal = 0;
    std::vector<TimelineMonth> months; ///< in order, only those with incidents
};
/// Lanes in the order people read: campaigns by first activity with their sub-campaigns below them, sectors
/// as in the vocabulary, all others by number of incidents; then those without a value, last "Not
/// attributed", which holds all context and the reporting that has no lane value. `techniqueName` gives the
/// note of technique lanes. Cost: O(shown incidents); 100,000 under 25 ms.
[[nodiscard]] Timeline makeTimeline(
    const Scope& scope, LaneKey key, const std::function<QString(const QString&)>& techniqueName = {});
[[nodiscard]] QString label(LaneKey key); ///< translated

/// The bar of one incident; nothing when it is undated. Open ends are bounded by `known`.
[[nodiscard]] std::optional<TimelineBar> makeBar(const IncidentFacts& incident, InstantRange known);
/// Places the bars of a lane into rows. Bars shorter than `leastMs` keep that much room, as long as there are
/// rows.
void packLane(TimelineLane& lane, qint64 leastMs);

/// Colour position of a campaign: by its own first activity, campaigns that are part of none before those
/// that are, undated ones last in the order of the case. Stable under every lens, ceiling and choice of
/// sources. -1 for other items. Cost: O(claims about campaigns); keep the result where it is needed for many
/// incidents.
[[nodiscard]] int campaignPosition(const Facts& facts, ItemIndex campaign);

} // namespace kagami

#include "timeline/timeline.h"

#include "base/reversed.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace kagami {

namespace {

// At the zoom that shows everything, a bar shorter than 1/80 of it would be a sliver: it gets the room of a
// dot.
constexpr int dotsPerRange = 80;

QString translated(const char* text)
{
    return QCoreApplication::translate("kagami::timeline", text);
}

/// "Campaign A (mail with attached malware)": the words in brackets are the note.
void splitTitle(const QString& title, TimelineLane& lane)
{
    static const QString openings = QStringLiteral("(（"), closings = QStringLiteral(")）");
    lane.name = title;
    if (title.isEmpty() || !closings.contains(title.back()))
        return;
    for (const QChar opening : openings) {
        const auto at = title.indexOf(opening);
        if (at > 0) {
            lane.name = title.left(at).trimmed();
            lane.note = title.mid(at + 1, title.size() - at - 2).trimmed();
            return;
        }
    }
}

QString nameOfMissing(LaneKey key)
{
    switch (key) {
    case LaneKey::Campaign: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "No campaign stated"));
    case LaneKey::Sector: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "No sector stated"));
    case LaneKey::Target: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "No target named"));
    case LaneKey::Actor: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "No actor named"));
    case LaneKey::Technique: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "No technique tagged"));
    }
    return {};
}

/// Counts each incident in the month in which it may have begun first.
class MonthCounts {
public:
    void add(Instant from, int slot)
    {
        // Incidents come mostly in order of time: the month of the one before is the best guess.
        if (!m_open || from < m_begin || from >= m_end)
            enter(from);
        ++(*m_open)[size_t(slot)];
    }

    [[nodiscard]] std::vector<TimelineMonth> sorted() const
    {
        std::vector<TimelineMonth> months;
        for (const auto& [from, counts] : m_counts)
            months.push_back({Instant(std::chrono::milliseconds(from)), counts});
        std::sort(months.begin(), months.end(),
            [](const TimelineMonth& a, const TimelineMonth& b) { return a.from < b.from; });
        return months;
    }

private:
    using Counts = std::array<qint32, TimelineMonth::total>;

    void enter(Instant instant)
    {
        using namespace std::chrono;
        const year_month_day date{floor<days>(instant)};
        const year_month month = date.year() / date.month();
        m_begin = sys_days(month / 1);
        m_end = sys_days((month + std::chrono::months(1)) / 1);
        m_open = &m_counts[m_begin.time_since_epoch().count()];
    }

    Instant m_begin{}, m_end{};
    Counts* m_open = nullptr; ///< of the month m_begin .. m_end; nodes of the map stay where they are
    std::unordered_map<qint64, Counts> m_counts;
};

class TimelineMaker {
public:
    TimelineMaker(
        const Scope& scope, LaneKey key, const std::function<QString(const QString&)>& techniqueName)
        : m_scope(scope)
        , m_facts(scope.facts())
        , m_techniqueName(techniqueName)
    {
        m_timeline.key = key;
        for (const ItemIndex campaign : scope.state().itemsOfKind(ItemKind::Campaign))
            m_positions[campaign] = qint16(campaignPosition(m_facts, campaign));
    }

    Timeline make()
    {
        findRange();
        const auto ahead = [](const IncidentFacts& next) {
            // A span is longer than a line of the cache.
            __builtin_prefetch(next.when);
            __builtin_prefetch(reinterpret_cast<const char*>(next.when) + sizeof(TimeSpan) / 2);
        };
        forEachIncident(
            m_scope, ahead, [this](qint32 fact, const IncidentFacts& incident) { add(fact, incident); });
        orderLanes();
        const qint64 least = (m_timeline.range.to - m_timeline.range.from).count() / dotsPerRange;
        for (TimelineLane& lane : m_timeline.lanes)
            packLane(lane, least);
        m_timeline.months = m_months.sorted();
        return std::move(m_timeline);
    }

private:
    static constexpr qint32 missingLane = -1,
                            contextLane = -2; ///< beside items, sectors and techniques, which are >= 0

    void findRange()
    {
        Instant from = Instant::max(), to = Instant::min();
        for (const qint32 fact : m_scope.incidents()) {
            const IncidentFacts& incident = m_facts.incidents()[size_t(fact)];
            if (!incident.when)
                continue;
            // Where one end is open, the other still bounds the range on both sides.
            const bool openBegin = incident.possible.from == Instant::min(),
                       openEnd = incident.possible.to == Instant::max();
            if (!openBegin)
                from = std::min(from, incident.possible.from);
            if (!openEnd)
                to = std::max(to, incident.possible.to);
            if (openBegin && !openEnd)
                from = std::min(from, incident.when->end.earliest);
            if (openEnd && !openBegin)
                to = std::max(to, incident.when->begin.latest);
        }
        if (from < to)
            m_timeline.range = {from, to};
    }

    void add(qint32 fact, const IncidentFacts& incident)
    {
        ++m_timeline.incidentTotal;
        std::optional<TimelineBar> bar = makeBar(incident, m_timeline.range);
        const qint16 ink = inkOf(incident);
        if (bar) {
            bar->fact = fact;
            bar->ink = ink;
            const bool grey = incident.status == AttributionStatus::Context || bar->publication;
            m_months.add(std::max(bar->from, m_timeline.range.from),
                grey          ? TimelineMonth::grey
                    : ink < 0 ? TimelineMonth::none
                              : ink % 5);
        } else {
            ++m_timeline.undatedTotal;
        }
        const auto put = [&](qint32 value) {
            TimelineLane& lane = m_lanes[size_t(laneOf(value))];
            if (!bar) {
                lane.undated.push_back(incident.item);
                return;
            }
            lane.bars.push_back(*bar);
            if (m_timeline.key == LaneKey::Campaign && value >= 0)
                lane.bars.back().ink = lane.ink;
        };
        if (incident.status == AttributionStatus::Context)
            put(contextLane);
        else if (!forEachValue(incident, put))
            put(incident.status == AttributionStatus::Reporting ? contextLane : missingLane);
    }

    template <class Put>
    bool forEachValue(const IncidentFacts& incident, const Put& put)
    {
        const auto each = [&](const auto& values) {
            for (const auto value : values)
                put(qint32(value));
            return !values.empty();
        };
        switch (m_timeline.key) {
        case LaneKey::Campaign: return each(incident.campaigns);
        case LaneKey::Sector: return each(incident.sectors);
        case LaneKey::Target: return each(incident.targets);
        case LaneKey::Actor: return each(incident.actors);
        case LaneKey::Technique: break;
        }
        // An incident may be tagged with one technique by several claims, but stands in its lane once.
        m_seen.clear();
        for (const TechniqueTag& tag : incident.techniqueTags) {
            if (std::find(m_seen.begin(), m_seen.end(), tag.technique) == m_seen.end())
                m_seen.push_back(tag.technique);
        }
        return each(m_seen);
    }

    [[nodiscard]] qint16 inkOf(const IncidentFacts& incident) const
    {
        if (incident.campaigns.empty())
            return -1;
        const auto position = m_positions.find(incident.campaigns.front());
        return position == m_positions.end() ? qint16(-1) : position->second;
    }

    int laneOf(qint32 value)
    {
        const auto [known, isNew] = m_laneOf.try_emplace(value, int(m_lanes.size()));
        if (isNew) {
            m_lanes.push_back(makeLane(value));
            m_values.push_back(value);
        }
        return known->second;
    }

    [[nodiscard]] TimelineLane makeLane(qint32 value) const
    {
        TimelineLane lane;
        if (value == contextLane) {
            lane.name = translated(QT_TRANSLATE_NOOP("kagami::timeline", "Not attributed"));
            lane.note = translated(QT_TRANSLATE_NOOP("kagami::timeline", "Context and reporting"));
            lane.context = true;
        } else if (value == missingLane) {
            lane.name = nameOfMissing(m_timeline.key);
        } else if (m_timeline.key == LaneKey::Sector) {
            lane.value = m_facts.sectorKeys()[size_t(value)];
            lane.name = termLabel(Predicate::Sector, lane.value);
        } else if (m_timeline.key == LaneKey::Technique) {
            lane.name = lane.value = m_facts.techniqueKeys()[size_t(value)];
            lane.note = m_techniqueName ? m_techniqueName(lane.name) : QString();
        } else {
            fillItemLane(ItemIndex(value), lane);
        }
        return lane;
    }

    void fillItemLane(ItemIndex item, TimelineLane& lane) const
    {
        lane.item = item;
        splitTitle(m_scope.state().items()[size_t(item)].title, lane);
        if (m_timeline.key == LaneKey::Campaign) {
            const auto position = m_positions.find(item);
            lane.ink = position == m_positions.end() ? qint16(-1) : position->second;
            lane.nested = m_facts.campaignAndAbove(item).size() > 1;
        } else if (m_timeline.key == LaneKey::Target && lane.note.isEmpty()) {
            const QString sector = m_facts.text(item, Predicate::Sector);
            lane.note = sector.isEmpty() ? QString() : termLabel(Predicate::Sector, sector);
        }
    }

    void orderLanes()
    {
        std::vector<size_t> order(m_lanes.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::vector<std::vector<qint64>> ranks;
        for (size_t lane = 0; lane < m_lanes.size(); ++lane)
            ranks.push_back(rankOf(lane));
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : m_lanes[a].name < m_lanes[b].name;
        });
        for (const size_t lane : order)
            m_timeline.lanes.push_back(std::move(m_lanes[lane]));
    }

    [[nodiscard]] std::vector<qint64> rankOf(size_t lane) const
    {
        const qint32 value = m_values[lane];
        if (value < 0)
            return {1, value == contextLane ? 1 : 0};
        switch (m_timeline.key) {
        case LaneKey::Campaign: {
            std::vector<qint64> path{0};
            const std::vector<ItemIndex> above = m_facts.campaignAndAbove(value);
            for (const ItemIndex campaign : Reversed(above)) {
                const auto position = m_positions.find(campaign);
                path.push_back(position == m_positions.end() ? 0 : position->second);
            }
            return path;
        }
        case LaneKey::Sector: {
            const auto terms = termsOf(Predicate::Sector);
            const QString& key = m_facts.sectorKeys()[size_t(value)];
            const auto term = std::find_if(
                terms.begin(), terms.end(), [&](const Term& t) { return key == QLatin1String(t.key); });
            return {0, term - terms.begin()};
        }
        default: return {0, -qint64(m_lanes[lane].incidentTotal())};
        }
    }

    const Scope& m_scope;
    const Facts& m_facts;
    const std::function<QString(const QString&)>& m_techniqueName;
    Timeline m_timeline;
    MonthCounts m_months;
    std::vector<TimelineLane> m_lanes;
    std::vector<qint32> m_values; ///< parallel to m_lanes
    std::vector<quint16> m_seen;
    std::unordered_map<qint32, int> m_laneOf;
    std::unordered_map<ItemIndex, qint16> m_positions;
};

} // namespace

Timeline makeTimeline(
    const Scope& scope, LaneKey key, const std::function<QString(const QString&)>& techniqueName)
{
    return TimelineMaker(scope, key, techniqueName).make();
}

QString label(LaneKey key)
{
    switch (key) {
    case LaneKey::Campaign: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "Campaign"));
    case LaneKey::Sector: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "Sector"));
    case LaneKey::Target: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "Target"));
    case LaneKey::Actor: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "Actor"));
    case LaneKey::Technique: return translated(QT_TRANSLATE_NOOP("kagami::timeline", "Technique"));
    }
    return {};
}

} // namespace kagami

#include "statistics/statistics.h"

#include "matrix/case_matrix.h"
#include "timeline/timeline.h"

#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <optional>
#include <unordered_map>

namespace kagami {

namespace {

/// Quarters since year 0, so that neighbours differ by one.
int quarterOf(Instant time)
{
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    return int(date.year()) * 4 + int(unsigned(date.month()) - 1) / 3;
}

QString quarterName(int quarter)
{
    return QStringLiteral("%1 Q%2").arg(quarter / 4).arg(quarter % 4 + 1);
}

/// Where an incident stands among the quarters; nothing when nobody knows when it began.
struct Dated {
    int quarter;
    ItemIndex campaign; ///< noIndex: none
    bool context;
};

std::optional<Dated> datedOf(const IncidentFacts& incident)
{
    if (!incident.when || incident.when->begin.kind != TimeEnd::Kind::Known)
        return {};
    const bool context = incident.status == AttributionStatus::Context;
    const ItemIndex campaign = context || incident.campaigns.empty() ? noIndex : incident.campaigns.front();
    return Dated{quarterOf(incident.when->begin.earliest), campaign, context};
}

void sortByCount(std::vector<NamedCount>& counts)
{
    std::erase_if(counts, [](const NamedCount& count) { return count.count == 0; });
    std::stable_sort(counts.begin(), counts.end(),
        [](const NamedCount& a, const NamedCount& b) { return a.count > b.count; });
}

class Counter {
    Q_DECLARE_TR_FUNCTIONS(kagami::Statistics)

public:
    Counter(const Scope& scope, const Catalogue& catalogue)
        : m_scope(scope)
        , m_facts(scope.facts())
        , m_catalogue(catalogue)
        , m_sectors(m_facts.sectorKeys().size())
        , m_items(scope.state().items().size())
    {
    }

    Statistics run()
    {
        m_dated.reserve(m_scope.incidents().size());
        forEachIncident(
            m_scope, [](const IncidentFacts& next) { __builtin_prefetch(next.when); },
            [this](qint32, const IncidentFacts& incident) { count(incident); });
        m_made.incidents = m_scope.incidentTotal();
        nameCounts();
        writeQuarters();
        return std::move(m_made);
    }

private:
    void count(const IncidentFacts& incident)
    {
        ++m_statuses[size_t(incident.status)];
        if (const auto dated = datedOf(incident))
            m_dated.push_back(*dated);
        else
            ++m_made.undated;
        if (incident.status == AttributionStatus::Context)
            return;
        for (const quint16 sector : incident.sectors)
            ++m_sectors[sector];
        for (const ItemIndex target : incident.targets)
            ++m_items[size_t(target)];
        for (const ItemIndex tool : incident.tools)
            ++m_items[size_t(tool)];
    }

    void nameCounts()
    {
        for (size_t s = 0; s < m_sectors.size(); ++s) {
            const QString& key = m_facts.sectorKeys()[s];
            m_made.sectors.push_back({key, termLabel(Predicate::Sector, key), noIndex, m_sectors[s], -1});
        }
        // The matrix says which tactics a tag stands under, so that both show the same numbers.
        const std::vector<int> totals = incidentsByTactic(m_scope, m_catalogue);
        for (size_t i = 0; i < totals.size(); ++i) {
            const Tactic& tactic = m_catalogue.tactics()[i];
            const QString japanese = QLocale().language() == QLocale::Japanese
                ? japaneseName(tactic.id, tactic.name)
                : QString();
            m_made.tactics.push_back(
                {tactic.shortname, japanese.isEmpty() ? tactic.name : japanese, noIndex, totals[i], -1});
        }
        const auto nameItems = [&](ItemKind kind, std::vector<NamedCount>& into) {
            for (const ItemIndex index : m_scope.items(kind)) {
                const QString& title = m_scope.state().items()[size_t(index)].title;
                into.push_back({title, title, index, m_items[size_t(index)], -1});
            }
        };
        nameItems(ItemKind::Target, m_made.targets);
        nameItems(ItemKind::Malware, m_made.malware);
        nameItems(ItemKind::Tool, m_made.malware);
        static constexpr std::pair<AttributionStatus, const char*> statuses[]
            = {{AttributionStatus::Attributed, "attributed"}, {AttributionStatus::Suspected, "suspected"},
                {AttributionStatus::Reporting, "reporting"},
                {AttributionStatus::Context, "not-attributed-context-only"}};
        for (const auto& [status, key] : statuses)
            m_made.statuses.push_back(
                {QString::fromLatin1(key), label(status), noIndex, m_statuses[size_t(status)], -1});
        for (auto* counts :
            {&m_made.sectors, &m_made.tactics, &m_made.targets, &m_made.malware, &m_made.statuses})
            sortByCount(*counts);
        m_made.attributed = m_statuses[size_t(AttributionStatus::Attributed)];
        m_made.suspected = m_statuses[size_t(AttributionStatus::Suspected)];
        m_made.reporting = m_statuses[size_t(AttributionStatus::Reporting)];
        m_made.context = m_statuses[size_t(AttributionStatus::Context)];
    }

    void writeQuarters()
    {
        if (m_dated.empty())
            return;
        const auto [first, last] = std::minmax_element(m_dated.begin(), m_dated.end(),
            [](const Dated& a, const Dated& b) { return a.quarter < b.quarter; });
        const int from = first->quarter;
        const auto total = size_t(last->quarter - from) + 1;
        for (size_t q = 0; q < total; ++q)
            m_made.quarters.push_back(quarterName(from + int(q)));
        std::unordered_map<int, size_t> seriesOf; // by campaign; -1 no campaign, -2 context
        const auto addSeries = [&](int key, QuarterSeries series) {
            seriesOf.emplace(key, m_made.series.size());
            series.counts.resize(total);
            m_made.series.push_back(std::move(series));
        };
        std::vector<std::pair<int, ItemIndex>> campaigns;
        for (const ItemIndex campaign : m_scope.items(ItemKind::Campaign))
            campaigns.emplace_back(campaignPosition(m_facts, campaign), campaign);
        std::sort(campaigns.begin(), campaigns.end());
        for (const auto& [ink, campaign] : campaigns)
            addSeries(campaign,
                {m_scope.state().items()[size_t(campaign)].title, campaign, qint16(ink), false, {}});
        addSeries(-1, {tr("No campaign"), noIndex, -1, false, {}});
        addSeries(-2, {tr("Context, not attributed"), noIndex, -1, true, {}});
        for (const Dated& dated : m_dated) {
            const auto series = seriesOf.find(dated.context ? -2 : dated.campaign);
            ++m_made.series[series == seriesOf.end() ? seriesOf.at(-1) : series->second]
                  .counts[size_t(dated.quarter - from)];
        }
        std::erase_if(m_made.series, [](const QuarterSeries& series) {
            return std::all_of(
                series.counts.begin(), series.counts.end(), [](int count) { return count == 0; });
        });
    }

    const Scope& m_scope;
    const Facts& m_facts;
    const Catalogue& m_catalogue;
    Statistics m_made;
    std::vector<int> m_sectors, m_items;
    std::array<int, 5> m_statuses{};
    std::vector<Dated> m_dated;
};

} // namespace

Statistics makeStatistics(const Scope& scope, const Catalogue& catalogue)
{
    return Counter(scope, catalogue).run();
}

std::vector<ItemIndex> incidentsOfQuarter(
    const Scope& scope, const Statistics& statistics, int quarter, int series)
{
    // A campaign that is not shown has no series: its incidents count as without a campaign.
    const auto seriesOf = [&](const Dated& dated) {
        const auto own
            = std::find_if(statistics.series.begin(), statistics.series.end(), [&](const QuarterSeries& one) {
                  return one.context == dated.context && one.campaign == dated.campaign;
              });
        const auto none = std::find_if(statistics.series.begin(), statistics.series.end(),
            [](const QuarterSeries& one) { return !one.context && one.campaign == noIndex; });
        return int((own == statistics.series.end() ? none : own) - statistics.series.begin());
    };
    const std::span<const IncidentFacts> all = scope.facts().incidents();
    std::vector<ItemIndex> found;
    for (const qint32 position : scope.incidents()) {
        const auto dated = datedOf(all[size_t(position)]);
        if (dated && quarterName(dated->quarter) == statistics.quarters[size_t(quarter)]
            && (series < 0 || seriesOf(*dated) == series))
            found.push_back(all[size_t(position)].item);
    }
    return found;
}

} // namespace kagami

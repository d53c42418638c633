// The generated case without a window: file, memory, projections.
#include "bench/parts.h"

#include "attack/catalogue.h"
#include "bench/generate_case.h"
#include "graph/graph_layout.h"
#include "items/item_table_model.h"
#include "matrix/matrix_layout.h"
#include "statistics/statistics_figure.h"
#include "store/case_file.h"
#include "timeline/timeline_layout.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace kagami::bench {

namespace {

constexpr quint32 seed = 20190101;
constexpr double widthPx = 1400;

/// What each step of a lens change took, by step.
class LensChange {
public:
    LensChange(
        const Case& state, std::shared_ptr<const Facts> facts, std::shared_ptr<const Catalogue> catalogue)
        : m_state(state)
        , m_facts(std::move(facts))
        , m_catalogue(std::move(catalogue))
        , m_table(ItemKind::Incident)
    {
    }

    void apply(const QString& query)
    {
        Lens lens;
        lens.query = *parseQuery(query);
        time("scope", [&] { m_scope = Scope::make(m_state, lens, m_facts); });
        time("timeline", [&] { drawTimeline(); });
        time("target graph", [&] { drawGraph(); });
        time("matrix", [&] { drawMatrix(); });
        time("statistics", [&] { (void)makeStatistics(*m_scope, *m_catalogue); });
        time("facets", [&] {
            for (const QueryField field : {QueryField::Campaign, QueryField::Status, QueryField::Sector})
                (void)facet(*m_scope, field);
        });
        time("table of incidents", [&] { m_table.setScope(m_scope); });
    }

    /// Medians over the changes; the last is that of the whole.
    [[nodiscard]] Measures measures(const std::string& prefix) const
    {
        Measures all;
        std::vector<double> sums(m_steps.front().second.size());
        for (const auto& [step, times] : m_steps) {
            all.push_back({prefix + step, median(times), "ms", {}});
            for (size_t i = 0; i < times.size(); ++i)
                sums[i] += times[i];
        }
        all.push_back({prefix + "all of these", median(sums), "ms", 100});
        return all;
    }

private:
    template <class Work>
    void time(const char* step, Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        const auto found = std::find_if(
            m_steps.begin(), m_steps.end(), [&](const auto& entry) { return entry.first == step; });
        auto& times = found == m_steps.end() ? m_steps.emplace_back(step, std::vector<double>()).second
                                             : found->second;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }

    void drawTimeline()
    {
        const Timeline lanes = makeTimeline(*m_scope, LaneKey::Campaign);
        const TimelineStyle style;
        (void)timelineFigure(
            lanes, layoutTimeline(lanes, {widthPx, 700}, fitRange(lanes), 0, style), m_scope->facts(), style);
    }
    void drawGraph()
    {
        const TargetGraph graph = makeTargetGraph(*m_scope);
        (void)graphFigure(graph, layoutGraph(graph, GraphLayoutKind::Sectors, widthPx), m_scope->facts(), {});
    }
    void drawMatrix()
    {
        const TechniqueMatrix matrix = makeMatrix(*m_scope, *m_catalogue);
        (void)matrixFigure(matrix, layoutMatrix(matrix, {}, widthPx), m_scope->facts(), {});
    }

    const Case& m_state;
    std::shared_ptr<const Facts> m_facts;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::shared_ptr<const Scope> m_scope;
    ItemTableModel m_table;
    std::vector<std::pair<std::string, std::vector<double>>> m_steps;
};

double secondsOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

Measures createLarge(const QString& path, int incidents)
{
    Draft draft = generateCase(incidents, seed);
    const auto claims = std::count_if(draft.operations.begin(), draft.operations.end(),
        [](const Operation& o) { return std::holds_alternative<PutClaim>(o); });
    QElapsedTimer timer;
    timer.start();
    const auto made = CaseFile::create(path, std::move(draft), QStringLiteral("bench"));
    if (!made)
        return failed(made.error());
    return {{"incidents", double(incidents), "", {}}, {"claims", double(claims), "", {}},
        {"create", secondsOf(timer), "s", {}},
        {"size of the file", double(QFileInfo(path).size()) / (1 << 20), "MiB", {}}};
}

Measures openLarge(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    const auto file = CaseFile::open(path, OpenMode::ReadWrite);
    if (!file)
        return failed(file.error());
    const double opened = secondsOf(timer);
    const auto scope = Scope::make((*file)->state(), Lens{});
    return {{"open", opened, "s", {}}, {"open, and see it whole", secondsOf(timer), "s", 3},
        {"resident, open", residentMib(), "MiB", 1024}, {"resident at most", peakMib(), "MiB", {}}};
}

Measures projectLarge(const QString& path)
{
    const auto file = CaseFile::open(path, OpenMode::ReadOnly);
    const auto catalogue = defaultCatalogue();
    if (!file || !catalogue)
        return failed(file ? catalogue.error() : file.error());
    const Case& state = (*file)->state();
    Measures measures{
        {"facts, once a case", medianMs(5, [&] { (void)Facts::make(state, {}, {}); }), "ms", {}}};
    const auto facts = Facts::make(state, {}, {});
    LensChange narrow(state, facts, *catalogue);
    LensChange whole(state, facts, *catalogue);
    for (int round = 0; round < 3; ++round) {
        for (const char* query : {"sector:defence OR sector:aerospace", "when:2016..2023",
                 "campaign:\"Campaign 3\" OR campaign:\"Campaign 4\"", "technique:T1190", "-status:context",
                 "intrusion organisation"})
            narrow.apply(QString::fromLatin1(query));
        whole.apply({});
    }
    for (const Measure& measure : narrow.measures("a filter: "))
        measures.push_back(measure);
    for (const Measure& measure : whole.measures("no filter: "))
        measures.push_back(measure);
    return measures;
}

Measures verifyLarge(const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    const auto report = CaseFile::verifyFile(path);
    if (!report)
        return failed(report.error());
    return {{"verify", secondsOf(timer), "s", {}}, {"verify, resident at most", peakMib(), "MiB", {}}};
}

} // namespace kagami::bench

#include "bench/generate_case.h"
#include "bench/measure.h"

#include "attack/catalogue.h"
#include "brief/brief.h"
#include "exchange/casejson/case_json.h"
#include "exchange/casejson/example_case.h"
#include "graph/graph_layout.h"
#include "items/item_table_model.h"
#include "matrix/matrix_layout.h"
#include "statistics/statistics.h"
#include "store/case_file.h"
#include "timeline/timeline_layout.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>
#include <nlohmann/json.hpp>

using namespace kagami;
using namespace kagami::bench;

namespace {

constexpr quint32 seed = 20190101;

void print(const nlohmann::ordered_json& row)
{
    std::puts(row.dump().c_str());
}

int failed(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(describe(error)));
    return 1;
}

/// What each lens change costs the views, one by one and together. `incidents` is what was asked for with
/// --incidents.
int benchCase(int incidents)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.kagami"));
    nlohmann::ordered_json row{{"bench", "case"}, {"incidents", incidents}};
    {
        Draft draft = generateCase(incidents, seed);
        row["claims"] = std::count_if(draft.operations.begin(), draft.operations.end(),
            [](const Operation& o) { return std::holds_alternative<PutClaim>(o); });
        QElapsedTimer timer;
        timer.start();
        const auto made = CaseFile::create(path, std::move(draft), QStringLiteral("bench"));
        if (!made)
            return failed(made.error());
        row["create_s"] = double(timer.elapsed()) / 1000;
    }
    row["file_mib"] = double(QFileInfo(path).size()) / (1 << 20);
    // A process of its own opens the file, so that its memory is that of an open case and of nothing else.
    QProcess opener;
    opener.start(QCoreApplication::applicationFilePath(), {QStringLiteral("open"), path});
    opener.waitForFinished(-1);
    const auto opened
        = nlohmann::ordered_json::parse(opener.readAllStandardOutput().toStdString(), nullptr, false);
    row.update(opened.is_object()
            ? opened
            : nlohmann::ordered_json{{"error", opener.readAllStandardError().toStdString()}});
    print(row);
    return opened.is_object() ? 0 : 1;
}

int benchOpen(const QString& path)
{
    std::vector<double> times;
    std::unique_ptr<CaseFile> file;
    for (int i = 0; i < 3; ++i) {
        file.reset();
        QElapsedTimer timer;
        timer.start();
        auto opened = CaseFile::open(path, OpenMode::ReadWrite);
        if (!opened)
            return failed(opened.error());
        times.push_back(double(timer.elapsed()) / 1000);
        file = std::move(*opened);
    }
    const Case& state = file->state();
    const auto catalogue = defaultCatalogue();
    nlohmann::ordered_json row{{"open_s", median(times)}};
    row["facts_ms"] = medianMs(3, [&] { (void)Facts::make(state, {}, {}); });
    const auto facts = Facts::make(state, {}, {});
    Lens lens;
    lens.query = *parseQuery(u"sector:defence OR sector:aerospace when:2016..2023");
    std::shared_ptr<const Scope> scope;
    row["lens_ms"] = medianMs(7, [&] { scope = Scope::make(state, lens, facts); });
    row["shown"] = scope->incidentTotal();
    const auto whole = Scope::make(state, Lens{}, facts);
    const auto views = [&](const Scope& seen, const std::string& name) {
        const double timeline = medianMs(5, [&] {
            const Timeline lanes = makeTimeline(seen, LaneKey::Campaign);
            const TimelineStyle style;
            (void)timelineFigure(
                lanes, layoutTimeline(lanes, {1400, 700}, fitRange(lanes), 0, style), seen.facts(), style);
        });
        const double graph = medianMs(5, [&] {
            const TargetGraph targets = makeTargetGraph(seen);
            (void)graphFigure(
                targets, layoutGraph(targets, GraphLayoutKind::Sectors, 1400), seen.facts(), {});
        });
        const double matrix = medianMs(5, [&] {
            const TechniqueMatrix techniques = makeMatrix(seen, **catalogue);
            (void)matrixFigure(techniques, layoutMatrix(techniques, {}, 1400), seen.facts(), {});
        });
        const double statistics = medianMs(5, [&] { (void)makeStatistics(seen, **catalogue); });
        const double facets = medianMs(5, [&] {
            for (const QueryField field : {QueryField::Campaign, QueryField::Status, QueryField::Sector})
                (void)facet(seen, field);
        });
        row[name] = {{"timeline_ms", timeline}, {"graph_ms", graph}, {"matrix_ms", matrix},
            {"statistics_ms", statistics}, {"facets_ms", facets},
            {"sum_ms", timeline + graph + matrix + statistics + facets + row["lens_ms"].get<double>()}};
    };
    views(*scope, "filtered");
    views(*whole, "whole");
    row["resident_mib"] = residentMib();
    print(row);
    return 0;
}

int benchBrief()
{
    QTemporaryDir folder;
    auto document = exampleCase(QStringLiteral("mirrorface"));
    auto import = readCaseJson(*document);
    if (!import)
        return failed(import.error());
    const auto file = CaseFile::create(
        folder.filePath(QStringLiteral("m.kagami")), std::move(import->draft), QStringLiteral("bench"));
    if (!file)
        return failed(file.error());
    const auto catalogue = defaultCatalogue();
    nlohmann::ordered_json row{{"bench", "brief"}};
    for (const auto language : {QLocale::English, QLocale::Japanese}) {
        BriefOptions options;
        options.language = language;
        const auto scope = Scope::make((*file)->state(), Lens{});
        std::shared_ptr<const BriefDocument> brief;
        const std::string name = language == QLocale::English ? "en" : "ja";
        row[name]
            = {{"document_ms",
                   medianMs(5, [&] { brief = *makeBrief(*scope, (*file)->ledger(), **catalogue, options); })},
                {"html_ms", medianMs(5, [&] { (void)briefHtml(*brief); })},
                {"pdf_ms", medianMs(5, [&] { (void)briefPdf(*brief); })}};
    }
    row["command_s"] = medianMs(5, [&] {
        QProcess::execute(QStringLiteral(KAGAMI_EXECUTABLE),
            {QStringLiteral("brief"), folder.filePath(QStringLiteral("m.kagami")), QStringLiteral("--html"),
                folder.filePath(QStringLiteral("b.html")), QStringLiteral("--pdf"),
                folder.filePath(QStringLiteral("b.pdf"))});
    }) / 1000;
    print(row);
    return 0;
}

/// Cold start of the window on the example case, by the program's own word of when its first frame was
/// painted.
int benchStart()
{
    QTemporaryDir home;
    std::vector<double> paints, residents;
    for (int i = 0; i < 6; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KAGAMI_TRACE_START"), QStringLiteral("1"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KAGAMI_EXECUTABLE), QStringList());
        if (!process.waitForFinished(30000)) {
            process.kill();
            std::fprintf(stderr,
                "The window did not come up in 30 s; is there a display? (xvfb-run -a ./dev bench start)\n");
            return 1;
        }
        const auto row = nlohmann::json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
        if (i == 0 || !row.is_object())
            continue; // the first run makes the user's copy of the example
        paints.push_back(row.value("first_paint_ms", 0.0));
        residents.push_back(row.value("resident_mib", 0.0));
    }
    print({{"bench", "start"}, {"first_paint_ms", median(paints)}, {"resident_mib", median(residents)},
        {"runs", paints.size()}});
    return paints.empty() ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || qstrcmp(argv[1], "start") != 0)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const QString name = arguments.value(1);
    if (name == QLatin1String("open"))
        return benchOpen(arguments.value(2));
    if (name == QLatin1String("case"))
        return benchCase(arguments.value(2, QStringLiteral("100000")).toInt());
    if (name == QLatin1String("brief"))
        return benchBrief();
    if (name == QLatin1String("start"))
        return benchStart();
    if (!name.isEmpty()) {
        std::fprintf(stderr, "kagami_bench [case [INCIDENTS] | brief | start]; without a name: all\n");
        return 64;
    }
    return benchCase(100000) + benchBrief() + benchStart();
}

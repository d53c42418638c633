// What the bundled example costs: its brief, and the window that shows it.
#include "bench/parts.h"

#include "attack/catalogue.h"
#include "brief/brief.h"
#include "exchange/casejson/case_json.h"
#include "exchange/casejson/example_case.h"
#include "store/case_file.h"

#include <QProcess>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

namespace kagami::bench {

namespace {

constexpr int briefRuns = 5;
constexpr int startRuns = 7;
constexpr int patienceMs = 30'000;

struct Start {
    double firstPaintMs = 0;
    double resident = 0;
};

/// One start of the program with `home` in place of the user's own, by its own word of when its first frame
/// was painted.
std::optional<Start> startOnce(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KAGAMI_TRACE_START"), QStringLiteral("1"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KAGAMI_EXECUTABLE), QStringList());
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(-1);
        std::fprintf(stderr, "The window did not come up in 30 s; is there a display?\n");
        return std::nullopt;
    }
    const auto row = nlohmann::json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
    if (!row.is_object())
        return std::nullopt;
    return Start{row.value("first_paint_ms", 0.0), row.value("resident_mib", 0.0)};
}

} // namespace

Measures writeBrief()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("m.kagami"));
    auto document = exampleCase(QStringLiteral("mirrorface"));
    auto import = document ? readCaseJson(*document) : tl::unexpected(document.error());
    if (!import)
        return failed(import.error());
    auto file = CaseFile::create(path, std::move(import->draft), QStringLiteral("bench"));
    const auto catalogue = defaultCatalogue();
    if (!file || !catalogue)
        return failed(file ? catalogue.error() : file.error());
    Measures measures;
    for (const auto language : {QLocale::English, QLocale::Japanese}) {
        BriefOptions options;
        options.language = language;
        const std::string name = language == QLocale::English ? "in English: " : "in Japanese: ";
        const auto scope = Scope::make((*file)->state(), Lens{});
        std::shared_ptr<const BriefDocument> brief;
        const auto add = [&](const char* step, double ms) {
            measures.push_back({name + step, ms, "ms", {}});
        };
        add("document", medianMs(briefRuns, [&] {
            brief = *makeBrief(*scope, (*file)->ledger(), **catalogue, options);
        }));
        add("HTML", medianMs(briefRuns, [&] { (void)briefHtml(*brief); }));
        add("PDF", medianMs(briefRuns, [&] { (void)briefPdf(*brief); }));
    }
    file->reset();
    for (const char* language : {"en", "ja"}) {
        const double ms = medianMs(briefRuns, [&] {
            QProcess::execute(QStringLiteral(KAGAMI_EXECUTABLE),
                {QStringLiteral("brief"), path, QStringLiteral("--html"),
                    folder.filePath(QStringLiteral("b.html")), QStringLiteral("--pdf"),
                    folder.filePath(QStringLiteral("b.pdf")), QStringLiteral("--lang"),
                    QString::fromLatin1(language)});
        });
        measures.push_back({std::string("kagami brief, HTML and PDF, ") + language, ms / 1000, "s", 3});
    }
    return measures;
}

Measures startWindow()
{
    QTemporaryDir home;
    std::vector<double> paints, residents;
    if (!startOnce(home.path())) // makes the user's copy of the example
        return {};
    for (int i = 0; i < startRuns; ++i) {
        const auto start = startOnce(home.path());
        if (!start)
            return {};
        paints.push_back(start->firstPaintMs / 1000);
        residents.push_back(start->resident);
    }
    return {{"start of the process to the first frame", median(paints), "s", 1},
        {"resident then", median(residents), "MiB", 150}};
}

} // namespace kagami::bench

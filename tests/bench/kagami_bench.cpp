// Benchmarks as medians, with the goals they are held to: kagami_bench [NAME] (docs/performance.md).
#include "bench/parts.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace kagami::bench;

namespace {

constexpr int fullSize = 100'000;
constexpr int openRuns = 5;
constexpr int windowRuns = 3;

/// False when a measure is missing or misses its goal.
bool report(const std::string& title, const Measures& measures)
{
    print(title, measures);
    return !measures.empty()
        && std::none_of(measures.begin(), measures.end(), [](const Measure& m) { return m.isMissed(); });
}

bool benchCase(int incidents)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.kagami"));
    const auto of = [&](const char* part) { return QStringList{QString::fromLatin1(part), path}; };
    bool good = report("A generated case", measuresOf(of("create") << QString::number(incidents), 1));
    good &= report("Opened", measuresOf(of("open"), openRuns));
    good &= report("A change of the lens, step by step", measuresOf(of("project"), 1));
    good &= report("In the window", measuresOf(of("show"), windowRuns));
    good &= report("Verified", measuresOf(of("verify"), 1));
    return good;
}

int numberFrom(const char* variable, int standard)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : standard;
}

double valueOf(const Measures& measures, const char* name)
{
    const auto found = std::find_if(
        measures.begin(), measures.end(), [&](const Measure& measure) { return measure.name == name; });
    return found == measures.end() ? 0 : found->value;
}

/// With BENCH_RECORDS and BENCH_EDITS set also one line of JSON, for a run beside other programs.
bool benchMerge()
{
    QTemporaryDir folder;
    const QString records = QString::number(numberFrom("BENCH_RECORDS", 50'000));
    const QString edits = QString::number(numberFrom("BENCH_EDITS", 100'000));
    bool good
        = report("Two replicas", measuresOf({QStringLiteral("replicas"), folder.path(), records, edits}, 1));
    const QString copies = folder.filePath(QStringLiteral("copies"));
    QDir().mkdir(copies);
    for (const int replica : {0, 1})
        good &= QFile::copy(replicaPath(folder.path(), replica), replicaPath(copies, replica));
    const Measures merged = measuresOf({QStringLiteral("join"), folder.path()}, 1);
    good &= report("Merged", merged);
    good &= report("Merged in the window", measuresOf({QStringLiteral("join-shown"), copies}, 1));
    if (qEnvironmentVariableIsSet("BENCH_RECORDS") && !merged.empty())
        std::printf(
            R"({"peer":"kagami","records":%s,"edits":%s,"load_s":%.4f,"merge_s":%.4f,"converged":%s,"file_mib":%.1f})"
            "\n",
            qPrintable(records), qPrintable(edits), valueOf(merged, "open both"), valueOf(merged, "merge"),
            valueOf(merged, "states that differ afterwards") == 0 ? "true" : "false",
            valueOf(merged, "size of the file"));
    return good;
}

/// Parts that run in a process of their own.
std::optional<Measures> part(const QStringList& arguments)
{
    const QString name = arguments.value(1);
    const QString path = arguments.value(2);
    if (name == QLatin1String("create"))
        return createLarge(path, arguments.value(3).toInt());
    if (name == QLatin1String("open"))
        return openLarge(path);
    if (name == QLatin1String("project"))
        return projectLarge(path);
    if (name == QLatin1String("show"))
        return showLarge(path);
    if (name == QLatin1String("replicas"))
        return makeReplicas(path, arguments.value(3).toInt(), arguments.value(4).toInt());
    if (name == QLatin1String("join"))
        return mergeReplicas(path);
    if (name == QLatin1String("join-shown"))
        return showMerge(path);
    if (name == QLatin1String("verify"))
        return verifyLarge(path);
    return std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // but for the window that is started as a program
    QLoggingCategory::setFilterRules(
        QStringLiteral("default.warning=false")); // what Qt says of that platform
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kagami-bench"));
    const QStringList arguments = QApplication::arguments();
    if (const auto measures = part(arguments)) {
        send(*measures);
        return measures->empty() ? 1 : 0;
    }
    const QString name = arguments.value(1);
    if (!name.isEmpty() && name != u"case" && name != u"brief" && name != u"start" && name != u"merge") {
        std::fprintf(
            stderr, "kagami_bench [case [INCIDENTS] | brief | start | merge]; without a name: all\n");
        return 64;
    }
    bool good = true;
    if (name.isEmpty() || name == u"start")
        good &= report("The window on the example", startWindow());
    if (name.isEmpty() || name == u"brief")
        good &= report("The brief of the example", writeBrief());
    if (name.isEmpty() || name == u"merge")
        good &= benchMerge();
    if (name.isEmpty() || name == u"case")
        good &= benchCase(arguments.size() > 2 ? arguments.value(2).toInt() : fullSize);
    return good ? 0 : 1;
}

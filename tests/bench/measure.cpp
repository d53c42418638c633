#include "bench/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace kagami::bench {

namespace {

/// A line of proc(5), status, in KiB there.
double statusMib(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return line.mid(qsizetype(qstrlen(field))).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

std::optional<Measure> parsed(const QByteArray& line)
{
    const auto row = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
    if (!row.is_object())
        return std::nullopt;
    Measure measure{
        row.value("name", std::string()), row.value("value", 0.0), row.value("unit", std::string()), {}};
    if (row.contains("goal"))
        measure.goal = row.value("goal", 0.0);
    return measure;
}

std::optional<Measures> runOnce(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed\n", qPrintable(arguments.join(u' ')));
        return std::nullopt;
    }
    Measures measures;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (auto measure = parsed(line))
            measures.push_back(std::move(*measure));
    return measures;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double medianMs(int repeats, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(std::move(times));
}

double residentMib()
{
    return statusMib("VmRSS:");
}
double peakMib()
{
    return statusMib("VmHWM:");
}

void send(const Measures& measures)
{
    for (const Measure& measure : measures) {
        nlohmann::ordered_json row{{"name", measure.name}, {"value", measure.value}, {"unit", measure.unit}};
        if (measure.goal)
            row["goal"] = *measure.goal;
        std::puts(row.dump().c_str());
    }
    std::fflush(stdout);
}

Measures measuresOf(const QStringList& arguments, int repeats)
{
    std::vector<Measures> runs;
    for (int i = 0; i < repeats; ++i) {
        auto run = runOnce(arguments);
        if (!run || (!runs.empty() && run->size() != runs.front().size()))
            return {};
        runs.push_back(std::move(*run));
    }
    Measures medians = runs.front();
    for (size_t i = 0; i < medians.size(); ++i) {
        std::vector<double> values;
        for (const Measures& run : runs)
            values.push_back(run[i].value);
        medians[i].value = median(std::move(values));
    }
    return medians;
}

void print(const std::string& title, const Measures& measures)
{
    std::printf("\n%s\n", title.c_str());
    for (const Measure& measure : measures) {
        const int decimals = measure.unit == "s" ? 2 : measure.value < 100 ? 1 : 0;
        std::printf(
            "  %-58s %9.*f %-4s", measure.name.c_str(), decimals, measure.value, measure.unit.c_str());
        if (measure.goal)
            std::printf("goal < %-6g %s", *measure.goal, measure.isMissed() ? "MISSED" : "met");
        std::putchar('\n');
    }
    std::fflush(stdout);
}

} // namespace kagami::bench

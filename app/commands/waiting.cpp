#include "app/commands/waiting_report.h"

namespace kagami::cli {

namespace {

constexpr qint64 mostNumber = 1'000'000'000;

struct Options {
    std::string path;
    qint64 drop = 0;
    bool json = false;
    Writing writing;
};

int print(const CaseFile& file, bool asJson)
{
    if (asJson)
        printJson({{"waiting", waitingJson(file)}});
    else
        printWaiting(file);
    return doneReading(file);
}

int run(const Options& options)
{
    if (options.drop == 0) {
        const auto file = openToRead(options.path);
        return file ? print(**file, options.json) : report(file.error());
    }
    const auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const Status dropped = (*file)->dropWaiting(options.drop);
    return dropped ? print(**file, options.json) : report(dropped.error());
}

} // namespace

void addWaiting(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("waiting", "Bundles that came too early, and what they wait for");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("--drop", options->drop, "Give up on the bundle of this number")
        ->check(CLI::Range(qint64(1), mostNumber));
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

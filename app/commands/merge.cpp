#include "app/commands/command.h"
#include "app/commands/long_work.h"
#include "app/commands/merge_report.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    std::vector<std::string> others;
    bool json = false;
    Writing writing;
};

int run(const Options& options)
{
    LongWork work;
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    std::vector<std::unique_ptr<CaseFile>> opened;
    std::vector<const CaseFile*> others;
    for (const std::string& name : options.others) {
        auto other = CaseFile::open(fromArgument(name), OpenMode::ReadOnly);
        if (!other)
            return report(other.error());
        if (const Status going = LongWork::goOn(); !going)
            return report(going.error());
        others.push_back(other->get());
        opened.push_back(std::move(*other));
    }
    const auto merged = (*file)->merge(others, options.writing.reasonOr({}), work.steps());
    if (!merged)
        return report(merged.error());
    printMerge(**file, *merged, options.json);
    return Done;
}

} // namespace

void addMerge(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("merge", "Take over what colleagues wrote into their copies");
    command->add_option("CASE", options->path, "The case file to merge into")->required();
    command->add_option("OTHER", options->others, "Copies of the same case")->required();
    command->add_flag("--json", options->json, "One JSON object on standard output");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

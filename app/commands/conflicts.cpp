#include "app/commands/command.h"
#include "app/commands/conflict_text.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    bool json = false;
};

int run(const Options& options)
{
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    nlohmann::ordered_json json;
    json["conflicts"] = conflictsJson(**file);
    if (options.json)
        printJson(json);
    else
        printConflicts(**file);
    printNote(Text::tr("Conflicts that wait for a decision: %1.").arg(json["conflicts"].size()));
    return doneReading(**file);
}

} // namespace

void addConflicts(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command
        = app.add_subcommand("conflicts", "What people wrote into one field without seeing each other's");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

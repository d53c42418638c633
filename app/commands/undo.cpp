#include "app/commands/command.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    Writing writing;
};

int run(const Options& options, bool undo)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const auto done = undo ? (*file)->undo() : (*file)->redo();
    if (!done)
        return report(done.error());
    printLine(reasonText(*done));
    return Done;
}

} // namespace

void addUndo(CLI::App& app, Action& action)
{
    for (const bool undo : {true, false}) {
        auto options = std::make_shared<Options>();
        CLI::App* command = undo ? app.add_subcommand("undo", "Take back the author's newest change")
                                 : app.add_subcommand("redo", "Bring back what undo took");
        command->add_option("CASE", options->path, "A case file")->required();
        command->add_option("--author", options->writing.author,
            "Whose change (default: KAGAMI_AUTHOR, else the account's name)");
        command->callback(
            [options, undo, &action] { action = [options, undo] { return run(*options, undo); }; });
    }
}

} // namespace kagami::cli

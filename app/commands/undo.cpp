#include "app/commands/command.h"
#include "app/commands/record_text.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    Writing writing;
    bool force = false;
};

QString lineOf(const CaseFile& file, const BuiltUpon& upon)
{
    const ChangeSetHeader* by = file.ledger().find(upon.by);
    const QString record = recordText(file.state(), {upon.record, upon.onClaim, 0});
    const QString who = by ? by->author : QString();
    const QString why = by ? reasonText(*by) : QString();
    if (!upon.field)
        return Text::tr("  %1 stays: %2 built on it (%3)").arg(record, who, why);
    const QString field = upon.onClaim ? label(ClaimField(*upon.field)) : label(ItemField(*upon.field));
    return Text::tr("  %1 of %2 keeps what %3 wrote into it since (%4)").arg(field, record, who, why);
}

/// Says what would stay because others have built on it; true when that is nothing.
Result<bool> goesWholly(const CaseFile& file)
{
    const auto built = file.builtUponUndo();
    if (!built)
        return tl::unexpected(built.error());
    if (built->empty())
        return true;
    const ChangeSetHeader* undone = file.ledger().find(file.ledger().undoTarget(file.author()));
    printNote(Text::tr("Others have built on “%1”; that would stay as it is:")
                  .arg(undone ? reasonText(*undone) : QString()));
    for (const BuiltUpon& upon : *built)
        printNote(lineOf(file, upon));
    return false;
}

int run(const Options& options, bool undo)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    if (undo && !options.force) {
        const auto wholly = goesWholly(**file);
        if (!wholly)
            return report(wholly.error());
        if (!*wholly)
            return report({ErrorKind::Invalid, Text::tr("Nothing was undone."), fromArgument(options.path),
                Text::tr("With --force the rest is taken back."), {}});
    }
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
        if (undo)
            command->add_flag(
                "--force", options->force, "Also when others have built on it: what they built on stays");
        command->callback(
            [options, undo, &action] { action = [options, undo] { return run(*options, undo); }; });
    }
}

} // namespace kagami::cli

#include "app/commands/command.h"

#include "case/value_input.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, record;
    Writing writing;
};

int run(const Options& options)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const Case& state = (*file)->state();
    const QString named = fromArgument(options.record);
    Draft draft;
    const auto id = Uuid::parse(named.trimmed());
    if (const Claim* claim = id ? state.find(ClaimId{*id}) : nullptr; claim && !claim->retracted) {
        draft.reason
            = options.writing.reasonOr(Text::tr("Retracted a claim “%1”").arg(label(claim->predicate)));
        draft.retract(claim->id);
    } else {
        const auto item = itemArgument(state, "ID", options.record);
        if (!item)
            return report(item.error());
        if (state.find(*item)->kind == ItemKind::Case)
            return report(
                {ErrorKind::Invalid, Text::tr("The case itself cannot be retracted."), named, {}, {}});
        draft.reason = options.writing.reasonOr(Text::tr("Retracted “%1”").arg(state.find(*item)->title));
        draft.retract(*item);
    }
    const QString done = draft.reason;
    if (const auto committed = (*file)->commit(std::move(draft)); !committed)
        return report(committed.error());
    printNote(done);
    return Done;
}

} // namespace

void addRetract(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("retract", "Take an item or a claim back; the ledger keeps it");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("ID", options->record, "An item by id or title, or a claim by id")->required();
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

#include "app/commands/command.h"

#include "case/value_input.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, incident, technique, tactic, mode = "observed", source, excerpt, locator, version;
    Writing writing;
};

Result<TechniqueUse> useOf(const Options& options)
{
    auto use
        = techniqueArgument(fromArgument(options.technique), fromArgument(options.tactic), options.version);
    if (!use)
        return use;
    const auto mode = parseTechniqueMode(fromArgument(options.mode));
    if (!mode)
        return fail(ErrorKind::Invalid, Text::tr("“%1” is no mode.").arg(fromArgument(options.mode)),
            QStringLiteral("--mode"), Text::tr("Use observed, capability or actor."));
    use->mode = *mode;
    return use;
}

int run(const Options& options)
{
    const auto use = useOf(options);
    if (!use)
        return report(use.error());
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const Case& state = (*file)->state();
    const auto subject
        = itemArgument(state, "INCIDENT", options.incident, info(Predicate::UsesTechnique).subjects);
    if (!subject)
        return report(subject.error());
    Claim claim;
    claim.id = ClaimId::random();
    claim.subject = subject->uuid;
    claim.predicate = Predicate::UsesTechnique;
    claim.excerpt = fromArgument(options.excerpt);
    claim.locator = fromArgument(options.locator);
    if (!options.source.empty()) {
        const auto source = itemArgument(
            state, "--source", options.source, bitOf(ItemKind::Source) | bitOf(ItemKind::EvidenceFile));
        if (!source)
            return report(source.error());
        claim.source = *source;
    }
    Draft draft;
    draft.reason = options.writing.reasonOr(
        Text::tr("Tagged %1 on “%2”").arg(use->technique, state.find(*subject)->title));
    claim.value = techniqueValue(*use);
    const ClaimId id = claim.id;
    draft.put(std::move(claim));
    const auto done = (*file)->commit(std::move(draft));
    if (!done)
        return report(done.error());
    printLine(id.toString());
    return Done;
}

} // namespace

void addTag(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command
        = app.add_subcommand("tag", "Tag an incident with an ATT&CK technique; prints the claim's id");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("INCIDENT", options->incident, "An incident by id or title")->required();
    command->add_option("TECHNIQUE", options->technique, "T1566.001")->required();
    command->add_option("--tactic", options->tactic, "initial-access, or TA0001");
    command->add_option("--mode", options->mode, "observed, capability or actor")->capture_default_str();
    command->add_option(
        "--source", options->source, "The source or evidence file that says so: an id or a title");
    command->add_option("--excerpt", options->excerpt, "Its words");
    command->add_option("--locator", options->locator, "Where they stand in it: a page, a line, a byte");
    command->add_option("--attack", options->version, "ATT&CK version (default: the newest complete one)");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

#include "app/commands/command.h"

#include "case/value_input.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, subject, predicate, value, source, excerpt, locator, credibility, tlp;
    Writing writing;
};

Result<Predicate> predicateOf(const Options& options)
{
    if (const auto predicate = parsePredicate(fromArgument(options.predicate)))
        return *predicate;
    QStringList keys;
    for (const PredicateInfo& about : predicates())
        keys << QString::fromLatin1(about.key);
    return fail(ErrorKind::Invalid, Text::tr("“%1” is no predicate.").arg(fromArgument(options.predicate)),
        QStringLiteral("PREDICATE"), Text::tr("Use one of: %1.").arg(keys.join(QStringLiteral(", "))));
}

/// A claim by its id, else an item.
Result<Uuid> subjectOf(const Options& options, const Case& state, Predicate predicate)
{
    const QString typed = fromArgument(options.subject);
    const auto id = Uuid::parse(typed.trimmed());
    if (id && state.find(ClaimId{*id}))
        return *id;
    return itemArgument(state, "SUBJECT", options.subject, info(predicate).subjects).map([](ItemId item) {
        return item.uuid;
    });
}

/// Who says it, and how it is graded and marked.
Status readSourcing(const Options& options, const Case& state, Claim& claim)
{
    if (!options.source.empty()) {
        const auto source = itemArgument(
            state, "--source", options.source, bitOf(ItemKind::Source) | bitOf(ItemKind::EvidenceFile));
        if (!source)
            return tl::unexpected(source.error());
        claim.source = *source;
    }
    if (!options.credibility.empty()) {
        claim.credibility = parseCredibility(fromArgument(options.credibility));
        if (!claim.credibility)
            return fail(ErrorKind::Invalid, Text::tr("A credibility is a digit from 1 to 6."),
                QStringLiteral("--credibility"));
    }
    if (!options.tlp.empty()) {
        const auto tlp = tlpArgument(options.tlp);
        if (!tlp)
            return tl::unexpected(tlp.error());
        claim.tlp = *tlp;
    }
    claim.excerpt = fromArgument(options.excerpt);
    claim.locator = fromArgument(options.locator);
    return {};
}

Result<Claim> claimOf(const Options& options, const Case& state)
{
    const auto predicate = predicateOf(options);
    if (!predicate)
        return tl::unexpected(predicate.error());
    const auto subject = subjectOf(options, state, *predicate);
    if (!subject)
        return tl::unexpected(subject.error());
    auto value = parseValue(state, *predicate, fromArgument(options.value));
    if (!value)
        return tl::unexpected(value.error());
    if (const TechniqueUse* typed = techniqueOf(*value)) {
        auto use = techniqueArgument(typed->technique, typed->tactic);
        if (!use)
            return tl::unexpected(use.error());
        value = techniqueValue(std::move(*use));
    }
    Claim claim;
    claim.id = ClaimId::random();
    claim.subject = *subject;
    claim.predicate = *predicate;
    claim.value = std::move(*value);
    KAGAMI_TRY(readSourcing(options, state, claim));
    return claim;
}

int run(const Options& options)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const auto claim = claimOf(options, (*file)->state());
    if (!claim)
        return report(claim.error());
    Draft draft;
    draft.reason = options.writing.reasonOr(Text::tr("Added claim “%1”").arg(label(claim->predicate)));
    draft.put(*claim);
    const auto done = (*file)->commit(std::move(draft));
    if (!done)
        return report(done.error());
    printLine(claim->id.toString());
    return Done;
}

} // namespace

void addClaim(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("claim", "Say something of an item; prints the claim's id");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("SUBJECT", options->subject, "An item by id or title, or a claim by id")->required();
    command->add_option("PREDICATE", options->predicate, "when, targets, attributed-to, …")->required();
    command->add_option("VALUE", options->value, "A text, date, item, … as the predicate takes it")
        ->required();
    command->add_option(
        "--source", options->source, "The source or evidence file that says so: an id or a title");
    command->add_option("--excerpt", options->excerpt, "Its words");
    command->add_option("--locator", options->locator, "Where they stand in it: a page, a line, a byte");
    command->add_option("--credibility", options->credibility, "1 to 6");
    command->add_option("--tlp", options->tlp, "Its marking (default: CLEAR)");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

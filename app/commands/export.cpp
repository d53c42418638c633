#include "app/commands/lens_options.h"

#include "exchange/casejson/case_json.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, format = "case-json", out;
    LensOptions lens;
};

/// A case that holds only what the scope shows: shown items, and claims that count and whose ends are all
/// there.
Case partOf(const Scope& scope)
{
    const Case& whole = scope.state();
    Case part;
    for (size_t i = 0; i < whole.items().size(); ++i)
        if (scope.shows(ItemIndex(i))
            || (whole.items()[i].kind == ItemKind::Case && scope.facts().exists(ItemIndex(i))))
            part.put(whole.items()[i]);
    const auto has
        = [&](ItemIndex item) { return item == noIndex || part.find(whole.items()[size_t(item)].id); };
    const auto hasClaim
        = [&](ClaimIndex claim) { return claim == noIndex || part.find(whole.claims()[size_t(claim)].id); };
    // Claims about claims come after what they are about, in as many rounds as the longest such chain.
    for (bool grown = true; grown;) {
        grown = false;
        for (size_t c = 0; c < whole.claims().size(); ++c) {
            const ClaimLinks& ends = whole.links(ClaimIndex(c));
            const Claim& claim = whole.claims()[c];
            if (!scope.facts().counts(ClaimIndex(c)) || part.find(claim.id) || !has(ends.subject)
                || !has(ends.object) || !hasClaim(ends.subjectClaim) || !hasClaim(ends.objectClaim))
                continue;
            Claim copy = claim;
            if (!has(ends.source))
                continue;
            part.put(std::move(copy));
            grown = true;
        }
    }
    return part;
}

int run(const Options& options)
{
    if (options.format != "case-json")
        return report({ErrorKind::Unsupported,
            Text::tr("The format “%1” cannot be written.").arg(fromArgument(options.format)),
            QStringLiteral("--format"), Text::tr("Use case-json."), {}});
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const auto lens = options.lens.lens();
    if (!lens)
        return report(lens.error());
    const auto shown = options.lens.past.ledger(**file);
    if (!shown)
        return report(shown.error());
    const Case& state = *shown->state;
    const bool whole = lens->query.isEmpty() && !lens->ceiling;
    const QByteArray document
        = whole ? writeCaseJson(state) : writeCaseJson(partOf(*Scope::make(state, *lens)));
    if (const auto written = writeFile(fromArgument(options.out), document); !written)
        return report(written.error());
    return doneReading(**file);
}

} // namespace

void addExport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command
        = app.add_subcommand("export", "Write a case, or the part a lens leaves, in another format");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("--format", options->format, "case-json")->required();
    command->add_option("-o,--output", options->out, "The file to write")->required();
    options->lens.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

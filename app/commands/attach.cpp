#include "app/commands/command.h"
#include "app/commands/long_work.h"

#include "case/value_input.h"
#include "store/evidence.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, file, title, source, tlp, from, by, at;
    Writing writing;
};

Result<Acquisition> acquisitionOf(const Options& options, const Case& state)
{
    Acquisition how;
    how.title = fromArgument(options.title).trimmed();
    how.from = fromArgument(options.from).trimmed();
    how.by = fromArgument(options.by).trimmed();
    if (!options.source.empty()) {
        const auto source = itemArgument(state, "--source", options.source, bitOf(ItemKind::Source));
        if (!source)
            return tl::unexpected(source.error());
        how.source = *source;
    }
    if (!options.tlp.empty()) {
        const auto tlp = tlpArgument(options.tlp);
        if (!tlp)
            return tl::unexpected(tlp.error());
        how.tlp = *tlp;
    }
    if (!options.at.empty()) {
        auto at = parseTime(fromArgument(options.at));
        if (!at)
            return tl::unexpected(at.error());
        how.at = std::move(*at);
    }
    return how;
}

int run(const Options& options)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const auto how = acquisitionOf(options, (*file)->state());
    if (!how)
        return report(how.error());
    LongWork work;
    const auto attached
        = attachFile(**file, fromArgument(options.file), *how, options.writing.reasonOr({}), work.progress());
    if (!attached)
        return report(attached.error());
    if (!attached->isNew)
        printNote(Text::tr("A file with this content is in the case: “%1”.")
                      .arg((*file)->state().find(attached->id)->title));
    printLine(attached->id.toString());
    return Done;
}

} // namespace

void addAttach(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command
        = app.add_subcommand("attach", "Keep a file as evidence, by its content; prints the item's id");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("FILE", options->file, "The file; it is copied and never changed")->required();
    command->add_option("--title", options->title, "What the case calls it (default: the file's name)");
    command->add_option("--source", options->source, "The source it came with: an id or a title");
    command->add_option("--from", options->from, "Where it was acquired: a machine, a place, a person");
    command->add_option("--by", options->by, "Who acquired it (default: the author)");
    command->add_option("--at", options->at, "When it was acquired (default: now)");
    command->add_option("--tlp", options->tlp, "Its marking (default: CLEAR)");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

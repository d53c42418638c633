#include "app/commands/command.h"

#include "exchange/casejson/case_json.h"
#include "exchange/casejson/example_case.h"

#include <QFileInfo>

namespace kagami::cli {

namespace {

struct Options {
    std::string out, from, example;
    Writing writing;
};

Result<std::unique_ptr<CaseFile>> createFrom(Result<CaseJsonImport> import, const QString& name,
    const QString& path, const Options& options, const QString& author)
{
    if (!import)
        return tl::unexpected(import.error());
    import->draft.reason = options.writing.reasonOr(Text::tr("New case from %1").arg(name));
    return CaseFile::create(path, std::move(import->draft), author);
}

int run(const Options& options)
{
    const QString path = fromArgument(options.out);
    const QString author
        = options.writing.author.empty() ? defaultAuthor() : fromArgument(options.writing.author);
    Result<std::unique_ptr<CaseFile>> file;
    if (!options.from.empty()) {
        const QString from = fromArgument(options.from);
        file = createFrom(readCaseJsonFile(from), QFileInfo(from).fileName(), path, options, author);
    } else if (!options.example.empty()) {
        const QString name = fromArgument(options.example);
        const auto document = exampleCase(name);
        if (!document)
            return report(document.error());
        file = createFrom(readCaseJson(*document), name, path, options, author);
    } else {
        file = CaseFile::create(path, QFileInfo(path).completeBaseName(), author);
    }
    if (!file)
        return report(file.error());
    printNote(Text::tr("Wrote %1. Items: %2, claims: %3.")
                  .arg(path)
                  .arg((*file)->state().items().size())
                  .arg((*file)->state().claims().size()));
    return Done;
}

} // namespace

void addNew(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("new", "Make a case file");
    command->add_option("OUT", options->out, "The file to make, NAME.kagami")->required();
    auto* from = command->add_option("--from", options->from, "A case-json document to make it from");
    command->add_option("--example", options->example, "A bundled example: mirrorface")->excludes(from);
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

#include "app/commands/command.h"
#include "app/commands/long_work.h"

#include "case/value_input.h"
#include "store/evidence.h"

#include <QDir>
#include <QFileInfo>

namespace kagami::cli {

namespace {

struct Options {
    std::string path, evidence, out;
};

/// In a folder it gets its own name, or as much of that as is safe.
QString targetOf(const QString& out, const Case& state, ItemId evidence)
{
    if (!QFileInfo(out).isDir())
        return out;
    QString name = state.find(evidence)->title;
    for (const ClaimIndex about : state.claimsAbout(state.indexOf(evidence))) {
        const Claim& claim = state.claims()[size_t(about)];
        if (claim.predicate == Predicate::FileName && !claim.retracted)
            name = *textOf(claim.value);
    }
    return QDir(out).filePath(safeFileName(name));
}

int run(const Options& options)
{
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const Case& state = (*file)->state();
    const auto evidence = itemArgument(state, "EVIDENCE", options.evidence, bitOf(ItemKind::EvidenceFile));
    if (!evidence)
        return report(evidence.error());
    const auto content = contentOf(state, *evidence);
    if (!content)
        return report(
            {ErrorKind::NotFound, Text::tr("Nobody said what the content of this evidence file is."),
                state.find(*evidence)->title, {}, {}});
    const QString target = targetOf(fromArgument(options.out), state, *evidence);
    LongWork work;
    const Status written = extractContent((*file)->path(), *content, target, work.progress());
    if (!written)
        return report(written.error());
    printLine(target);
    return doneReading(**file);
}

} // namespace

void addExtract(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("extract", "Write an evidence file out again; checks its SHA-256");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("EVIDENCE", options->evidence, "The evidence file: an id or a title")->required();
    command->add_option("-o,--out", options->out, "A new file, or a folder")->required();
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

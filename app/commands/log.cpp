#include "app/commands/signers.h"

#include "base/reversed.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    bool json = false;
    KeyOptions keys;
};

int run(const Options& options)
{
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const auto signers = Signers::of(**file, options.keys.keys());
    if (!signers)
        return report(signers.error());
    const auto& history = (*file)->ledger().history();
    nlohmann::ordered_json json;
    json["change_sets"] = nlohmann::ordered_json::array();
    for (const ChangeSetHeader& header : Reversed(history)) {
        const std::string id
            = header.replica.toString().toStdString() + "/" + std::to_string(header.sequence);
        const QStringList by = signers->of(header.hash);
        if (!options.json) {
            const QString line = QStringLiteral("%1  %2  %3  %4")
                                     .arg(QString::fromStdString(isoUtc(header.time)),
                                         header.hash.toHex().left(12), header.author, reasonText(header));
            printLine(
                by.isEmpty() ? line : Text::tr("%1  (signed: %2)").arg(line, by.join(QStringLiteral(", "))));
            continue;
        }
        nlohmann::ordered_json row;
        row["id"] = id;
        row["author"] = header.author.toStdString();
        row["time"] = isoUtc(header.time);
        row["reason"] = reasonText(header).toStdString();
        row["operations"] = header.operationTotal;
        if (!header.isComplete())
            row["withheld"] = header.withheld;
        if (!by.isEmpty()) {
            row["signed"] = nlohmann::ordered_json::array();
            for (const QString& name : by)
                row["signed"].push_back(name.toStdString());
        }
        row["hash"] = header.hash.toHex().toStdString();
        json["change_sets"].push_back(std::move(row));
    }
    if (options.json)
        printJson(json);
    return doneReading(**file);
}

} // namespace

void addLog(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("log", "The change sets, newest first");
    command->add_option("CASE", options->path, "A case file")->required();
    options->keys.declareFolder(*command);
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

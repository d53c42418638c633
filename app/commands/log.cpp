#include "app/commands/command.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    bool json = false;
};

int run(const Options& options)
{
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const auto& history = (*file)->ledger().history();
    nlohmann::ordered_json json;
    json["change_sets"] = nlohmann::ordered_json::array();
    for (auto header = history.rbegin(); header != history.rend(); ++header) {
        const std::string id
            = header->replica.toString().toStdString() + "/" + std::to_string(header->sequence);
        if (!options.json) {
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(QString::fromStdString(isoUtc(header->time)), header->hash.toHex().left(12),
                              header->author, reasonText(*header)));
            continue;
        }
        nlohmann::ordered_json row;
        row["id"] = id;
        row["author"] = header->author.toStdString();
        row["time"] = isoUtc(header->time);
        row["reason"] = reasonText(*header).toStdString();
        row["operations"] = header->operationTotal;
        if (!header->isComplete())
            row["withheld"] = header->withheld;
        row["hash"] = header->hash.toHex().toStdString();
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
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

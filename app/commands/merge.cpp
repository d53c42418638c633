#include "app/commands/command.h"
#include "app/commands/record_text.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    std::vector<std::string> others;
    bool json = false;
    Writing writing;
};

/// One side of a conflict: what was written, and who, when and why.
nlohmann::ordered_json sideOf(const CaseFile& file, const FieldValue& value, const Stamp& by)
{
    nlohmann::ordered_json json;
    json["value"] = fieldText(file.state(), value).toStdString();
    if (const ChangeSetHeader* header = file.ledger().chains().at(by)) {
        json["author"] = header->author.toStdString();
        json["time"] = isoUtc(header->time);
        json["reason"] = reasonText(*header).toStdString();
    }
    return json;
}

QString sideText(const nlohmann::ordered_json& side)
{
    const auto text = [&](const char* key) {
        return side.contains(key) ? QString::fromStdString(side[key].get<std::string>()) : QString();
    };
    return Text::tr("%1 (%2, %3: %4)").arg(text("value"), text("author"), text("time"), text("reason"));
}

int run(const Options& options)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    std::vector<std::unique_ptr<CaseFile>> opened;
    std::vector<const CaseFile*> others;
    for (const std::string& name : options.others) {
        auto other = CaseFile::open(fromArgument(name), OpenMode::ReadOnly);
        if (!other)
            return report(other.error());
        others.push_back(other->get());
        opened.push_back(std::move(*other));
    }
    const auto merged = (*file)->merge(others, options.writing.reasonOr({}));
    if (!merged)
        return report(merged.error());
    nlohmann::ordered_json json;
    json["added"] = merged->added.size();
    json["filled_up"] = merged->filledUp;
    json["same_as_proposed"] = merged->sameThings;
    json["conflicts"] = nlohmann::ordered_json::array();
    for (const FieldConflict& conflict : (*file)->ledger().conflicts()) {
        const FieldKey key{conflict.record, conflict.onClaim, quint8(conflict.field)};
        nlohmann::ordered_json row = recordJson((*file)->state(), key);
        row["field"] = fieldKeyText(key).toStdString();
        row["shown"] = sideOf(**file, conflict.shown, conflict.shownBy);
        row["other"] = sideOf(**file, conflict.other, conflict.otherBy);
        if (!options.json)
            printLine(Text::tr("Conflict: %1, %2\n  shown: %3\n  other: %4")
                          .arg(recordText((*file)->state(), key), fieldKeyText(key), sideText(row["shown"]),
                              sideText(row["other"])));
        json["conflicts"].push_back(std::move(row));
    }
    json["state"] = (*file)->state().stateHash().toHex().toStdString();
    json["head"] = (*file)->ledger().head().toHex().toStdString();
    if (options.json)
        printJson(json);
    printNote(Text::tr("%1 change sets added; conflicts that wait for a decision: %2.")
                  .arg(json["added"].get<qint64>())
                  .arg(json["conflicts"].size()));
    return Done;
}

} // namespace

void addMerge(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("merge", "Take over what colleagues wrote into their copies");
    command->add_option("CASE", options->path, "The case file to merge into")->required();
    command->add_option("OTHER", options->others, "Copies of the same case")->required();
    command->add_flag("--json", options->json, "One JSON object on standard output");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

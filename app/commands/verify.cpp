#include "app/commands/command.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, head;
    bool json = false;
};

nlohmann::ordered_json jsonOf(const VerifyReport& verified)
{
    const auto hexOf = [](const Digest& digest) {
        return digest.isNull() ? nlohmann::ordered_json()
                               : nlohmann::ordered_json(digest.toHex().toStdString());
    };
    nlohmann::ordered_json json;
    json["ok"] = verified.ok();
    json["problems"] = nlohmann::ordered_json::array();
    for (const VerifyProblem& problem : verified.problems)
        json["problems"].push_back({{"kind", problem.kind.toStdString()},
            {"where", problem.where.toStdString()}, {"message", problem.message.toStdString()}});
    json["head"] = hexOf(verified.head);
    json["withheld"] = verified.withheld;
    json["waiting"] = verified.waiting;
    json["missing"] = nlohmann::ordered_json::array();
    for (const Digest& content : verified.missing)
        json["missing"].push_back(content.toHex().toStdString());
    json["state"] = hexOf(verified.state);
    return json;
}

void printReport(const VerifyReport& verified, const QString& path)
{
    for (const VerifyProblem& problem : verified.problems)
        printLine((problem.where.isEmpty() ? path : problem.where) % QStringLiteral(": ") % problem.message);
    if (verified.ok())
        printLine(Text::tr("Every record follows from the ledger, and the chain is whole. Head %1")
                      .arg(verified.head.toHex()));
}

/// What is no problem, but to be known.
void printNotes(const VerifyReport& verified)
{
    if (verified.withheld > 0)
        printNote(
            Text::tr("Operations that were left out of this copy: %1. Merging a fuller one brings them.")
                .arg(verified.withheld));
    if (verified.waiting > 0)
        printNote(Text::tr("%n change set(s) wait for earlier ones; “kagami waiting” says for which.",
            nullptr, int(verified.waiting)));
    for (const Digest& content : verified.missing)
        printNote(Text::tr("The content of an evidence file is not in this copy (SHA-256 %1). Merging a "
                           "fuller one brings it.")
                      .arg(content.toHex()));
    if (verified.head.isNull())
        printNote(
            Text::tr("Nothing more can be checked. Go on with the latest copy that is whole; copies and "
                     "bundles of colleagues bring back what they have."));
}

int run(const Options& options)
{
    std::optional<Digest> head;
    if (!options.head.empty()) {
        head = Digest::parse(fromArgument(options.head));
        if (!head)
            return report({ErrorKind::Invalid, Text::tr("A head is 64 hexadecimal digits."),
                QStringLiteral("--head"), {}, {}});
    }
    const auto verified = CaseFile::verifyFile(fromArgument(options.path), head);
    if (!verified)
        return report(verified.error());
    if (options.json)
        printJson(jsonOf(*verified));
    else
        printReport(*verified, fromArgument(options.path));
    printNotes(*verified);
    return verified->ok() ? Done : Partly;
}

} // namespace

void addVerify(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("verify", "Check the chain, and every record against the ledger");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option(
        "--head", options->head, "A head that was printed earlier: the ledger must contain it");
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

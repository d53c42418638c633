#include "app/commands/past_option.h"
#include "app/commands/waiting_report.h"

#include "store/network_share.h"

#include <map>
#include <set>

namespace kagami::cli {

namespace {

struct Options {
    std::string path;
    PastOption past;
    bool json = false;
};

qint64 evidenceBytes(const CaseFile& file)
{
    qint64 total = 0;
    for (const Blob& blob : file.blobs().value_or(std::vector<Blob>()))
        total += blob.size.value_or(0);
    return total;
}

/// Change sets that somebody signed.
size_t signedTotal(const CaseFile& file)
{
    std::set<Digest> changeSets;
    for (const Signature& signature : file.signatures().value_or(std::vector<Signature>()))
        changeSets.insert(signature.changeSet);
    return changeSets.size();
}

nlohmann::ordered_json summaryOf(const CaseFile& file, const Ledger& ledger)
{
    const Case& state = ledger.state();
    std::map<std::string, qint64> items;
    std::map<std::string, qint64> claims;
    std::set<std::string> versions;
    for (const Item& item : state.items())
        if (!item.retracted)
            ++items[toKey(item.kind).toStdString()];
    for (const Claim& claim : state.claims()) {
        if (claim.retracted)
            continue;
        ++claims[toKey(claim.predicate).toStdString()];
        const TechniqueUse* use = techniqueOf(claim.value);
        if (use && !use->attackVersion.isEmpty())
            versions.insert(use->attackVersion.toStdString());
    }
    const Item* root = state.root();
    nlohmann::ordered_json json;
    json["title"] = root ? root->title.toStdString() : std::string();
    json["items"] = items;
    json["claims"] = claims;
    json["events"] = 0;
    json["change_sets"] = ledger.history().size();
    json["head"] = ledger.head().toHex().toStdString();
    json["state"] = state.stateHash().toHex().toStdString();
    json["evidence_bytes"] = evidenceBytes(file);
    json["signed"] = signedTotal(file);
    json["conflicts"] = ledger.conflicts().size();
    json["attack_versions"] = versions;
    json["waiting"] = waitingJson(file);
    json["network_share"] = networkShareOf(file.path()).toStdString();
    return json;
}

void printCounts(const QString& heading, const nlohmann::ordered_json& counts)
{
    printLine(heading);
    for (const auto& [key, count] : counts.items())
        printLine(QStringLiteral("  %1 %2").arg(count.get<qint64>(), 7).arg(QString::fromStdString(key)));
}

int run(const Options& options)
{
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const auto shown = options.past.ledger(**file);
    if (!shown)
        return report(shown.error());
    const nlohmann::ordered_json json = summaryOf(**file, *shown->ledger);
    if (options.json) {
        printJson(json);
        return doneReading(**file);
    }
    const auto text = [&](const char* key) { return QString::fromStdString(json[key].get<std::string>()); };
    printLine(text("title"));
    printCounts(Text::tr("Items"), json["items"]);
    printCounts(Text::tr("Claims"), json["claims"]);
    printLine(Text::tr("Events       %1").arg(json["events"].get<qint64>()));
    QStringList versions;
    for (const auto& version : json["attack_versions"])
        versions << QString::fromStdString(version.get<std::string>());
    printLine(Text::tr("ATT&CK       %1")
                  .arg(versions.isEmpty() ? QStringLiteral("–") : versions.join(QStringLiteral(", "))));
    printLine(Text::tr("Change sets  %1").arg(json["change_sets"].get<qint64>()));
    printLine(Text::tr("  signed     %1").arg(json["signed"].get<qint64>()));
    printLine(Text::tr("Evidence     %1 bytes").arg(json["evidence_bytes"].get<qint64>()));
    printLine(Text::tr("Conflicts    %1").arg(json["conflicts"].get<qint64>()));
    printLine(Text::tr("Head         %1").arg(text("head")));
    printLine(Text::tr("State        %1").arg(text("state")));
    printWaiting(**file);
    if (const QString share = text("network_share"); !share.isEmpty())
        printNote(
            Text::tr("The case lies on a network share (%1): one computer at a time can write, and reading "
                     "meanwhile from another is not reliable. Work on copies and merge them.")
                .arg(share));
    return doneReading(**file);
}

} // namespace

void addInfo(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("info", "What a case holds, and its head");
    command->add_option("CASE", options->path, "A case file")->required();
    options->past.declare(*command);
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

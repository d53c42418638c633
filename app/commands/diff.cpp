#include "app/commands/command.h"
#include "app/commands/record_text.h"
#include "ledger/case_diff.h"

#include <algorithm>

namespace kagami::cli {

namespace {

struct Options {
    std::string before, after;
    bool json = false;
};

template <class Id>
void addRecords(nlohmann::ordered_json& list, const Case& state, const std::vector<Id>& ids)
{
    for (const Id& id : ids) {
        const FieldKey key{id.uuid, std::is_same_v<Id, ClaimId>, 0};
        nlohmann::ordered_json json = recordJson(state, key);
        if constexpr (std::is_same_v<Id, ClaimId>)
            json["value"] = fieldText(state, state.find(id)->value).toStdString();
        list.push_back(std::move(json));
    }
}

nlohmann::ordered_json jsonOf(const CaseDiff& diff, const Case& before, const Case& after)
{
    nlohmann::ordered_json json;
    json["same"] = diff.isEmpty();
    for (const char* list : {"added", "removed", "changed"})
        json[list] = nlohmann::ordered_json::array();
    addRecords(json["added"], after, diff.addedItems);
    addRecords(json["added"], after, diff.addedClaims);
    addRecords(json["removed"], before, diff.removedItems);
    addRecords(json["removed"], before, diff.removedClaims);
    for (const FieldDifference& change : diff.changed) {
        nlohmann::ordered_json row = recordJson(after, change.key);
        row["field"] = fieldKeyText(change.key).toStdString();
        row["before"] = fieldText(before, change.before).toStdString();
        row["after"] = fieldText(after, change.after).toStdString();
        json["changed"].push_back(std::move(row));
    }
    return json;
}

template <class Id>
void printRecords(QChar mark, const Case& state, const std::vector<Id>& ids)
{
    for (const Id& id : ids) {
        const FieldKey key{id.uuid, std::is_same_v<Id, ClaimId>, 0};
        const QString text
            = key.onClaim ? claimText(state, *state.find(ClaimId{id.uuid})) : recordText(state, key);
        printLine(QStringLiteral("%1 %2  %3").arg(mark).arg(shortId(id.uuid), text));
    }
}

void print(const CaseDiff& diff, const Case& before, const Case& after)
{
    printRecords(u'+', after, diff.addedItems);
    printRecords(u'+', after, diff.addedClaims);
    printRecords(u'-', before, diff.removedItems);
    printRecords(u'-', before, diff.removedClaims);
    for (const FieldDifference& change : diff.changed)
        printLine(
            QStringLiteral("~ %1  %2, %3: %4 → %5")
                .arg(shortId(change.key.record), recordText(after, change.key), fieldKeyText(change.key),
                    fieldText(before, change.before), fieldText(after, change.after)));
}

/// The change sets of a ledger that another one lacks, in the order of time.
std::vector<const ChangeSetHeader*> onlyIn(const Ledger& ledger, const Ledger& other)
{
    std::vector<const ChangeSetHeader*> found;
    for (const ChangeSetHeader& header : ledger.history())
        if (!other.find(header.hash))
            found.push_back(&header);
    return found;
}

nlohmann::ordered_json workJson(const std::vector<const ChangeSetHeader*>& work)
{
    auto list = nlohmann::ordered_json::array();
    for (const ChangeSetHeader* header : work)
        list.push_back(
            {{"hash", header->hash.toHex().toStdString()}, {"author", header->author.toStdString()},
                {"time", isoUtc(header->time)}, {"reason", reasonText(*header).toStdString()}});
    return list;
}

/// Who did what, and why.
void printWork(const QString& heading, const std::vector<const ChangeSetHeader*>& work)
{
    if (work.empty())
        return;
    printLine(heading);
    for (const ChangeSetHeader* header : work)
        printLine(
            QStringLiteral("  %1  %2  %3")
                .arg(QString::fromStdString(isoUtc(header->time)), header->author, reasonText(*header)));
}

int run(const Options& options)
{
    const auto before = openToRead(options.before);
    if (!before)
        return report(before.error());
    const auto after = openToRead(options.after);
    if (!after)
        return report(after.error());
    const Case& was = (*before)->state();
    const Case& is = (*after)->state();
    const CaseDiff diff = diffOf(was, is);
    const auto since = onlyIn((*after)->ledger(), (*before)->ledger());
    const auto apart = onlyIn((*before)->ledger(), (*after)->ledger());
    if (options.json) {
        nlohmann::ordered_json json = jsonOf(diff, was, is);
        json["work"] = workJson(since);
        json["work_apart"] = workJson(apart);
        printJson(json);
    } else {
        print(diff, was, is);
        printWork(Text::tr("Work that leads there:"), since);
        printWork(Text::tr("Work in the earlier one only:"), apart);
    }
    printNote(Text::tr("%1 added, %2 removed, %3 fields changed.")
                  .arg(diff.addedItems.size() + diff.addedClaims.size())
                  .arg(diff.removedItems.size() + diff.removedClaims.size())
                  .arg(diff.changed.size()));
    return std::max(doneReading(**before), doneReading(**after));
}

} // namespace

void addDiff(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("diff", "What leads from one version of a case to another");
    command->add_option("A", options->before, "The earlier case file")->required();
    command->add_option("B", options->after, "The later case file")->required();
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

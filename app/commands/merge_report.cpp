#include "app/commands/merge_report.h"

#include "app/commands/conflict_text.h"
#include "app/commands/waiting_report.h"

namespace kagami::cli {

namespace {

nlohmann::ordered_json jsonOf(const CaseFile& file, const MergeReport& merged, nlohmann::ordered_json json)
{
    json["added"] = merged.added.size();
    json["filled_up"] = merged.filledUp;
    json["evidence_files"] = merged.blobs;
    json["signatures"] = merged.signatures;
    json["signatures_ahead"] = merged.signaturesAhead;
    json["same_as_proposed"] = merged.sameThings;
    json["conflicts"] = conflictsJson(file);
    json["waits_as"] = merged.waitsAs > 0 ? nlohmann::ordered_json(merged.waitsAs) : nlohmann::ordered_json();
    json["took_in"] = merged.tookIn;
    json["waiting"] = waitingJson(file);
    json["state"] = file.state().stateHash().toHex().toStdString();
    json["head"] = file.ledger().head().toHex().toStdString();
    return json;
}

/// What came, in sentences on standard error.
void printNotes(const MergeReport& merged, size_t conflicts)
{
    if (merged.waitsAs > 0)
        return printNote(
            Text::tr("What the bundle builds on is not here yet: it waits in the case as number %1.")
                .arg(merged.waitsAs));
    if (merged.filledUp > 0)
        printNote(Text::tr(
            "%n change set(s) that were here in part have more now.", nullptr, int(merged.filledUp)));
    if (merged.blobs > 0)
        printNote(Text::tr("%n evidence file(s) came with it.", nullptr, int(merged.blobs)));
    if (merged.signatures > 0)
        printNote(Text::tr("%n signature(s) came with it.", nullptr, int(merged.signatures)));
    if (merged.signaturesAhead > 0)
        printNote(Text::tr(
            "%n signature(s) are of changes that are not here yet and were not kept; apply the bundle "
            "again after the one with these changes.",
            nullptr, int(merged.signaturesAhead)));
    if (!merged.tookIn.empty())
        printNote(
            Text::tr("%n bundle(s) that had waited came in with it.", nullptr, int(merged.tookIn.size())));
    printNote(Text::tr(
        "%n change set(s) added; conflicts that wait for a decision: %1.", nullptr, int(merged.added.size()))
                  .arg(conflicts));
}

} // namespace

void printMerge(const CaseFile& file, const MergeReport& merged, bool asJson, nlohmann::ordered_json json)
{
    json = jsonOf(file, merged, std::move(json));
    if (asJson)
        printJson(json);
    else if (merged.waitsAs > 0)
        printWaiting(file);
    else
        printConflicts(file);
    printNotes(merged, json["conflicts"].size());
}

} // namespace kagami::cli

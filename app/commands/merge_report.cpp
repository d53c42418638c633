#include "app/commands/merge_report.h"

#include "app/commands/conflict_text.h"

namespace kagami::cli {

void printMerge(const CaseFile& file, const MergeReport& merged, bool asJson, nlohmann::ordered_json json)
{
    json["added"] = merged.added.size();
    json["filled_up"] = merged.filledUp;
    json["same_as_proposed"] = merged.sameThings;
    json["conflicts"] = conflictsJson(file);
    json["state"] = file.state().stateHash().toHex().toStdString();
    json["head"] = file.ledger().head().toHex().toStdString();
    if (asJson)
        printJson(json);
    else
        printConflicts(file);
    printNote(Text::tr(
        "%n change set(s) added; conflicts that wait for a decision: %1.", nullptr, int(merged.added.size()))
                  .arg(json["conflicts"].size()));
}

} // namespace kagami::cli

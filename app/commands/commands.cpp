#include "app/commands/command.h"

namespace kagami::cli {

void addCommands(CLI::App& app, Action& action)
{
    for (const auto add : {addNew, addInfo, addAdd, addClaim, addTag, addRetract, addUndo, addImport,
             addExport, addBrief, addRender, addSearch, addVerify, addLog, addMerge, addDiff, addConflicts,
             addDecide, addBundle, addApply, addWaiting, addKey, addAttach, addExtract, addSign})
        add(app, action);
}

} // namespace kagami::cli

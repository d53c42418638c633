#include "app/commands/command.h"

#include <array>

namespace kagami::cli {

namespace {

/// An empty text mostly comes from a variable of a script that is not set. Taken for "not given" it would
/// lift a ceiling, or check nothing.
void refuseEmptyValues(CLI::App& app)
{
    const CLI::Validator isSomething(
        [](const std::string& value) {
            return value.empty() ? std::string("The value is empty. Leave the option out if that is meant.")
                                 : std::string();
        },
        "");
    constexpr std::array mayBeEmpty{"--lens", "--value", "--reason", "--note"};
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        refuseEmptyValues(*command);
        for (CLI::Option* option : command->get_options())
            if (option->get_type_size_max() > 0
                && std::find(mayBeEmpty.begin(), mayBeEmpty.end(), option->get_name()) == mayBeEmpty.end())
                option->check(isSomething);
    }
}

} // namespace

void addCommands(CLI::App& app, Action& action)
{
    for (const auto add : {addNew, addInfo, addAdd, addClaim, addTag, addRetract, addUndo, addImport,
             addExport, addBrief, addRender, addSearch, addVerify, addLog, addMerge, addDiff, addConflicts,
             addDecide, addBundle, addApply, addWaiting, addKey, addAttach, addExtract, addSign})
        add(app, action);
    refuseEmptyValues(app);
}

} // namespace kagami::cli

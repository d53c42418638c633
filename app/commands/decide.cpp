#include "app/commands/command.h"
#include "app/commands/record_text.h"
#include "base/text_fold.h"
#include "case/value_input.h"
#include "ledger/contested_field.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, record, field, choice, value, all;
    bool json = false;
    Writing writing;
};

constexpr const char* authorPrefix = "by:";

Status checkChoice(const std::string& choice)
{
    for (const char* word : {"shown", "other", "mine", "theirs"})
        if (choice == word)
            return {};
    if (choice.rfind(authorPrefix, 0) == 0)
        return {};
    return fail(ErrorKind::Invalid, Text::tr("“%1” picks no side.").arg(fromArgument(choice)), {},
        Text::tr("Use shown, other, mine, theirs, or by:NAME; or give a --value."));
}

std::optional<size_t> sideOf(const ContestedField& field, const std::string& choice, const QString& author)
{
    if (choice.rfind(authorPrefix, 0) == 0)
        return sideBy(field, fromArgument(choice.substr(std::char_traits<char>::length(authorPrefix))));
    return sideFor(field,
        choice == "shown"       ? SideChoice::Shown
            : choice == "other" ? SideChoice::Other
            : choice == "mine"  ? SideChoice::Mine
                                : SideChoice::Theirs,
        author);
}

/// The conflict that RECORD and FIELD name: a record by id, or by the title of its item.
Result<ContestedField> findField(const CaseFile& file, const Options& options)
{
    const QString record = fromArgument(options.record);
    const QString name = fromArgument(options.field);
    std::vector<ContestedField> found;
    for (ContestedField& field : contestedFields(file.ledger())) {
        const QString title
            = QString::fromStdString(recordJson(file.state(), field.key)["title"].get<std::string>());
        const bool named = field.key.record.toString() == record || foldText(title) == foldText(record);
        if (named && fieldKeyText(field.key) == name)
            found.push_back(std::move(field));
    }
    if (found.size() == 1)
        return std::move(found.front());
    const QString where = QStringLiteral("%1, %2").arg(record, name);
    if (found.empty())
        return fail(ErrorKind::NotFound, Text::tr("No conflict waits here."), where,
            Text::tr("“kagami conflicts” lists those that do, with record and field."));
    return fail(ErrorKind::Ambiguous, Text::tr("Several conflicts answer to this name."), where,
        Text::tr("Give the id that “kagami conflicts --json” shows."));
}

/// A value as people type it, for whatever field.
Result<FieldValue> typedValue(const Case& state, const FieldKey& key, const QString& text)
{
    const nlohmann::json json = text.toStdString();
    if (!key.onClaim) {
        const auto field = ItemField(key.field);
        return fieldValueFromJson(
            field == ItemField::Retracted ? nlohmann::json(text == u"true") : json, field);
    }
    const auto field = ClaimField(key.field);
    if (field == ClaimField::Value) {
        auto value = parseValue(state, state.find(ClaimId{key.record})->predicate, text);
        return value ? Result<FieldValue>(std::move(*value)) : tl::unexpected(value.error());
    }
    if (field == ClaimField::Source) {
        const auto source = resolveItem(state, text, bitOf(ItemKind::Source));
        return source ? Result<FieldValue>(*source) : tl::unexpected(source.error());
    }
    return fieldValueFromJson(field == ClaimField::Retracted ? nlohmann::json(text == u"true") : json, field);
}

Result<FieldValue> chosenValue(const CaseFile& file, const ContestedField& field, const Options& options)
{
    if (!options.value.empty())
        return typedValue(file.state(), field.key, fromArgument(options.value));
    KAGAMI_TRY(checkChoice(options.choice));
    if (const auto side = sideOf(field, options.choice, file.author()))
        return field.sides[*side].value;
    return fail(ErrorKind::Ambiguous,
        Text::tr("“%1” picks no side here, or several.").arg(fromArgument(options.choice)),
        recordText(file.state(), field.key),
        Text::tr("Say by:NAME, or give a --value. The sides are in “kagami conflicts”."));
}

struct Decisions {
    Draft draft;
    size_t left = 0; ///< conflicts for which the word picks no side
};

Result<Decisions> decideAll(const CaseFile& file, const Options& options)
{
    KAGAMI_TRY(checkChoice(options.all));
    Decisions decisions;
    for (const ContestedField& field : contestedFields(file.ledger())) {
        if (const auto side = sideOf(field, options.all, file.author()))
            decide(decisions.draft, field.key, field.sides[*side].value);
        else
            ++decisions.left;
    }
    decisions.draft.reason = options.writing.reasonOr(
        Text::tr("Decided %n conflict(s): %1", nullptr, int(decisions.draft.operations.size()))
            .arg(fromArgument(options.all)));
    return decisions;
}

Result<Decisions> decideOne(const CaseFile& file, const Options& options)
{
    const auto field = findField(file, options);
    if (!field)
        return tl::unexpected(field.error());
    auto value = chosenValue(file, *field, options);
    if (!value)
        return tl::unexpected(value.error());
    Decisions decisions;
    decisions.draft.reason
        = options.writing.reasonOr(Text::tr("Decided %1 of %2: %3")
                                       .arg(fieldKeyText(field->key), recordText(file.state(), field->key),
                                           fieldText(file.state(), *value)));
    decide(decisions.draft, field->key, std::move(*value));
    return decisions;
}

Status checkUsage(const Options& options)
{
    const bool one = !options.record.empty() && !options.field.empty();
    const bool ways = int(!options.choice.empty()) + int(!options.value.empty()) == 1;
    if (options.all.empty() ? one && ways : options.record.empty() && options.value.empty())
        return {};
    return fail(ErrorKind::Invalid, Text::tr("Say which conflict, and for what."), {},
        Text::tr("kagami decide CASE RECORD FIELD shown|other|mine|theirs|by:NAME, or --value TEXT, or only "
                 "--all CHOICE."));
}

int run(const Options& options)
{
    if (const auto usage = checkUsage(options); !usage) {
        (void)report(usage.error());
        return Usage;
    }
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    auto decisions = options.all.empty() ? decideOne(**file, options) : decideAll(**file, options);
    if (!decisions)
        return report(decisions.error());
    nlohmann::ordered_json json;
    json["decided"] = decisions->draft.operations.size();
    json["left"] = decisions->left;
    if (!decisions->draft.operations.empty()) {
        const auto written = (*file)->commit(std::move(decisions->draft));
        if (!written)
            return report(written.error());
        json["change_set"] = written->hash.toHex().toStdString();
    }
    if (options.json)
        printJson(json);
    printNote(Text::tr("%1 decided, %2 left.").arg(json["decided"].get<qint64>()).arg(decisions->left));
    return decisions->left > 0 ? Partly : Done;
}

} // namespace

void addDecide(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("decide", "Decide what people wrote against each other");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("RECORD", options->record, "A record by id, or by the title of its item");
    command->add_option("FIELD", options->field, "Its field, as conflicts names it");
    command->add_option("CHOICE", options->choice,
        "shown (what shows: the latest), other, mine, theirs (mine is --author's), or by:NAME");
    command->add_option("--value", options->value, "Neither side, but this");
    command->add_option("--all", options->all, "Decide every conflict this way, in one change set");
    command->add_flag("--json", options->json, "One JSON object on standard output");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

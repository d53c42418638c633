#include "app/commands/command.h"

#include "lens/scope.h"

#include <QLocale>

namespace kagami::cli {

namespace {

struct Options {
    std::string path, query;
    int limit = 100;
    bool json = false;
};

QString whenOf(const Facts& facts, const Case& state, const SearchHit& hit)
{
    const ItemIndex index = state.indexOf(hit.item);
    const TimeSpan* span = index == noIndex ? nullptr : facts.time(index, Predicate::When);
    return span ? toEdtf(*span) : QString();
}

int run(const Options& options)
{
    const QString query = fromArgument(options.query);
    if (query.trimmed().isEmpty())
        return report({ErrorKind::Invalid, Text::tr("There is nothing to search for."),
            QStringLiteral("QUERY"), Text::tr("Give one or more words, or a \"phrase\"."), {}});
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const auto result = (*file)->search(query, options.limit);
    if (!result)
        return report(result.error());
    const Case& state = (*file)->state();
    const auto facts = Facts::make(state, {}, {});
    nlohmann::ordered_json json;
    json["query"] = query.toStdString();
    json["total"] = result->total;
    json["hits"] = nlohmann::ordered_json::array();
    for (const SearchHit& hit : result->hits) {
        const Item* item = state.find(hit.item);
        const QString when = whenOf(*facts, state, hit);
        if (!options.json) {
            printLine(QStringLiteral("%1  %2  %3  [%4] %5")
                          .arg(when.leftJustified(20), item ? toKey(item->kind) : QString(),
                              item ? item->title : QString(), hit.field, hit.snippet));
            continue;
        }
        nlohmann::ordered_json row;
        row["kind"] = item ? toKey(item->kind).toStdString() : std::string();
        row["id"] = hit.record.toString().toStdString();
        row["title"] = item ? item->title.toStdString() : std::string();
        row["field"] = hit.field.toStdString();
        row["snippet"] = hit.snippet.toStdString();
        row["when"] = when.toStdString();
        json["hits"].push_back(std::move(row));
    }
    if (options.json)
        printJson(json);
    else
        printNote(Text::tr("%n hit(s)", nullptr, int(result->total)));
    return doneReading(**file);
}

} // namespace

void addSearch(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("search", "Find words in titles, claims and quotes");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("QUERY", options->query, "Words (all must be there), or a \"phrase\"")->required();
    command->add_option("--limit", options->limit, "At most so many hits")
        ->capture_default_str()
        ->check(CLI::Range(1, 100000));
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

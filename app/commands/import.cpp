#include "app/commands/command.h"
#include "app/commands/long_work.h"

#include "exchange/casejson/foreign_case.h"
#include "exchange/import_counts.h"

#include <QFileInfo>

namespace kagami::cli {

namespace {

struct Options {
    std::string path, format;
    std::vector<std::string> files;
    bool json = false;
    Writing writing;
};

/// What one file brings.
struct Prepared {
    CaseJsonImport import;
    ImportCounts counts;
};

nlohmann::ordered_json byKey(const std::map<QString, qint64>& counts)
{
    auto json = nlohmann::ordered_json::object();
    for (const auto& [key, total] : counts)
        json[key.toStdString()] = total;
    return json;
}

Result<Prepared> prepare(const QString& path, const CaseFile& file, const Options& options)
{
    auto import = readCaseJsonFile(path);
    if (!import)
        return tl::unexpected(import.error());
    leaveOutForeignCase(file.state(), *import);
    import->draft.reason = options.writing.reasonOr(Text::tr("Imported %1").arg(QFileInfo(path).fileName()));
    ImportCounts counts = countImport(file.state(), import->draft);
    return Prepared{std::move(*import), std::move(counts)};
}

/// The entry of one file in the report.
nlohmann::ordered_json reportOf(const std::string& name, const Prepared& prepared)
{
    const auto& [import, counts] = prepared;
    nlohmann::ordered_json json;
    json["file"] = fromArgument(name).toStdString();
    json["format"] = "case-json";
    json["version"] = "1";
    json["sha256"] = import.sha256.toHex().toStdString();
    json["records"] = import.records;
    json["imported"] = import.imported;
    json["updated"] = counts.updated;
    json["unchanged"] = counts.unchanged;
    json["skipped"] = nlohmann::ordered_json::array();
    for (const ImportSkip& skip : import.skipped)
        json["skipped"].push_back({{"where", skip.where.toStdString()}, {"id", skip.id.toStdString()},
            {"reason", skip.reason.toStdString()}});
    json["items"] = byKey(counts.items);
    json["claims"] = byKey(counts.claims);
    json["events"] = 0;
    json["techniques"] = nlohmann::ordered_json::array();
    for (const QString& technique : counts.techniques)
        json["techniques"].push_back(technique.toStdString());
    json["warnings"] = nlohmann::ordered_json::array();
    return json;
}

int run(const Options& options)
{
    if (!options.format.empty() && options.format != "case-json")
        return report({ErrorKind::Unsupported,
            Text::tr("The format “%1” cannot be read.").arg(fromArgument(options.format)),
            QStringLiteral("--format"), Text::tr("Use case-json."), {}});
    LongWork work;
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    // All files are read before the first is written, so that a bad one changes nothing.
    nlohmann::ordered_json json;
    json["files"] = nlohmann::ordered_json::array();
    qint64 records = 0, imported = 0, skipped = 0;
    std::vector<Draft> drafts;
    for (const std::string& name : options.files) {
        auto prepared = prepare(fromArgument(name), **file, options);
        if (!prepared)
            return report(prepared.error());
        if (const Status going = LongWork::goOn(); !going)
            return report(going.error());
        records += prepared->import.records;
        imported += prepared->import.imported;
        skipped += qint64(prepared->import.skipped.size());
        json["files"].push_back(reportOf(name, *prepared));
        drafts.push_back(std::move(prepared->import.draft));
    }
    Draft all;
    for (Draft& draft : drafts) {
        all.reason = all.reason.isEmpty() ? draft.reason : all.reason % QStringLiteral("; ") % draft.reason;
        std::move(draft.operations.begin(), draft.operations.end(), std::back_inserter(all.operations));
    }
    if (const auto done = (*file)->commit(std::move(all)); !done)
        return report(done.error());
    json["records"] = records;
    json["imported"] = imported;
    json["skipped"] = skipped;
    if (options.json)
        printJson(json);
    printNote(Text::tr("Read %1 records: %2 imported, %3 skipped.").arg(records).arg(imported).arg(skipped));
    return skipped ? Partly : Done;
}

} // namespace

void addImport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("import", "Bring files into a case, in one change");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("FILE", options->files, "What to import")->required();
    command->add_option("--format", options->format, "case-json (default: found out)");
    command->add_flag("--json", options->json, "One JSON object on standard output");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

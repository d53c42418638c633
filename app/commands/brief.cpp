#include "app/commands/lens_options.h"

#include "base/language.h"
#include "brief/brief.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, html, pdf, templateKey = "attribution-assessment", language = "en";
    LensOptions lens;
};

Result<std::shared_ptr<const BriefDocument>> documentOf(const Options& options, const CaseFile& file)
{
    const auto scope = options.lens.scope(file.state());
    if (!scope)
        return tl::unexpected(scope.error());
    const auto catalogue = defaultCatalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    BriefOptions wanted;
    wanted.templateKey = fromArgument(options.templateKey);
    wanted.language = options.language == "ja" ? QLocale::Japanese : QLocale::English;
    wanted.zone = options.language == "ja" ? QTimeZone("Asia/Tokyo") : QTimeZone::utc();
    return makeBrief(**scope, file.ledger(), **catalogue, wanted);
}

int run(const Options& options)
{
    if (options.html.empty() && options.pdf.empty())
        return report({ErrorKind::Invalid, Text::tr("Nothing to write."), {},
            Text::tr("Give --html OUT, --pdf OUT or both."), {}});
    installLanguage(fromArgument(options.language));
    const auto file = openToRead(options.path);
    if (!file)
        return report(file.error());
    const auto document = documentOf(options, **file);
    if (!document)
        return report(document.error());
    // Both are made before either is written, so that a failure leaves nothing behind.
    const QByteArray html = options.html.empty() ? QByteArray() : briefHtml(**document);
    Result<QByteArray> pdf = QByteArray();
    if (!options.pdf.empty())
        pdf = briefPdf(**document);
    if (!pdf)
        return report(pdf.error());
    std::vector<OutputFile> files;
    if (!options.html.empty())
        files.push_back({fromArgument(options.html), html});
    if (!options.pdf.empty())
        files.push_back({fromArgument(options.pdf), *pdf});
    const auto written = writeFiles(files);
    return written ? doneReading(**file) : report(written.error());
}

} // namespace

void addBrief(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("brief", "Write the attribution brief");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("--html", options->html, "Write one self-contained page");
    command->add_option("--pdf", options->pdf, "Write a PDF");
    command->add_option("--template", options->templateKey, "attribution-assessment")->capture_default_str();
    command->add_option("--lang", options->language, "en or ja")
        ->capture_default_str()
        ->check(CLI::IsMember({"en", "ja"}));
    options->lens.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

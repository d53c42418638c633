#include "brief/brief.h"
#include "app/commands/paper_options.h"
#include "store/ledger_at_head.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string html, pdf, templateKey = "attribution-assessment", since;
    PaperOptions paper;
};

Result<std::shared_ptr<const BriefDocument>> documentOf(const Options& options, const OpenedForPaper& opened)
{
    BriefOptions wanted;
    wanted.templateKey = fromArgument(options.templateKey);
    wanted.language = options.paper.locale();
    wanted.zone = options.paper.zone();
    if (!options.since.empty()) {
        const auto head = Digest::parse(fromArgument(options.since));
        if (!head)
            return fail(
                ErrorKind::Invalid, Text::tr("A head is 64 hexadecimal digits."), QStringLiteral("--since"));
        auto earlier = ledgerAtHead(*opened.file, *head);
        if (!earlier)
            return tl::unexpected(earlier.error());
        wanted.since = std::move(*earlier);
    }
    return makeBrief(*opened.scope, *opened.ledger, *opened.catalogue, wanted);
}

int run(const Options& options)
{
    if (options.html.empty() && options.pdf.empty())
        return report({ErrorKind::Invalid, Text::tr("Nothing to write."), {},
            Text::tr("Give --html OUT, --pdf OUT or both."), {}});
    options.paper.useLanguage();
    const auto opened = options.paper.open();
    if (!opened)
        return report(opened.error());
    const auto document = documentOf(options, *opened);
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
    return written ? doneReading(*opened->file) : report(written.error());
}

} // namespace

void addBrief(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("brief", "Write the attribution brief");
    command->add_option("--html", options->html, "Write one self-contained page");
    command->add_option("--pdf", options->pdf, "Write a PDF");
    command->add_option("--template", options->templateKey, "attribution-assessment")->capture_default_str();
    command->add_option(
        "--since", options->since, "The head that an earlier brief prints: adds what has changed since");
    options->paper.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

#include "app/commands/paper_options.h"
#include "brief/figures.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

namespace kagami::cli {

namespace {

struct Options {
    std::string view, out, size;
    PaperOptions paper;
};

constexpr double pngScale = 2; // pictures are looked at on dense screens and pasted into documents
constexpr int sizeLimitPx = 20000;

Result<FigureView> viewOf(const std::string& name)
{
    const std::pair<const char*, FigureView> views[] = {{"timeline", FigureView::Timeline},
        {"graph", FigureView::Graph}, {"matrix", FigureView::Matrix}, {"statistics", FigureView::Statistics}};
    for (const auto& [key, view] : views)
        if (name == key)
            return view;
    return fail(ErrorKind::Invalid, Text::tr("There is no view “%1”.").arg(fromArgument(name)),
        QStringLiteral("--view"), Text::tr("Use timeline, graph, matrix or statistics."));
}

Result<QSizeF> sizeOf(const std::string& argument)
{
    if (argument.empty())
        return QSizeF();
    static const QRegularExpression form(QStringLiteral(R"(^(\d{2,5})x(\d{2,5})$)"));
    const auto match = form.match(fromArgument(argument));
    const QSizeF size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() > sizeLimitPx || size.height() > sizeLimitPx)
        return fail(ErrorKind::Invalid, Text::tr("“%1” is no size.").arg(fromArgument(argument)),
            QStringLiteral("--size"),
            Text::tr("Write width x height in pixels, as 1600x900, at most 20000 each."));
    return size;
}

/// As many pixels as asked for, the figure whole in their middle; without a size two for each of the
/// figure's, for sharp text.
Result<QByteArray> pngOf(const Figure& figure, const QSizeF& asked, const QString& out)
{
    const QSizeF size = asked.isEmpty() ? figure.size * pngScale : asked;
    const QSizeF drawn = figure.size.scaled(size, Qt::KeepAspectRatio);
    QImage image(size.toSize(), QImage::Format_RGB32);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!image.isNull()) {
        image.fill(lightPalette()[Ink::Panel]);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate((size.width() - drawn.width()) / 2, (size.height() - drawn.height()) / 2);
        painter.scale(drawn.width() / figure.size.width(), drawn.height() / figure.size.height());
        paint(painter, figure, lightPalette());
        painter.end();
        buffer.open(QIODevice::WriteOnly);
    }
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return fail(ErrorKind::Io, Text::tr("The picture is too large for this computer's memory."), out,
            Text::tr("Give a smaller --size, or write an .svg or .pdf."));
    return bytes;
}

Result<QByteArray> encoded(const Figure& figure, const QSizeF& asked, const Options& options)
{
    const QString suffix = QFileInfo(fromArgument(options.out)).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return toSvg(figure, lightPalette(), false);
    if (suffix == QLatin1String("png"))
        return pngOf(figure, asked, fromArgument(options.out));
    if (suffix == QLatin1String("pdf"))
        return figurePdf(figure, fromArgument(options.paper.language));
    return fail(ErrorKind::Invalid, Text::tr("The ending “%1” is no picture format.").arg(suffix),
        fromArgument(options.out), Text::tr("End the name in .svg, .png or .pdf."));
}

FigureOptions figureOptionsOf(const Options& options, const QSizeF& size, const OpenedForPaper& opened)
{
    const Ledger& ledger = *opened.ledger;
    FigureOptions wanted;
    wanted.size = size;
    wanted.standalone = true;
    wanted.locale = QLocale(options.paper.locale());
    wanted.zone = options.paper.zone();
    wanted.marking = markingOf(*opened.scope);
    wanted.footer = Text::tr("Head %1").arg(ledger.head().toHex().left(16)) % QStringLiteral(" · ")
        % QString::fromStdString(isoUtc(ledger.newestTime())).left(10);
    return wanted;
}

int run(const Options& options)
{
    options.paper.useLanguage();
    const auto view = viewOf(options.view);
    if (!view)
        return report(view.error());
    const auto size = sizeOf(options.size);
    if (!size)
        return report(size.error());
    const auto opened = options.paper.open();
    if (!opened)
        return report(opened.error());
    const Figure figure
        = viewFigure(*view, *opened->scope, *opened->catalogue, figureOptionsOf(options, *size, *opened));
    const auto bytes = encoded(figure, *size, options);
    if (!bytes)
        return report(bytes.error());
    if (const auto written = writeFile(fromArgument(options.out), *bytes); !written)
        return report(written.error());
    return doneReading(*opened->file);
}

} // namespace

void addRender(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("render", "Write a view as a picture: SVG, PNG or PDF");
    command->add_option("--view", options->view, "timeline, graph, matrix or statistics")->required();
    command->add_option("-o,--output", options->out, "The picture to write; its ending chooses the format")
        ->required();
    command->add_option("--size", options->size, "WxH in pixels (default: as large as the content needs)");
    options->paper.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

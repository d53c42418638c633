#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/window.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <string_view>

namespace {

constexpr const char* version = KAGAMI_VERSION;
QtMessageHandler s_before = nullptr;

/// The commands draw with fonts but need no display.
bool draws(std::string_view command)
{
    return command == "brief" || command == "render";
}

/// Where nobody is logged in (cron, a container) Qt says at each start that it makes up a runtime folder.
void dropRuntimeFolderNote(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        s_before(type, context, message);
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool drawing)
{
    if (!drawing)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// All commands, and what the one that was named is to do.
struct CommandLine {
    CLI::App app{"Kagami: a workbench for investigating campaigns of cyber attacks", "kagami"};
    kagami::cli::Action action;

    CommandLine()
    {
        app.set_version_flag("--version", std::string("kagami ") + version);
        app.require_subcommand(1);
        kagami::cli::addCommands(app, action);
        app.footer(
            "Without a command: kagami [CASE] opens the window; with no CASE, on the bundled example.");
    }

    /// A first argument that is a command or an option is for the command line; anything else is a case for
    /// the window.
    [[nodiscard]] bool takes(std::string_view first) const
    {
        if (first.starts_with('-'))
            return first != "--platform" && first != "-platform" && first != "-style";
        const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
        return std::any_of(commands.begin(), commands.end(),
            [first](const CLI::App* command) { return command->check_name(std::string(first)); });
    }

    int run(int argc, char** argv)
    {
        s_before = qInstallMessageHandler(dropRuntimeFolderNote);
        const auto application = makeApplication(argc, argv, draws(argv[1]));
        QCoreApplication::setApplicationName(QStringLiteral("kagami"));
        try {
            app.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            return kagami::cli::endOutput(app.exit(error) == 0 ? kagami::cli::Done : kagami::cli::Usage);
        }
        return kagami::cli::endOutput(action ? action() : kagami::cli::Usage);
    }
};

/// The window can be asked for with a case, of which `name` looks like none: a command misspelt.
bool isMisspelt(const char* name)
{
    const QString text = QString::fromLocal8Bit(name);
    return name[0] != '-' && !text.contains(u'/') && !text.contains(u'.') && !QFileInfo::exists(text);
}

/// Without one Qt ends the program in its own way, with a core dump.
bool hasDisplay(int argc, char** argv)
{
    const auto choosesPlatform
        = [](const char* argument) { return std::string_view(argument).ends_with("-platform"); };
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || std::any_of(argv, argv + argc, choosesPlatform);
}

int run(int argc, char** argv)
{
    if (argc > 1) {
        CommandLine commands;
        if (commands.takes(argv[1]))
            return commands.run(argc, argv);
    }
    if (argc > 1 && isMisspelt(argv[1])) {
        std::fprintf(stderr,
            "kagami: %s: There is no command and no file of this name. kagami --help lists the commands.\n",
            argv[1]);
        return kagami::cli::Usage;
    }
    if (!hasDisplay(argc, argv)) {
        std::fputs(
            "kagami: There is no display for the window. The commands need none: kagami --help.\n", stderr);
        return kagami::cli::Failed;
    }
    return kagami::runWindow(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        kagami::cli::prepareStreams();
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kagami: %s\n", error.what());
        return kagami::cli::Failed;
    }
}

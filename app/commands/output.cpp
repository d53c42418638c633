#include "app/commands/output.h"

#include "app/commands/command.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace kagami::cli {

namespace {

/// The first reason why standard output could not be written; 0: it could.
int s_outputError = 0;

void put(FILE* stream, const QByteArray& line)
{
    if (stream == stdout && s_outputError != 0)
        return;
    errno = 0;
    const bool written = std::fwrite(line.constData(), 1, size_t(line.size()), stream) == size_t(line.size())
        && std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
    if (!written && stream == stdout)
        s_outputError = errno != 0 ? errno : EIO;
}

/// C1 controls, line separators, and what turns the direction of text. C0 and DEL have pictures.
bool isUnseen(char16_t c)
{
    return (c >= 0x80 && c < 0xA0) || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

/// JSON escapes C0 itself; what else could harm a terminal can only stand inside its texts.
QByteArray escapedForTerminal(const std::string& json)
{
    const QString text = QString::fromStdString(json);
    QString escaped;
    for (const QChar c : text) {
        if (c == QChar(0x7F) || isUnseen(c.unicode()))
            escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

} // namespace

void prepareStreams()
{
    // Open the wrong way round, so that using it fails as it would have.
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) == -1)
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
    std::signal(SIGPIPE, SIG_IGN);
}

int endOutput(int code)
{
    errno = 0;
    if (std::fflush(stdout) != 0 && s_outputError == 0)
        s_outputError = errno;
    if (std::ferror(stdout) != 0 && s_outputError == 0)
        s_outputError = EIO;
    if (s_outputError == 0 || s_outputError == EPIPE)
        return code;
    return report({s_outputError == ENOSPC ? ErrorKind::Full : ErrorKind::Io,
        Text::tr("The output could not be written (%1).")
            .arg(QString::fromLocal8Bit(std::strerror(s_outputError))),
        Text::tr("standard output"),
        Text::tr("Send it to where it can be written. What the command did to a case is done; “kagami log” "
                 "shows it."),
        {}});
}

QString printable(QString text)
{
    constexpr char16_t pictureOfNull = 0x2400;
    constexpr char16_t pictureOfDelete = 0x2421;
    for (QChar& c : text) {
        if (c.unicode() < 0x20)
            c = QChar(char16_t(pictureOfNull + c.unicode()));
        else if (c.unicode() == 0x7F)
            c = QChar(pictureOfDelete);
        else if (isUnseen(c.unicode()))
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

void printJson(const nlohmann::ordered_json& object)
{
    put(stdout, escapedForTerminal(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

void printLine(const QString& line)
{
    put(stdout, printable(line).toUtf8());
}

void printNote(const QString& line)
{
    put(stderr, printable(line).toUtf8());
}

int report(const Error& error)
{
    printNote(QStringLiteral("kagami: ") % describe(error));
    if (!error.detail.isEmpty() && qEnvironmentVariableIsSet("KAGAMI_DEBUG"))
        printNote(QStringLiteral("kagami: ") % error.detail);
    return Failed;
}

} // namespace kagami::cli

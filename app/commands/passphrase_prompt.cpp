#include "app/commands/passphrase_prompt.h"

#include "app/commands/command.h"
#include "app/commands/output.h"
#include "share/share_error.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace kagami::cli {

namespace {

constexpr qint64 longestLine = 4096;

volatile std::sig_atomic_t s_signal = 0;

void remember(int signal)
{
    s_signal = signal;
}

/// The terminal without echo while it lives. A signal ends the reading, so that the echo comes back before
/// the program ends.
class QuietTerminal {
public:
    explicit QuietTerminal(int terminal)
        : m_terminal(terminal)
    {
        s_signal = 0;
        struct sigaction action { };
        action.sa_handler = remember;
        for (size_t i = 0; i < std::size(endings); ++i)
            ::sigaction(endings[i], &action, &m_actions[i]);
        m_quiet = ::tcgetattr(terminal, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        quiet.c_lflag |= tcflag_t(ECHONL | ICANON);
        m_quiet = m_quiet && ::tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_quiet)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        for (size_t i = 0; i < std::size(endings); ++i)
            ::sigaction(endings[i], &m_actions[i], nullptr);
        if (s_signal != 0)
            std::raise(s_signal);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    [[nodiscard]] bool isQuiet() const { return m_quiet; }
    /// One line without its end; nothing when a signal or the end of the input came.
    [[nodiscard]] std::optional<QString> line() const
    {
        QByteArray line;
        for (char c = 0; s_signal == 0 && ::read(m_terminal, &c, 1) == 1;) {
            if (c == '\n')
                return QString::fromUtf8(line);
            if (line.size() < longestLine)
                line.append(c);
        }
        return {};
    }

private:
    static constexpr int endings[]{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

    int m_terminal;
    termios m_before{};
    struct sigaction m_actions[std::size(endings)]{};
    bool m_quiet = false;
};

Result<QString> firstLine(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file);
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

Result<QString> asked(int terminal, const QString& question)
{
    const QuietTerminal quiet(terminal);
    const QByteArray text = printable(question).toUtf8() + ": ";
    if (!quiet.isQuiet() || ::write(terminal, text.constData(), size_t(text.size())) < 0)
        return fail(ErrorKind::Io, Text::tr("The terminal cannot hide a passphrase."));
    const auto line = quiet.line();
    if (!line)
        return fail(ErrorKind::Cancelled, Text::tr("No passphrase was given."));
    return *line;
}

Result<QString> askedAtTerminal(const PassphraseSource& source)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return fail(ErrorKind::Invalid,
            Text::tr("A passphrase is needed, and there is no terminal to ask on."), {},
            Text::tr("Put it into the variable %1, or into a file and name that with %2.")
                .arg(QString::fromLatin1(source.variable), QString::fromLatin1(source.option)));
    auto first = asked(terminal, source.question);
    const auto second = first && source.twice ? asked(terminal, Text::tr("Again")) : first;
    ::close(terminal);
    if (!second)
        return second;
    if (*first != *second)
        return fail(ErrorKind::Invalid, Text::tr("The two passphrases are not the same."), {},
            Text::tr("Try again."));
    return first;
}

} // namespace

Result<Passphrase> PassphraseSource::read() const
{
    const auto passphrase = [](const QString& text) { return Passphrase(text); };
    if (!file.empty())
        return firstLine(fromArgument(file)).map(passphrase);
    if (qEnvironmentVariableIsSet(variable))
        return Passphrase(qEnvironmentVariable(variable));
    return askedAtTerminal(*this).map(passphrase);
}

} // namespace kagami::cli

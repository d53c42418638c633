#include "app/commands/command.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cstdio>

namespace kagami::cli {

namespace {

void put(FILE* stream, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

QString fromArgument(const std::string& argument)
{
    return QString::fromUtf8(argument.data(), qsizetype(argument.size()));
}

QString accountName()
{
    for (const char* name : {"KAGAMI_AUTHOR", "USER", "LOGNAME", "USERNAME"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty())
            return value;
    }
    return QStringLiteral("unknown");
}

void Writing::declare(CLI::App& command)
{
    command.add_option(
        "--author", author, "Who makes this change (default: KAGAMI_AUTHOR, else the account's name)");
    command.add_option("--reason", reason, "Why, for the history");
}

QString Writing::reasonOr(const QString& standard) const
{
    return reason.empty() ? standard : fromArgument(reason);
}

Result<std::unique_ptr<CaseFile>> Writing::open(const std::string& path) const
{
    auto file = CaseFile::open(fromArgument(path), OpenMode::ReadWrite);
    if (file)
        (*file)->setAuthor(author.empty() ? accountName() : fromArgument(author));
    return file;
}

void printJson(const nlohmann::ordered_json& object)
{
    put(stdout,
        QByteArray::fromStdString(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

void printLine(const QString& line)
{
    put(stdout, line.toUtf8());
}
void printNote(const QString& line)
{
    put(stderr, line.toUtf8());
}

int report(const Error& error)
{
    printNote(QStringLiteral("kagami: ") % describe(error));
    if (!error.detail.isEmpty() && qEnvironmentVariableIsSet("KAGAMI_DEBUG"))
        printNote(QStringLiteral("kagami: ") % error.detail);
    return Failed;
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return fail(ErrorKind::Io, Text::tr("The file could not be written (%1).").arg(file.errorString()),
            path, Text::tr("Check that the folder exists, may be written to and has room."));
    };
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed();
    return {};
}

Result<Tlp> tlpArgument(const std::string& argument)
{
    const QString text = fromArgument(argument);
    if (const auto tlp = parseTlp(text))
        return *tlp;
    return fail(ErrorKind::Invalid, Text::tr("“%1” is no TLP 2.0 label.").arg(text), QStringLiteral("--tlp"),
        Text::tr("Use CLEAR, GREEN, AMBER, AMBER+STRICT or RED."));
}

std::string isoUtc(const HybridTime& time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace kagami::cli

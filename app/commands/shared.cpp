#include "app/commands/command.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <cstdio>
#include <memory>
#include <vector>

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
        (*file)->setAuthor(author.empty() ? defaultAuthor() : fromArgument(author));
    return file;
}

Result<std::unique_ptr<CaseFile>> openToRead(const std::string& path)
{
    auto file = CaseFile::open(fromArgument(path), OpenMode::ReadOnly);
    if (file && (*file)->caution())
        static_cast<void>(report(*(*file)->caution()));
    return file;
}

int doneReading(const CaseFile& file)
{
    return file.caution() ? Partly : Done;
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

namespace {

/// Is there a case, or any other database, at this path? What a command writes must never replace one.
bool isDatabase(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(16).startsWith("SQLite format 3");
}

Status checkOutputs(std::span<const OutputFile> files)
{
    QStringList taken;
    for (const OutputFile& file : files) {
        const QString place = QFileInfo(file.path).absoluteFilePath();
        if (taken.contains(place))
            return fail(ErrorKind::Invalid, Text::tr("Two outputs would be written to one file."), file.path,
                Text::tr("Give each its own name."));
        if (isDatabase(file.path))
            return fail(ErrorKind::Invalid, Text::tr("This is a case file or another database."), file.path,
                Text::tr("Nothing is written over it; give another name."));
        taken << place;
    }
    return {};
}

} // namespace

Status writeFiles(std::span<const OutputFile> files)
{
    if (const auto checked = checkOutputs(files); !checked)
        return checked;
    std::vector<std::unique_ptr<QSaveFile>> open;
    const auto failed = [](const QSaveFile& file, qint64 size) {
        if (QStorageInfo(QFileInfo(file.fileName()).absolutePath()).bytesAvailable() < size)
            return fail(ErrorKind::Full, Text::tr("The disk is full."), file.fileName(),
                Text::tr("Nothing was written. Free some space and do it again."));
        return fail(ErrorKind::Io, Text::tr("The file could not be written (%1).").arg(file.errorString()),
            file.fileName(), Text::tr("Check that the folder exists, may be written to and has room."));
    };
    for (const OutputFile& output : files) {
        QSaveFile& file = *open.emplace_back(std::make_unique<QSaveFile>(output.path));
        if (!file.open(QIODevice::WriteOnly) || file.write(output.bytes) != output.bytes.size()
            || !file.flush())
            return failed(file, output.bytes.size());
    }
    for (size_t i = 0; i < open.size(); ++i)
        if (!open[i]->commit())
            return failed(*open[i], files[i].bytes.size());
    return {};
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    const OutputFile file{path, bytes};
    return writeFiles(std::span(&file, 1));
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

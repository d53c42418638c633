#include "store/database_opening.h"

#include "store/store_error.h"

#include <QFile>
#include <QFileInfo>

namespace kagami {

namespace {

const QString writeAheadSuffix = QStringLiteral("-wal");
const QString journalSuffix = QStringLiteral("-journal");

bool hasContent(const QString& path)
{
    return QFileInfo(path).size() > 0;
}

/// Reads the first page, which is when SQLite finds out whether it can.
Status touch(Connection& connection)
{
    return connection.execute("SELECT count(*) FROM sqlite_master");
}

Result<OpenedDatabase> opened(const QString& path, Connection::Access access, const QString& name = {})
{
    auto connection = Connection::open(path, access, name);
    if (!connection)
        return tl::unexpected(connection.error());
    KAGAMI_TRY(touch(*connection));
    return OpenedDatabase{std::move(*connection), nullptr};
}

bool copyIfThere(const QString& from, const QString& to)
{
    return !QFileInfo::exists(from) || QFile::copy(from, to);
}

Result<OpenedDatabase> openCopy(const QString& path)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString copy = folder->filePath(QStringLiteral("copy.kagami"));
    if (!folder->isValid() || !QFile::copy(path, copy)
        || !copyIfThere(path + writeAheadSuffix, copy + writeAheadSuffix)
        || !copyIfThere(path + journalSuffix, copy + journalSuffix))
        return fail(ErrorKind::Io,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "The case file cannot be copied to the temporary folder.")),
            path,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Free some space there, or copy the case to a folder you may write to.")));
    for (const QString& suffix : {QString(), writeAheadSuffix, journalSuffix})
        QFile::setPermissions(copy + suffix, QFile::ReadOwner | QFile::WriteOwner);
    auto database = opened(copy, Connection::Access::ReadWrite, path);
    if (database)
        database->copy = std::move(folder);
    return database;
}

} // namespace

Result<OpenedDatabase> openForReading(const QString& path)
{
    auto database = opened(path, Connection::Access::ReadOnly);
    if (database || database.error().kind == ErrorKind::Corrupt || database.error().kind == ErrorKind::Busy)
        return database;
    // The last writer left its journal, or another header mode, on a medium where the files that reading
    // needs cannot be made.
    if (!hasContent(path + writeAheadSuffix) && !hasContent(path + journalSuffix))
        return opened(path, Connection::Access::Immutable);
    return openCopy(path);
}

Result<OpenedDatabase> openForWriting(const QString& path)
{
    auto database = opened(path, Connection::Access::ReadWrite);
    if (database && database->connection.isReadOnly())
        return fail(ErrorKind::ReadOnly,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "The case file cannot be written to.")), path,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Copy the case to a folder you may write to; here it can only be read.")));
    // 12 MiB of pages: a merge that touches every record would write and read most of them again and again.
    if (database)
        KAGAMI_TRY(database->connection.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -12288;"));
    return database;
}

} // namespace kagami

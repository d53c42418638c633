#include "store/store_error.h"

#include "store/connection.h"

#include <cerrno>

namespace kagami {

namespace {

Error make(ErrorKind kind, const char* what, const QString& path, const char* remedy, const QString& detail)
{
    return {kind, storeText(what), path, storeText(remedy), detail};
}

} // namespace

Error errorOf(sqlite3* db, const QString& path)
{
    const int code = sqlite3_extended_errcode(db);
    const QString detail = QStringLiteral("%1 (%2)").arg(QString::fromUtf8(sqlite3_errmsg(db))).arg(code);
    const bool noSpace = (code & 0xFF) == SQLITE_IOERR && sqlite3_system_errno(db) == ENOSPC;
    switch (noSpace || code == SQLITE_IOERR_SHMSIZE ? SQLITE_FULL : code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorKind::Busy,
            QT_TRANSLATE_NOOP("kagami::store", "Another program is using the case file."), path,
            QT_TRANSLATE_NOOP("kagami::store", "Close it there and try again."), detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
        return make(ErrorKind::Corrupt, QT_TRANSLATE_NOOP("kagami::store", "The case file is damaged."), path,
            QT_TRANSLATE_NOOP(
                "kagami::store", "Take the latest copy, and look what is wrong here with “kagami verify”."),
            detail);
    case SQLITE_FULL:
        return make(ErrorKind::Full, QT_TRANSLATE_NOOP("kagami::store", "The disk is full."), path,
            QT_TRANSLATE_NOOP("kagami::store", "Nothing was changed. Free some space and do it again."),
            detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return make(ErrorKind::ReadOnly,
            QT_TRANSLATE_NOOP("kagami::store", "The case file cannot be written to."), path,
            QT_TRANSLATE_NOOP(
                "kagami::store", "Copy the case to a folder you may write to; here it can only be read."),
            detail);
    case SQLITE_TOOBIG:
        return make(ErrorKind::Invalid,
            QT_TRANSLATE_NOOP("kagami::store", "This is too much for one action."), path,
            QT_TRANSLATE_NOOP("kagami::store", "Do it in several parts."), detail);
    default:
        return make(ErrorKind::Io,
            QT_TRANSLATE_NOOP("kagami::store", "The case file could not be read or written."), path,
            QT_TRANSLATE_NOOP(
                "kagami::store", "Look whether the disk and the folder are there, and try again."),
            detail);
    }
}

tl::unexpected<Error> damaged(const QString& path, const QString& what, const QString& detail)
{
    return fail(ErrorKind::Corrupt, what, path,
        storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "Take the latest copy, and look what is wrong here with “kagami verify”.")),
        detail);
}

tl::unexpected<Error> damagedRow(const QString& path, const char* table, qint64 row)
{
    return damaged(path,
        storeText(QT_TRANSLATE_NOOP(
                      "kagami::store", "The case file is damaged: row %1 of table “%2” cannot be read."))
            .arg(row)
            .arg(QString::fromLatin1(table)));
}

tl::unexpected<Error> twoRowsAlike(const QString& path)
{
    return damaged(path,
        storeText(
            QT_TRANSLATE_NOOP("kagami::store", "The case file is damaged: two rows have the same id.")));
}

tl::unexpected<Error> alteredChangeSet(const QString& path, const Digest& hash)
{
    return damaged(path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Change set %1 was altered after it was written."))
            .arg(hash.toHex()));
}

Error madeByNewerVersion(const QString& path)
{
    return make(ErrorKind::Unsupported,
        QT_TRANSLATE_NOOP("kagami::store",
            "A newer version of Kagami made this case file; this one only reads it, and may not see "
            "everything in it."),
        path,
        QT_TRANSLATE_NOOP("kagami::store", "Install the newer version to see all of it and to change it."),
        {});
}

tl::unexpected<Error> noSuchChangeSet(const Digest& hash)
{
    return fail(ErrorKind::NotFound,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "There is no such change set.")), hash.toHex());
}

tl::unexpected<Error> stopped()
{
    return fail(ErrorKind::Cancelled,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "It was cancelled; nothing was changed.")));
}

tl::unexpected<Error> openedForReading(const QString& path)
{
    return fail(ErrorKind::ReadOnly,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The case is open for reading only.")), path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Save a copy, and work in the copy.")));
}

} // namespace kagami

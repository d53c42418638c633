#include "store/writer_lock.h"

#include "store/store_error.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kagami {

namespace {

tl::unexpected<Error> busy(const QLockFile& lock, const QString& path)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    if (process == 0)
        return fail(ErrorKind::Busy,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Another program is writing to this case.")), path,
            storeText(QT_TRANSLATE_NOOP("kagami::store",
                          "Close it there and try again. If there is none, remove the lock it left: %1"))
                .arg(lock.fileName()));
    const QString who
        = storeText(QT_TRANSLATE_NOOP("kagami::store", "%1 (process %2 on %3) is writing to this case."))
              .arg(program.isEmpty() ? storeText(QT_TRANSLATE_NOOP("kagami::store", "A program")) : program)
              .arg(process)
              .arg(host);
    return fail(ErrorKind::Busy, who, path,
        storeText(QT_TRANSLATE_NOOP("kagami::store",
                      "Close it there and try again; until then the case can only be read. Lock: %1"))
            .arg(lock.fileName()));
}

/// Whether no process holds the file open as its lock.
bool isHeldByNobody(int file)
{
    struct flock whole { };
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fcntl(file, F_SETLK, &whole) == 0;
}

/// Removes a lock that does not say whose it is: a crash or a full disk left it, or it is none of ours. A
/// process that has just made its lock gets time to write its name into it.
bool removeAbandoned(const QLockFile& lock)
{
    constexpr qint64 settledMs = 1000;
    qint64 process = 0;
    QString host;
    QString program;
    const QFileInfo info(lock.fileName());
    if (lock.getLockInfo(&process, &host, &program) || !info.isFile()
        || info.lastModified().msecsTo(QDateTime::currentDateTime()) < settledMs)
        return false;
    const int file = ::open(QFile::encodeName(lock.fileName()).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return false;
    const bool removed = isHeldByNobody(file) && QFile::remove(lock.fileName());
    ::close(file);
    return removed;
}

} // namespace

WriterLock::WriterLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

WriterLock::~WriterLock() = default;

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0) || (removeAbandoned(*lock) && lock->tryLock(0)))
        return std::unique_ptr<WriterLock>(new WriterLock(std::move(lock)));
    if (lock->error() == QLockFile::LockFailedError)
        return busy(*lock, path);
    if (lock->error() == QLockFile::PermissionError
        || !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return fail(ErrorKind::ReadOnly,
            storeText(
                QT_TRANSLATE_NOOP("kagami::store", "The folder of the case file cannot be written to.")),
            path,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Copy the case to a folder you may write to; here it can only be read.")));
    return fail(ErrorKind::Io,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The lock beside the case file cannot be made.")), path,
        storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "Look whether the disk is full and the folder is still there.")));
}

} // namespace kagami

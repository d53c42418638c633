#include "store/writer_lock.h"

#include "store/store_error.h"

#include <QFileInfo>
#include <QLockFile>

namespace kagami {

namespace {

tl::unexpected<Error> busy(const QLockFile& lock, const QString& path)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    const QString who = process == 0
        ? storeText(QT_TRANSLATE_NOOP("kagami::store", "Another program is writing to this case."))
        : storeText(QT_TRANSLATE_NOOP("kagami::store", "%1 (process %2 on %3) is writing to this case."))
              .arg(program.isEmpty() ? storeText(QT_TRANSLATE_NOOP("kagami::store", "A program")) : program)
              .arg(process)
              .arg(host);
    return fail(ErrorKind::Busy, who, path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Close it there, or open the case for reading.")),
        lock.fileName());
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
    if (lock->tryLock(0))
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
                "kagami::store", "Open the case for reading, or copy it to a folder you may write to.")));
    return fail(ErrorKind::Io,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The lock beside the case file cannot be made.")), path,
        storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "Look whether the disk is full and the folder is still there.")));
}

} // namespace kagami

#include "store/half_written.h"

#include "base/uuid.h"
#include "store/store_error.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace kagami {

namespace {

/// Makes sure that what was written is on the disk. Folders are synced so that a new name survives a power
/// cut.
bool syncToDisk(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

/// The name with something behind it must fit into the 255 bytes of a name, too.
QString shortName(const QString& path)
{
    constexpr qsizetype most = 200;
    QString name = QFileInfo(path).fileName();
    while (QFile::encodeName(name).size() > most)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

} // namespace

Status checkNewPath(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return fail(ErrorKind::Io,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is a file with this name.")), path,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Choose another name, or move that file away.")));
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return fail(ErrorKind::Io, storeText(QT_TRANSLATE_NOOP("kagami::store", "There is no such folder.")),
            folder.filePath(),
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Make the folder first, or choose another one.")));
    if (!folder.isWritable())
        return fail(ErrorKind::Io,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "The folder cannot be written to.")),
            folder.filePath(),
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Choose a folder you may write to.")));
    return {};
}

Status checkNewCasePath(const QString& path)
{
    KAGAMI_TRY(checkNewPath(path));
    for (const char* ending : {"-journal", "-wal"}) {
        const QString journal = path + QString::fromLatin1(ending);
        if (QFileInfo::exists(journal))
            return fail(ErrorKind::Io,
                storeText(QT_TRANSLATE_NOOP(
                    "kagami::store", "The journal of an earlier case file of this name was left here.")),
                journal,
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                    "Choose another name. The journal may hold the last changes of that file: keep the two "
                    "together, or move the journal away.")));
    }
    return {};
}

HalfWritten::HalfWritten(const QString& target)
    : m_path(QFileInfo(target).absolutePath() % u'/' % shortName(target) % QStringLiteral(".new-")
        % Uuid::random().toString().left(8))
{
}

HalfWritten::~HalfWritten()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path + QStringLiteral("-journal"));
}

Status HalfWritten::finish(const QString& target)
{
    errno = 0;
    if (!syncToDisk(m_path) || !QFile::rename(m_path, target)) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return fail(full ? ErrorKind::Full : ErrorKind::Io,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "The new file could not be written.")), target,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Look whether the disk and the folder are there, and try again.")));
    }
    m_path.clear();
    syncToDisk(QFileInfo(target).absolutePath());
    return {};
}

} // namespace kagami

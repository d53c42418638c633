#include "share/share_error.h"

#include <cerrno>

namespace kagami {

QString bundleRemedy()
{
    return shareText(QT_TRANSLATE_NOOP("kagami::share", "Ask its sender for the bundle again."));
}

tl::unexpected<Error> damagedBundle(const QString& where, const QString& what, const QString& detail)
{
    return fail(ErrorKind::Corrupt, what, where, bundleRemedy(), detail);
}

tl::unexpected<Error> unreadableFile(const QFile& file)
{
    if (!file.exists())
        return fail(ErrorKind::NotFound,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "There is no such file.")), file.fileName(),
            shareText(QT_TRANSLATE_NOOP("kagami::share", "Check the name and the folder.")));
    return fail(ErrorKind::Io, shareText(QT_TRANSLATE_NOOP("kagami::share", "The file could not be read.")),
        file.fileName(),
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Look whether the disk is there and you may read the file, and try again.")),
        file.errorString());
}

tl::unexpected<Error> unwritableFile(const QString& path, const QString& detail)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return fail(full ? ErrorKind::Full : ErrorKind::Io,
        full ? shareText(QT_TRANSLATE_NOOP("kagami::share", "The disk is full."))
             : shareText(QT_TRANSLATE_NOOP("kagami::share", "The file could not be written.")),
        path,
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Check that the folder exists, may be written to and has room.")),
        detail);
}

} // namespace kagami

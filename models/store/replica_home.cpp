#include "store/replica_home.h"

#include "base/digest.h"

#include <QFile>
#include <QSysInfo>

#include <sys/stat.h>

namespace kagami {

namespace {

/// The number of the file on its disk; that of the disk itself may change with every start of the machine.
QByteArray fileNumber(const QString& path)
{
    struct stat status { };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QByteArray::number(quint64(status.st_ino));
}

} // namespace

QString homeOf(const ReplicaId& replica, const QString& path, const QString& file)
{
    QByteArray machine = QSysInfo::machineUniqueId();
    if (machine.isEmpty())
        machine = QSysInfo::machineHostName().toUtf8();
    const QByteArray home = replica.uuid.toBytes() + machine + '\n' + path.toUtf8() + '\n' + fileNumber(file);
    return sha256(home).toHex();
}

} // namespace kagami

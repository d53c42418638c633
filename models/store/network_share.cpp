#include "store/network_share.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <array>

namespace kagami {

bool isNetworkFileSystem(const QByteArray& type)
{
    static constexpr std::array names{"9p", "afs", "beegfs", "ceph", "cifs", "fuse.ceph", "fuse.davfs",
        "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.smbnetfs",
        "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs"};
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return type == name; });
}

QString networkShareOf(const QString& path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType();
    return isNetworkFileSystem(type) ? QString::fromLatin1(type) : QString();
}

} // namespace kagami

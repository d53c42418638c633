#pragma once

#include <QDir>
#include <sys/mount.h>

namespace kagami::support {

/// A disk of one megabyte, when this process may make one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(folder.toUtf8())
        , m_mounted(
              QDir().mkpath(folder) && ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=1m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount(m_folder.constData());
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool isThere() const { return m_mounted; }

private:
    QByteArray m_folder;
    bool m_mounted;
};

} // namespace kagami::support

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

/// A file in whose place no other can be put, when this process may make one: something is mounted on it.
class FixedFile {
public:
    explicit FixedFile(const QString& path)
        : m_path(path.toUtf8())
        , m_mounted(::mount(m_path.constData(), m_path.constData(), nullptr, MS_BIND, nullptr) == 0)
    {
    }
    ~FixedFile()
    {
        if (m_mounted)
            ::umount(m_path.constData());
    }
    FixedFile(const FixedFile&) = delete;
    FixedFile& operator=(const FixedFile&) = delete;
    [[nodiscard]] bool isThere() const { return m_mounted; }

private:
    QByteArray m_path;
    bool m_mounted;
};

} // namespace kagami::support

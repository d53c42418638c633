#pragma once

#include <QDir>
#include <sys/mount.h>

namespace kagami::support {

/// Something that is mounted until this goes, when this process may mount.
class Mounted {
public:
    Mounted(const Mounted&) = delete;
    Mounted& operator=(const Mounted&) = delete;
    [[nodiscard]] bool isThere() const { return m_isThere; }

protected:
    Mounted(const QString& at, const char* source, const char* type, unsigned long flags, const char* options)
        : m_at(at.toUtf8())
        , m_isThere(::mount(source ? source : m_at.constData(), m_at.constData(), type, flags, options) == 0)
    {
    }
    ~Mounted()
    {
        if (m_isThere)
            ::umount(m_at.constData());
    }

private:
    QByteArray m_at;
    bool m_isThere;
};

/// A disk of one megabyte.
class SmallDisk : public Mounted {
public:
    explicit SmallDisk(const QString& folder)
        : Mounted((QDir().mkpath(folder), folder), "tmpfs", "tmpfs", 0, "size=1m")
    {
    }
};

/// A file in whose place no other can be put: it is mounted on itself.
class FixedFile : public Mounted {
public:
    explicit FixedFile(const QString& path)
        : Mounted(path, nullptr, nullptr, MS_BIND, nullptr)
    {
    }
};

} // namespace kagami::support

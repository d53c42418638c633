#include "ui/workbench/recent_files.h"

#include <QFileInfo>

namespace kagami {

namespace {

constexpr int kept = 12;

} // namespace

QStringList RecentFiles::paths() const
{
    QStringList existing;
    for (const QString& path : m_settings.recentFiles())
        if (QFileInfo::exists(path))
            existing.append(path);
    return existing;
}

void RecentFiles::add(const QString& path)
{
    QStringList paths = m_settings.recentFiles();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    m_settings.setRecentFiles(paths.mid(0, kept));
}

} // namespace kagami

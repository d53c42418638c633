#pragma once

#include "ui/workbench/settings.h"

class QMenu;

namespace kagami {

/// The cases opened last, newest first, those that still exist.
class RecentFiles {
public:
    explicit RecentFiles(SettingsFile& settings)
        : m_settings(settings)
    {
    }
    [[nodiscard]] QStringList paths() const;
    void add(const QString& path);
    void clear() { m_settings.setRecentFiles({}); }

private:
    SettingsFile& m_settings;
};

} // namespace kagami

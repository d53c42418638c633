#include "ui/workbench/settings.h"

#include <QSettings>
#include <array>
#include <utility>

namespace kagami {

namespace {

constexpr std::array themeNames{
    std::pair{ThemeKind::System, "system"},
    std::pair{ThemeKind::Light, "light"},
    std::pair{ThemeKind::Dark, "dark"},
    std::pair{ThemeKind::HighContrast, "high-contrast"},
};

QString layoutKey(const QString& caseId, const char* name)
{
    return QStringLiteral("layout/%1/%2").arg(caseId, QLatin1String(name));
}

} // namespace

SettingsFile::SettingsFile(const QString& path)
    : m_file(path.isEmpty() ? std::make_unique<QSettings>(QStringLiteral("kagami"), QStringLiteral("kagami"))
                            : std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

SettingsFile::~SettingsFile() = default;

DisplaySettings SettingsFile::display() const
{
    DisplaySettings display;
    const QString theme = m_file->value(QStringLiteral("display/theme")).toString();
    for (const auto& [kind, name] : themeNames)
        if (theme == QLatin1String(name))
            display.theme = kind;
    display.language = m_file->value(QStringLiteral("display/language")).toString();
    display.zone = m_file->value(QStringLiteral("display/zone"), display.zone).toByteArray();
    display.textScale = m_file->value(QStringLiteral("display/textScale"), display.textScale).toDouble();
    return display;
}

void SettingsFile::setDisplay(const DisplaySettings& display)
{
    for (const auto& [kind, name] : themeNames)
        if (kind == display.theme)
            m_file->setValue(QStringLiteral("display/theme"), QLatin1String(name));
    m_file->setValue(QStringLiteral("display/language"), display.language);
    m_file->setValue(QStringLiteral("display/zone"), display.zone);
    m_file->setValue(QStringLiteral("display/textScale"), display.textScale);
}

QString SettingsFile::author() const
{
    return m_file->value(QStringLiteral("author")).toString();
}

void SettingsFile::setAuthor(const QString& author)
{
    m_file->setValue(QStringLiteral("author"), author);
}

QStringList SettingsFile::recentFiles() const
{
    return m_file->value(QStringLiteral("recent")).toStringList();
}

void SettingsFile::setRecentFiles(const QStringList& paths)
{
    m_file->setValue(QStringLiteral("recent"), paths);
}

WindowLayout SettingsFile::layout(const QString& caseId) const
{
    WindowLayout layout;
    layout.geometry = m_file->value(layoutKey(caseId, "geometry")).toByteArray();
    layout.docks = m_file->value(layoutKey(caseId, "docks")).toByteArray();
    layout.home = m_file->value(layoutKey(caseId, "home")).toByteArray();
    layout.tab = m_file->value(layoutKey(caseId, "tab")).toInt();
    const QVariantMap columns = m_file->value(layoutKey(caseId, "columns")).toMap();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        layout.columns.insert(column.key(), column.value().toByteArray());
    return layout;
}

void SettingsFile::setLayout(const QString& caseId, const WindowLayout& layout)
{
    m_file->setValue(layoutKey(caseId, "geometry"), layout.geometry);
    m_file->setValue(layoutKey(caseId, "docks"), layout.docks);
    m_file->setValue(layoutKey(caseId, "home"), layout.home);
    m_file->setValue(layoutKey(caseId, "tab"), layout.tab);
    QVariantMap columns;
    for (auto column = layout.columns.begin(); column != layout.columns.end(); ++column)
        columns.insert(column.key(), column.value());
    m_file->setValue(layoutKey(caseId, "columns"), columns);
}

QString SettingsFile::casePath(const QString& caseId) const
{
    return m_file->value(layoutKey(caseId, "path")).toString();
}

void SettingsFile::setCasePath(const QString& caseId, const QString& path)
{
    m_file->setValue(layoutKey(caseId, "path"), path);
}

} // namespace kagami

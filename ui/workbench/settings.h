#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <memory>

class QSettings;

namespace kagami {

/// How the program shows itself, for all cases.
struct DisplaySettings {
    ThemeKind theme = ThemeKind::System;
    QString language; ///< "en", "ja"; empty: as the system
    QByteArray zone = QByteArrayLiteral("UTC"); ///< IANA name
    double textScale = 1; ///< on top of the system's, 1 to 1.5
    friend bool operator==(const DisplaySettings&, const DisplaySettings&) = default;
};

/// Where things were in the window of one case.
struct WindowLayout {
    QByteArray geometry;
    QByteArray docks;
    QByteArray home; ///< the splitter between timeline and targets
    int tab = 0;
    QMap<QString, QByteArray> columns; ///< of the item tables, by kind
};

/// The one place that knows where settings are kept and under which names.
class SettingsFile {
public:
    /// Empty: the user's own settings.
    explicit SettingsFile(const QString& path = {});
    ~SettingsFile();

    [[nodiscard]] DisplaySettings display() const;
    void setDisplay(const DisplaySettings& display);
    [[nodiscard]] QString author() const; ///< empty: nobody was named
    void setAuthor(const QString& author);
    [[nodiscard]] QStringList recentFiles() const; ///< newest first
    void setRecentFiles(const QStringList& paths);
    /// `caseId`: the id of the case's root item.
    [[nodiscard]] WindowLayout layout(const QString& caseId) const;
    void setLayout(const QString& caseId, const WindowLayout& layout);
    /// Where the case was opened last; empty: never.
    [[nodiscard]] QString casePath(const QString& caseId) const;
    void setCasePath(const QString& caseId, const QString& path);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace kagami

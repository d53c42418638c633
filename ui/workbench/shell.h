#pragma once

#include "base/result.h"
#include "ui/workbench/settings.h"

#include <QImage>
#include <QObject>
#include <memory>
#include <optional>

namespace kagami {

class CaseFile;
class MainWindow;
class Workspace;
struct OpenedCase;

/// Owns the open case and its window, and all that outlives a window: settings, theme, language.
class Shell final : public QObject {
    Q_OBJECT
public:
    /// `settingsPath`: empty for the user's own settings.
    explicit Shell(const QString& settingsPath = {}, QObject* parent = nullptr);
    ~Shell() override;

    /// Opens a case in place of the present one and shows its window. When it can't, the present case stays
    /// and a banner says why; without one there is no window, and startError() says why. False then. A bundle
    /// is offered to the present case, else to the one that it is for, where that was opened here before.
    bool open(const QString& path);
    bool openExample();
    bool create(const QString& path);

    [[nodiscard]] const Error& startError() const { return m_startError; }
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] Workspace* workspace() const { return m_workspace.get(); }
    [[nodiscard]] const DisplaySettings& display() const { return m_display; }
    /// Applies and keeps. A new language or text size rebuilds the window where it was.
    void setDisplay(const DisplaySettings& display);
    /// The window as a picture of this size, all pending layout done. For screenshots.
    [[nodiscard]] QImage grab(const QSize& size);

private:
    bool take(Result<OpenedCase> opened);
    bool openBundle(const QString& path);
    void showWindow();
    void rebuildWindow();
    void keepLayout();
    void report(const Error& error);
    void setAuthor(const QString& author);
    [[nodiscard]] QString language() const;
    [[nodiscard]] QString caseId() const;

    SettingsFile m_settings;
    DisplaySettings m_display;
    Error m_startError;
    std::optional<Error> m_readOnlyReason; ///< why the open case can only be read, when it was opened so
    QString m_share; ///< the network file system that the open case lies on, until somebody has read about it
    CaseFile* m_file = nullptr; ///< owned by the workspace
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace kagami

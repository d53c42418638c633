#pragma once

#include "ui/workbench/settings.h"

#include <QMainWindow>

namespace kagami {

class AccessBar;
class Actions;
class Banner;
class CommandPalette;
class EvidenceDoor;
class HomeView;
class ImportPrompt;
class IncidentForm;
class LensBar;
class MergeDoor;
class PastBar;
class PlaceDoor;
class SignPrompt;
class UndoDoor;
class SelectionTrail;
class ShareDoor;
class ShortcutSheet;
class SideDocks;
class TagPopup;
class TextPrompt;
class TitleRow;
class StatusRow;
class ViewTabs;
class Workspace;
struct Error;

/// The window of one case: creates rows, docks and tabs, and routes actions. It asks for what goes beyond its
/// case (another file, another language) by signals; the shell answers.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `recent`: paths for the menu, newest first.
    MainWindow(Workspace& workspace, const DisplaySettings& display, const QStringList& recent,
        QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowLayout windowLayout() const;
    void restoreLayout(const WindowLayout& layout);
    [[nodiscard]] Banner* banner() const { return m_banner; }
    [[nodiscard]] PastBar* pastBar() const { return m_past; }
    [[nodiscard]] AccessBar* accessBar() const { return m_access; }
    [[nodiscard]] UndoDoor* undoDoor() const { return m_undoDoor; }
    [[nodiscard]] ViewTabs* tabs() const { return m_tabs; }
    [[nodiscard]] SideDocks* docks() const { return m_docks; }
    [[nodiscard]] LensBar* lensBar() const { return m_lensBar; }
    [[nodiscard]] TagPopup* tagPopup() const { return m_tagPopup; }
    [[nodiscard]] ImportPrompt* importPrompt() const { return m_import; }
    [[nodiscard]] IncidentForm* incidentForm() const { return m_incidentForm; }
    [[nodiscard]] EvidenceDoor* evidenceDoor() const { return m_evidence; }
    [[nodiscard]] SignPrompt* signPrompt() const { return m_sign; }
    [[nodiscard]] MergeDoor* mergeDoor() const { return m_mergeDoor; }
    [[nodiscard]] ShareDoor* shareDoor() const { return m_shareDoor; }
    [[nodiscard]] CommandPalette* commandPalette() const { return m_palette; }
    [[nodiscard]] const Actions& commands() const { return *m_actions; }

signals:
    void openRequested(const QString& path);
    void exampleRequested();
    void createRequested(const QString& path);
    void displayChangeRequested(const kagami::DisplaySettings& display);
    void authorChosen(const QString& author);
    void aboutToClose();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildTop();
    void buildTabs();
    void fillMenu(const QStringList& recent);
    void connectHistory();
    void connectEvidence();
    void saveCopy();
    void connectFileActions();
    void connectSharing();
    void connectEditActions();
    void connectGoActions();
    void connectDisplayActions();
    void refreshActions();
    void beginTag();
    void retractSelected();
    void showOnlySelected();
    void askAuthor();
    void changeDisplay(const DisplaySettings& display);
    void addViewShortcuts();

    Workspace& m_workspace;
    DisplaySettings m_display;
    Actions* m_actions;
    Banner* m_banner;
    PastBar* m_past;
    AccessBar* m_access;
    LensBar* m_lensBar;
    IncidentForm* m_incidentForm;
    TitleRow* m_titleRow;
    StatusRow* m_statusRow;
    ViewTabs* m_tabs;
    HomeView* m_home = nullptr;
    QByteArray m_homeState;
    SideDocks* m_docks;
    TagPopup* m_tagPopup;
    TextPrompt* m_prompt;
    ImportPrompt* m_import;
    CommandPalette* m_palette;
    ShortcutSheet* m_sheet;
    SelectionTrail* m_trail;
    MergeDoor* m_mergeDoor;
    ShareDoor* m_shareDoor;
    UndoDoor* m_undoDoor;
    EvidenceDoor* m_evidence;
    PlaceDoor* m_place;
    SignPrompt* m_sign;
};

} // namespace kagami

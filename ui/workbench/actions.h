#pragma once

#include <QAction>
#include <QObject>
#include <array>
#include <span>

class QMenu;
class QWidget;

namespace kagami {

/// Everything the window can be asked to do. The order is the order of menus, palette and shortcut sheet.
enum class Command : quint8 {
    NewCase,
    OpenCase,
    OpenExample,
    ImportFile,
    AttachFile,
    SaveCopy,
    MergeFrom,
    ApplyBundle,
    ExportBundle,
    WaitingBundles,
    Keys,
    SignSteps,
    CloseWindow,
    Undo,
    Redo,
    AddIncident,
    AddClaim,
    TagTechnique,
    CiteSource,
    RenameItem,
    CopyRows,
    RetractItem,
    FindQuery,
    ClearQuery,
    SaveView,
    OnlySelected,
    ShowIncidents,
    ShowTargets,
    ShowSources,
    ShowAllKinds,
    ShowInspector,
    ShowHistory,
    ShowProblems,
    SeePast,
    BackToNow,
    NextTab,
    PreviousTab,
    GoBack,
    GoForward,
    FullScreen,
    ResetLayout,
    SwitchZone,
    SwitchLanguage,
    SwitchTheme,
    LargerText,
    SmallerText,
    WriteBrief,
    CommandPalette,
    ShortcutSheet
};
constexpr int commandTotal = int(Command::ShortcutSheet) + 1;
enum class CommandGroup : quint8 { File, Edit, Lens, Go, Display, Help };

/// The actions of one window: texts, shortcuts and icons in one table. What they do is connected by the
/// window.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction* operator[](Command command) const { return m_actions[size_t(command)]; }
    [[nodiscard]] std::span<QAction* const> all() const { return m_actions; }
    [[nodiscard]] CommandGroup groupOf(Command command) const;
    [[nodiscard]] static QString groupLabel(CommandGroup group);
    /// Adds the actions of a group to a menu, in order.
    void fill(QMenu& menu, CommandGroup group) const;
    /// Writing commands are off in a read-only case.
    void setReadOnly(bool readOnly);

private:
    std::array<QAction*, commandTotal> m_actions{};
};

/// Keys that views handle themselves, for the shortcut sheet: keys and what they do.
struct ViewKey {
    const char* view; ///< marked for translation, as `text`, in context "kagami::ViewKey"
    const char* keys;
    const char* text;
};
[[nodiscard]] std::span<const ViewKey> viewKeys();

} // namespace kagami

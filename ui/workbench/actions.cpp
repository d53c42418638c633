#include "ui/workbench/actions.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QMenu>

namespace kagami {

namespace {

struct CommandRow {
    Command command;
    CommandGroup group;
    const char* text;
    const char* keys; ///< portable text; several are separated by "|"
    const char* icon;
    bool writes = false;
};

using enum CommandGroup;
using C = Command;

constexpr CommandRow table[] = {
    {C::NewCase, File, QT_TRANSLATE_NOOP("kagami::Command", "New case…"), "Ctrl+N", "new"},
    {C::OpenCase, File, QT_TRANSLATE_NOOP("kagami::Command", "Open…"), "Ctrl+O", "open"},
    {C::OpenExample, File, QT_TRANSLATE_NOOP("kagami::Command", "Open the example case"), "", "case"},
    {C::ImportFile, File, QT_TRANSLATE_NOOP("kagami::Command", "Import a file…"), "Ctrl+Shift+I", "open",
        true},
    {C::AttachFile, File, QT_TRANSLATE_NOOP("kagami::Command", "Attach files as evidence…"), "Ctrl+Shift+A",
        "evidence-file", true},
    {C::SaveCopy, File, QT_TRANSLATE_NOOP("kagami::Command", "Save a copy…"), "Ctrl+Shift+S", "save-copy"},
    {C::MergeFrom, File, QT_TRANSLATE_NOOP("kagami::Command", "Merge from…"), "Ctrl+M", "merge", true},
    {C::ApplyBundle, File, QT_TRANSLATE_NOOP("kagami::Command", "Apply a bundle…"), "Ctrl+Shift+M", "merge"},
    {C::ExportBundle, File, QT_TRANSLATE_NOOP("kagami::Command", "Export a bundle…"), "Ctrl+Shift+B", "lock"},
    {C::WaitingBundles, File, QT_TRANSLATE_NOOP("kagami::Command", "Waiting bundles…"), "", "clock"},
    {C::Keys, File, QT_TRANSLATE_NOOP("kagami::Command", "Keys…"), "", "author"},
    {C::SignSteps, File, QT_TRANSLATE_NOOP("kagami::Command", "Sign what I wrote…"), "", "signed", true},
    {C::CloseWindow, File, QT_TRANSLATE_NOOP("kagami::Command", "Close"), "Ctrl+W|Ctrl+Q", "quit"},
    {C::Undo, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Undo"), "Ctrl+Z", "undo"},
    {C::Redo, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Redo"), "Ctrl+Shift+Z|Ctrl+Y", "redo"},
    {C::AddIncident, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Add an incident"), "Ctrl+I", "incident",
        true},
    {C::AddClaim, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Add a claim"), "Ctrl+Shift+N", "add", true},
    {C::TagTechnique, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Tag a technique"), "Ctrl+T", "tag", true},
    {C::CiteSource, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Cite a source"), "Ctrl+Shift+C", "cite",
        true},
    {C::RenameItem, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Rename"), "F2", "edit", true},
    {C::CopyRows, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Copy rows"), "", "copy"},
    {C::RetractItem, Edit, QT_TRANSLATE_NOOP("kagami::Command", "Retract what is selected"), "Ctrl+Del",
        "retract", true},
    {C::FindQuery, Lens, QT_TRANSLATE_NOOP("kagami::Command", "Filter"), "Ctrl+F", "search"},
    {C::ClearQuery, Lens, QT_TRANSLATE_NOOP("kagami::Command", "Show everything"), "Ctrl+Shift+F", "filter"},
    {C::SaveView, Lens, QT_TRANSLATE_NOOP("kagami::Command", "Save this view"), "Ctrl+S", "saved-view", true},
    {C::OnlySelected, Lens, QT_TRANSLATE_NOOP("kagami::Command", "Show only what is selected"), "", "fit"},
    {C::ShowIncidents, Go, QT_TRANSLATE_NOOP("kagami::Command", "Incidents"), "Alt+1", "incident"},
    {C::ShowTargets, Go, QT_TRANSLATE_NOOP("kagami::Command", "Targets"), "Alt+2", "target"},
    {C::ShowSources, Go, QT_TRANSLATE_NOOP("kagami::Command", "Sources"), "Alt+3", "source"},
    {C::ShowAllKinds, Go, QT_TRANSLATE_NOOP("kagami::Command", "All other items"), "Alt+4", "case"},
    {C::ShowInspector, Go, QT_TRANSLATE_NOOP("kagami::Command", "Inspector"), "Alt+I", "inspector"},
    {C::ShowHistory, Go, QT_TRANSLATE_NOOP("kagami::Command", "History"), "Alt+H", "history"},
    {C::ShowProblems, Go, QT_TRANSLATE_NOOP("kagami::Command", "Problems"), "Alt+P|F8", "warning"},
    {C::SeePast, Go, QT_TRANSLATE_NOOP("kagami::Command", "See the case as it was"), "Alt+Shift+H", "clock"},
    {C::BackToNow, Go, QT_TRANSLATE_NOOP("kagami::Command", "Back to now"), "Alt+Shift+N", "play"},
    {C::NextTab, Go, QT_TRANSLATE_NOOP("kagami::Command", "Next view"), "Ctrl+Tab", "chevron-right"},
    {C::PreviousTab, Go, QT_TRANSLATE_NOOP("kagami::Command", "Previous view"), "Ctrl+Shift+Tab",
        "chevron-down"},
    {C::GoBack, Go, QT_TRANSLATE_NOOP("kagami::Command", "Back to the last selection"), "Alt+Left", "undo"},
    {C::GoForward, Go, QT_TRANSLATE_NOOP("kagami::Command", "Forward again"), "Alt+Right", "redo"},
    {C::FullScreen, Display, QT_TRANSLATE_NOOP("kagami::Command", "Full screen"), "F11", "fit"},
    {C::ResetLayout, Display, QT_TRANSLATE_NOOP("kagami::Command", "Layout as it was at first"), "",
        "columns"},
    {C::SwitchZone, Display, QT_TRANSLATE_NOOP("kagami::Command", "Switch between UTC and JST"),
        "Ctrl+Shift+J", "clock"},
    {C::SwitchLanguage, Display, QT_TRANSLATE_NOOP("kagami::Command", "Switch between English and Japanese"),
        "Ctrl+Shift+L", "language"},
    {C::SwitchTheme, Display, QT_TRANSLATE_NOOP("kagami::Command", "Next theme"), "Ctrl+Shift+D", "theme"},
    {C::LargerText, Display, QT_TRANSLATE_NOOP("kagami::Command", "Larger text"), "Ctrl++|Ctrl+=", "add"},
    {C::SmallerText, Display, QT_TRANSLATE_NOOP("kagami::Command", "Smaller text"), "Ctrl+-", "close"},
    {C::WriteBrief, Help, QT_TRANSLATE_NOOP("kagami::Command", "Brief…"), "Ctrl+B", "brief"},
    {C::CommandPalette, Help, QT_TRANSLATE_NOOP("kagami::Command", "Command palette"), "Ctrl+Shift+P|Ctrl+P",
        "command"},
    {C::ShortcutSheet, Help, QT_TRANSLATE_NOOP("kagami::Command", "Keys"), "F1", "keyboard"},
};
static_assert(std::size(table) == size_t(commandTotal));

constexpr ViewKey keysOfViews[] = {
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "In the views"), "T",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Tag a technique")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "In the views"), "?",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "These keys")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "In the views"), "Ctrl+1 … 5",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Go to a view")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Timeline"), "W A S D",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Zoom and pan")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Timeline"), "F",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Centre the selection; again: fit all")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Timeline"), ". ,",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Next and previous on the lane")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Timeline"), "Enter",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Show in the inspector")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Target map"), "L",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Other layout")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Target map"), "F",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Show the whole map")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Target map"), "[ ]",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Round the neighbours")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "ATT&CK matrix"), "+ -",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Unfold and fold sub-techniques")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Inspector"), "F2",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Edit the value")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Inspector"), "Space",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Show the quote")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Inspector"), "A D R",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Accept, dispute, reject")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Inspector"), "S",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Cite a source")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Inspector"), "P",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Show the place in the source")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Inspector"), "Del",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Retract the claim")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Attribution"), "C I N",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Rate a cell; C C and I I are the strong forms")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Statistics"), "← → ↑ ↓",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Walk the quarters and their campaigns")},
    {QT_TRANSLATE_NOOP("kagami::ViewKey", "Statistics"), "Enter",
        QT_TRANSLATE_NOOP("kagami::ViewKey", "Select the incidents of the bar")},
};

QList<QKeySequence> sequences(const char* keys)
{
    QList<QKeySequence> all;
    for (const QString& key : QString::fromLatin1(keys).split(u'|', Qt::SkipEmptyParts))
        all.append(QKeySequence(key, QKeySequence::PortableText));
    return all;
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
{
    for (const CommandRow& row : table) {
        Q_ASSERT(&row - table == std::ptrdiff_t(row.command));
        auto* action = new QAction(themeIcon(QLatin1String(row.icon), Ink::Text),
            QCoreApplication::translate("kagami::Command", row.text), window);
        action->setShortcuts(sequences(row.keys));
        // F2 means the row, chip or claim that has the focus; what nobody takes comes to the window as a key.
        if (row.command == Command::RenameItem)
            action->setShortcutContext(Qt::WidgetShortcut);
        action->setIconVisibleInMenu(true);
        window->addAction(action);
        m_actions[size_t(row.command)] = action;
    }
}

CommandGroup Actions::groupOf(Command command) const
{
    return table[size_t(command)].group;
}

QString Actions::groupLabel(CommandGroup group)
{
    switch (group) {
    case CommandGroup::File: return tr("Case");
    case CommandGroup::Edit: return tr("Edit");
    case CommandGroup::Lens: return tr("Lens");
    case CommandGroup::Go: return tr("Go to");
    case CommandGroup::Display: return tr("Display");
    case CommandGroup::Help: return tr("Brief and help");
    }
    return {};
}

void Actions::fill(QMenu& menu, CommandGroup group) const
{
    for (const CommandRow& row : table)
        if (row.group == group)
            menu.addAction(m_actions[size_t(row.command)]);
}

void Actions::setReadOnly(bool readOnly)
{
    for (const CommandRow& row : table)
        if (row.writes)
            m_actions[size_t(row.command)]->setEnabled(!readOnly);
}

std::span<const ViewKey> viewKeys()
{
    return keysOfViews;
}

} // namespace kagami

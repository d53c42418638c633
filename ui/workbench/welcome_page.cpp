#include "ui/workbench/welcome_page.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int widthPx = 520;

} // namespace

WelcomePage::WelcomePage(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    auto* middle = new QWidget;
    middle->setMaximumWidth(themePx(widthPx));
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(themePx(16), themePx(16), themePx(16), themePx(16));
    column->setSpacing(themePx(10));
    column->addWidget(roleLabel(tr("This case is empty"), "title"));
    QLabel* text = roleLabel(
        tr("Add what happened, even with a title alone. Timeline, target map and matrix grow as dates, "
           "targets and techniques are known. Every action is kept in the file at once, and every "
           "action can be undone."),
        "secondary");
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(themePx(6));
    addStep(*column, actions, Command::AddIncident,
        tr("A title, and what is known of date, campaign and target"));
    addStep(*column, actions, Command::OpenCase,
        tr("Go on with a case file; dropping it on the window does the same"));
    addStep(*column, actions, Command::ImportFile,
        tr("Bring a case document (.case.json) into this case, in one step that can be undone"));
    addStep(*column, actions, Command::OpenExample,
        tr("MirrorFace against Japan, 2019–2024: 72 incidents to look around in"));
    addStep(*column, actions, Command::CommandPalette, tr("Find any command by its name"));
    addStep(*column, actions, Command::ShortcutSheet, tr("All keys on one sheet"));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 4);
    row->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addLayout(row);
    all->addStretch(3);
    setAccessibleName(tr("Welcome to %1").arg(workspace.title()));
}

void WelcomePage::addStep(
    QVBoxLayout& column, const Actions& actions, Command command, const QString& explanation)
{
    QAction* action = actions[command];
    auto* row = new QHBoxLayout;
    row->setSpacing(themePx(12));
    auto* button = new QPushButton(action->text());
    if (command == Command::AddIncident)
        button->setProperty("look", QStringLiteral("primary"));
    else
        button->setIcon(action->icon());
    button->setMinimumWidth(themePx(190));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
    row->addWidget(button);
    QLabel* text = roleLabel(explanation, "secondary");
    text->setWordWrap(true);
    row->addWidget(text, 1);
    if (const QKeySequence keys = action->shortcut(); !keys.isEmpty())
        row->addWidget(roleLabel(keys.toString(QKeySequence::NativeText), "badge"), 0, Qt::AlignVCenter);
    column.addLayout(row);
}

} // namespace kagami

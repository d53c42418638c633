#include "ui/workbench/title_row.h"

#include "base/language.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/tlp_chip.h"
#include "ui/inspector/claim_edits.h"
#include "ui/theme/theme.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/rename_label.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace kagami {

namespace {

struct Zone {
    const char* id;
    const char* shortName;
};
constexpr Zone zones[] = {{"UTC", "UTC"}, {"Asia/Tokyo", "JST"}};

struct Language {
    const char* id;
    const char* shortName;
    const char16_t* name; ///< in the language itself
};
constexpr Language languages[] = {{"en", "EN", u"English"}, {"ja", "JA", u"日本語"}};

} // namespace

TitleRow::TitleRow(Workspace& workspace, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new RenameLabel)
    , m_tlp(new TlpChip)
    , m_saved(roleLabel({}, "secondary"))
    , m_menu(new QMenu(this))
{
    setProperty("role", QStringLiteral("row-bar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(8), themePx(7), themePx(14), themePx(7));
    row->setSpacing(themePx(12));
    auto* program = menuButton(tr("Program menu"), m_menu);
    program->setIcon(themeIcon(QStringLiteral("menu"), Ink::Secondary));
    program->setProperty("look", QStringLiteral("flat"));
    row->addWidget(program);
    row->addWidget(m_title, 0);
    row->addWidget(m_tlp);
    row->addWidget(m_saved);
    row->addStretch(1);
    addCommands(*row, actions);
    addDisplayChoices(*row, actions);
    QToolButton* brief = button(actions[Command::WriteBrief], actions[Command::WriteBrief]->text());
    brief->setToolButtonStyle(Qt::ToolButtonTextOnly);
    brief->setProperty("look", QStringLiteral("primary"));
    row->addWidget(brief);
    connectCase();
    refresh();
}

void TitleRow::addCommands(QHBoxLayout& row, const Actions& actions)
{
    row.addWidget(button(actions[Command::Undo]));
    row.addWidget(button(actions[Command::Redo]));
    QToolButton* incident = button(actions[Command::AddIncident], tr("Incident"));
    incident->setProperty("look", QString());
    row.addWidget(incident);
    m_tag = button(actions[Command::TagTechnique], tr("Tag technique"));
    row.addWidget(m_tag);
}

void TitleRow::addDisplayChoices(QHBoxLayout& row, const Actions& actions)
{
    auto* zoneMenu = new QMenu(this);
    for (const Zone& zone : zones)
        connect(zoneMenu->addAction(QLatin1String(zone.shortName)), &QAction::triggered, this,
            [this, id = QByteArray(zone.id)] { emit zoneChosen(id); });
    m_zone = menuButton(tr("Time zone of what is shown"), zoneMenu);
    row.addWidget(m_zone);
    auto* languageMenu = new QMenu(this);
    for (const Language& language : languages)
        connect(languageMenu->addAction(QString::fromUtf16(language.name)), &QAction::triggered, this,
            [this, id = QString::fromLatin1(language.id)] { emit languageChosen(id); });
    m_language = menuButton(tr("Language"), languageMenu);
    row.addWidget(m_language);
    row.addWidget(button(actions[Command::SwitchTheme]));
}

void TitleRow::connectCase()
{
    connect(m_tlp, &TlpChip::tlpChosen, this, [this](Tlp tlp) {
        if (const Item* root = m_workspace.state().root())
            (void)m_workspace.commit(mark(*root, tlp));
    });
    connect(m_title, &RenameLabel::renamed, this, [this](const QString& title) {
        if (const Item* root = m_workspace.state().root())
            (void)m_workspace.commit(rename(*root, title));
    });
    connect(&m_workspace, &Workspace::caseChanged, this, &TitleRow::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &TitleRow::refresh);
}

QToolButton* TitleRow::button(QAction* action, const QString& text)
{
    auto* made = new QToolButton;
    made->setDefaultAction(action);
    made->setIconSize({themePx(16), themePx(16)});
    made->setAccessibleName(action->text());
    if (text.isEmpty()) {
        made->setToolButtonStyle(Qt::ToolButtonIconOnly);
        made->setProperty("look", QStringLiteral("icon"));
    } else {
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setText(text); // shorter than the action's own
        connect(action, &QAction::changed, made, [made, text] { made->setText(text); });
    }
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    made->setToolTip(keys.isEmpty() ? action->text() : QStringLiteral("%1  (%2)").arg(action->text(), keys));
    return made;
}

QToolButton* TitleRow::menuButton(const QString& name, QMenu* menu)
{
    auto* made = new QToolButton;
    made->setPopupMode(QToolButton::InstantPopup);
    made->setMenu(menu);
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setIconSize({themePx(16), themePx(16)});
    return made;
}

void TitleRow::refresh()
{
    m_title->setText(m_workspace.title());
    m_title->setReadOnly(m_workspace.isReadOnly());
    m_tlp->setTlp(m_workspace.marking());
    m_tlp->setEnabled(true);
    const int changes = int(m_workspace.file().ledger().history().size());
    const QString state = m_workspace.isReadOnly() ? tr("read-only") : tr("saved");
    m_saved->setText(state + QStringLiteral(" · ") + tr("%n change(s)", nullptr, changes));
    m_saved->setToolTip(m_workspace.file().path());
    const QByteArray zone = m_workspace.displayZone().id();
    m_zone->setText(QString::fromLatin1(zone) + QStringLiteral(" ▾"));
    for (const Zone& known : zones)
        if (zone == known.id)
            m_zone->setText(QLatin1String(known.shortName) + QStringLiteral(" ▾"));
    for (const Language& known : languages)
        if (installedLanguage() == QLatin1String(known.id))
            m_language->setText(QLatin1String(known.shortName) + QStringLiteral(" ▾"));
}

} // namespace kagami

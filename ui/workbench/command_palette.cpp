#include "ui/workbench/command_palette.h"

#include "base/text_fold.h"
#include "ui/inspector/item_chooser.h"
#include "ui/lens/saved_views.h"
#include "ui/theme/theme.h"
#include "ui/workbench/actions.h"
#include "workspace/workspace.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int widthPx = 560;
constexpr int heightPx = 420;
constexpr int itemLimit = 20;

/// Every word of `folded` is somewhere in `text`.
bool holdsWords(const QString& text, const QString& folded)
{
    const QString haystack = foldText(text);
    for (const QString& word : folded.split(u' ', Qt::SkipEmptyParts))
        if (!haystack.contains(word))
            return false;
    return true;
}

} // namespace

CommandPalette::CommandPalette(Workspace& workspace, const Actions& actions, QWidget* window)
    : Overlay(window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_edit(new QLineEdit)
    , m_list(new QListWidget)
{
    setFixedSize(themePx(widthPx), themePx(heightPx));
    setAccessibleName(tr("Command palette"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(8), themePx(8), themePx(8), themePx(8));
    column->setSpacing(themePx(6));
    m_edit->setPlaceholderText(tr("A command, an item, a saved view …"));
    m_edit->setAccessibleName(tr("Command or item"));
    m_edit->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setIconSize({themePx(14), themePx(14)});
    m_list->setUniformItemSizes(true);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::perform);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::perform);
}

void CommandPalette::begin()
{
    m_edit->clear();
    refill();
    popUp();
    m_edit->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

void CommandPalette::refill()
{
    m_lines.clear();
    addActions(foldText(m_edit->text().trimmed()));
    if (!m_edit->text().trimmed().isEmpty())
        addItems(m_edit->text().trimmed());
    m_list->clear();
    for (const Line& line : m_lines) {
        auto* row = new QListWidgetItem(
            line.icon, line.detail.isEmpty() ? line.text : QString(line.text % u"   " % line.detail));
        row->setSizeHint({0, themePx(26)});
        m_list->addItem(row);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::addActions(const QString& folded)
{
    for (QAction* action : m_actions.all()) {
        if (!action->isEnabled() || !holdsWords(action->text(), folded))
            continue;
        m_lines.push_back({action->text(), action->shortcut().toString(QKeySequence::NativeText),
            action->icon(), [action] { action->trigger(); }});
    }
    for (const SavedView& view : savedViews(m_workspace))
        if (holdsWords(view.title, folded))
            m_lines.push_back({tr("View: %1").arg(view.title), view.query,
                themeIcon(QStringLiteral("saved-view"), Ink::Text),
                [this, query = view.query] { (void)m_workspace.setQuery(query); }});
}

void CommandPalette::addItems(const QString& typed)
{
    for (const Suggestion& item : suggestItems(m_workspace, ~0U, typed, itemLimit)) {
        const Item* known = m_workspace.state().find(ItemId{item.record});
        m_lines.push_back(
            {item.label, kagami::label(known->kind), themeIcon(toKey(known->kind), Ink::Secondary),
                [this, record = item.record] { m_workspace.select(record); }});
    }
}

void CommandPalette::perform()
{
    const int row = m_list->currentRow();
    if (row < 0 || size_t(row) >= m_lines.size())
        return;
    const std::function<void()> act = m_lines[size_t(row)].act;
    dismiss();
    act();
}

} // namespace kagami

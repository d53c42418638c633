#include "ui/incidents/items_panel.h"

#include "items/item_table_model.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/incidents/facet_list.h"
#include "ui/incidents/item_table.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace kagami {

namespace {

constexpr int facetShare = 45; // per cent of the height that open facets may take

} // namespace

ItemsPanel::ItemsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tabRow(new QWidget)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    m_tabRow->setProperty("role", QStringLiteral("pane-header"));
    m_tabRow->setAttribute(Qt::WA_StyledBackground);
    auto* tabs = new QHBoxLayout(m_tabRow);
    tabs->setContentsMargins(0, 0, themePx(6), 0);
    tabs->setSpacing(0);
    m_tabs->setAccessibleName(tr("Kinds of items"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    tabs->addWidget(m_tabs, 0, Qt::AlignBottom);
    tabs->addStretch(1);
    auto* columns = new QToolButton;
    columns->setProperty("look", QStringLiteral("tiny"));
    columns->setIcon(themeIcon(QStringLiteral("columns"), Ink::Secondary));
    columns->setToolTip(tr("Columns of this table"));
    columns->setAccessibleName(columns->toolTip());
    tabs->addWidget(columns);
    connect(columns, &QToolButton::clicked, this,
        [this, columns] { table()->showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height()))); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_tabs->addTab(pluralLabel(ItemKind::Incident));
    m_pages->addWidget(incidentsPage());
    m_tabs->addTab(pluralLabel(ItemKind::Target));
    m_pages->addWidget(makeTable(ItemKind::Target));
    m_tabs->addTab(pluralLabel(ItemKind::Source));
    m_pages->addWidget(makeTable(ItemKind::Source));
    m_tabs->addTab(tr("All"));
    m_pages->addWidget(allPage());
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&m_workspace, &Workspace::lensChanged, this, &ItemsPanel::refreshEmpty);
    connect(&m_workspace, &Workspace::caseChanged, this, &ItemsPanel::fillKinds);
    refreshEmpty();
}

ItemTable* ItemsPanel::makeTable(ItemKind kind)
{
    auto* made = new ItemTable(m_workspace, kind);
    made->restoreColumnState(m_states.value(toKey(kind)));
    connect(made, &ItemTable::itemActivated, this, &ItemsPanel::itemActivated);
    connect(made, &ItemTable::attachRequested, this, &ItemsPanel::attachRequested);
    m_tables.insert(kind, made);
    return made;
}

QWidget* ItemsPanel::incidentsPage()
{
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    m_facets = new FacetList(m_workspace);
    split->addWidget(m_facets);
    m_incidentsStack = new QStackedWidget;
    m_incidentsStack->addWidget(makeTable(ItemKind::Incident));
    m_empty = new EmptyNote;
    m_incidentsStack->addWidget(m_empty);
    split->addWidget(m_incidentsStack);
    split->setStretchFactor(1, 1);
    connect(m_facets, &FacetList::contentHeightChanged, this, &ItemsPanel::limitFacets);
    connect(m_empty, &EmptyNote::stepRequested, this, [this] {
        if (m_workspace.lens().query.isEmpty())
            emit addRequested();
        else
            (void)m_workspace.setQuery({});
    });
    setFocusProxy(m_tables.value(ItemKind::Incident));
    return split;
}

QWidget* ItemsPanel::allPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(themePx(8), themePx(6), themePx(8), themePx(6));
    m_kinds = new QComboBox;
    m_kinds->setAccessibleName(tr("Kind of item"));
    row->addWidget(m_kinds);
    column->addWidget(head);
    m_all = new QStackedWidget;
    column->addWidget(m_all, 1);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const ItemKind kind = ItemKind(m_kinds->currentData().toInt());
        ItemTable* shown = m_tables.value(kind);
        if (!shown || m_all->indexOf(shown) < 0) {
            shown = makeTable(kind);
            m_all->addWidget(shown);
        }
        m_all->setCurrentWidget(shown);
    });
    fillKinds();
    return page;
}

void ItemsPanel::fillKinds()
{
    const QVariant before = m_kinds->currentData();
    const QSignalBlocker blocker(m_kinds);
    m_kinds->clear();
    for (const ItemKindInfo& kind : itemKinds()) {
        if (kind.kind == ItemKind::Incident || kind.kind == ItemKind::Target || kind.kind == ItemKind::Source)
            continue; // they have tabs of their own
        const qsizetype total = qsizetype(m_workspace.state().itemsOfKind(kind.kind).size());
        m_kinds->addItem(themeIcon(toKey(kind.kind), Ink::Secondary),
            tr("%1 (%2)").arg(pluralLabel(kind.kind)).arg(total), int(kind.kind));
    }
    const int kept = m_kinds->findData(before.isValid() ? before : QVariant(int(ItemKind::Campaign)));
    m_kinds->setCurrentIndex(qMax(0, kept));
    if (m_all->count() == 0) {
        ItemTable* first = makeTable(ItemKind(m_kinds->currentData().toInt()));
        m_all->addWidget(first);
        m_all->setCurrentWidget(first);
    }
}

ItemTable* ItemsPanel::table() const
{
    switch (m_tabs->currentIndex()) {
    case 0: return m_tables.value(ItemKind::Incident);
    case 1: return m_tables.value(ItemKind::Target);
    case 2: return m_tables.value(ItemKind::Source);
    default: return qobject_cast<ItemTable*>(m_all->currentWidget());
    }
}

void ItemsPanel::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    table()->setFocus(Qt::OtherFocusReason);
}

void ItemsPanel::showKind(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Incident: return showTab(0);
    case ItemKind::Target: return showTab(1);
    case ItemKind::Source: return showTab(2);
    default: break;
    }
    m_kinds->setCurrentIndex(qMax(0, m_kinds->findData(int(kind))));
    showTab(3);
}

void ItemsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    limitFacets();
}

void ItemsPanel::limitFacets()
{
    const int most = qMax(themePx(120), height() * facetShare / 100);
    m_facets->setMinimumHeight(qMin(m_facets->contentHeight(), most));
    m_facets->setMaximumHeight(m_facets->contentHeight());
}

void ItemsPanel::refreshEmpty()
{
    const bool none = m_workspace.scope().incidentTotal() == 0;
    m_incidentsStack->setCurrentIndex(none ? 1 : 0);
    if (!none)
        return;
    if (m_workspace.lens().query.isEmpty())
        m_empty->setTexts(tr("No incidents yet"),
            tr("An incident needs only a title. Date, target and source can follow."),
            m_workspace.isReadOnly() ? QString() : tr("Add an incident"));
    else
        m_empty->setTexts(tr("No incident fits"),
            tr("The filter “%1” leaves nothing.").arg(m_workspace.queryText()), tr("Lift the filter"));
}

QMap<QString, QByteArray> ItemsPanel::columnStates() const
{
    QMap<QString, QByteArray> states = m_states;
    for (auto at = m_tables.begin(); at != m_tables.end(); ++at)
        states.insert(toKey(at.key()), at.value()->columnState());
    return states;
}

void ItemsPanel::restoreColumnStates(const QMap<QString, QByteArray>& states)
{
    m_states = states;
    for (auto at = m_tables.begin(); at != m_tables.end(); ++at)
        at.value()->restoreColumnState(states.value(toKey(at.key())));
}

} // namespace kagami

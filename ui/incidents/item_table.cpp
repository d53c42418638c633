#include "ui/incidents/item_table.h"

#include "base/text_fold.h"
#include "items/item_table_model.h"
#include "ui/controls/dim_label.h"
#include "ui/incidents/item_delegate.h"
#include "ui/incidents/row_copy.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTimer>
#include <algorithm>

namespace kagami {

namespace {

constexpr int rowHeightPx = 25;
constexpr int leastDateWidthPx = 96;
constexpr int mostDateWidthPx = 132;
constexpr int datesMeasured = 500;
constexpr int numberWidthPx = 64;
constexpr int textWidthPx = 120;
constexpr int typedPauseMs = 1200;

/// What a narrow panel shows at first; the other columns are one click away.
bool isShownAtFirst(ItemKind kind, ItemColumn column)
{
    switch (column) {
    case ItemColumn::Title: return kind != ItemKind::Indicator;
    case ItemColumn::When:
    case ItemColumn::Value: return true;
    case ItemColumn::Incidents:
        return kind == ItemKind::Target || kind == ItemKind::Malware || kind == ItemKind::Tool;
    case ItemColumn::Published: return kind == ItemKind::Source;
    default: return false;
    }
}

int firstWidth(ItemColumn column)
{
    return themePx(info(column).number || column == ItemColumn::Reliability ? numberWidthPx : textWidthPx);
}

} // namespace

ItemTable::ItemTable(Workspace& workspace, ItemKind kind, QWidget* parent)
    : QTableView(parent)
    , m_workspace(workspace)
    , m_model(new ItemTableModel(kind, this))
    , m_delegate(new ItemDelegate(this))
    , m_typedLabel(roleLabel({}, "badge", this))
{
    m_following = true; // what the table does to its own selection while it is made is nobody's choice
    setAccessibleName(pluralLabel(kind));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerItem); // the row at the top is whole
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(themePx(rowHeightPx));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(themePx(40));
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_typedLabel->hide();
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    refresh();
    showDefaultColumns();
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { showColumnMenu(horizontalHeader()->mapToGlobal(at)); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &ItemTable::columnsChanged);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &ItemTable::columnsChanged);
    connect(&m_workspace, &Workspace::lensChanged, this, &ItemTable::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &ItemTable::refresh);
    connect(&m_workspace, &Workspace::selectionChanged, this, &ItemTable::followSelection);
    // The mark of the current row goes over all its cells.
    connect(
        selectionModel(), &QItemSelectionModel::currentRowChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const ItemId id = m_model->idAt(index); !id.isNull())
            emit itemActivated(id.uuid);
    });
}

void ItemTable::refresh()
{
    m_following = true;
    m_delegate->setFacts(m_workspace.sharedScope()->sharedFacts());
    m_delegate->setZone(m_workspace.displayZone());
    m_model->setDisplayZone(m_workspace.displayZone());
    m_model->setScope(m_workspace.sharedScope());
    m_following = false;
    followSelection();
}

void ItemTable::followSelection()
{
    QItemSelection rows;
    QModelIndex current;
    for (const Uuid& record : m_workspace.selection()) {
        const ItemIndex item = m_workspace.state().indexOf(ItemId{record});
        const int row = item == noIndex ? -1 : m_model->rowOf(item);
        if (row < 0)
            continue;
        const QModelIndex first = m_model->index(row, 0);
        rows.select(first, m_model->index(row, m_model->columnCount() - 1));
        if (!current.isValid())
            current = first;
    }
    m_following = true;
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (current.isValid()
        && !(currentIndex().isValid() && selectionModel()->isRowSelected(currentIndex().row()))) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        scrollTo(current);
    }
    m_following = false;
}

void ItemTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_following || !selectionModel())
        return;
    std::vector<Uuid> records;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        if (const ItemId id = m_model->idAt(row); !id.isNull())
            records.push_back(id.uuid);
    // The row under the cursor is the one that the inspector shows.
    if (const ItemId current = currentIndex().isValid() ? m_model->idAt(currentIndex()) : ItemId{};
        !current.isNull())
        if (const auto at = std::find(records.begin(), records.end(), current.uuid); at != records.end())
            std::rotate(records.begin(), at, at + 1);
    m_following = true;
    m_workspace.select(std::move(records));
    m_following = false;
}

void ItemTable::showDefaultColumns()
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const ItemColumn column = m_model->columnAt(i);
        setColumnHidden(i, !isShownAtFirst(m_model->kind(), column));
        const bool isDate = column == ItemColumn::When || column == ItemColumn::Published;
        setColumnWidth(i, isDate ? dateWidth(i) : firstWidth(column));
    }
    shareWidth();
}

int ItemTable::dateWidth(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int widest = themePx(leastDateWidthPx);
    for (int row = 0; row < std::min(datesMeasured, m_model->rowCount()); ++row)
        widest = std::max(widest, m_delegate->sizeHint(option, m_model->index(row, column)).width());
    return std::min(widest, themePx(mostDateWidthPx));
}

void ItemTable::shareWidth()
{
    const int wide
        = m_model->columnOf(m_model->kind() == ItemKind::Indicator ? ItemColumn::Value : ItemColumn::Title);
    if (wide >= 0)
        horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
}

void ItemTable::showColumnMenu(const QPoint& globalPosition)
{
    QMenu menu(this);
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction* action = menu.addAction(label(m_model->columnAt(i)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(m_model->columnAt(i) != ItemColumn::Title);
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            setColumnHidden(i, !on);
            emit columnsChanged();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as they were at first")), &QAction::triggered, this, [this] {
        showDefaultColumns();
        emit columnsChanged();
    });
    connect(menu.addAction(tr("Order as in the case")), &QAction::triggered, this,
        [this] { horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); });
    menu.exec(globalPosition);
}

QByteArray ItemTable::columnState() const
{
    return QByteArray::number(textScale()) + ' ' + horizontalHeader()->saveState();
}

void ItemTable::restoreColumnState(const QByteArray& state)
{
    const qsizetype space = state.indexOf(' ');
    const double scale = state.left(space).toDouble();
    if (scale <= 0 || !horizontalHeader()->restoreState(state.mid(space + 1)))
        return;
    // Widths are px of the text size they were kept with.
    for (int i = 0; i < m_model->columnCount() && !qFuzzyCompare(scale, textScale()); ++i)
        if (!isColumnHidden(i))
            setColumnWidth(i, qRound(columnWidth(i) * textScale() / scale));
    shareWidth();
}

CopiedTable ItemTable::copiedTable() const
{
    CopiedTable table;
    std::vector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    std::vector<QString> head;
    head.reserve(columns.size());
    for (const int column : columns)
        head.push_back(label(m_model->columnAt(column)));
    table.rows.push_back(std::move(head));
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
        [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    table.marking = m_workspace.marking();
    for (const QModelIndex& row : rows) {
        std::vector<QString> cells;
        cells.reserve(columns.size());
        for (const int column : columns)
            cells.push_back(m_model->index(row.row(), column).data().toString());
        table.rows.push_back(std::move(cells));
        table.marking = std::max(table.marking, Tlp(row.data(ItemTableModel::TlpRole).toInt()));
    }
    return table;
}

void ItemTable::copy()
{
    if (selectionModel()->hasSelection())
        QApplication::clipboard()->setMimeData(toMimeData(copiedTable()));
}

void ItemTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_typed.isEmpty()) {
        m_typed.clear();
        m_typedLabel->hide();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit activated(currentIndex()); // not every style activates on Enter
        return;
    }
    // Keys of the whole window stay that, unless they stand inside a word being typed.
    const bool typing = m_sinceTyped.isValid() && m_sinceTyped.elapsed() <= typedPauseMs;
    static const QString ofTheWindow = QStringLiteral("tT?/");
    if (!typing && !(event->modifiers() & ~Qt::ShiftModifier) && event->text().size() == 1
        && ofTheWindow.contains(event->text())) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ItemTable::keyboardSearch(const QString& search)
{
    if (!m_sinceTyped.isValid() || m_sinceTyped.elapsed() > typedPauseMs)
        m_typed.clear();
    m_sinceTyped.start();
    m_typed += search;
    m_typedLabel->setText(m_typed);
    m_typedLabel->adjustSize();
    m_typedLabel->move(viewport()->width() - m_typedLabel->width() - themePx(6),
        height() - m_typedLabel->height() - themePx(6));
    m_typedLabel->show();
    m_typedLabel->raise();
    QTimer::singleShot(typedPauseMs, m_typedLabel, [this] {
        if (m_sinceTyped.elapsed() >= typedPauseMs)
            m_typedLabel->hide();
    });
    const QString wanted = foldText(m_typed.trimmed());
    const int column = std::max(0, m_model->columnOf(ItemColumn::Title));
    const int total = m_model->rowCount();
    const int from = std::max(0, currentIndex().row()) + (m_typed.size() == search.size() ? 1 : 0);
    for (int step = 0; step < total && !wanted.isEmpty(); ++step) {
        const int row = (from + step) % total;
        if (!foldText(m_model->index(row, column).data().toString()).contains(wanted))
            continue;
        const QModelIndex found = m_model->index(row, 0);
        selectionModel()->setCurrentIndex(
            found, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(found);
        return;
    }
}

void ItemTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(inks(this)[Ink::Secondary]);
    const QString text = m_workspace.lens().query.isEmpty()
        ? tr("None yet. What the case names stands here.")
        : tr("The filter leaves none.\n%1").arg(m_workspace.queryText());
    const int margin = themePx(16);
    painter.drawText(viewport()->rect().adjusted(margin, 2 * margin, -margin, -margin),
        int(Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap), text);
}

void ItemTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    if (currentIndex().isValid())
        connect(menu.addAction(tr("Show in the inspector\tEnter")), &QAction::triggered, this,
            [this] { emit activated(currentIndex()); });
    if (currentIndex().isValid() && m_model->kind() == ItemKind::Source && !m_workspace.isReadOnly())
        connect(menu.addAction(tr("Attach files…\tCtrl+Shift+A")), &QAction::triggered, this,
            &ItemTable::attachRequested);
    connect(menu.addAction(tr("Copy rows\tCtrl+C")), &QAction::triggered, this, &ItemTable::copy);
    connect(menu.addAction(tr("Columns…")), &QAction::triggered, this,
        [this, at = event->globalPos()] { showColumnMenu(at); });
    menu.exec(event->globalPos());
}

void ItemTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_typedLabel->hide();
}

} // namespace kagami

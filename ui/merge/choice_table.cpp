#include "ui/merge/choice_table.h"

#include "ui/merge/choice_delegate.h"
#include "ui/merge/choice_model.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <set>

namespace kagami {

namespace {

constexpr int leastAnswerPx = 180;

} // namespace

ChoiceTable::ChoiceTable(ChoiceModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new ChoiceDelegate(this));
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(themePx(ChoiceDelegate::rowPx));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &ChoiceTable::shareWidth);
}

void ChoiceTable::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Ctrl+Enter is the dialog's.
        if (!(event->modifiers() & Qt::ControlModifier))
            return chooseHere();
        break;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

void ChoiceTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (plain && index.isValid() && index.column() > 0 && selectedIndexes().size() == 1)
        m_model.choose(index.row(), index.column() - 1);
}

void ChoiceTable::chooseHere()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.column() == 0)
        return;
    std::set<int> rows{current.row()};
    for (const QModelIndex& index : selectedIndexes())
        rows.insert(index.row());
    if (rows.size() == 1)
        return m_model.choose(current.row(), current.column() - 1);
    std::vector<std::optional<int>> answers(m_model.rows().size());
    for (const int row : rows)
        if (current.column() <= int(m_model.rows()[size_t(row)].answers.size()))
            answers[size_t(row)] = current.column() - 1;
    m_model.chooseAll(answers);
}

void ChoiceTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void ChoiceTable::shareWidth()
{
    const int answers = m_model.columnCount() - 1;
    if (answers <= 0)
        return;
    const int each = std::max(themePx(leastAnswerPx), viewport()->width() * 7 / 10 / answers);
    setColumnWidth(0, std::max(themePx(leastAnswerPx), viewport()->width() - answers * each));
    for (int answer = 1; answer <= answers; ++answer)
        setColumnWidth(answer, each);
}

} // namespace kagami

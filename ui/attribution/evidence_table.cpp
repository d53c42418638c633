#include "ui/attribution/evidence_table.h"

#include "ui/attribution/evidence_delegate.h"
#include "ui/attribution/evidence_model.h"
#include "ui/attribution/rating_edit.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QKeyEvent>

namespace kagami {

namespace {

constexpr int gradeWidthPx = 56;
constexpr int leastRatingPx = 96;
constexpr int mostRatingPx = 190;

} // namespace

EvidenceTable::EvidenceTable(Workspace& workspace, QWidget* parent)
    : QTableView(parent)
    , m_workspace(workspace)
    , m_model(new EvidenceModel(this))
{
    setAccessibleName(tr("Evidence and hypotheses"));
    setHorizontalHeader(new HypothesisHeader(this));
    setModel(m_model);
    setItemDelegate(new EvidenceDelegate(this));
    setShowGrid(false);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (const HypothesisColumn* hypothesis = m_model->hypothesisAt(section))
            m_workspace.select(m_workspace.state().items()[size_t(hypothesis->item)].id.uuid);
    });
}

void EvidenceTable::refresh()
{
    m_model->setAnalysis(makeCompetingHypotheses(m_workspace.scope()));
    shareWidth();
}

void EvidenceTable::keyPressEvent(QKeyEvent* event)
{
    const ConsistencyCell* cell = m_model->cellAt(currentIndex());
    if (!cell || m_workspace.isReadOnly() || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return QTableView::keyPressEvent(event);
    const EvidenceRow& row = *m_model->rowAt(currentIndex());
    const HypothesisColumn& hypothesis = *m_model->hypothesisAt(currentIndex().column());
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        if (cell->claim != noIndex)
            (void)m_workspace.commit(clearCell(row, hypothesis, *cell, m_workspace.state()));
        return;
    }
    const auto rating
        = event->text().size() == 1 ? typedRating(event->text().front(), cell->rating) : std::nullopt;
    if (!rating)
        return QTableView::keyPressEvent(event);
    if (cell->rating != rating)
        (void)m_workspace.commit(rateCell(m_workspace.state(), row, hypothesis, *cell, *rating));
}

void EvidenceTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!hasFocus() || !current.isValid() || current.row() == previous.row())
        return;
    if (const EvidenceRow* row = m_model->rowAt(current))
        m_workspace.select(m_workspace.state().claims()[size_t(row->claim)].id.uuid);
}

void EvidenceTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void EvidenceTable::shareWidth()
{
    const int hypotheses = m_model->columnCount() - EvidenceModel::firstHypothesis;
    if (hypotheses <= 0)
        return;
    const int room = viewport()->width() - themePx(gradeWidthPx);
    const int each = qBound(themePx(leastRatingPx), room * 64 / 100 / hypotheses, themePx(mostRatingPx));
    setColumnWidth(0, qMax(themePx(220), room - hypotheses * each));
    setColumnWidth(1, themePx(gradeWidthPx));
    for (int i = 0; i < hypotheses; ++i)
        setColumnWidth(EvidenceModel::firstHypothesis + i, each);
    horizontalHeader()->resize(horizontalHeader()->sizeHint());
    updateGeometries();
    resizeRowsToContents();
}

} // namespace kagami

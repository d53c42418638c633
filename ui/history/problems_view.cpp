#include "ui/history/problems_view.h"

#include "ui/controls/empty_note.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/history/problem_answers.h"
#include "workspace/workspace.h"

#include <QAbstractListModel>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace kagami {

/// Problems with a heading before each kind.
class ProblemModel final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setList(const CaseProblems& list)
    {
        beginResetModel();
        m_rows.clear();
        for (size_t i = 0; i < list.problems.size(); ++i) {
            const CaseProblem& problem = list.problems[i];
            if (i == 0 || list.problems[i - 1].kind != problem.kind)
                m_rows.push_back({true,
                    {problem.kind, {},
                        label(problem.kind) + QStringLiteral("  ")
                            + QString::number(list.totals[int(problem.kind)]),
                        {}}});
            m_rows.push_back({false, problem});
        }
        endResetModel();
    }
    [[nodiscard]] const CaseProblem* problemAt(const QModelIndex& index) const
    {
        return index.isValid() && checkIndex(index) && !m_rows[size_t(index.row())].heading
            ? &m_rows[size_t(index.row())].problem
            : nullptr;
    }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return problemAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!(index.isValid() && checkIndex(index)))
            return {};
        const CaseProblem& problem = m_rows[size_t(index.row())].problem;
        switch (role) {
        case Qt::DisplayRole: return problem.title;
        case TwoLineDelegate::DetailRole: return problem.detail;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: return QString(problem.title % u'\n' % problem.detail);
        default: return {};
        }
    }

private:
    struct Row {
        bool heading;
        CaseProblem problem;
    };
    std::vector<Row> m_rows;
};

namespace {

constexpr int pauseMs = 400;

} // namespace

ProblemsView::ProblemsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ProblemModel(this))
    , m_view(new QListView)
    , m_answers(new ProblemAnswers)
    , m_empty(new EmptyNote)
    , m_stack(new QStackedWidget)
    , m_later(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_answers);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setTexts(tr("No problems"),
        tr("No conflicts, no contradictions, nothing undated, every technique has its source."));
    connect(m_view, &QListView::clicked, this, &ProblemsView::choose);
    connect(m_view, &QListView::activated, this, &ProblemsView::choose);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this, &ProblemsView::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsView::showAnswers);
    connect(m_answers, &ProblemAnswers::answered, this, &ProblemsView::settle);
    m_later->setSingleShot(true);
    m_later->setInterval(pauseMs);
    connect(m_later, &QTimer::timeout, this, &ProblemsView::refresh);
    connect(&m_workspace, &Workspace::caseChanged, m_later, qOverload<>(&QTimer::start));
    connect(&m_workspace, &Workspace::displayChanged, m_later, qOverload<>(&QTimer::start));
    m_later->start();
}

void ProblemsView::refresh()
{
    m_later->stop();
    const Wording wording{QLocale(), m_workspace.displayZone(), m_workspace.catalogue()};
    m_list = findProblems(m_workspace.scope(), m_workspace.ledger(), wording);
    m_model->setList(m_list);
    m_stack->setCurrentIndex(m_list.problems.empty() ? 1 : 0);
    showAnswers();
    emit totalChanged(m_list.total());
}

void ProblemsView::choose(const QModelIndex& index)
{
    const CaseProblem* problem = m_model->problemAt(index);
    if (!problem)
        return;
    m_workspace.select(problem->record);
    emit problemChosen();
}

void ProblemsView::showAnswers()
{
    const CaseProblem* problem = m_model->problemAt(m_view->currentIndex());
    m_answers->setAnswers(
        problem && !m_workspace.isReadOnly() ? problem->answers : std::vector<ProblemAnswer>());
}

void ProblemsView::showMenu(const QPoint& at)
{
    const CaseProblem* problem = m_model->problemAt(m_view->indexAt(at));
    if (!problem || problem->answers.empty() || m_workspace.isReadOnly())
        return;
    QMenu menu(this);
    for (const ProblemAnswer& answer : problem->answers)
        connect(menu.addAction(answer.text), &QAction::triggered, this,
            [this, draft = answer.draft] { settle(draft); });
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void ProblemsView::settle(const Draft& draft)
{
    const int row = m_view->currentIndex().row();
    if (!m_workspace.commit(draft))
        return;
    // The next one comes under the hand.
    refresh();
    const int last = m_model->rowCount() - 1;
    for (const int next : {qMin(row, last), qMin(row + 1, last), row - 1}) {
        if (m_model->problemAt(m_model->index(next))) {
            m_view->setCurrentIndex(m_model->index(next));
            break;
        }
    }
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace kagami

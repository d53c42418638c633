#include "ui/brief/problem_list.h"

#include "case/case.h"
#include "case/predicate.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLocale>

namespace kagami {

namespace {

constexpr int problemRole = Qt::UserRole; ///< position in the list of problems
constexpr int recordRole = Qt::UserRole + 1; ///< position among its records; -1 for all of them
constexpr int rowHeightPx = 25;
constexpr int countPx = 44;

QString titleOf(const Case& state, const Uuid& record)
{
    if (const Item* item = state.find(ItemId{record}))
        return item->title;
    const ClaimIndex claim = state.indexOf(ClaimId{record});
    if (claim == noIndex)
        return {};
    const ItemIndex subject = state.links(claim).subject;
    const QString predicate = label(state.claims()[size_t(claim)].predicate);
    return subject == noIndex
        ? predicate
        : QString(predicate % QStringLiteral(" · ") % state.items()[size_t(subject)].title);
}

} // namespace

ProblemList::ProblemList(QWidget* parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Problems of the brief"));
    setFrameShape(QFrame::NoFrame);
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    setUniformRowHeights(true);
    setIndentation(themePx(14));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeWidget::itemClicked, this, &ProblemList::choose);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && hasFocus())
            choose(item);
    });
}

void ProblemList::setProblems(const std::vector<BriefProblem>& problems, const Case& state)
{
    const QSignalBlocker quiet(this);
    QList<int> open;
    for (int row = 0; row < topLevelItemCount(); ++row)
        if (topLevelItem(row)->isExpanded())
            open.append(int(m_problems[size_t(row)].kind));
    clear();
    m_problems = problems;
    for (size_t position = 0; position < m_problems.size(); ++position) {
        addProblem(position, state);
        topLevelItem(int(position))->setExpanded(open.contains(int(m_problems[position].kind)));
    }
}

void ProblemList::addProblem(size_t position, const Case& state)
{
    const BriefProblem& problem = m_problems[position];
    const int total = int(problem.records.size());
    auto* top = new QTreeWidgetItem(this);
    const auto fill = [&](QTreeWidgetItem* item, const QString& text, int record) {
        item->setText(0, text);
        item->setToolTip(0, text);
        item->setData(0, problemRole, int(position));
        item->setData(0, recordRole, record);
        item->setSizeHint(0, {0, themePx(rowHeightPx)});
    };
    fill(top, label(problem.kind), -1);
    top->setFont(0, themeFont(FontRole::Strong));
    if (total) {
        top->setText(1, QLocale().toString(total));
        top->setFont(1, tabularFont(FontRole::Body));
        top->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int record = 0; record < std::min(total, listed); ++record)
        fill(new QTreeWidgetItem(top), titleOf(state, problem.records[size_t(record)]), record);
    if (total > listed) {
        auto* more = new QTreeWidgetItem(top);
        fill(more, tr("and %n more", nullptr, total - listed), -1);
        more->setForeground(0, inks(this)[Ink::Secondary]);
    }
}

void ProblemList::choose(QTreeWidgetItem* item)
{
    const BriefProblem& problem = m_problems[size_t(item->data(0, problemRole).toInt())];
    const int record = item->data(0, recordRole).toInt();
    if (record >= 0)
        emit recordsChosen({problem.records[size_t(record)]});
    else if (!problem.records.empty())
        emit recordsChosen(problem.records);
}

void ProblemList::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    setColumnWidth(1, themePx(countPx));
    setColumnWidth(0, std::max(0, viewport()->width() - themePx(countPx)));
}

} // namespace kagami

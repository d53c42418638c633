#include "ui/merge/choice_model.h"

#include <algorithm>

namespace kagami {

ChoiceModel::ChoiceModel(const QStringList& headings, QObject* parent)
    : QAbstractTableModel(parent)
    , m_headings(headings)
{
}

void ChoiceModel::setRows(std::vector<ChoiceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_answers = 0;
    for (const ChoiceRow& row : m_rows)
        m_answers = std::max(m_answers, int(row.answers.size()));
    endResetModel();
    emit chosenChanged();
}

int ChoiceModel::chosenTotal() const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [](const ChoiceRow& row) { return row.chosen >= 0; }));
}

void ChoiceModel::choose(int row, int answer)
{
    if (row < 0 || row >= rowCount() || answer >= int(m_rows[size_t(row)].answers.size()))
        return;
    int& chosen = m_rows[size_t(row)].chosen;
    chosen = chosen == answer ? -1 : answer;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    emit chosenChanged();
}

void ChoiceModel::chooseAll(const std::vector<std::optional<int>>& answers)
{
    for (size_t i = 0; i < std::min(answers.size(), m_rows.size()); ++i)
        if (answers[i])
            m_rows[i].chosen = *answers[i];
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit chosenChanged();
}

void ChoiceModel::clear()
{
    chooseAll(std::vector<std::optional<int>>(m_rows.size(), -1));
}

int ChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChoiceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + m_answers;
}

const ChoiceRow::Answer* ChoiceModel::answerAt(const QModelIndex& index) const
{
    const ChoiceRow& row = m_rows[size_t(index.row())];
    const int answer = index.column() - 1;
    return answer >= 0 && answer < int(row.answers.size()) ? &row.answers[size_t(answer)] : nullptr;
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ChoiceRow& row = m_rows[size_t(index.row())];
    if (index.column() > 0) {
        const ChoiceRow::Answer* answer = answerAt(index);
        return answer ? answerData(row, *answer, row.chosen == index.column() - 1, role) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return row.what;
    case DetailRole: return row.detail;
    case Qt::ToolTipRole: return QString(row.what % u'\n' % row.detail);
    case Qt::AccessibleTextRole: return QString(row.what % u", " % row.detail);
    default: return {};
    }
}

QVariant ChoiceModel::answerData(
    const ChoiceRow& row, const ChoiceRow::Answer& answer, bool isChosen, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return answer.text;
    case DetailRole: return answer.detail;
    case Qt::CheckStateRole: return isChosen ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return QString(answer.text % u'\n' % answer.detail);
    case Qt::AccessibleTextRole:
        return isChosen ? tr("%1, %2, chosen").arg(answer.text, answer.detail)
                        : tr("%1, %2, for %3").arg(answer.text, answer.detail, row.what);
    default: return {};
    }
}

QVariant ChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || m_headings.isEmpty())
        return {};
    return m_headings[std::min(section, int(m_headings.size()) - 1)];
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex& index) const
{
    return index.isValid() && (index.column() == 0 || answerAt(index))
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
        : Qt::NoItemFlags;
}

} // namespace kagami

#include "ui/attribution/evidence_model.h"

namespace kagami {

void EvidenceModel::setAnalysis(CompetingHypotheses analysis)
{
    std::vector<int> order = analysis.ranking();
    const bool same
        = analysis.evidence.size() == m_analysis.evidence.size() && order.size() == m_order.size();
    if (!same)
        beginResetModel();
    m_analysis = std::move(analysis);
    m_order = std::move(order);
    if (!same) {
        endResetModel();
        return;
    }
    // The same shape: cells only, so that the cursor stays where somebody types ratings.
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const EvidenceRow* EvidenceModel::rowAt(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_analysis.evidence[size_t(index.row())] : nullptr;
}

const HypothesisColumn* EvidenceModel::hypothesisAt(int column) const
{
    const int at = column - firstHypothesis;
    return at < 0 || size_t(at) >= m_order.size() ? nullptr
                                                  : &m_analysis.hypotheses[size_t(m_order[size_t(at)])];
}

QString EvidenceModel::labelAt(int column) const
{
    return hypothesisAt(column) ? QStringLiteral("H%1").arg(m_order[size_t(column - firstHypothesis)] + 1)
                                : QString();
}

const ConsistencyCell* EvidenceModel::cellAt(const QModelIndex& index) const
{
    const EvidenceRow* row = rowAt(index);
    if (!row || !hypothesisAt(index.column()))
        return nullptr;
    return &row->cells[size_t(m_order[size_t(index.column() - firstHypothesis)])];
}

int EvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_analysis.evidence.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : firstHypothesis + int(m_order.size());
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    const EvidenceRow* row = rowAt(index);
    if (!row)
        return {};
    const ConsistencyCell* cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return row->text;
        if (index.column() == 1)
            return gradeText(row->reliability, row->credibility);
        return cell->rating ? toKey(*cell->rating) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        if (index.column() == 0)
            return row->text;
        if (index.column() == 1)
            return row->weight ? tr("Weight %1").arg(*row->weight)
                               : tr("Credibility cannot be judged: no weight");
        const QString rating = cell->rating ? label(*cell->rating) : tr("not rated");
        const QString disputed = cell->disputed ? tr(" (analysts differ)") : QString();
        return tr("%1: %2%3").arg(namedHypothesis(index.column()), rating, disputed);
    }
    default: return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (section == 0)
        return tr("Evidence");
    if (section == 1)
        return tr("Grade");
    const HypothesisColumn* hypothesis = hypothesisAt(section);
    if (!hypothesis)
        return {};
    if (role == Qt::ToolTipRole)
        return tr("%1\n%2 points against it, %3 rows against, %4 for, %5 not rated")
            .arg(namedHypothesis(section))
            .arg(hypothesis->inconsistency)
            .arg(hypothesis->against)
            .arg(hypothesis->supporting)
            .arg(hypothesis->unrated);
    return namedHypothesis(section);
}

QString EvidenceModel::namedHypothesis(int column) const
{
    return labelAt(column) + u' ' + hypothesisAt(column)->title;
}

} // namespace kagami

#pragma once

#include "attribution/competing_hypotheses.h"

#include <QAbstractTableModel>

namespace kagami {

/// Evidence by hypothesis: column 0 is the evidence, column 1 its grade, then one column a hypothesis, least
/// inconsistent first.
class EvidenceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int firstHypothesis = 2;
    using QAbstractTableModel::QAbstractTableModel;

    void setAnalysis(CompetingHypotheses analysis);
    [[nodiscard]] const CompetingHypotheses& analysis() const { return m_analysis; }
    [[nodiscard]] const EvidenceRow* rowAt(const QModelIndex& index) const;
    [[nodiscard]] const HypothesisColumn* hypothesisAt(int column) const; ///< nullptr for the columns before
    /// "H2": the hypothesis by its place in the case, as briefs call it, whatever its rank; empty for the
    /// columns before.
    [[nodiscard]] QString labelAt(int column) const;
    [[nodiscard]] const ConsistencyCell* cellAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString namedHypothesis(int column) const; ///< "H2 A false flag"

    CompetingHypotheses m_analysis;
    std::vector<int> m_order; ///< positions of hypotheses, by rank
};

} // namespace kagami

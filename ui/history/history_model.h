#pragma once

#include "ledger/ledger.h"
#include "share/signers.h"

#include <QAbstractListModel>
#include <QTimeZone>
#include <vector>

namespace kagami {

/// One action that a person took, whether it holds now or was taken back.
struct HistoryStep {
    Digest hash;
    QString reason;
    QString author;
    HybridTime time;
    quint32 operations = 0;
    bool undone = false;
    bool shown = false; ///< the newest step that the window shows
};

/// Actions, newest first. Undo and redo are change sets of the ledger too, but no steps of their own: they
/// show as the state of what they took back. O(change sets).
[[nodiscard]] std::vector<HistoryStep> historySteps(const Ledger& ledger);
/// Says of the newest step up to `moment` that it is the one that shows.
void markMoment(std::vector<HistoryStep>& steps, const ChangeSetHeader& moment);
/// Whether every word of `wanted` is in the reason, the author, the time as shown or the beginning of the
/// hash.
[[nodiscard]] bool matches(const HistoryStep& step, const QString& wanted, const QTimeZone& zone);

/// What the signatures of a step are worth, a line each.
[[nodiscard]] QString signerWords(const std::vector<Signer>& signers);

class HistoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setSteps(std::vector<HistoryStep> steps, const QTimeZone& zone);
    /// Who signed what; null: nobody.
    void setSigners(std::shared_ptr<const SignedSteps> steps);
    [[nodiscard]] QString signersAt(const QModelIndex& index) const; ///< signerWords() of a step
    [[nodiscard]] const HistoryStep* stepAt(const QModelIndex& index) const;
    [[nodiscard]] int presentRow() const; ///< the step that shows; -1 when it is not listed

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const std::vector<Signer>& signersOf(const HistoryStep& step) const;

    std::vector<HistoryStep> m_steps;
    std::shared_ptr<const SignedSteps> m_signed;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace kagami

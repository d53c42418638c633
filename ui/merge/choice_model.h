#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace kagami {

/// A question with two or more answers side by side.
struct ChoiceRow {
    struct Answer {
        QString text;
        QString detail; ///< small print: who, when, why
    };
    QString what;
    QString detail;
    std::vector<Answer> answers;
    int chosen = -1; ///< position in `answers`; -1: left for later
};

/// Questions as rows, answers as columns from the second on. The chosen one is checked.
class ChoiceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1 };

    /// `headings`: of the first column, and of the answers; the last one also heads all further ones.
    ChoiceModel(const QStringList& headings, QObject* parent = nullptr);

    void setRows(std::vector<ChoiceRow> rows);
    [[nodiscard]] const std::vector<ChoiceRow>& rows() const { return m_rows; }
    [[nodiscard]] int chosenTotal() const;
    /// An answer of -1, or the one that is chosen already, leaves the question for later.
    void choose(int row, int answer);
    /// One answer for each row, in their order; nullopt leaves a row as it is.
    void chooseAll(const std::vector<std::optional<int>>& answers);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void chosenChanged();

private:
    [[nodiscard]] const ChoiceRow::Answer* answerAt(const QModelIndex& index) const;
    QVariant answerData(const ChoiceRow& row, const ChoiceRow::Answer& answer, bool isChosen, int role) const;

    QStringList m_headings;
    std::vector<ChoiceRow> m_rows;
    int m_answers = 0; ///< of the row that has most
};

} // namespace kagami

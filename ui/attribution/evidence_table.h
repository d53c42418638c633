#pragma once

#include <QTableView>

namespace kagami {

class EvidenceModel;
class Workspace;

/// The matrix of evidence and hypotheses. Arrows move; C, I and N rate a cell, twice the same letter is the
/// strong form, + and - go one step, Del takes the rating back. A selected row shows its claim in the
/// inspector.
class EvidenceTable final : public QTableView {
    Q_OBJECT
public:
    explicit EvidenceTable(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] EvidenceModel* evidence() const { return m_model; }
    void refresh();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void shareWidth();

    Workspace& m_workspace;
    EvidenceModel* m_model;
};

} // namespace kagami

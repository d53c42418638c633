#pragma once

#include <QTableView>

namespace kagami {

class ChoiceModel;

/// Questions with their answers side by side. A click, Space or Enter on an answer chooses it, once more
/// leaves the question for later; arrows move. Space with several rows selected answers them all.
class ChoiceTable final : public QTableView {
    Q_OBJECT
public:
    explicit ChoiceTable(ChoiceModel& model, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseHere();
    void shareWidth();

    ChoiceModel& m_model;
};

} // namespace kagami

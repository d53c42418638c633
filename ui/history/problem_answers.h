#pragma once

#include "ui/history/case_problems.h"

#include <QWidget>

class QVBoxLayout;

namespace kagami {

/// The answers to one problem as buttons, each with its small print. Hidden when there are none.
class ProblemAnswers final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemAnswers(QWidget* parent = nullptr);

    void setAnswers(std::vector<ProblemAnswer> answers);

signals:
    void answered(const kagami::Draft& draft);

private:
    std::vector<ProblemAnswer> m_answers;
    QVBoxLayout* m_column;
    QWidget* m_page = nullptr;
};

} // namespace kagami

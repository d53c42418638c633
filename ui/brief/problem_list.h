#pragma once

#include "brief/brief_problems.h"

#include <QTreeWidget>

namespace kagami {

/// What a reader would hold against the brief: one line a kind with its count, below it the records. Choosing
/// a kind chooses all its records; opening it lists them, the first ones when they are very many.
class ProblemList final : public QTreeWidget {
    Q_OBJECT
public:
    static constexpr int listed = 200; ///< records listed under one kind

    explicit ProblemList(QWidget* parent = nullptr);

    void setProblems(const std::vector<BriefProblem>& problems, const Case& state);

signals:
    void recordsChosen(const std::vector<kagami::Uuid>& records);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addProblem(size_t position, const Case& state);
    void choose(QTreeWidgetItem* item);

    std::vector<BriefProblem> m_problems;
};

} // namespace kagami

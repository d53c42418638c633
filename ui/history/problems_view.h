#pragma once

#include "ui/history/case_problems.h"

#include <QWidget>

class QListView;
class QStackedWidget;
class QTimer;

namespace kagami {

class EmptyNote;
class ProblemAnswers;
class ProblemModel;
class Workspace;

/// What does not fit together, by kind. A click selects the record, so that the inspector shows the claims.
/// What can be settled on the spot has its answers below the list, and in its menu.
class ProblemsView final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] int total() const { return m_list.total(); }
    [[nodiscard]] QListView* list() const { return m_view; }
    [[nodiscard]] ProblemAnswers* answers() const { return m_answers; }
    /// Looks now, instead of a moment after the last change.
    void refresh();

signals:
    void totalChanged(int total);
    void problemChosen();

private:
    void choose(const QModelIndex& index);
    void showAnswers();
    void showMenu(const QPoint& at);
    void settle(const Draft& draft);

    Workspace& m_workspace;
    CaseProblems m_list;
    ProblemModel* m_model;
    QListView* m_view;
    ProblemAnswers* m_answers;
    EmptyNote* m_empty;
    QStackedWidget* m_stack;
    QTimer* m_later;
};

} // namespace kagami

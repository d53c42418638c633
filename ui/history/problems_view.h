#pragma once

#include "ui/history/case_problems.h"

#include <QWidget>

class QListView;
class QStackedWidget;
class QTimer;

namespace kagami {

class EmptyNote;
class ProblemModel;
class Workspace;

/// What does not fit together, by kind. A click selects the record, so that the inspector shows the claims.
class ProblemsView final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] int total() const { return m_list.total(); }
    [[nodiscard]] QListView* list() const { return m_view; }
    /// Looks now, instead of a moment after the last change.
    void refresh();

signals:
    void totalChanged(int total);
    void problemChosen();

private:
    void choose(const QModelIndex& index);

    Workspace& m_workspace;
    CaseProblems m_list;
    ProblemModel* m_model;
    QListView* m_view;
    EmptyNote* m_empty;
    QStackedWidget* m_stack;
    QTimer* m_later;
};

} // namespace kagami

#pragma once

#include "store/merge_preview.h"
#include "ui/inspector/value_text.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QTabWidget;

namespace kagami {

class ChangeListModel;
class ChoiceModel;
class WorkTimeline;

/// What a merge would bring, to look through: a summary, the work over time, what is new and what changes;
/// and the questions it raises, to be answered here or later.
class MergePage final : public QWidget {
    Q_OBJECT
public:
    enum Tab { New, Changed, Conflicts, SameThings };

    explicit MergePage(QWidget* parent = nullptr);

    /// `author`: who is "me".
    void setPreview(
        std::shared_ptr<const MergePreview> preview, const Wording& wording, const QString& author);
    /// What was decided here, as one draft; see decisionsOf().
    [[nodiscard]] Draft decisions() const;
    /// How many questions are answered, in words; empty when there are none.
    [[nodiscard]] QString progressText() const;

    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] ChoiceModel* conflicts() const { return m_conflicts; }
    [[nodiscard]] ChoiceModel* sameThings() const { return m_sameThings; }
    [[nodiscard]] WorkTimeline* work() const { return m_work; }
    [[nodiscard]] QString summary() const;

signals:
    void answersChanged();

private:
    QWidget* listTab(ChangeListModel& model, const QString& name);
    QWidget* choiceTab(
        ChoiceModel& model, const QString& name, const QString& explanation, QHBoxLayout*& bulk);
    void fillConflictBulk();
    void fillSameThingBulk();
    void titleTabs();

    std::shared_ptr<const MergePreview> m_preview;
    QString m_author;
    QLabel* m_summary;
    WorkTimeline* m_work;
    QScrollArea* m_workArea;
    QTabWidget* m_tabs;
    ChangeListModel* m_new;
    ChangeListModel* m_changed;
    ChoiceModel* m_conflicts;
    ChoiceModel* m_sameThings;
    QHBoxLayout* m_conflictBulk = nullptr;
    QHBoxLayout* m_sameThingBulk = nullptr;
};

} // namespace kagami

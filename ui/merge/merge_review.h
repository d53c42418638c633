#pragma once

#include "base/result.h"
#include "ui/merge/merge_input.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace kagami {

class EmptyNote;
class MergePage;

/// Looks at changes, shows what merging them would bring, and merges when asked to. Nothing is written before
/// that; then the merge is one step of the history, and what was decided is a second one. What cannot be
/// merged is said in the dialog itself; what has come too early can be told to wait.
class MergeReview final : public QDialog {
    Q_OBJECT
public:
    enum Page { Busy, Note, Review };

    MergeReview(Workspace& workspace, MergeInput input, QWidget* parent = nullptr);
    ~MergeReview() override;

    [[nodiscard]] Page page() const;
    [[nodiscard]] MergePage* review() const { return m_page; }
    [[nodiscard]] QPushButton* mergeButton() const { return m_merge; }
    [[nodiscard]] EmptyNote* note() const { return m_note; }
    void done(int result) override;
    void reject() override;

signals:
    void merged(const QString& summary);
    void otherFilesRequested();

private:
    void buildHead();
    void buildPages();
    void buildFoot();
    void look();
    void showLook(const Result<MergeLook>& look);
    void showError(const Error& error);
    void showNote(const QString& title, const QString& explanation, const QString& step);
    void showBusy(const QString& text);
    void nameAction(const QString& text, const QString& tip);
    void beginMerge();
    void finish(const Result<MergeReport>& report);
    void showProgress();

    Workspace& m_workspace;
    const MergeInput m_input;
    QStackedWidget* m_stack;
    QLabel* m_busyText;
    QProgressBar* m_bar;
    EmptyNote* m_note;
    MergePage* m_page;
    QLabel* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_merge;
    MergeLook m_look;
    QFuture<Result<MergeLook>> m_job;
};

} // namespace kagami

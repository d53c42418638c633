#pragma once

#include "base/result.h"
#include "store/merge_preview.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace kagami {

class EmptyNote;
class MergePage;
class Workspace;

/// Looks at copies of the case, shows what merging them would bring, and merges when asked to. Nothing is
/// written before that; then the merge is one step of the history, and what was decided is a second one.
/// What cannot be merged is said in the dialog itself.
class MergeReview final : public QDialog {
    Q_OBJECT
public:
    enum Page { Busy, Note, Review };

    MergeReview(Workspace& workspace, const QStringList& paths, QWidget* parent = nullptr);
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
    void buildPages();
    void buildFoot();
    void look();
    void showPreview(const Result<std::shared_ptr<const MergePreview>>& preview);
    void showError(const Error& error);
    void showNote(const QString& title, const QString& explanation);
    void showBusy(const QString& text);
    void beginMerge();
    void finish(const Result<MergeReport>& report);
    void showProgress();

    Workspace& m_workspace;
    const QStringList m_paths;
    QStackedWidget* m_stack;
    QLabel* m_busyText;
    QProgressBar* m_bar;
    EmptyNote* m_note;
    MergePage* m_page;
    QLabel* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_merge;
    std::shared_ptr<const MergePreview> m_preview;
    QFuture<Result<std::shared_ptr<const MergePreview>>> m_job;
};

} // namespace kagami

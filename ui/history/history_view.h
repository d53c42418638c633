#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "ledger/change_set.h"
#include "share/signers.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace kagami {

class EmptyNote;
class HistoryModel;
class Workspace;

/// All steps of the case, newest first, with a search over what they say, and below them what the chosen one
/// changed. Enter or a double click shows the case as it was after a step; the menu takes back or brings back
/// up to it.
class HistoryView final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryView(Workspace& workspace, QWidget* parent = nullptr);
    ~HistoryView() override;

    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] HistoryModel* model() const { return m_model; }
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QString details() const; ///< what the chosen step changed, as it is shown

    /// Who signed what, anew: other keys may be trusted now.
    void lookForSignatures();

signals:
    void pastRequested(const kagami::Digest& step); ///< the case as it was right after it
    void signRequested(); ///< sign what the author wrote
    void moveRequested(const kagami::Digest& step); ///< take back what came after it, or bring back up to it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeDetails();
    [[nodiscard]] QLayout* makeHead();
    void refresh();
    void showDetails();
    void sayDetails(const Result<ChangeSet>& changeSet);
    void requestPast();
    void showMenu(const QPoint& at);

    Workspace& m_workspace;
    HistoryModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    EmptyNote* m_empty;
    QStackedWidget* m_stack;
    QLabel* m_details;
    Digest m_detailed; ///< the step whose details are shown, or being read
    QFuture<Result<ChangeSet>> m_reading;
    std::shared_ptr<const SignedSteps> m_signed;
    QFuture<Result<std::shared_ptr<const SignedSteps>>> m_checking;
};

} // namespace kagami

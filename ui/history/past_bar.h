#pragma once

#include "ledger/ledger.h"
#include "ui/controls/notice_bar.h"

#include <QFuture>
#include <QPointer>

class QMessageBox;
class QTimer;

namespace kagami {

class Workspace;

/// Takes the window to a moment of the case's history and says across it that it is there: which moment, that
/// nothing can be changed, and the ways out. The state of then is worked out on a worker; what takes longer
/// than a blink shows how far it is, and can be stopped.
class PastBar final : public NoticeBar {
    Q_OBJECT
public:
    explicit PastBar(Workspace& workspace, QWidget* parent = nullptr);
    ~PastBar() override;

    /// The case as it was right after this change set. A later call takes the place of this one.
    void visit(const Digest& step);
    /// To now; also stops on the way to a moment.
    void leave();
    /// Asks first, with what it would change and whose work that is.
    void askToRestore();
    [[nodiscard]] bool isAway() const; ///< at a moment, or on the way to one
    [[nodiscard]] QMessageBox* question() const;
    [[nodiscard]] QPushButton* backButton() const { return m_back; }
    [[nodiscard]] QPushButton* restoreButton() const { return m_restore; }

signals:
    void failed(const kagami::Error& error);

private:
    using Then = std::shared_ptr<const Ledger>;
    void arrive(const Digest& step, const Result<Then>& then);
    void refresh();
    [[nodiscard]] QString restoreDetails() const;

    Workspace& m_workspace;
    QPushButton* m_back;
    QPushButton* m_restore;
    QTimer* m_patience; ///< before it says that it works
    QFuture<Result<Then>> m_job;
    QPointer<QMessageBox> m_question;
};

} // namespace kagami

#pragma once

#include "store/case_file.h"

#include <QFuture>
#include <QStatusBar>

class QToolButton;

namespace kagami {

class Workspace;

/// The bottom line: head, chain, conflicts, waiting bundles, ATT&CK version, offline, author. Each opens or
/// does what it names.
class StatusRow final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusRow(Workspace& workspace, QWidget* parent = nullptr);
    ~StatusRow() override;

    [[nodiscard]] QToolButton* headButton() const { return m_head; }
    [[nodiscard]] QToolButton* authorButton() const { return m_author; }
    [[nodiscard]] QToolButton* waitingButton() const { return m_waiting; }
    [[nodiscard]] QToolButton* chainButton() const { return m_chain; }

signals:
    void problemsRequested();
    void waitingRequested();
    void authorRequested();

private:
    void refresh();
    void verify();
    void watch();
    void showUnchecked();
    [[nodiscard]] QString checkedWords(const VerifyReport& report) const;
    [[nodiscard]] qint64 evidenceBytes() const;
    void showReport(const Result<VerifyReport>& report);
    void fillVersions();
    QToolButton* item(const QString& name);

    Workspace& m_workspace;
    QToolButton* m_head;
    QToolButton* m_chain;
    QToolButton* m_conflicts;
    QToolButton* m_waiting; ///< shows only while a bundle waits
    QToolButton* m_attack;
    QToolButton* m_offline;
    QToolButton* m_author;
    QFuture<Result<VerifyReport>> m_check;
};

} // namespace kagami

#pragma once

#include "base/result.h"

#include <QDialog>
#include <QPointer>

class QListWidget;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace kagami {

class EmptyNote;
class Workspace;

/// Bundles that came before what they build on: what is in each, what it waits for, and the way to give one
/// up.
class WaitingDialog final : public QDialog {
    Q_OBJECT
public:
    explicit WaitingDialog(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] QPushButton* giveUpButton() const { return m_giveUp; }
    [[nodiscard]] QMessageBox* question() const;
    [[nodiscard]] bool isEmpty() const;

signals:
    void bundleRequested(); ///< somebody has what is missing
    void failed(const kagami::Error& error);

private:
    void refresh();
    void ask();
    void giveUp(qint64 number);

    Workspace& m_workspace;
    QListWidget* m_list;
    EmptyNote* m_empty;
    QStackedWidget* m_stack;
    QPushButton* m_giveUp;
    QPointer<QMessageBox> m_question;
};

} // namespace kagami

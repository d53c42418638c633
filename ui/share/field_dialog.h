#pragma once

#include "base/result.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace kagami {

/// A dialog of a few fields: a title, the fields, a line that says what is wrong, and two buttons. While it
/// works the fields are off, a bar moves, and Esc or Cancel stop the work before they close it.
class FieldDialog : public QDialog {
    Q_OBJECT
public:
    FieldDialog(const QString& title, const QString& action, QWidget* parent = nullptr);

    [[nodiscard]] QPushButton* mainButton() const { return m_main; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] QString problem() const; ///< what is said to be wrong; empty: nothing
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void reject() override;

protected:
    void showEvent(QShowEvent* event) override;
    /// A line that explains, over the whole width.
    QLabel* addText(const QString& text, const char* role = "secondary");
    /// A field behind its name, which also names it to screen readers.
    void addField(const QString& caption, QWidget* field);
    /// What needs the whole width.
    void addWide(QWidget* widget);
    void showRow(QWidget* field, bool shown);
    void showProblem(const QString& text);
    void showProblem(const Error& error);
    void showBusy(const QString& text);
    void showProgress(int done, int total);
    void showFields();
    virtual void go() = 0; ///< what the main button does
    virtual void stop() { } ///< the work, when somebody does not want to wait for it

private:
    void fit();

    QVBoxLayout* m_column;
    QWidget* m_fields;
    QFormLayout* m_form;
    QLabel* m_problem;
    QLabel* m_busy;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QPushButton* m_main;
    bool m_isBusy = false;
};

} // namespace kagami

#pragma once

#include "ui/controls/overlay.h"

class QLabel;
class QLineEdit;

namespace kagami {

/// One question with one line for the answer, over the window. Enter answers, Esc leaves.
class TextPrompt final : public Overlay {
    Q_OBJECT
public:
    explicit TextPrompt(QWidget* window);

    void ask(const QString& question, const QString& answer, const QWidget* anchor = nullptr);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

signals:
    void answered(const QString& text);

private:
    QLabel* m_question;
    QLineEdit* m_edit;
};

} // namespace kagami

#pragma once

#include "base/result.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace kagami {

/// A line under the title row that says what happened, where, and what to do. Never modal; Esc or the cross
/// closes it.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    void showError(const Error& error);
    /// Something worth knowing that is not a failure ("opened read-only").
    void showNote(const QString& text);
    void dismiss();
    [[nodiscard]] QString text() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showText(const QString& text, bool error);

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace kagami

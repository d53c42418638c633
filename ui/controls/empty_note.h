#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kagami {

/// What a view shows when it has nothing: what would be here, and the one next step (UI.md, principle 6).
class EmptyNote final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyNote(QWidget* parent = nullptr);
    /// `step` empty: no button.
    void setTexts(const QString& title, const QString& explanation, const QString& step = {});

signals:
    void stepRequested();

private:
    QLabel* m_title;
    QLabel* m_explanation;
    QPushButton* m_step;
};

} // namespace kagami

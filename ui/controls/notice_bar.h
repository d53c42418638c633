#pragma once

#include "figure/figure.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace kagami {

/// A line below the title row that stays as long as what it says is so, with what can be done about it. Its
/// text is read out when it changes. Esc in it is a wish, too.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(const QString& icon, QWidget* parent = nullptr, Ink ink = Ink::Warning);

    /// Shows the line. The progress goes.
    void say(const QString& text);
    /// Shows how much is done; of 0 that is not known. `amount`: the same in words, which are not read out.
    void showProgress(int done, int total, const QString& amount = {});
    QPushButton* addButton(const QString& text, const QString& tip);
    [[nodiscard]] QString text() const;

signals:
    void escaped();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QHBoxLayout* m_row;
    QLabel* m_text;
    QLabel* m_amount;
    QProgressBar* m_progress;
};

} // namespace kagami

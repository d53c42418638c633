#pragma once

#include "ui/controls/notice_bar.h"

class QPushButton;

namespace kagami {

/// Says what is being done with a file and how far it is, with a way to stop it (also Esc in it).
class WorkBar final : public NoticeBar {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent = nullptr);

    /// `text` is read out when it changes; `amount` ("1.2 of 4.0 GB") is not. Of 0 in `total` nothing is
    /// known.
    void show(const QString& text, const QString& amount, int done, int total);
    void showStopping();
    [[nodiscard]] QPushButton* stopButton() const { return m_stop; }

signals:
    void stopRequested();

private:
    QPushButton* m_stop;
};

} // namespace kagami

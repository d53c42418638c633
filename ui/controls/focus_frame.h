#pragma once

#include <QFrame>

namespace kagami {

/// A row that can have the focus and shows it by a line around itself.
class FocusFrame : public QFrame {
    Q_OBJECT
public:
    explicit FocusFrame(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace kagami

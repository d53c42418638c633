#pragma once

#include <QFrame>

namespace kagami {

/// One removable condition: a dim label, a value, a cross. Focusable; Del or Backspace removes, F2 and double
/// click edit.
class Chip final : public QFrame {
    Q_OBJECT
public:
    /// `label` may be empty (a plain word).
    Chip(const QString& label, const QString& value, QWidget* parent = nullptr);

signals:
    void removeRequested();
    void editRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
};

} // namespace kagami

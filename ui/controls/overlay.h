#pragma once

#include <QFrame>
#include <QPointer>

namespace kagami {

/// A small non-modal panel over the window it belongs to. Esc or closing it gives the focus back to where it
/// was.
class Overlay : public QFrame {
    Q_OBJECT
public:
    explicit Overlay(QWidget* window);

    /// Shows it at its size hint under `anchor`, kept inside the window; without an anchor at the top centre.
    void popUp(const QWidget* anchor = nullptr);
    void dismiss();

signals:
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QPointer<const QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace kagami

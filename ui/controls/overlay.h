#pragma once

#include <QFrame>
#include <QPointer>

namespace kagami {

/// A small non-modal panel over the window it belongs to; one at a time. It takes the focus; Esc, wherever
/// the focus is by then, closes it and gives the focus back.
class Overlay : public QFrame {
    Q_OBJECT
public:
    explicit Overlay(QWidget* window);

    /// Shows it at its size hint under `anchor`, kept inside the window; without an anchor at the top centre.
    void popUp(const QWidget* anchor = nullptr);
    void dismiss();
    /// For panels that one only reads: a press anywhere else closes them too. Off at first.
    void setClosesOnPressOutside(bool closes) { m_closesOnPressOutside = closes; }

signals:
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// As high as its content needs at its width.
    void fit();

private:
    void place();

    QPointer<const QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
    bool m_closesOnPressOutside = false;
};

} // namespace kagami

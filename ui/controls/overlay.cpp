#include "ui/controls/overlay.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>

namespace kagami {

namespace {

constexpr int gapPx = 4;
constexpr int topPx = 72;

} // namespace

Overlay::Overlay(QWidget* window)
    : QFrame(window)
{
    setProperty("role", QStringLiteral("popup"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    window->installEventFilter(this);
}

void Overlay::popUp(const QWidget* anchor)
{
    m_anchor = anchor;
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    ensurePolished();
    fit();
    place();
    for (Overlay* other : parentWidget()->findChildren<Overlay*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (other != this)
            other->dismiss();
    }
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void Overlay::fit()
{
    adjustSize();
    // Unlike a window, a child is not told how high its wrapped texts are.
    if (hasHeightForWidth())
        resize(width(), heightForWidth(width()));
}

void Overlay::dismiss()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    qApp->removeEventFilter(this);
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || isHidden() || widget->window() != window())
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress && m_closesOnPressOutside && widget != this
        && !isAncestorOf(widget)) {
        dismiss();
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            if (event->type() == QEvent::KeyPress)
                dismiss();
            event->accept();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Overlay::place()
{
    const QWidget* window = parentWidget();
    const QSize size(
        qMin(width(), window->width() - 2 * gapPx), qMin(height(), window->height() - 2 * gapPx));
    QPoint at((window->width() - size.width()) / 2, themePx(topPx));
    if (m_anchor && m_anchor->window() == window->window()) {
        at = m_anchor->mapTo(window, QPoint(0, m_anchor->height() + gapPx));
        at.rx() += m_anchor->width() - size.width() > 0 ? 0 : qMin(0, m_anchor->width() - size.width()) / 2;
    }
    at.setX(qBound(gapPx, at.x(), qMax(gapPx, window->width() - size.width() - gapPx)));
    at.setY(qBound(gapPx, at.y(), qMax(gapPx, window->height() - size.height() - gapPx)));
    setGeometry(QRect(at, size));
}

} // namespace kagami

#pragma once

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTimer>
#include <memory>

namespace kagami::test {

/// Opens a context menu by `open`, which waits for it, and closes it again. Returns the texts of its entries;
/// the first one that begins with `choose` is chosen.
template <class Open>
QStringList throughMenu(Open open, const QString& choose = {})
{
    auto texts = std::make_shared<QStringList>();
    QTimer::singleShot(0, qApp, [texts, choose] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return;
        QAction* wanted = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            *texts += action->text();
            if (!wanted && !choose.isEmpty() && action->text().startsWith(choose))
                wanted = action;
        }
        if (wanted)
            wanted->trigger();
        menu->close();
    });
    open();
    QCoreApplication::processEvents();
    return *texts;
}

/// As the mouse asks for it at a place of a widget.
inline void askForMenu(QWidget* widget, QPoint at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace kagami::test

#include "ui/workbench/view_tabs.h"

#include "ui/controls/empty_note.h"

#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QVBoxLayout>

namespace kagami {

ViewTabs::ViewTabs(QWidget* parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    tabBar()->setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Views"));
    tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tabBar(), &QWidget::customContextMenuRequested, this, &ViewTabs::showMenu);
    connect(this, &QTabWidget::tabBarDoubleClicked, this, &ViewTabs::tearOff);
    connect(this, &QTabWidget::currentChanged, this, &ViewTabs::build);
}

void ViewTabs::addView(const QString& title, Maker make)
{
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_places.push_back({std::move(make)}); // before the tab: the first one becomes current at once
    const int at = addTab(holder, title);
    setTabToolTip(at,
        QStringLiteral("%1  (Ctrl+%2)")
            .arg(QString(title).replace(QStringLiteral("&&"), QStringLiteral("&")))
            .arg(at + 1));
}

ViewTabs::Place* ViewTabs::place(int tab)
{
    return tab >= 0 && size_t(tab) < m_places.size() && widget(tab) ? &m_places[size_t(tab)] : nullptr;
}

QWidget* ViewTabs::view(int tab)
{
    build(tab);
    const Place* at = place(tab);
    return at ? at->view : nullptr;
}

void ViewTabs::step(int direction)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + direction + count()) % count());
}

bool ViewTabs::isTornOff(int tab) const
{
    return tab >= 0 && size_t(tab) < m_places.size() && m_places[size_t(tab)].window;
}

void ViewTabs::tearOff(int tab)
{
    build(tab);
    Place* at = place(tab);
    if (!at || at->window)
        return;
    const QString title = tabText(tab).replace(QStringLiteral("&&"), QStringLiteral("&"));
    at->window = new QWidget(window(), Qt::Window);
    at->window->setWindowTitle(tr("%1 – %2").arg(title, window()->windowTitle()));
    at->window->addActions(window()->actions()); // the keys of the window work in this one, too
    at->window->installEventFilter(this);
    auto* column = new QVBoxLayout(at->window);
    column->setContentsMargins(0, 0, 0, 0);
    const QSize size = at->view->size();
    column->addWidget(at->view);
    auto* note = new EmptyNote;
    note->setTexts(tr("%1 is in a window of its own").arg(title), {}, tr("Bring it back"));
    connect(note, &EmptyNote::stepRequested, this, [this, tab] { bringBack(tab); });
    at->stand = note;
    widget(tab)->layout()->addWidget(note);
    note->show();
    at->window->resize(size);
    at->window->show();
    at->view->show();
    at->view->setFocus(Qt::OtherFocusReason);
}

void ViewTabs::bringBack(int tab)
{
    Place* at = place(tab);
    if (!at || !at->window)
        return;
    at->stand->hide();
    std::exchange(at->stand, nullptr)->deleteLater(); // the wish may come from its own button
    widget(tab)->layout()->addWidget(at->view);
    at->view->show();
    QWidget* emptied = std::exchange(at->window, nullptr);
    emptied->removeEventFilter(this);
    emptied->hide();
    emptied->deleteLater();
}

bool ViewTabs::eventFilter(QObject* watched, QEvent* event)
{
    for (size_t i = 0; event->type() == QEvent::Close && i < m_places.size(); ++i) {
        if (m_places[i].window == watched) {
            bringBack(int(i));
            break;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

void ViewTabs::showMenu(const QPoint& at)
{
    const int tab = tabBar()->tabAt(at);
    if (tab < 0)
        return;
    QMenu menu(this);
    if (isTornOff(tab))
        menu.addAction(tr("Bring it back"), this, [this, tab] { bringBack(tab); });
    else
        menu.addAction(tr("Open in a window of its own"), this, [this, tab] { tearOff(tab); });
    menu.exec(tabBar()->mapToGlobal(at));
}

void ViewTabs::build(int tab)
{
    Place* at = place(tab);
    if (!at || !at->make)
        return;
    const Maker make = std::exchange(at->make, nullptr);
    at->view = make();
    widget(tab)->layout()->addWidget(at->view);
}

} // namespace kagami
